/** What the desk of drafts shows, and what it needs of the world. */
import type { Draft, DraftWords, OtherWords } from '@/lib/domain/draft.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';

/** `waiting`: not on disk yet. `failed`: could not be kept, is tried again. */
type Keeping = 'kept' | 'waiting' | 'failed';

export interface DraftState {
  readonly words: DraftWords;
  /** Words of other views that this one's overtook. */
  readonly others: readonly OtherWords[];
  /** What can be brought back. */
  readonly dropped?: Draft['dropped'];
  readonly keeping: Keeping;
  /** Why it could not be kept. */
  readonly problem?: unknown;
}

/** What the desk needs of the background and the page; tests hand in their own. */
export interface DraftPort {
  get(id: TicketId): Promise<Draft | null>;
  write(order: { id: TicketId; words: DraftWords; by: string; seen: Instant }): Promise<Draft>;
  drop(order: { id: TicketId }): Promise<unknown>;
  restore(order: { id: TicketId; by: string }): Promise<Draft | null>;
  choose(order: { id: TicketId; other: Instant; take: boolean; by: string }): Promise<Draft | null>;
  /** What an earlier version left in this page's own storage; once taken over it is forgotten. */
  readonly legacy: { read(id: TicketId): DraftWords | undefined; forget(id: TicketId): void };
  now(): Instant;
  after(ms: number, run: () => void): () => void;
}
