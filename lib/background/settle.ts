import type { Order } from '@/lib/domain/order.ts';
import type { TicketEvent } from '@/lib/domain/record.ts';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings.ts';
import type { Decided, Message, Observed, Ticket, TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { orderKey } from '@/lib/ingest/orders.ts';
import { same } from '@/lib/ingest/same.ts';
import { alertsFor } from '@/lib/notify/alerts.ts';
import { compileRules } from '@/lib/routing/route.ts';
import type { HealthRow } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';
import { tallyChange, tallyOf } from '@/lib/store/tally.ts';
import { searchWords } from '@/lib/store/words.ts';
import { derive } from './derive.ts';
import type { World } from './world.ts';

export interface Known {
  readonly ticket: Ticket | undefined;
  readonly messages: readonly Message[];
}

/** What a change does to a ticket's first two parts; `undefined` leaves the ticket as it is. */
export interface Outcome {
  readonly observed?: Observed;
  readonly decided?: Decided;
  readonly messages?: readonly Message[];
}

export interface Change {
  readonly id: TicketId;
  /** The same ticket under the id it went by before its own was seen: what was decided there is carried over. */
  readonly absorbs?: TicketId;
  /** Pure: called inside the transaction. An empty outcome asks only for what follows to be recomputed. */
  apply(known: Known): Outcome | undefined;
}

export interface Job {
  /** Orders to fold, with the tickets they make. */
  readonly orders?: (known: (id: Order['id']) => Promise<Order | undefined>) => Promise<readonly Order[]>;
  /** What to change, decided inside the transaction when it depends on the orders just written. */
  readonly changes: readonly Change[] | ((store: Store, orders: readonly Order[]) => Promise<readonly Change[]>);
  readonly health?: HealthRow;
  /** Written with the change; if its id is already there, the whole job was done before and does nothing. */
  readonly event?: (before: Ticket | undefined, after: Ticket | undefined) => TicketEvent | undefined;
  readonly operation?: string;
}

export interface Settled {
  readonly repeated: boolean;
  readonly changed: readonly { before: Ticket | undefined; after: Ticket }[];
}

/** The settings in force. Call inside or outside a transaction. */
export async function settingsOf(store: Store): Promise<Settings> {
  const row = await store.settings.get('settings');
  return { ...DEFAULT_SETTINGS, ...((row?.value as Partial<Settings> | undefined) ?? {}) };
}

/**
 * Every change to a ticket ends here, whoever caused it: a page that was read, a person's command, a moment that
 * passed. Recomputes what follows and writes ticket, messages, record, counts, search words and errands in one
 * strict transaction, so that a killed worker leaves all of it or none. Nothing in here waits for anything but the
 * store: IndexedDB ends a transaction that does. Resolves only when the transaction is on disk.
 */
export async function settle(world: World, job: Job): Promise<Settled> {
  const { store } = world;
  const now = world.now();
  const tables = [
    store.tickets,
    store.aliases,
    store.messages,
    store.orders,
    store.events,
    store.outbox,
    store.search,
    store.health,
    store.settings,
    store.rules,
  ];
  const settled = await store.transaction('rw', tables, async (): Promise<Settled> => {
    if (job.operation && (await store.events.get(job.operation))) return { repeated: true, changed: [] };
    if (job.health) await store.health.put(job.health);
    const orders = job.orders ? await job.orders((id) => store.orders.get(id)) : [];
    if (orders.length > 0) await store.orders.bulkPut([...orders]);
    const changes = typeof job.changes === 'function' ? await job.changes(store, orders) : job.changes;
    const absorbed = await absorb(store, changes);
    const applied = await apply(store, changes, absorbed, now);
    await write(store, applied, now);
    const event = job.event?.(applied[0]?.before, applied[0]?.after);
    if (event) await store.events.add(event);
    return { repeated: false, changed: applied };
  });
  announce(world, settled, job.health !== undefined);
  return settled;
}

/** What was decided on tickets that turned out to be others, by the other's id. */
type Absorbed = ReadonlyMap<TicketId, Decided>;

/** Takes away tickets that went by an id of need and leaves a pointer to what they really are. */
async function absorb(store: Store, changes: readonly Change[]): Promise<Absorbed> {
  const decided = new Map<TicketId, Decided>();
  for (const { id, absorbs } of changes) {
    if (!absorbs || absorbs === id) continue;
    await store.aliases.put({ id: absorbs, ticketId: id });
    const weak = await store.tickets.get(absorbs);
    if (!weak) continue;
    decided.set(id, weak.decided);
    await Promise.all([store.tickets.delete(absorbs), store.search.delete(absorbs)]);
    await store.events
      .where('[ticketId+at]')
      .between([absorbs, -Infinity], [absorbs, Infinity])
      .modify({ ticketId: id });
    await store.settings.put({ key: 'counts', value: tallyChange(await tallyOf(store), weak, undefined) });
  }
  return decided;
}

interface Applied {
  readonly before: Ticket | undefined;
  readonly after: Ticket;
  readonly messages: readonly Message[];
}

async function apply(store: Store, changes: readonly Change[], absorbed: Absorbed, now: Instant): Promise<Applied[]> {
  if (changes.length === 0) return [];
  const ids = [...new Set(changes.map(({ id }) => id))];
  const tickets = new Map(
    (await store.tickets.bulkGet(ids)).flatMap((ticket) => (ticket ? [[ticket.id, ticket]] : [])),
  );
  const threads = groupByTicket(await store.messages.where('ticketId').anyOf(ids).toArray());
  const [settings, rules] = await Promise.all([settingsOf(store), store.rules.orderBy('order').toArray()]);
  const routing = compileRules(rules);
  const applied: Applied[] = [];
  for (const id of ids) {
    const before = tickets.get(id);
    const messages = new Map((threads.get(id) ?? []).map((message) => [message.id, message]));
    const written: Message[] = [];
    let parts: { observed?: Observed; decided: Decided } | undefined;
    for (const change of changes.filter((candidate) => candidate.id === id)) {
      const ticket: Ticket | undefined =
        parts?.observed && before ? { ...before, ...parts, observed: parts.observed } : before;
      const outcome = change.apply({ ticket, messages: [...messages.values()] });
      if (!outcome) continue;
      const observed = outcome.observed ?? parts?.observed ?? before?.observed;
      parts = {
        decided: outcome.decided ?? parts?.decided ?? before?.decided ?? absorbed.get(id) ?? { notes: [] },
        ...(observed ? { observed } : {}),
      };
      for (const message of outcome.messages ?? []) {
        messages.set(message.id, message);
        written.push(message);
      }
    }
    if (!parts?.observed) continue;
    const { observed, decided } = parts;
    const order = observed.orderId ? await store.orders.get(orderKey(observed, observed.orderId)) : undefined;
    const thread = [...messages.values()].toSorted((a, b) => a.position - b.position);
    const derived = derive(
      { observed, decided, messages: thread, ...(order ? { order } : {}), settings, now },
      routing,
    );
    const after: Ticket = { id, observed, decided, derived };
    if (before && written.length === 0 && same(before, after)) continue;
    applied.push({ before, after, messages: written });
  }
  return applied;
}

async function write(store: Store, applied: readonly Applied[], now: Instant): Promise<void> {
  if (applied.length === 0) return;
  await store.tickets.bulkPut(applied.map(({ after }) => after));
  await store.messages.bulkPut(applied.flatMap(({ messages }) => messages));
  await store.search.bulkPut(applied.map(({ after }) => ({ id: after.id, words: searchWords(after) })));
  const counted = applied.reduce((sum, { before, after }) => tallyChange(sum, before, after), await tallyOf(store));
  await store.settings.put({ key: 'counts', value: counted });
  const settings = await settingsOf(store);
  if (settings.desktopAlerts) {
    const alerts = applied.flatMap(({ before, after }) => alertsFor(before, after, now));
    await store.outbox.bulkPut(alerts.map((alert) => ({ ...alert, kind: 'alert' as const, dueAt: now, tries: 0 })));
  }
}

function groupByTicket(messages: readonly Message[]): Map<TicketId, Message[]> {
  const threads = new Map<TicketId, Message[]>();
  for (const message of messages) threads.set(message.ticketId, [...(threads.get(message.ticketId) ?? []), message]);
  return threads;
}

function announce(world: World, { changed }: Settled, health: boolean): void {
  const topics = changed.map(({ after }) => `ticket:${after.id}` as const);
  if (changed.length > 0) world.changed(['tickets', 'counts', ...topics, ...(health ? (['health'] as const) : [])]);
  else if (health) world.changed(['health']);
}
