/** The one way in for what people decide. Each is idempotent under its operation id, because a view may repeat it. */
import { REFUSALS } from '@/lib/domain/refusal.ts';
import type { Decided, Ticket, TicketId } from '@/lib/domain/ticket.ts';
import { same } from '@/lib/ingest/same.ts';
import type { Decision } from '@/lib/protocol.ts';
import { settingsOf, settle } from './settle.ts';
import type { World } from './world.ts';

/** `null` in a decision takes the choice back. */
function decide(decided: Decided, decision: Decision, now: number): Decided {
  const next: Record<string, unknown> = { ...decided };
  for (const [field, value] of Object.entries(decision)) {
    if (value === null || value === undefined) delete next[field];
    else next[field] = value;
  }
  if ('status' in decision) {
    if (decision.status === 'snoozed' && !decision.snoozedUntil) throw new Error(REFUSALS.snoozeUntil);
    if (decision.status) next.statusAt = now;
    else delete next.statusAt;
    if (decision.status !== 'snoozed') delete next.snoozedUntil;
  }
  return next as unknown as Decided;
}

const pick = (decided: Decided, fields: readonly string[]): Partial<Decided> =>
  Object.fromEntries(Object.entries(decided).filter(([field]) => fields.includes(field)));

async function known(world: World, id: TicketId): Promise<Ticket> {
  const ticket = await world.store.tickets.get(id);
  if (!ticket) throw new Error(REFUSALS.ticketGone);
  return ticket;
}

export async function decideTicket(world: World, operation: string, id: TicketId, decision: Decision) {
  await known(world, id);
  const by = (await settingsOf(world.store)).me;
  const now = world.now();
  const fields = Object.keys(decision).concat('status' in decision ? ['statusAt', 'snoozedUntil'] : []);
  await settle(world, {
    operation,
    changes: [{ id, apply: ({ ticket }) => ticket && { decided: decide(ticket.decided, decision, now) } }],
    event: (before, after) =>
      before && after
        ? {
            id: operation,
            ticketId: id,
            at: now,
            by,
            what: 'decided',
            before: pick(before.decided, fields),
            after: pick(after.decided, fields),
          }
        : { id: operation, ticketId: id, at: now, by, what: 'decided', before: {}, after: {} },
  });
  return { eventId: operation };
}

export async function noteTicket(world: World, operation: string, id: TicketId, text: string) {
  await known(world, id);
  const by = (await settingsOf(world.store)).me;
  const at = world.now();
  await settle(world, {
    operation,
    changes: [
      {
        id,
        apply: ({ ticket }) =>
          ticket && {
            decided: { ...ticket.decided, notes: [...ticket.decided.notes, { id: operation, text, by, at }] },
          },
      },
    ],
    event: () => ({ id: operation, ticketId: id, at, by, what: 'noted' }),
  });
  return { eventId: operation };
}

/** Takes a decision or a note back, unless somebody decided the same fields since. */
export async function undo(world: World, operation: string, eventId: string) {
  const event = await world.store.events.get(eventId);
  if (!event || (event.what !== 'decided' && event.what !== 'noted')) return { undone: false };
  if (await world.store.events.get(operation)) return { undone: true };
  const by = (await settingsOf(world.store)).me;
  const at = world.now();
  const fields = [...new Set([...Object.keys(event.before ?? {}), ...Object.keys(event.after ?? {})])];
  let undone = false;
  await settle(world, {
    operation,
    changes: [
      {
        id: event.ticketId,
        apply: ({ ticket }) => {
          if (!ticket) return undefined;
          if (event.what === 'noted') {
            const notes = ticket.decided.notes.filter(({ id }) => id !== eventId);
            undone = notes.length < ticket.decided.notes.length;
            return undone ? { decided: { ...ticket.decided, notes } } : undefined;
          }
          undone = same(pick(ticket.decided, fields), event.after ?? {});
          if (!undone) return undefined;
          const kept = Object.fromEntries(Object.entries(ticket.decided).filter(([field]) => !fields.includes(field)));
          return { decided: { ...(kept as unknown as Decided), ...event.before } };
        },
      },
    ],
    event: () => (undone ? { id: operation, ticketId: event.ticketId, at, by, what: 'undone' } : undefined),
  });
  return { undone };
}

/** Leaves in the record that a reply was put into the portal's composer. Whether it was sent, the page will show. */
export async function recordInsert(world: World, operation: string, id: TicketId): Promise<void> {
  const by = (await settingsOf(world.store)).me;
  await world.store.events.put({ id: operation, ticketId: id, at: world.now(), by, what: 'inserted' });
  world.changed([`ticket:${id}`]);
}
