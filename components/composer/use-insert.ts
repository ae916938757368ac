/** From "insert" to what became of it. The reply is judged again at the last moment, as the words stand then. */
import { useState } from 'react';
import { useClient } from '@/lib/client/live.tsx';
import { isBlocked } from '@/lib/domain/rendered-reply.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import type { DraftPolicy } from '@/lib/protocol.ts';
import type { Answered } from '../team/meanwhile.ts';
import type { Judged } from '../templates/findings.tsx';
import { type Ended, usePut } from './use-put.ts';

/** The violations a person has seen, so that inserting despite them is on purpose. */
const signature = ({ missing, violations }: Judged) =>
  JSON.stringify([missing, violations.map(({ violation, words }) => [violation, words])]);

/** The view knows which words came since one began; the background, by the times pages write, often not. */
export const withWords = (ended: Ended | undefined, answered: Answered | undefined): Ended | undefined =>
  ended?.result === 'answered' && answered?.text !== undefined ? { ...ended, words: answered.text } : ended;

interface Origin {
  /** Id of the buyer's newest message that stood on screen. */
  readonly shown?: string | undefined;
  /** The template the reply was made from. */
  readonly templateId?: string | undefined;
  /** The newest answer of a teammate that one has seen, see `reply.insert`. */
  readonly answered?: string | undefined;
}

export function useInsert(id: TicketId, seen: Judged | undefined, onJudged: (text: string, judged: Judged) => void) {
  const t = useText();
  const client = useClient();
  const put = usePut();
  const [ended, setEnded] = useState<Ended>();
  const [busy, setBusy] = useState(false);

  async function attempt(text: string, draft: DraftPolicy, of: Origin): Promise<Ended | undefined> {
    let judged: Judged;
    try {
      judged = await client.ask('reply.check', { text, ticketId: id });
    } catch (error) {
      return { result: 'check-failed', message: saidBy(t, error), text };
    }
    onJudged(text, judged);
    const known = signature(judged) === signature(seen ?? { missing: [], violations: [], promises: [] });
    return isBlocked(judged) || !known
      ? undefined
      : put(id, text, draft, { seen: of.shown, templateId: of.templateId, answered: of.answered });
  }

  return {
    ended,
    busy,
    forget: () => setEnded(undefined),
    /** Not even tried: somebody answered meanwhile, as the page shows. */
    stop: (mine: string, { text: words, ...by }: Answered) =>
      setEnded({ result: 'answered', ...by, ...(words === undefined ? {} : { words }), text: mine }),
    async insert(text: string, draft: DraftPolicy = 'ask', of: Origin = {}) {
      if (busy) return undefined;
      setBusy(true);
      setEnded(undefined);
      const result = await attempt(text, draft, of);
      setEnded(result);
      setBusy(false);
      return result;
    },
  };
}
