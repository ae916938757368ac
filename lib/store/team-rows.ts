/** Rows of last values, see `lib/background/team/values`. */
import type { TeamTicket } from '@/lib/domain/team-event.ts';

/** What the stream says of a ticket. */
export interface TeamTicketRow extends TeamTicket {
  /** The team told of it before it was seen here: of that nothing is told back. Noted while old tickets are told. */
  readonly came?: true;
}

/** A last value that this device put, or was about to: it may lie on the server. */
export interface OwnValueRow {
  /** Of its ticket; once that is gone, the subject. */
  readonly id: string;
  readonly subject: string;
  /** `again`: words were taken from the ticket since, so it is to be put anew. `gone`: it is to be emptied. */
  readonly state: 'there' | 'again' | 'gone';
}

/** How far a device came that joins by last values. */
export interface Joining {
  /** The two streams, by when they were made: in others it begins anew. */
  readonly events: string;
  readonly values: string;
  /** Where the stream is followed from afterwards, by filter; 0: from its beginning. */
  readonly from: Readonly<Record<string, number>>;
  /** Last values that were taken, by filter. */
  readonly reached: Readonly<Record<string, { readonly below: number; readonly top: number }>>;
  readonly done: number;
  readonly of: number;
}
