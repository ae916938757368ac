/** Ladders, climbed within `settle`: who hears of a ticket, how severe it is, and whose it is, as its window passes. */
import type { Alert } from '@/lib/domain/alert.ts';
import type { Decided, Ticket } from '@/lib/domain/ticket.ts';
import { SEVERITIES } from '@/lib/domain/vocabulary.ts';
import { assignedOf } from '@/lib/routing/assign/wanted.ts';
import { climb, raises } from '@/lib/routing/ladders/climb.ts';
import type { Rung } from '@/lib/routing/ladders/steps.ts';
import type { Books } from '@/lib/store/ledger.ts';
import type { Store } from '@/lib/store/store.ts';
import { because } from '@/lib/triage/reason-codes.ts';
import type { assigner, Scene } from './assign.ts';
import { about } from './tell.ts';

export interface Climbing {
  readonly ticket: Ticket;
  /** Steps to take now. */
  readonly due: readonly Rung[];
}

/** Severity is raised by every step taken for what is still owed, unless a person set it. */
function raised(ticket: Ticket): Ticket {
  const steps = raises(ticket);
  const { derived, decided } = ticket;
  if (steps === 0 || decided.severity !== undefined) return ticket;
  const at = Math.min(SEVERITIES.indexOf(derived.severity) + steps, SEVERITIES.length - 1);
  const severity = SEVERITIES[at] ?? derived.severity;
  if (severity === derived.severity) return ticket;
  const severityReasons = [because('severity_ladder', { severity }), ...derived.severityReasons];
  return { ...ticket, derived: { ...derived, severity, severityReasons } };
}

/** What ladders make of a ticket as rules left it: the steps that are due, and when to look again. */
export function climbed(ticket: Ticket, { settings, now }: Scene): Climbing {
  const { due, climbed: taken, nextAt } = climb(ticket, settings.routing.ladders, now, settings.hours);
  if (taken.length === 0 && nextAt === undefined) return { ticket, due };
  const { derived, dispatched } = ticket;
  const recheckAt = Math.min(derived.recheckAt, nextAt ?? derived.recheckAt);
  const known = { ...ticket, derived: { ...derived, recheckAt } };
  if (taken.length === 0 && !dispatched?.climbed) return { ticket: known, due };
  return { ticket: raised({ ...known, dispatched: { fired: [], ...dispatched, climbed: taken } }), due };
}

/** What one step tells whom. */
export const escalation = (ticket: Ticket, { key, ladder, step, obligation, at }: Rung): Alert => ({
  ...about(ticket),
  id: `escalation|${key}|${ticket.id}`,
  kind: 'escalation',
  at,
  deadline: obligation.deadline,
  values: {
    ladder: ladder.name,
    percent: step.at,
    ...(step.roles.length > 0 ? { roles: step.roles.join(',') } : {}),
    ...(ticket.derived.assignee === '' ? {} : { assignee: ticket.derived.assignee }),
  },
  ...(step.channels.length > 0 ? { channels: step.channels } : {}),
});

/**
 * To somebody of the roles that a step names. Where a person or a rule chose who has it, that choice is replaced, said
 * in the record and can be taken back there.
 */
export async function reassigned(
  ticket: Ticket,
  { key, ladder, step }: Rung,
  tools: { readonly people: ReturnType<typeof assigner>; readonly store: Store; readonly books: Books } & Scene,
): Promise<Ticket> {
  const { derived, decided, dispatched } = ticket;
  const except = derived.assignee === '' ? [] : [derived.assignee];
  const choice = await tools.people.choose(ticket, { roles: step.roles, except });
  if (choice.agent === undefined) return ticket;
  const given = { ...ticket, derived: { ...derived, assignee: choice.agent } };
  const byAssignment = decided.assignee === undefined && dispatched?.assigned?.agent === derived.assignee;
  if (byAssignment || derived.assignee === '')
    return { ...given, dispatched: { fired: [], ...dispatched, assigned: assignedOf(choice, tools.now) } };
  const after: Partial<Decided> = { assignee: choice.agent };
  const before: Partial<Decided> = decided.assignee === undefined ? {} : { assignee: decided.assignee };
  const id = `ladder|${key}|${ticket.id}`;
  if (!(await tools.store.events.get(id))) {
    await tools.store.events.add({
      id,
      ticketId: ticket.id,
      at: tools.now,
      by: ladder.name,
      what: 'decided',
      before,
      after,
    });
    tools.books.write({ events: 1 });
  }
  return { ...given, decided: { ...decided, ...after } };
}
