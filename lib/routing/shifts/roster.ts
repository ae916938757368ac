/** An agent's shifts made quick to walk, and what is wrong with shifts that nobody can follow. */
import type { Agent, Shifts } from '@/lib/domain/agent.ts';
import { calendarProblem, isDay } from '@/lib/domain/calendar.ts';
import { type LocalDays, localDays } from '@/lib/domain/hours/local-days.ts';
import { dayOf, weekdayOf } from '@/lib/domain/hours/zone.ts';
import type { Instant } from '@/lib/domain/time.ts';

/** A stretch of work; `to` is not part of it. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** Rosters kept under their content, for agents are read anew for every change. */
const MOST_ROSTERS = 1_000;

export type ShiftsProblem = 'zone' | 'week' | 'block' | 'overlap' | 'exception';

/** What makes shifts ones that nobody can follow; undefined: nothing. A week without work is fine: a stand-in has one. */
export function shiftsProblem({ zone, week, exceptions }: Shifts): ShiftsProblem | undefined {
  const problem = calendarProblem({ zone, week, holidays: [] });
  if (problem === 'zone' || problem === 'week' || problem === 'block' || problem === 'overlap') return problem;
  // A calendar says that its week is empty before it looks at its zone.
  const fullWeek = Array.from({ length: 7 }, () => [{ from: 0, to: 1_440 }]);
  if (problem === 'empty' && calendarProblem({ zone, week: fullWeek, holidays: [] })) return 'zone';
  if (new Set(exceptions.map(({ day }) => day)).size < exceptions.length) return 'exception';
  const badDay = exceptions.some(({ day, blocks }) => {
    if (!isDay(day)) return true;
    const found = calendarProblem({ zone, week: [blocks, [], [], [], [], [], []], holidays: [] });
    return found !== undefined && found !== 'empty';
  });
  return badDay ? 'exception' : undefined;
}

const byObject = new WeakMap<Shifts, LocalDays | null>();
const byContent = new Map<string, LocalDays | null>();

function build({ zone, week, exceptions }: Shifts): LocalDays {
  const special = new Map(exceptions.map(({ day, blocks }) => [dayOf(day), blocks] as const));
  return localDays(zone, (day) => special.get(day) ?? week[weekdayOf(day)] ?? []);
}

/**
 * The local days an agent works by. `always`: at work day and night, which is said by no shifts. `never`: shifts that
 * nobody can follow, so that a broken roster gets no tickets and shows as a gap instead of hiding one.
 */
export function rosterOf({ shifts }: Agent): LocalDays | 'always' | 'never' {
  if (!shifts) return 'always';
  const known = byObject.get(shifts);
  if (known !== undefined) return known ?? 'never';
  const content = JSON.stringify(shifts);
  let built = byContent.get(content);
  if (built === undefined) {
    built = shiftsProblem(shifts) ? null : build(shifts);
    if (byContent.size >= MOST_ROSTERS) byContent.clear();
    byContent.set(content, built);
  }
  byObject.set(shifts, built);
  return built ?? 'never';
}
