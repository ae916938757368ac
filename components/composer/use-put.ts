import { useCommand } from '@/lib/client/live.tsx';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import type { DraftPolicy, InsertOutcome } from '@/lib/protocol.ts';
import { copyText } from '../ui/copy-text.ts';

/** What became of a reply, and the reply. */
export type Ended =
  | (Exclude<InsertOutcome, { result: 'no-composer' }> & { readonly text: string })
  | { readonly result: 'no-composer'; readonly copied: boolean; readonly text: string }
  | { readonly result: 'failed' | 'check-failed'; readonly message: string; readonly text: string };

/** Puts a reply into the portal's composer, or copies it where none is open. Never throws. */
export function usePut() {
  const t = useText();
  const { mutateAsync } = useCommand('reply.insert');
  return async (id: TicketId, text: string, draft: DraftPolicy): Promise<Ended> => {
    try {
      const outcome = await mutateAsync({ id, text, draft });
      if (outcome.result !== 'no-composer') return { ...outcome, text };
      return { result: 'no-composer', copied: await copyText(text), text };
    } catch (error) {
      return { result: 'failed', message: saidBy(t, error), text };
    }
  };
}
