/** The last step of judging a ticket in `settle`: ladders, and whose it is. */
import type { Alert } from '@/lib/domain/alert.ts';
import type { Reason } from '@/lib/domain/reason.ts';
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

/** Moments as a message says them in any language: it knows no viewer's zone. */
const sayable = (values: Reason['values'] = {}): Alert['values'] =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) =>
      name === 'at' ? [name, `${new Date(value).toISOString().slice(0, 16).replace('T', ' ')} UTC`] : [name, value],
    ),
  );

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
      values: { ...sayable(reason?.values), queue: ticket.derived.queue, ...(reason ? { reason: reason.code } : {}) },
    },
  ];
}

export interface Placer {
  /**
   * The ticket with its ladder climbed and its agent chosen. Asked again with what it answered, it changes nothing, so
   * that a ticket may be judged several times in one transaction.
   */
  place(ticket: Ticket): Promise<Ticket>;
  /** Leaves the alerts of what was placed, once it is known what the ticket became. */
  tell(before: Ticket | undefined, after: Ticket): Promise<void>;
}

/** Puts people to tickets, in the transaction it was made for: over agents, tickets, events, outbox and settings. */
export function placer(store: Store, scene: Scene, books: Books): Placer {
  const people = assigner(store, scene);
  const escalations = new Map<string, Alert>();
  return {
    async place(judged) {
      const { ticket: risen, due } = climbed(judged, scene);
      let ticket = await people.assigned(risen);
      for (const rung of due) {
        if (rung.step.do === 'reassign') ticket = await reassigned(ticket, rung, { people, store, books, ...scene });
        if (rung.step.do !== 'severity_up') {
          const alert = escalation(ticket, rung);
          escalations.set(alert.id, alert);
        }
      }
      return ticket;
    },
    async tell(before, after) {
      const lost = isLost(after) && !isLost(before) ? unassigned(after) : [];
      const climbs = [...escalations.values()].filter(({ ticketId }) => ticketId === after.id);
      for (const { id } of climbs) escalations.delete(id);
      await tell(store, [...climbs, ...lost], scene.now);
    },
  };
}
