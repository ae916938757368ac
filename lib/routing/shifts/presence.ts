/** Whether an agent is at work at a moment, until when, and when again. */
import type { Agent } from '@/lib/domain/agent.ts';
import { DAY, FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import { rosterOf, type Span } from './roster.ts';

/** Nobody's next shift is looked for further than this: who is not back within a quarter counts as gone for good. */
export const FURTHEST = 92 * DAY;

/** Is told of stretches in order; answers true when it has seen enough. */
type Visit = (span: Span) => boolean;

/** Stretches by the roster alone, whole where they begin or end within the time asked for, touching ones joined. */
function eachShift(agent: Agent, from: Instant, to: Instant, visit: Visit): void {
  const roster = rosterOf(agent);
  if (roster === 'never') return;
  if (roster === 'always') {
    visit({ from: -FAR_FUTURE, to: FAR_FUTURE });
    return;
  }
  let held: Span | undefined;
  // A stretch over midnight began the day before; one longer than a week is cut.
  for (let number = roster.dayAt(from) - 1; ; number += 1) {
    const day = roster.day(number);
    if (day.start >= to && !(held && held.to === day.start && day.start < to + 7 * DAY)) break;
    for (const [start, end] of day.open) {
      if (held && held.to === start) held = { from: held.from, to: end };
      else {
        if (held && held.to > from && visit(held)) return;
        held = start < to ? { from: start, to: end } : undefined;
      }
    }
  }
  if (held && held.to > from) visit(held);
}

/** The time that an agent is away, if they are. */
const awayOf = ({ away }: Agent): Span | undefined =>
  away && { from: away.since, to: Math.max(away.since, away.until ?? FAR_FUTURE) };

/** Stretches in which an agent works, cut by their absence; visited in order while they begin before `to`. */
export function eachStretch(agent: Agent, from: Instant, to: Instant, visit: Visit): void {
  const away = awayOf(agent);
  eachShift(agent, from, to, (shift) => {
    if (!away || away.to <= shift.from || away.from >= shift.to) return visit(shift);
    const before = { from: shift.from, to: Math.min(shift.to, away.from) };
    if (before.from < before.to && before.to > from && visit(before)) return true;
    const after = { from: Math.max(shift.from, away.to), to: shift.to };
    return after.from < after.to && after.to > from && after.from < to && visit(after);
  });
}

/** Stretches of work between two moments, in order, cut at both. */
export function stretches(agent: Agent, from: Instant, to: Instant): readonly Span[] {
  const found: Span[] = [];
  eachStretch(agent, from, to, (span) => {
    const cut = { from: Math.max(from, span.from), to: Math.min(to, span.to) };
    if (cut.from < cut.to) found.push(cut);
    return false;
  });
  return found;
}

/** `off`: between shifts. `away`: said to be away, whatever the roster has. */
export interface Presence {
  readonly state: 'working' | 'off' | 'away';
  /** When that ends: of work its end, else when they are back or their absence is over; absent: not known, or far off. */
  readonly until?: Instant;
  /** When the next stretch of work begins after now; absent: not within `FURTHEST`. */
  readonly back?: Instant;
}

/** Whether an agent is away at a moment. */
export const isAway = (agent: Agent, at: Instant): boolean => {
  const away = awayOf(agent);
  return away !== undefined && away.from <= at && at < away.to;
};

/** Whether an agent is at work at a moment: within a shift and not away. */
export function atWork(agent: Agent, at: Instant): boolean {
  if (isAway(agent, at)) return false;
  const roster = rosterOf(agent);
  if (roster === 'always') return true;
  if (roster === 'never') return false;
  return roster.day(roster.dayAt(at)).open.some(([from, to]) => from <= at && at < to);
}

/** What an agent is doing at a moment, until when, and when they are next back at work. */
export function presenceOf(agent: Agent, at: Instant): Presence {
  let working: Span | undefined;
  let next: Span | undefined;
  eachStretch(agent, at, at + FURTHEST, (span) => {
    if (span.from <= at) {
      working = span;
      return false;
    }
    next = span;
    return true;
  });
  const back = next ? { back: next.from } : {};
  if (working) return { state: 'working', ...(working.to < at + FURTHEST ? { until: working.to } : {}), ...back };
  const until = isAway(agent, at) ? agent.away?.until : next?.from;
  return { state: isAway(agent, at) ? 'away' : 'off', ...(until === undefined ? {} : { until }), ...back };
}
