/** Escalation ladders: who must hear as an obligation's window passes. */
import type { Hours } from '@/lib/domain/calendar.ts';
import type { Ladder } from '@/lib/domain/rule.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import { type Rung, rungsOf } from './steps.ts';

export interface Climb {
  /** Steps to take now, soonest due first. Their keys also make their alerts one. */
  readonly due: readonly Rung[];
  /** What `dispatched.climbed` becomes: steps taken that still count, those of `due`, and those it passed over. */
  readonly climbed: readonly string[];
  /** When the next step is due, later than now; absent: none will be. */
  readonly nextAt?: Instant;
}

/** Keys of obligations that are gone are kept, so that one which comes back alerts nobody twice; so many at most. */
const MOST_KEPT = 60;

/** Whom a step speaks to: of several that are due at once only the furthest speaks. */
const voiceOf = ({ ladder, obligation, step }: Rung): string =>
  JSON.stringify([ladder.id, obligation.id, step.do, [...step.roles].sort(), [...step.channels].sort()]);

/** Steps that are said: severity rises by each, but nobody hears of 50, 75 and 90 percent in the same breath. */
function spoken(rungs: readonly Rung[]): readonly Rung[] {
  const furthest = new Map<string, Rung>();
  for (const rung of rungs) {
    const known = furthest.get(voiceOf(rung));
    if (!known || rung.step.at >= known.step.at) furthest.set(voiceOf(rung), rung);
  }
  return rungs.filter((rung) => rung.step.do === 'severity_up' || furthest.get(voiceOf(rung)) === rung);
}

/**
 * Which steps of ladders are due for a ticket and not taken, and when the next one is. Only an open ticket climbs: one
 * that waits or is settled keeps what it has. Asked again at the same moment with `climbed` it answers nothing due.
 */
export function climb(ticket: Ticket, ladders: readonly Ladder[], now: Instant, hours: Hours): Climb {
  const before = ticket.dispatched?.climbed ?? [];
  if (ticket.derived.status !== 'open' || ladders.length === 0) return { due: [], climbed: before };
  const rungs = rungsOf(ticket, ladders, hours);
  const again = new Set(rungs.filter(({ holdsFrom }) => holdsFrom > now).map(({ key }) => key));
  const kept = before.filter((key) => !again.has(key));
  const taken = new Set(kept);
  const open = rungs.filter(({ key }) => !taken.has(key));
  const reached = open.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at || a.step.at - b.step.at);
  const current = new Set(rungs.map(({ key }) => key));
  const gone = kept.filter((key) => !current.has(key)).slice(-MOST_KEPT);
  const next = open.filter(({ at }) => at > now && at < FAR_FUTURE).map(({ at }) => at);
  return {
    due: spoken(reached),
    climbed: [...gone, ...kept.filter((key) => current.has(key)), ...reached.map(({ key }) => key)],
    ...(next.length > 0 ? { nextAt: Math.min(...next) } : {}),
  };
}

/** By how many steps of its ladders a ticket's severity rises: those taken for what is still owed. */
export function raises({ derived, dispatched }: Ticket): number {
  const owed = new Set(derived.obligations.map(({ id, startedAt }) => `${id}:${startedAt}`));
  return (dispatched?.climbed ?? []).filter((key) => {
    const [obligation, startedAt, step = ''] = key.split(':').slice(-3);
    return owed.has(`${obligation}:${startedAt}`) && step.split('-')[1] === 'severity_up';
  }).length;
}
