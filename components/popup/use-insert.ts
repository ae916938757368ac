import { useEffect, useState } from 'react';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { useText } from '@/lib/i18n/index.ts';
import type { DraftPolicy, RenderedReply } from '@/lib/protocol.ts';
import { focusWanted } from '../composer/fill-in.tsx';
import { type Ended, usePut } from '../composer/use-put.ts';
import { variableNames } from '../templates/variable-name.ts';
import { copyText } from '../ui/copy-text.ts';

/** How long "inserted" or "copied" is shown before the popup makes way for the page, ms. */
const FAREWELL = 900;

export type Insertion =
  | { readonly phase: 'idle' | 'inserting' }
  | {
      readonly phase: 'ended';
      readonly ended: Ended;
      readonly reply: RenderedReply;
      readonly templateId?: string | undefined;
    }
  | { readonly phase: 'said'; readonly said: string; readonly problem: boolean };

/** Inserts or copies a filled reply and says what came of it. `copies`: the ticket's portal is set to copy only. */
export function useInsert(ticketId: TicketId | undefined, copies: boolean, onDone: () => void) {
  const t = useText();
  const put = usePut();
  const [state, setState] = useState<Insertion>({ phase: 'idle' });
  const say = (said: string, problem = false) => setState({ phase: 'said', said, problem });
  const ended = state.phase === 'ended' ? state.ended : undefined;
  const inserted = ended?.result === 'inserted' || (ended?.result === 'copy-only' && ended.copied);

  useEffect(() => {
    if (!inserted) return;
    const timer = setTimeout(onDone, FAREWELL);
    return () => clearTimeout(timer);
  }, [inserted, onDone]);

  const copy = async (reply: RenderedReply, said?: string) => {
    const names = variableNames(t, reply.missing, reply.wanted);
    const usual = names === '' ? t('popup:copied') : t('popup:copiedMissing', { names });
    if (await copyText(reply.text)) say(said ?? usual);
    else say(t('popup:copyFailed'), true);
  };

  return {
    state,
    inserted,
    copy,
    forget: () => setState({ phase: 'idle' }),
    insert: async (reply: RenderedReply, templateId: string | undefined, draft: DraftPolicy = 'ask') => {
      const lacks = reply.wanted.find(({ id }) => reply.missing.includes(id));
      // What can be entered is asked for; nothing goes out with a gap that one could have closed.
      if (lacks && focusWanted(document, lacks.id)) return setState({ phase: 'idle' });
      if (!ticketId) return copy(reply, t('popup:noTicketInsert'));
      const names = variableNames(t, reply.missing, reply.wanted);
      if (names !== '') return say(t(copies ? 'insertModes:missingBlocks' : 'popup:missingBlocks', { names }), true);
      setState({ phase: 'inserting' });
      setState({ phase: 'ended', ended: await put(ticketId, reply.text, draft, { templateId }), reply, templateId });
    },
  };
}
