/** From "insert" to what became of it. The reply is judged again at the last moment, as the words stand then. */
import { useState } from 'react';
import { useClient, useCommand } from '@/lib/client/live.tsx';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { DraftPolicy, InsertOutcome } from '@/lib/protocol.ts';
import { copyText } from '../ui/copy-text.ts';
import { saidBy } from '../ui/notices.tsx';
import type { Judged } from './findings.tsx';

export type Ended =
  | (Exclude<InsertOutcome, { result: 'no-composer' }> & { readonly text: string })
  | { readonly result: 'no-composer'; readonly copied: boolean; readonly text: string }
  | { readonly result: 'failed' | 'check-failed'; readonly message: string; readonly text: string };

/** The violations a person has seen, so that inserting despite them is on purpose. */
const signature = ({ missing, violations }: Judged) =>
  JSON.stringify([missing, violations.map(({ violation, words }) => [violation, words])]);

export function useInsert(id: TicketId, seen: Judged | undefined, onJudged: (text: string, judged: Judged) => void) {
  const client = useClient();
  const command = useCommand('reply.insert');
  const [ended, setEnded] = useState<Ended>();
  const [busy, setBusy] = useState(false);

  async function attempt(text: string, draft: DraftPolicy): Promise<Ended | undefined> {
    let judged: Judged;
    try {
      judged = await client.ask('reply.check', { text, ticketId: id });
    } catch (error) {
      return { result: 'check-failed', message: saidBy(error), text };
    }
    onJudged(text, judged);
    const known = signature(judged) === signature(seen ?? { missing: [], violations: [] });
    if (judged.missing.length > 0 || !known) return undefined;
    try {
      const outcome = await command.mutateAsync({ id, text, draft });
      if (outcome.result !== 'no-composer') return { ...outcome, text };
      return { result: 'no-composer', copied: await copyText(text), text };
    } catch (error) {
      return { result: 'failed', message: saidBy(error), text };
    }
  }

  return {
    ended,
    busy,
    forget: () => setEnded(undefined),
    async insert(text: string, draft: DraftPolicy = 'ask') {
      if (busy) return undefined;
      setBusy(true);
      setEnded(undefined);
      const result = await attempt(text, draft);
      setEnded(result);
      setBusy(false);
      return result;
    },
  };
}
