/** What becomes of somebody's open tickets when their shift ends or they go away. */
import type { Agent, Handover } from '@/lib/domain/agent.ts';
import type { Reason } from '@/lib/domain/reason.ts';
import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import { eachStretch, FURTHEST, presenceOf } from '../shifts/presence.ts';
import { assign } from './assign.ts';
import { because } from './reason-codes.ts';
import { type Carried, tallyOf } from './tally.ts';
import type { Choice, Wanted } from './wanted.ts';

/** One of their tickets, and what assignment wants for it; `last` and `except` are filled in here. */
export interface Open extends Carried {
  readonly wanted: Omit<Wanted, 'last' | 'except' | 'severity' | 'actBy'>;
}

/** What becomes of one ticket that is due before its agent is back. */
export interface HandedOver {
  readonly id: string;
  /** `note`: stays, with a note to leads. `keep`: stays, and nobody is told. */
  readonly becomes: Handover;
  /** Of `reassign`: to whom; nobody: it goes to the fallback queue. */
  readonly choice?: Choice;
  /** Why it could not wait. */
  readonly reason: Reason;
}

/** Somebody who stopped working. */
export interface Leaving {
  readonly agent: Agent;
  readonly at: Instant;
  /** `away`: their absence began while they were at work. */
  readonly why: 'shift' | 'away';
}

/** Who stopped working after `from` and up to `to`, in order of time: what a tick has to look after. */
export function leavings(agents: readonly Agent[], from: Instant, to: Instant): readonly Leaving[] {
  const found: Leaving[] = [];
  for (const agent of agents)
    eachStretch(agent, from, to, ({ to: end }) => {
      if (end > from && end <= to) found.push({ agent, at: end, why: agent.away?.since === end ? 'away' : 'shift' });
      return end > to;
    });
  return found.sort((a, b) => a.at - b.at || (a.agent.id < b.agent.id ? -1 : 1));
}

/** When the next of all agents stops working, later than now; absent: not within a quarter. */
export function nextLeaving(agents: readonly Agent[], now: Instant): Instant | undefined {
  let soonest = now + FURTHEST;
  for (const agent of agents)
    eachStretch(agent, now, soonest, ({ to }) => {
      if (to > now) soonest = Math.min(soonest, to);
      return to > now;
    });
  return soonest < now + FURTHEST ? soonest : undefined;
}

/** What becomes of a leaving agent's tickets: their own wish when away, else the floor's. */
export const chosenFor = ({ agent, why }: Leaving, shiftEnd: Handover): Handover =>
  why === 'away' ? (agent.away?.handover ?? shiftEnd) : shiftEnd;

/**
 * What becomes of the open tickets of somebody who is not at work at `now`: those due before they are back, soonest
 * first, each reassigned in the light of those before it, or left with a note, or kept. What is due later waits for
 * them and is not in the answer.
 */
export function handOver(
  agent: Agent,
  chosen: Handover,
  open: readonly Open[],
  others: { readonly agents: readonly Agent[]; readonly carried: Iterable<Carried> },
  now: Instant,
): readonly HandedOver[] {
  const { back = FAR_FUTURE } = presenceOf(agent, now);
  const due = open
    .filter(({ assignee, actBy }) => assignee === agent.id && actBy < back)
    .sort((a, b) => a.actBy - b.actBy || (a.id < b.id ? -1 : 1));
  const reason =
    back < FAR_FUTURE
      ? because('handover_due', { agent: agent.id, at: back })
      : because('handover_gone', { agent: agent.id });
  if (chosen !== 'reassign') return due.map(({ id }) => ({ id, becomes: chosen, reason }));
  const tally = tallyOf(others.carried);
  return due.map(({ wanted, ...ticket }) => {
    const { id, severity, actBy } = ticket;
    const choice = assign({ ...wanted, severity, actBy, except: [agent.id] }, others.agents, tally.loads, now);
    tally.put({ ...ticket, assignee: choice.agent ?? '', assignedAt: now });
    return { id, becomes: chosen, choice, reason };
  });
}
