/** When what was decided on a ticket, as one side's record of it says. Pure. */
import type { TicketEvent } from '@/lib/domain/record.ts';
import type { Decided } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { same } from './same.ts';

/** Choices that stand alone; a status goes with its moment and its log, notes go by their ids. */
export const CHOICES = ['assignee', 'queue', 'severity', 'tags', 'steps', 'followUpAt'] as const;
export type Choice = (typeof CHOICES)[number];

/** What is kept of an event to know that. */
export type Said = Pick<TicketEvent, 'id' | 'at' | 'what' | 'before' | 'after'>;

export const NEVER: Instant = Number.NEGATIVE_INFINITY;

/** Whether an event says anything here. */
export const tells = ({ what }: Pick<TicketEvent, 'what'>): boolean =>
  what === 'decided' || what === 'noted' || what === 'undone';

export interface Past {
  /** When the choice, as this side has it, was made or taken back; `NEVER`: nobody says. */
  chosen(choice: Choice): Instant;
  /** Whether the note was ever here. */
  knew(noteId: string): boolean;
}

export const NO_PAST: Past = { chosen: () => NEVER, knew: () => false };

/** `said`: all that this side knows of the ticket, in any order. */
export function pastOf(said: readonly Said[], decided: Decided): Past {
  const inOrder = said.filter(tells).toSorted((a, b) => a.at - b.at);
  const notes = new Set(inOrder.flatMap(({ id, what }) => (what === 'noted' ? [id] : [])));
  const undone = inOrder.findLast(({ what }) => what === 'undone')?.at ?? NEVER;
  return {
    knew: (id) => notes.has(id),
    chosen(choice) {
      const touches = ({ before, after }: Said) => (before && choice in before) || (after && choice in after);
      const last = inOrder.findLast((one) => one.what === 'decided' && touches(one));
      if (!last) return NEVER;
      // Stands otherwise than it was left: it was taken back since.
      return same(last.after?.[choice], decided[choice]) ? last.at : Math.max(last.at, undone);
    },
  };
}
