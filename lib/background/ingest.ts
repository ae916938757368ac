import type { AccountSeen, Observation, OrderSeen, Reading, TicketSeen } from '@/lib/domain/reading.ts';
import { type StoreRef, type TicketId, ticketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { foldTicket } from '@/lib/ingest/fold.ts';
import { foldOrder, orderKey, ticketOfOrder, weakOfOwnTicket } from '@/lib/ingest/orders.ts';
import { expectationOf } from '@/lib/portals/expectations.ts';
import { weakOf } from '@/lib/repair/judge/weak.ts';
import type { HealthRow } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';
import type { Change } from './apply.ts';
import { ticketIdsOf } from './buyers.ts';
import { resumeRecompute } from './recompute.ts';
import { settle } from './settle.ts';
import { orderWithoutCards, withoutCards } from './without-cards.ts';
import type { World } from './world.ts';

const isTicket = (seen: Observation): seen is TicketSeen => seen.type === 'ticket';
const isOrder = (seen: Observation): seen is OrderSeen => seen.type === 'order';

const isAccount = (seen: Observation): seen is AccountSeen => seen.type === 'account';

const aliasOf = (shop: StoreRef, { kind }: TicketSeen, alias: string): TicketId =>
  ticketId(shop, { kind, externalId: alias });

/** The one way in for what pages show. `shop` comes from the sender's address. Resolves when it is on disk. */
export async function ingest(world: World, shop: StoreRef, reading: Reading): Promise<void> {
  const now = world.now();
  const tickets = reading.observations.filter(isTicket).map(withoutCards);
  const orders = reading.observations.filter(isOrder).map(orderWithoutCards);
  const joined = new Map(
    tickets.flatMap((seen) => (seen.alias ? [[aliasOf(shop, seen, seen.alias), ticketId(shop, seen)] as const] : [])),
  );
  const weakIn = (seen: Observation) => weakOf(seen, expectationOf(shop.portal, reading.page));
  const before = await world.store.health.get(`${shop.portal}:${reading.page}`);
  const account = reading.observations.find(isAccount);
  const { accounts } = await settle(world, {
    ...healthOf(reading, shop, before, now),
    ...(account ? { account: { shop, seen: account } } : {}),
    orders: async (known) => {
      const folded = await Promise.all(
        orders.map(async (seen) =>
          foldOrder(await known(orderKey(shop, seen.externalId)), seen, shop, now, weakIn(seen)),
        ),
      );
      return folded.filter((order) => order !== undefined);
    },
    changes: async (store, folded) => {
      const seen = await Promise.all(
        tickets.map((ticket) => changeOf(store, shop, ticket, joined, now, weakIn(ticket))),
      );
      const touched = await Promise.all(
        folded.map(async (order): Promise<Change[]> => {
          const own = ticketId(shop, { kind: 'order', externalId: order.externalId });
          const [about, byBuyer] = await Promise.all([
            store.tickets.where('observed.orderId').equals(order.externalId).primaryKeys(),
            ticketIdsOf(store, order),
          ]);
          const related = [...new Set([...about, ...byBuyer])];
          const made = ticketOfOrder(order, related.includes(own));
          return [
            ...(made
              ? [
                  {
                    id: own,
                    apply: (known) =>
                      foldTicket(known.ticket?.observed, known.messages, made, shop, now, weakOfOwnTicket(order)),
                  } satisfies Change,
                ]
              : []),
            // The order says when a parcel is late and what its buyer bought: whatever hangs on it is judged again.
            ...related.map((id): Change => ({ id, apply: () => ({}) })),
          ];
        }),
      );
      return [...seen, ...touched.flat()];
    },
  });
  // The walk goes on by itself, and after a restart: the page agent need not wait for it.
  if (accounts.judgeAnew) void resumeRecompute(world).catch(() => {});
}

/**
 * The change a ticket seen asks for. Where the page shows less than its id, the ticket may be known by its own id
 * already; where the page shows both, the two are joined.
 */
async function changeOf(
  store: Store,
  shop: StoreRef,
  seen: TicketSeen,
  joined: ReadonlyMap<TicketId, TicketId>,
  now: Instant,
  weak: readonly string[],
): Promise<Change> {
  const own = ticketId(shop, seen);
  const id = seen.alias ? own : (joined.get(own) ?? (await store.aliases.get(own))?.ticketId ?? own);
  const ticket: TicketSeen = { ...seen, externalId: id.split(':').slice(3).join(':') };
  return {
    id,
    ...(seen.alias ? { absorbs: aliasOf(shop, seen, seen.alias) } : {}),
    apply: ({ ticket: before, messages }) => foldTicket(before?.observed, messages, ticket, shop, now, weak),
  };
}

/** A health row only when how reading went changed, or every ten minutes: it is news, not a log. */
function healthOf(
  reading: Reading,
  shop: StoreRef,
  before: HealthRow | undefined,
  now: number,
): { health?: HealthRow } {
  if (reading.state === 'loading') return {};
  const missing = [
    ...new Set([...reading.missing, ...reading.observations.flatMap((seen) => seen.missing)]),
  ].toSorted();
  const good = reading.state !== 'unknown' && reading.state !== 'error' && missing.length === 0;
  const { page, layout, state, locale } = reading;
  const unchanged = before?.layout === layout && before.state === state && before.missing.join() === missing.join();
  if (before && unchanged && now - before.at < 600_000) return {};
  const lastGoodAt = good ? now : before?.lastGoodAt;
  return {
    health: {
      id: `${shop.portal}:${page}`,
      portal: shop.portal,
      page,
      layout,
      fingerprint: reading.fingerprint ?? '',
      weak: [],
      implausible: [],
      ways: {},
      days: [],
      state,
      missing,
      locale,
      at: now,
      ...(lastGoodAt ? { lastGoodAt } : {}),
    },
  };
}
