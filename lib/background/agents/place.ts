/** The last step of `settle` for a ticket: ladders, and whose it is. */
import type { Alert } from '@/lib/domain/alert.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import type { Books } from '@/lib/store/ledger.ts';
import type { Store } from '@/lib/store/store.ts';
import { assigner, type Scene } from './assign.ts';
import { climbed, escalation, reassigned } from './ladders.ts';
import { about, tell } from './tell.ts';

/** Nobody fits, and assignment was asked. */
const isLost = (ticket: Ticket | undefined): boolean =>
  ticket?.derived.status === 'open' &&
  ticket.derived.assignee === '' &&
  ticket.derived.asks?.fit !== undefined &&
  ticket.dispatched?.assigned !== undefined &&
  ticket.dispatched.assigned.agent === undefined;

/** Why nobody has it, for whoever leads. */
function unassigned(ticket: Ticket): readonly Alert[] {
  const assigned = ticket.dispatched?.assigned;
  if (!assigned) return [];
  const [reason] = assigned.reasons;
  return [
    {
      ...about(ticket),
      id: `unassigned|${ticket.id}|${assigned.at}`,
      kind: 'unassigned',
      at: assigned.at,
      values: { ...reason?.values, queue: ticket.derived.queue, ...(reason ? { reason: reason.code } : {}) },
    },
  ];
}

/**
 * Puts people to tickets in the transaction it was made for: `place(before, after)` answers `after` with its ladder
 * climbed and its agent chosen, and leaves the alerts of that. Asked again with what it answered, it changes nothing.
 */
export function placer(store: Store, scene: Scene, books: Books) {
  const people = assigner(store, scene);
  return async (before: Ticket | undefined, after: Ticket): Promise<Ticket> => {
    const { ticket: risen, due } = climbed(after, scene);
    let ticket = await people.assigned(risen);
    const alerts: Alert[] = [];
    for (const rung of due) {
      if (rung.step.do === 'reassign') ticket = await reassigned(ticket, rung, { people, store, books, ...scene });
      if (rung.step.do !== 'severity_up') alerts.push(escalation(ticket, rung));
    }
    if (isLost(ticket) && !isLost(before)) alerts.push(...unassigned(ticket));
    await tell(store, alerts, scene.now);
    return ticket;
  };
}
