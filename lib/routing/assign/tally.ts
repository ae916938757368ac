/** Everybody's load, worked out from open tickets and kept as tickets come and go. */
import { LOAD } from '@/lib/domain/agent.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Severity } from '@/lib/domain/vocabulary.ts';
import type { DueWork, Load, Loads } from './wanted.ts';

/** An open ticket that somebody has. */
export interface Carried {
  readonly id: string;
  /** Empty: nobody. */
  readonly assignee: string;
  readonly severity: Severity;
  readonly actBy: Instant;
  readonly assignedAt?: Instant;
}

export interface Tally {
  readonly loads: Loads;
  /** A ticket that is somebody's from now on; one known before moves, or weighs what it weighs now. */
  put(ticket: Carried): void;
  /** A ticket that is no longer open. */
  drop(id: string): void;
}

interface Kept {
  weight: number;
  assignedAt?: Instant;
  readonly works: Map<string, DueWork>;
}

const loadOf = ({ weight, works, assignedAt }: Kept): Load => ({
  weight,
  due: [...works.values()],
  ...(assignedAt === undefined ? {} : { assignedAt }),
});

/** A tally of open tickets. `assignedAt` of somebody is that of the newest ticket they were given. */
export function tallyOf(tickets: Iterable<Carried>): Tally {
  const kept = new Map<string, Kept>();
  const loads = new Map<string, Load>();
  const owners = new Map<string, string>();
  const keptOf = (agent: string): Kept => {
    const known = kept.get(agent);
    if (known) return known;
    const made: Kept = { weight: 0, works: new Map() };
    kept.set(agent, made);
    return made;
  };
  const drop = (id: string): void => {
    const owner = owners.get(id);
    if (owner === undefined) return;
    owners.delete(id);
    const of = keptOf(owner);
    of.weight -= of.works.get(id)?.weight ?? 0;
    of.works.delete(id);
    loads.set(owner, loadOf(of));
  };
  const put = ({ id, assignee, severity, actBy, assignedAt }: Carried): void => {
    drop(id);
    if (assignee === '') return;
    const of = keptOf(assignee);
    const weight = LOAD[severity];
    of.weight += weight;
    of.works.set(id, { actBy, weight });
    if (assignedAt !== undefined) of.assignedAt = Math.max(of.assignedAt ?? assignedAt, assignedAt);
    owners.set(id, assignee);
    loads.set(assignee, loadOf(of));
  };
  for (const ticket of tickets) put(ticket);
  return { loads, put, drop };
}
