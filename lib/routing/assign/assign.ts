/** Gives a ticket to the person who fits: language, store, skills, shift, load, and who had it last. */
import { type Agent, LOAD } from '@/lib/domain/agent.ts';
import type { Reason } from '@/lib/domain/reason.ts';
import { DAY, type Instant } from '@/lib/domain/time.ts';
import { FURTHEST, presenceOf } from '../shifts/presence.ts';
import { workAhead } from '../shifts/work.ts';
import { able, whyNone } from './fits.ts';
import { because } from './reason-codes.ts';
import { type Choice, type Load, type Loads, type Wanted, WORK_A_UNIT } from './wanted.ts';

/** Nothing is planned further ahead: a ticket that owes nothing is for whoever is at work within a week. */
const PLANNED = 7 * DAY;

const NO_LOAD: Load = { weight: 0 };

/** Somebody who fits and is there in time to begin. */
interface Candidate {
  readonly agent: Agent;
  readonly load: Load;
  /** When they can begin; now for those at work. */
  readonly starts: Instant;
  /** They get to it before its act-by time, behind what they have that is due before. */
  readonly inTime: boolean;
  readonly basic: boolean;
}

/** What somebody has to do before a ticket that is due at a moment, in the units of `LOAD`. */
const weightBefore = ({ weight, due }: Load, actBy: Instant): number =>
  due ? due.reduce((sum, work) => (work.actBy <= actBy ? sum + work.weight : sum), 0) : weight;

const shareOf = ({ agent, load }: Candidate): number => load.weight / agent.capacity;

/** Below zero: `a` comes first. In time, fluent, at work, least loaded, longest without a new ticket, then by name. */
function better(a: Candidate, b: Candidate, now: Instant): number {
  return (
    Number(b.inTime) - Number(a.inTime) ||
    Number(a.basic) - Number(b.basic) ||
    Number(a.starts > now) - Number(b.starts > now) ||
    shareOf(a) - shareOf(b) ||
    (a.load.assignedAt ?? 0) - (b.load.assignedAt ?? 0) ||
    (a.agent.id < b.agent.id ? -1 : 1)
  );
}

function candidatesOf(fitting: readonly Agent[], wanted: Wanted, loads: Loads, now: Instant): readonly Candidate[] {
  const { language, actBy, severity } = wanted;
  const horizon = Math.min(Math.max(actBy, now + 1), now + PLANNED);
  return fitting.flatMap((agent) => {
    const load = loads.get(agent.id) ?? NO_LOAD;
    const work = (weightBefore(load, actBy) + LOAD[severity]) * WORK_A_UNIT;
    const { starts, enough } = workAhead(agent, now, horizon, work);
    if (starts === undefined) return [];
    const basic = language !== 'und' && agent.languages[language] === 'basic';
    return [{ agent, load, starts, inTime: enough && actBy > now, basic }];
  });
}

/** Nobody who fits is at work before the act-by time: says when the first of them will be. */
function noneAtWork(fitting: readonly Agent[], now: Instant): Choice {
  const backs = fitting.map((agent) => presenceOf(agent, now).back ?? now + FURTHEST);
  const first = Math.min(...backs);
  return first < now + FURTHEST
    ? { reasons: [because('nobody_before', { count: fitting.length, at: first })], retryAt: first }
    : { reasons: [because('nobody_at_work', { count: fitting.length })] };
}

function reasonsFor(chosen: Candidate, count: number, wanted: Wanted, now: Instant): readonly Reason[] {
  const { agent, load, starts, inTime } = chosen;
  const level = wanted.language === 'und' ? undefined : agent.languages[wanted.language];
  const sticky = agent.id === wanted.last;
  return [
    ...(sticky ? [because('assign_last')] : []),
    ...(level ? [because('assign_language', { language: wanted.language, level })] : []),
    ...(wanted.skills.length > 0 ? [because('assign_skills', { skills: wanted.skills.join(', ') })] : []),
    starts > now ? because('assign_back', { at: starts }) : because('assign_at_work'),
    ...(inTime ? [] : [because('assign_late', { count })]),
    ...(count === 1 ? [because('assign_only')] : []),
    ...(count > 1 && !sticky ? [because('assign_least', { count })] : []),
    because('assign_load', { load: load.weight, capacity: agent.capacity }),
  ];
}

/**
 * The agent for a ticket, with the reasons, or nobody, with the reason. Deterministic: the same people, loads and
 * moment give the same answer, in whatever order they come.
 *
 * Who had it last gets it again if they fit, have room and get to it in time (or nobody does). Otherwise: who gets to
 * it in time before who does not, fluent before basic, at work before coming to work, least loaded for what they can
 * carry, longest without a new ticket.
 */
export function assign(wanted: Wanted, agents: readonly Agent[], loads: Loads, now: Instant): Choice {
  const fitting = able(agents, wanted);
  if (fitting.length === 0) return { reasons: [whyNone(agents, wanted)] };
  const there = candidatesOf(fitting, wanted, loads, now);
  if (there.length === 0) return noneAtWork(fitting, now);
  const free = there.filter(({ agent, load }) => load.weight < agent.capacity);
  if (free.length === 0) return { reasons: [because('nobody_room', { count: there.length })] };
  const best = free.reduce((first, other) => (better(other, first, now) < 0 ? other : first));
  const last = free.find(({ agent }) => agent.id === wanted.last);
  const chosen = last && (last.inTime || !best.inTime) ? last : best;
  return { agent: chosen.agent.id, reasons: reasonsFor(chosen, free.length, wanted, now) };
}
