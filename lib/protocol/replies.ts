/** One reply to one ticket: judged, kept while it is written, put into the portal's composer. */
import type { DraftPolicy, InsertOutcome } from '@/lib/domain/insertion.ts';
import type { Judged } from '@/lib/domain/rendered-reply.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';

export interface ReplyQueries {
  /** Judges an edited reply before it is inserted. */
  'reply.check': (ask: { text: string; ticketId: TicketId }) => Judged;
}

export interface ReplyCommands {
  /**
   * `seen`: id of the buyer's newest message the view has shown; absent where it shows no thread (the popup).
   * `templateId`: what the reply was made from, whose use is counted. `answered`: id of the record's newest line of a
   * teammate's answer that the view has shown, empty where it has shown none; absent where it shows no record.
   */
  'reply.insert': (order: {
    id: TicketId;
    text: string;
    draft: DraftPolicy;
    seen?: string;
    templateId?: string;
    answered?: string;
  }) => InsertOutcome;
  /** A reply that `reply.insert` answered with `copy-only` is in the clipboard now; leaves a line in the record. */
  'reply.copied': (order: { id: TicketId; templateId?: string }) => { stored: true };
}
