/** Gives a ticket to the person who fits: language, store, skills, shift, load, and who had it last. */
import type { Agent } from '@/lib/domain/agent.ts';
import type { Reason } from '@/lib/domain/reason.ts';
import { type Instant, MINUTE } from '@/lib/domain/time.ts';
import { FURTHEST } from '../shifts/presence.ts';
import { workAhead } from '../shifts/work.ts';
import { better, type Candidate, candidateOf, type Fitting, fittingOf, hasRoom, isTop, lighter } from './candidate.ts';
import { able, whyNone } from './fits.ts';
import { because } from './reason-codes.ts';
import type { Choice, Loads, Wanted } from './wanted.ts';

/** When everybody is full somebody is asked again after so long. */
const ROOM_AGAIN = 15 * MINUTE;

/** Looks at the roster only of those who could still be better than the best so far. */
function bestOf(free: readonly Fitting[], wanted: Wanted, now: Instant): Candidate | undefined {
  let best: Candidate | undefined;
  for (const fitting of free) {
    if (best && isTop(best, wanted, now) && lighter(best, fitting) < 0) continue;
    const candidate = candidateOf(fitting, wanted, now);
    if (candidate && (!best || better(candidate, best, now) < 0)) best = candidate;
  }
  return best;
}

/** Nobody who fits is at work before the act-by time, or all who are there are full: says when to ask again. */
function nobody(fitting: readonly Fitting[], wanted: Wanted, now: Instant): Choice {
  const count = fitting.filter((one) => candidateOf(one, wanted, now)).length;
  if (count > 0) return { reasons: [because('nobody_room', { count })], retryAt: now + ROOM_AGAIN };
  const end = now + FURTHEST;
  const first = Math.min(...fitting.map(({ agent }) => workAhead(agent, now, end, 1).starts ?? end));
  return first < end
    ? { reasons: [because('nobody_before', { count: fitting.length, at: first })], retryAt: first }
    : { reasons: [because('nobody_at_work', { count: fitting.length })] };
}

/** `count`: how many fit, whatever the hour. */
function reasonsFor(chosen: Candidate, count: number, wanted: Wanted, now: Instant): readonly Reason[] {
  const { agent, load, starts, inTime } = chosen;
  const level = wanted.language === 'und' ? undefined : agent.languages[wanted.language];
  const sticky = agent.id === wanted.last;
  return [
    ...(sticky ? [because('assign_last')] : []),
    ...(level ? [because('assign_language', { language: wanted.language, level })] : []),
    ...(wanted.skills.length > 0 ? [because('assign_skills', { skills: wanted.skills.join(', ') })] : []),
    starts > now ? because('assign_back', { at: starts }) : because('assign_at_work'),
    ...(inTime ? [] : [because('assign_late')]),
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
  const fitting = able(agents, wanted).map((agent) => fittingOf(agent, wanted, loads));
  if (fitting.length === 0) return { reasons: [whyNone(agents, wanted)] };
  const free = fitting.filter(hasRoom);
  const last = free.find(({ agent }) => agent.id === wanted.last);
  const known = last && candidateOf(last, wanted, now);
  const best = known?.inTime ? known : bestOf(free, wanted, now);
  if (!best) return nobody(fitting, wanted, now);
  const chosen = known && !best.inTime ? known : best;
  return { agent: chosen.agent.id, reasons: reasonsFor(chosen, fitting.length, wanted, now) };
}
