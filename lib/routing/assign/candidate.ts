/** Somebody who fits a ticket, weighed against another who does. */
import { type Agent, LOAD } from '@/lib/domain/agent.ts';
import { DAY, type Instant } from '@/lib/domain/time.ts';
import { workAhead } from '../shifts/work.ts';
import { type DueWork, type Load, type Loads, type Wanted, WORK_A_UNIT } from './wanted.ts';

/** Nothing is planned further ahead: a ticket that owes nothing is for whoever is at work within a week. */
const PLANNED = 7 * DAY;

const NO_LOAD: Load = { weight: 0 };

/** What is known of somebody without a look at their roster. */
export interface Fitting {
  readonly agent: Agent;
  readonly load: Load;
  readonly basic: boolean;
}

/** Somebody who is there before the act-by time, or before long where that has passed. */
export interface Candidate extends Fitting {
  /** When they can begin; now for those at work. */
  readonly starts: Instant;
  /** They get to it before its act-by time, behind what they have that is due before. */
  readonly inTime: boolean;
}

export const fittingOf = (agent: Agent, { language }: Wanted, loads: Loads): Fitting => ({
  agent,
  load: loads.get(agent.id) ?? NO_LOAD,
  basic: language !== 'und' && agent.languages[language] === 'basic',
});

/** Whether they carry less than is enough. */
export const hasRoom = ({ agent, load }: Fitting): boolean => load.weight < agent.capacity;

/** Whether what falls due up to a moment weighs at most so much. */
function fitsBefore(due: readonly DueWork[], actBy: Instant, most: number): boolean {
  let before = 0;
  for (const work of due) if (work.actBy <= actBy) before += work.weight;
  return before <= most;
}

/** Undefined: not at work before the act-by time; where that has passed, not at work now. */
export function candidateOf(fitting: Fitting, wanted: Wanted, now: Instant): Candidate | undefined {
  const { agent, load, basic } = fitting;
  const { actBy, severity } = wanted;
  const horizon = Math.min(Math.max(actBy, now + 1), now + PLANNED);
  const all = (load.weight + LOAD[severity]) * WORK_A_UNIT;
  const { starts, worked } = workAhead(agent, now, horizon, all);
  if (starts === undefined) return undefined;
  const room = worked / WORK_A_UNIT - LOAD[severity];
  const inTime = room >= load.weight || (room >= 0 && load.due !== undefined && fitsBefore(load.due, actBy, room));
  return { agent, load, basic, starts, inTime: inTime && !isHopeless(wanted, now) };
}

/** Whether not even somebody who has nothing else to do would be done in time. */
const isHopeless = ({ actBy, severity }: Wanted, now: Instant): boolean => now + LOAD[severity] * WORK_A_UNIT > actBy;

/** Below zero: `a` comes first. Fluent, least loaded for what they carry, longest without a new ticket, by name. */
export const lighter = (a: Fitting, b: Fitting): number => Number(a.basic) - Number(b.basic) || lessLoaded(a, b);

const lessLoaded = (a: Fitting, b: Fitting): number =>
  a.load.weight / a.agent.capacity - b.load.weight / b.agent.capacity ||
  (a.load.assignedAt ?? 0) - (b.load.assignedAt ?? 0) ||
  (a.agent.id < b.agent.id ? -1 : 1);

/** Nobody can come before them but somebody lighter. */
export const isTop = ({ inTime, starts }: Candidate, wanted: Wanted, now: Instant): boolean =>
  (inTime || isHopeless(wanted, now)) && starts <= now;

/** Below zero: `a` comes first. In time, fluent, at work before coming to work, then as `lighter` says. */
export const better = (a: Candidate, b: Candidate, now: Instant): number =>
  Number(b.inTime) - Number(a.inTime) ||
  Number(a.basic) - Number(b.basic) ||
  Number(a.starts > now) - Number(b.starts > now) ||
  lessLoaded(a, b);
