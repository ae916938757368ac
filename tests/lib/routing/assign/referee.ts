/**
 * What somebody who knows everything would do: agents are machines that take what they can, tickets are planned by
 * earliest deadline with full knowledge of all that will come and of what each takes, each where it is finished soonest.
 * What cannot be met is left out, so that it costs nobody else a deadline.
 */
import type { Instant } from '@/lib/domain/time.ts';
import { stretches } from '@/lib/routing/shifts/presence.ts';
import type { Span } from '@/lib/routing/shifts/roster.ts';
import { type Job, MONDAY, WEEK } from './floor.ts';
import { AGENTS, type Member } from './people.ts';

interface Machine {
  readonly agent: Member;
  readonly shifts: readonly Span[];
  /** When it is taken, in order, touching spans joined. */
  readonly taken: { from: Instant; to: Instant }[];
}

const can = ({ agent }: Machine, { language, store, skills }: Job): boolean =>
  agent.languages[language] !== undefined &&
  (agent.stores.length === 0 || agent.stores.includes(store)) &&
  skills.every((skill) => agent.skills.includes(skill));

/** The first of `taken` that ends after a moment. */
function firstAfter(taken: Machine['taken'], at: Instant): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.to ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The soonest start on a machine: begun within a shift, no other ticket in between. What is begun is finished. */
function startOn({ shifts, taken }: Machine, { at, takes, deadline }: Job): Instant | undefined {
  for (const shift of shifts) {
    if (shift.to <= at) continue;
    let start = Math.max(shift.from, at);
    if (start + takes > deadline) return undefined;
    for (let index = firstAfter(taken, start); start < shift.to; index += 1) {
      const next = taken[index];
      if (!next || start + takes <= next.from) return start + takes <= deadline ? start : undefined;
      start = Math.max(start, next.to);
    }
  }
  return undefined;
}

function take({ taken }: Machine, from: Instant, to: Instant): void {
  const index = firstAfter(taken, from);
  const before = taken[index - 1];
  const after = taken[index];
  if (before?.to === from && after?.from === to) taken.splice(index - 1, 2, { from: before.from, to: after.to });
  else if (before?.to === from) before.to = to;
  else if (after?.from === to) after.from = from;
  else taken.splice(index, 0, { from, to });
}

/** Ids of the tickets whose deadline the schedule meets. */
export function refereeMeets(jobs: readonly Job[]): ReadonlySet<string> {
  const machines = AGENTS.map(
    (agent): Machine => ({
      agent,
      shifts: stretches(agent, MONDAY, MONDAY + 2 * WEEK),
      taken: [],
    }),
  ).sort((a, b) => Object.keys(a.agent.languages).length - Object.keys(b.agent.languages).length);
  const met = new Set<string>();
  for (const job of [...jobs].sort((a, b) => a.deadline - b.deadline)) {
    let best: { readonly machine: Machine; readonly start: Instant } | undefined;
    for (const machine of machines) {
      if (!can(machine, job)) continue;
      const start = startOn(machine, job);
      if (start !== undefined && (!best || start < best.start)) best = { machine, start };
    }
    if (!best) continue;
    take(best.machine, best.start, best.start + job.takes);
    met.add(job.id);
  }
  return met;
}
