import { useEffect, useState } from 'react';
import { useCommand } from '@/lib/client/live.tsx';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { useText } from '@/lib/i18n/index.ts';
import type { DraftPolicy, InsertOutcome, RenderedReply } from '@/lib/protocol.ts';
import { copyText } from '../ui/copy-text.ts';
import { saidBy } from '../ui/notices.tsx';
import { variableNames } from './variable-name.ts';

/** How long "Inserted" is shown before the popup makes way for the page, ms. */
const FAREWELL = 900;

/** `draft`: the reply box holds the agent's own words, and they are asked what to do. */
export type Insertion =
  | { readonly phase: 'idle' | 'inserting' }
  | { readonly phase: 'done'; readonly said: string }
  | { readonly phase: 'said'; readonly said: string; readonly problem: boolean; readonly offerTicket?: true }
  | { readonly phase: 'draft'; readonly draft: string; readonly reply: RenderedReply };

/** Inserts or copies a filled reply and says what came of it. */
export function useInsert(ticketId: TicketId | undefined, onDone: () => void) {
  const t = useText();
  const insertion = useCommand('reply.insert');
  const [state, setState] = useState<Insertion>({ phase: 'idle' });
  const say = (said: string, problem = false) => setState({ phase: 'said', said, problem });

  useEffect(() => {
    if (state.phase !== 'done') return;
    const timer = setTimeout(onDone, FAREWELL);
    return () => clearTimeout(timer);
  }, [state.phase, onDone]);

  const copy = async (reply: RenderedReply, said?: string) => {
    const names = variableNames(t, reply.missing);
    const usual = names === '' ? t('popup:copied') : t('popup:copiedMissing', { names });
    if (await copyText(reply.text)) say(said ?? usual);
    else say(t('popup:copyFailed'), true);
  };

  const conclude = async (outcome: InsertOutcome, reply: RenderedReply) => {
    switch (outcome.result) {
      case 'inserted':
        return setState({ phase: 'done', said: t('popup:inserted') });
      case 'draft-exists':
        return setState({ phase: 'draft', draft: outcome.draft, reply });
      case 'thread-changed':
        return say(t('popup:threadChanged'), true);
      case 'too-long':
        return say(t('popup:tooLong', { max: outcome.maxLength, length: reply.text.length }), true);
      case 'refused':
        return copy(reply, t('popup:refused'));
      case 'no-composer':
        await copy(reply, t('popup:noComposer'));
        return setState((now) => (now.phase === 'said' ? { ...now, offerTicket: true } : now));
    }
  };

  return {
    state,
    copy,
    forget: () => setState({ phase: 'idle' }),
    insert: async (reply: RenderedReply, draft: DraftPolicy = 'ask') => {
      if (!ticketId) return copy(reply, t('popup:noTicketInsert'));
      if (reply.missing.length > 0)
        return say(t('popup:missingBlocks', { names: variableNames(t, reply.missing) }), true);
      setState({ phase: 'inserting' });
      try {
        await conclude(await insertion.mutateAsync({ id: ticketId, text: reply.text, draft }), reply);
      } catch (error) {
        say(t('popup:failed', { message: saidBy(error) }), true);
      }
    },
  };
}
