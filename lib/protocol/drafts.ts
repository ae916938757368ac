/** Replies in the making: kept at every keystroke by the background, shared by every view. */
import type { Draft, DraftWords } from '@/lib/domain/draft.ts';
import type { Suggested } from '@/lib/domain/suggestion.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';

export interface DraftQueries {
  'draft.get': (ask: { id: TicketId }) => Draft | null;
  /** Tickets that a draft is kept for. */
  'draft.list': (ask: Record<string, never>) => readonly TicketId[];
  /** The reply to begin with, from what is stored. */
  'reply.suggest': (ask: { id: TicketId }) => Suggested;
}

export interface DraftCommands {
  /**
   * The newest words win. `seen`: `changedAt` of the draft these words grew from, 0 for none; where another view has
   * written since, its words are kept under `others`. `by`: the view's own name.
   */
  'draft.write': (order: { id: TicketId; words: DraftWords; by: string; seen: Instant }) => Draft;
  /** The words went into the composer, or are put aside: they can be brought back for a while. */
  'draft.drop': (order: { id: TicketId }) => { dropped: true };
  /** Brings back what was dropped last; beside words written since it stands under `others`. */
  'draft.restore': (order: { id: TicketId; by: string }) => Draft | null;
  /** What becomes of another view's words, named by their `at`: they take the draft's place, or they go. */
  'draft.choose': (order: { id: TicketId; other: Instant; take: boolean; by: string }) => Draft | null;
}
