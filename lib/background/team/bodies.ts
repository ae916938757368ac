/** What an errand tells, as it stands in the store when it is signed. */
import { forgotten } from '@/lib/continuity/privacy/news.ts';
import type { TeamBody } from '@/lib/domain/team-event.ts';
import type { Message, TicketId } from '@/lib/domain/ticket.ts';
import { orderKey } from '@/lib/ingest/orders.ts';
import type { TeamErrand } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';
import { tellable } from '@/lib/sync/fold/index.ts';
import { verdictsOf } from '../privacy/due.ts';
import { settingsOf } from '../settings.ts';
import { untoldAway } from './away.ts';
import { listsOf } from './old.ts';
import { idsOf, untold } from './rows.ts';

/** Of one event, characters of messages (of up to three bytes each) and how many: a long thread is told in several. */
const MOST_TEXT = 40_000;
const MOST_MESSAGES = 200;

/** What each tells, in their order; none: there is nothing to tell any more. `me`: by what name this device speaks. */
export async function bodiesOf(
  store: Store,
  errands: readonly TeamErrand[],
  now: number,
  me = '',
): Promise<readonly (readonly TeamBody[])[]> {
  const seen = await seenOf(store, errands);
  return Promise.all(errands.map((errand) => bodiesOfOne({ store, seen, now, me }, errand)));
}

interface Around {
  readonly store: Store;
  readonly seen: Awaited<ReturnType<typeof seenOf>>;
  readonly now: number;
  readonly me: string;
}

async function bodiesOfOne(
  { store, seen, now, me }: Around,
  { tell, old, restored, until }: TeamErrand,
): Promise<readonly TeamBody[]> {
  if (until !== undefined && until <= now) return [];
  if (restored && 'ticketId' in tell && !(await isKept(store, tell.ticketId, now))) return [];
  if (tell.kind === 'saw') return sawOf(seen, tell.ticketId, tell.messages);
  if (tell.kind === 'row') {
    const ids = tell.id === '' ? await idsOf(store, tell.table) : [tell.id];
    const bodies: TeamBody[] = [];
    for (const id of ids) {
      const body = await untold(store, tell.table, id);
      if (body) bodies.push(body);
      const away = tell.table === 'agents' && !restored ? await untoldAway(store, id, me) : undefined;
      if (away) bodies.push(away);
    }
    return bodies;
  }
  if (tell.kind === 'approval') return [{ ...tell, approval: tellable(tell.approval) }];
  if (tell.kind !== 'did' || !old || !(await store.teamTickets.get(tell.ticketId))) return [tell];
  if (restored) return [];
  const after = listsOf(tell.event.after ?? {});
  return Object.keys(after).length > 0 ? [{ ...tell, event: { ...tell.event, after } }] : [];
}

/** What will go tonight, and may be gone elsewhere, is not said again. */
async function isKept(store: Store, id: TicketId, now: number): Promise<boolean> {
  const ticket = await store.tickets.get(id);
  const { retention } = await settingsOf(store);
  const [of] = ticket ? await verdictsOf(store, [ticket], { retention, now }) : [];
  return of?.[1] === 'keep';
}

/** What pages showed, of all errands that tell of it: asked for together. */
async function seenOf(store: Store, errands: readonly TeamErrand[]) {
  const saw = errands.flatMap(({ tell }) => (tell.kind === 'saw' ? tell : []));
  const ids = [...new Set(saw.map(({ ticketId }) => ticketId))];
  const [rows, said] = await Promise.all([
    store.tickets.bulkGet(ids),
    store.messages.bulkGet([...new Set(saw.flatMap(({ messages }) => messages))]),
  ]);
  const tickets = rows.flatMap((ticket) => ticket ?? []);
  const keys = tickets.flatMap(({ observed }) => (observed.orderId ? orderKey(observed, observed.orderId) : []));
  const orders = await store.orders.bulkGet([...new Set(keys)]);
  return {
    tickets: new Map(tickets.map((ticket) => [ticket.id, ticket])),
    messages: new Map(said.flatMap((message) => (message ? [[message.id, message] as const] : []))),
    orders: new Map(orders.flatMap((order) => (order ? [[order.id, order] as const] : []))),
  };
}

function sawOf(
  { tickets, messages, orders }: Around['seen'],
  ticketId: TicketId,
  ids: readonly string[],
): readonly TeamBody[] {
  const observed = tickets.get(ticketId)?.observed;
  if (!observed) return [];
  const found = ids.flatMap((id) => messages.get(id) ?? []);
  const order = observed.orderId ? orders.get(orderKey(observed, observed.orderId)) : undefined;
  // When something was bared is this device's own business: others go by their own nights.
  const body = {
    kind: 'saw' as const,
    ticketId,
    observed: forgotten(observed),
    ...(order ? { order: forgotten(order) } : {}),
  };
  const parts = inParts(found.toSorted((a, b) => a.position - b.position));
  return parts.map((part) => ({ ...body, messages: part }));
}

function inParts(messages: readonly Message[]): readonly (readonly Message[])[] {
  const parts: Message[][] = [[]];
  let length = 0;
  for (const message of messages) {
    const part = parts.at(-1) ?? [];
    const full = part.length >= MOST_MESSAGES || (part.length > 0 && length + message.text.length > MOST_TEXT);
    if (full) parts.push([message]);
    else part.push(message);
    length = (full ? 0 : length) + message.text.length;
  }
  return parts;
}
