import { useCommand } from '@/lib/client/live.tsx';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import type { DraftPolicy, InsertOutcome } from '@/lib/protocol.ts';
import { copyText } from '../ui/copy-text.ts';

/** Somebody answered first; without an `event` only the portal's page knows of it. */
interface Overtaken {
  readonly result: 'answered';
  readonly by?: string;
  readonly at?: Instant;
  readonly event?: string;
  /** How that answer begins. */
  readonly words?: string;
  readonly text: string;
}

/** What became of a reply, and the reply. */
export type Ended =
  | (Exclude<InsertOutcome, { result: 'no-composer' | 'copy-only' | 'answered' }> & { readonly text: string })
  | Overtaken
  | { readonly result: 'no-composer' | 'copy-only'; readonly copied: boolean; readonly text: string }
  | { readonly result: 'failed' | 'check-failed'; readonly message: string; readonly text: string };

interface Shown {
  readonly seen?: string | undefined;
  readonly templateId?: string | undefined;
  readonly answered?: string | undefined;
}

/**
 * Puts a reply into the portal's composer, or copies it where none is open or the portal is set to copy only. Never throws. `seen`: id of the buyer's
 * newest message on screen. `templateId`: what the reply was made from. `answered`: see `reply.insert`.
 */
export function usePut() {
  const t = useText();
  const { mutateAsync } = useCommand('reply.insert');
  const record = useCommand('reply.copied').mutateAsync;
  return async (
    id: TicketId,
    text: string,
    draft: DraftPolicy,
    { seen, templateId, answered }: Shown = {},
  ): Promise<Ended> => {
    try {
      const made = templateId === undefined ? {} : { templateId };
      const heard = answered === undefined ? {} : { answered };
      const outcome = await mutateAsync({
        id,
        text,
        draft,
        ...(seen === undefined ? {} : { seen }),
        ...made,
        ...heard,
      });
      if (outcome.result !== 'no-composer' && outcome.result !== 'copy-only') return { ...outcome, text };
      const copied = await copyText(text);
      // The words are in the clipboard by now: a record that cannot be written takes nothing back.
      if (copied && outcome.result === 'copy-only') await record({ id, ...made }).catch(() => undefined);
      return { result: outcome.result, copied, text };
    } catch (error) {
      // Nobody answered: the order may have been carried out all the same.
      if (error instanceof Error && error.name === 'TimedOut') return { result: 'unconfirmed', text };
      return { result: 'failed', message: saidBy(t, error), text };
    }
  };
}
