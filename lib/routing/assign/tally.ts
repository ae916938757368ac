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
  /** As they are at any time: the same map, and its loads change with every ticket. */
  readonly loads: Loads;
  /** A ticket that is somebody's from now on; one known before moves, or weighs what it weighs now. */
  put(ticket: Carried): void;
  /** A ticket that is no longer open. */
  drop(id: string): void;
}

interface Kept extends Load {
  weight: number;
  assignedAt?: Instant;
  readonly due: (DueWork & { readonly id: string })[];
}

/** A tally of open tickets. `assignedAt` of somebody is that of the newest ticket they were given. */
export function tallyOf(tickets: Iterable<Carried>): Tally {
  const loads = new Map<string, Kept>();
  /** Whose a ticket is, and where it stands among their due work. */
  const places = new Map<string, { readonly of: Kept; readonly index: number }>();
  const loadOf = (agent: string): Kept => {
    const known = loads.get(agent);
    if (known) return known;
    const made: Kept = { weight: 0, due: [] };
    loads.set(agent, made);
    return made;
  };
  const drop = (id: string): void => {
    const place = places.get(id);
    if (!place) return;
    const { of, index } = place;
    places.delete(id);
    of.weight -= of.due[index]?.weight ?? 0;
    // The last one takes its place: nobody asks in which order they stand.
    const last = of.due.pop();
    if (!last || last.id === id) return;
    of.due[index] = last;
    places.set(last.id, { of, index });
  };
  const put = ({ id, assignee, severity, actBy, assignedAt }: Carried): void => {
    drop(id);
    if (assignee === '') return;
    const of = loadOf(assignee);
    const weight = LOAD[severity];
    of.weight += weight;
    of.due.push({ id, actBy, weight });
    places.set(id, { of, index: of.due.length - 1 });
    if (assignedAt !== undefined) of.assignedAt = Math.max(of.assignedAt ?? assignedAt, assignedAt);
  };
  for (const ticket of tickets) put(ticket);
  return { loads, put, drop };
}
