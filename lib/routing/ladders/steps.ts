/** Which steps of which ladders stand before a ticket, each with its key and its moment. */
import type { Hours } from '@/lib/domain/calendar.ts';
import { calendarOf, windowMoment } from '@/lib/domain/hours/window.ts';
import type { Obligation } from '@/lib/domain/obligation.ts';
import type { Ladder, LadderStep } from '@/lib/domain/rule.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';

/** One step of a ladder against one obligation. */
export interface Rung {
  /** `ladder:obligation:startedAt:step`: the same whatever order the ladder's steps stand in. */
  readonly key: string;
  readonly ladder: Ladder;
  readonly step: LadderStep;
  readonly obligation: Obligation;
  /** When so much of the window has passed. */
  readonly at: Instant;
  /** From when on it holds that it was taken: a window that grew since has it before itself again. */
  readonly holdsFrom: Instant;
}

/** Percent of the window that a deadline has to move before a step that was taken counts as not taken. */
const REARM = 10;

/** A step by what it does: the second of two equal ones is told apart by a number. */
function namesOf(steps: readonly LadderStep[]): readonly string[] {
  const seen = new Map<string, number>();
  return steps.map(({ at, do: what, roles }) => {
    const name = [at, what, ...[...roles].sort()].join('-');
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name}#${before + 1}`;
  });
}

/** Ladders for a ticket: the one that a rule names and no other, else those for its severity. */
function laddersFor({ derived }: Ticket, ladders: readonly Ladder[]): readonly Ladder[] {
  const named = ladders.find(({ id }) => id === derived.asks?.ladder);
  // A rule may name a ladder that is gone: better the usual ones than none.
  if (named) return [named];
  return ladders.filter(({ severities }) => severities.length === 0 || severities.includes(derived.severity));
}

/** Every step of every ladder for a ticket, against every obligation the ladder is for. */
export function rungsOf(ticket: Ticket, ladders: readonly Ladder[], hours: Hours): readonly Rung[] {
  const shop = `${ticket.observed.portal}:${ticket.observed.store}`;
  return laddersFor(ticket, ladders).flatMap((ladder) => {
    const names = namesOf(ladder.steps);
    return ticket.derived.obligations
      .filter(({ kind }) => ladder.obligations.length === 0 || ladder.obligations.includes(kind))
      .flatMap((obligation) => {
        const calendar = calendarOf(obligation, hours, shop);
        return ladder.steps.map((step, index) => ({
          key: [ladder.id, obligation.id, obligation.startedAt, names[index]].join(':'),
          ladder,
          step,
          obligation,
          at: windowMoment(obligation, step.at, calendar),
          holdsFrom: windowMoment(obligation, step.at - REARM, calendar),
        }));
      });
  });
}
