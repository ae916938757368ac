/** The one way in for what people decide. Each is idempotent under its operation id, because a view may repeat it. */
import { UNSURE } from '@/lib/domain/insertion.ts';
import { REFUSALS } from '@/lib/domain/refusal.ts';
import { withoutChoice } from '@/lib/domain/status-log.ts';
import type { Decided, Ticket, TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { same } from '@/lib/ingest/same.ts';
import type { Decision, InsertOutcome } from '@/lib/protocol.ts';
import { openSteps } from '@/lib/replies/playbooks/index.ts';
import { commit } from '@/lib/store/commit.ts';
import { redactCards } from '@/lib/understanding/cards.ts';
import { undoCorrection } from './correct.ts';
import { decide, pick } from './decide.ts';
import { settingsOf } from './settings.ts';
import { settle } from './settle.ts';
import { countUse } from './templates/uses.ts';
import type { World } from './world.ts';

async function known(world: World, id: TicketId): Promise<Ticket> {
  const ticket = await world.store.tickets.get(id);
  if (!ticket) throw new Error(REFUSALS.ticketGone);
  return ticket;
}

/** Required steps that are open when a ticket is settled; refused unless a person says why. */
async function overridden(world: World, operation: string, ticket: Ticket, decision: Decision, despite?: string) {
  if (decision.status !== 'resolved' && decision.status !== 'closed') return undefined;
  const steps = openSteps(ticket).map(({ id }) => id);
  if (steps.length === 0 || (await world.store.events.get(operation))) return undefined;
  if (!despite?.trim()) throw new Error(REFUSALS.stepsOpen);
  return { reason: redactCards(despite.trim()).text, steps };
}

/** What is decided comes after all that is known, whatever the clock of whoever read it said. */
const behind = ({ observed }: Ticket, now: Instant): Instant => Math.max(now, observed.askedAt ?? now);

export async function decideTicket(
  world: World,
  operation: string,
  id: TicketId,
  decision: Decision,
  despite?: string,
) {
  const overrides = await overridden(world, operation, await known(world, id), decision, despite);
  const by = (await settingsOf(world.store)).me;
  const now = world.now();
  const fields = Object.keys(decision).concat(
    'status' in decision ? ['statusAt', 'snoozedUntil'] : [],
    'followUpAt' in decision ? ['followUpSetAt'] : [],
  );
  await settle(world, {
    operation,
    changes: [
      { id, apply: ({ ticket }) => ticket && { decided: decide(ticket.decided, decision, behind(ticket, now)) } },
    ],
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
            ...(overrides ? { despite: overrides } : {}),
          }
        : { id: operation, ticketId: id, at: now, by, what: 'decided', before: {}, after: {} },
  });
  return { eventId: operation };
}

export async function noteTicket(world: World, operation: string, id: TicketId, text: string) {
  await known(world, id);
  const by = (await settingsOf(world.store)).me;
  const at = world.now();
  // What was copied out of the portal's page may hold what is taken out of its messages here.
  const safe = redactCards(text).text;
  await settle(world, {
    operation,
    changes: [
      {
        id,
        apply: ({ ticket }) =>
          ticket && {
            decided: { ...ticket.decided, notes: [...ticket.decided.notes, { id: operation, text: safe, by, at }] },
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
  if (event?.what === 'corrected') return undoCorrection(world, operation, event);
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
        // What a rule did and a person took back is not done again by the same rule.
        ...(eventId.startsWith('rule|') ? { quiet: true as const } : {}),
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
          const before = { ...(kept as unknown as Decided), ...event.before };
          return { decided: fields.includes('statusAt') ? withoutChoice(before, event.at) : before };
        },
      },
    ],
    event: () => (undone ? { id: operation, ticketId: event.ticketId, at, by, what: 'undone' } : undefined),
  });
  return { undone };
}

/** Leaves in the record what became of a reply, and counts the use of its template. Whether it was sent, the page will show. */
export async function recordInsert(
  world: World,
  operation: string,
  id: TicketId,
  { result }: { readonly result: InsertOutcome['result'] | 'copied' },
  templateId?: string,
): Promise<void> {
  const outcome = UNSURE.find((unsure) => unsure === result);
  const done = result === 'inserted' || result === 'copied' ? result : undefined;
  const fate = done ? { what: done } : outcome && { what: 'not-inserted' as const, outcome };
  if (!fate) return;
  const by = (await settingsOf(world.store)).me;
  const { aliases, events, templates, templateUses, tickets } = world.store;
  const at = world.now();
  await commit(world.store, [aliases, events, tickets, templates, templateUses], async (books) => {
    if (await events.get(operation)) return;
    const ticketId = (await aliases.get(id))?.ticketId ?? id;
    const ticket = await tickets.get(ticketId);
    // Erased while the reply went in: nothing is left that the record could speak of.
    if (!ticket) return;
    await events.add({ id: operation, ticketId, at, by, ...fate });
    if (templateId !== undefined && done) await countUse(world.store, templateId, ticket.derived.intent, at);
    books.write({ events: 1 });
  });
  world.changed([`ticket:${id}`, ...(templateId === undefined ? [] : (['templates'] as const))]);
}
