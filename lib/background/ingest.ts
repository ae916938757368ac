import { bringsNews, forgotten, orderNews } from '@/lib/continuity/privacy/news.ts';
import type { AccountSeen, Observation, OrderSeen, Reading, TicketSeen } from '@/lib/domain/reading.ts';
import type { PageHealth } from '@/lib/domain/record.ts';
import { type StoreRef, type TicketId, ticketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { foldTicket } from '@/lib/ingest/fold.ts';
import { foldOrder, orderKey, ticketOfOrder, weakOfOwnTicket } from '@/lib/ingest/orders.ts';
import { expectationOf } from '@/lib/portals/expectations.ts';
import { judge } from '@/lib/repair/judge/judge.ts';
import { weakOf } from '@/lib/repair/judge/weak.ts';
import type { Store } from '@/lib/store/store.ts';
import type { Change, Known } from './apply.ts';
import { ticketIdsOf } from './buyers.ts';
import { writeHealth } from './health/write.ts';
import { ErasedMeanwhile, stillSo, withhold } from './privacy/withhold.ts';
import { resumeRecompute } from './recompute.ts';
import { settle } from './settle.ts';
import { orderWithoutCards, withoutCards } from './without-cards.ts';
import type { World } from './world.ts';

const isTicket = (seen: Observation): seen is TicketSeen => seen.type === 'ticket';
const isOrder = (seen: Observation): seen is OrderSeen => seen.type === 'order';

const isAccount = (seen: Observation): seen is AccountSeen => seen.type === 'account';

const aliasOf = (shop: StoreRef, { kind }: TicketSeen, alias: string): TicketId =>
  ticketId(shop, { kind, externalId: alias });

export interface Taken {
  /** What was taken of it: without what cannot be true. */
  readonly reading: Reading;
  readonly health: PageHealth;
}

/**
 * The one way in for what pages show: judged, folded, stored. `shop` comes from the sender's address. Resolves when it
 * is on disk.
 */
export async function ingest(world: World, shop: StoreRef, seen: Reading): Promise<Taken> {
  for (let tries = 1; ; tries++) {
    try {
      return await takeIn(world, shop, seen);
    } catch (error) {
      if (!(error instanceof ErasedMeanwhile) || tries === MOST_TRIES) throw error;
    }
  }
}

/** Nobody erases buyers faster than a page is folded. */
const MOST_TRIES = 5;

async function takeIn(world: World, shop: StoreRef, seen: Reading): Promise<Taken> {
  const now = world.now();
  const judged = judge(seen, expectationOf(shop.portal, seen.page), now);
  const { reading } = judged;
  let health: PageHealth | undefined;
  const withheld = await withhold(
    world,
    shop,
    reading.observations.filter(isTicket).map(withoutCards),
    reading.observations.filter(isOrder).map(orderWithoutCards),
  );
  const { tickets, orders, onlyKnown } = withheld;
  const joined = new Map(
    tickets.flatMap((each) => (each.alias ? [[aliasOf(shop, each, each.alias), ticketId(shop, each)] as const] : [])),
  );
  const weakIn = (each: Observation) => weakOf(each, expectationOf(shop.portal, reading.page));
  const account = reading.observations.find(isAccount);
  const { accounts } = await settle(world, {
    first: (store) => stillSo(store, withheld),
    health: async (place) => {
      const read = await writeHealth(judged, place);
      health = read.health;
      return read.written;
    },
    ...(account ? { account: { shop, seen: account } } : {}),
    orders: async (known) => {
      const folded = await Promise.all(
        orders.map(async (each) => {
          const before = await known(orderKey(shop, each.externalId));
          if (before?.purgedAt === undefined ? !before && onlyKnown.has(each) : !orderNews(before, each))
            return undefined;
          return foldOrder(before && forgotten(before), each, shop, now, weakIn(each));
        }),
      );
      return folded.filter((order) => order !== undefined);
    },
    changes: async (store, folded) => {
      const read = await Promise.all(
        tickets.map((ticket) =>
          changeOf(store, shop, ticket, joined, { now, weak: weakIn(ticket), onlyKnown: onlyKnown.has(ticket) }),
        ),
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
                    apply: (known) => foldSeen(known, made, shop, { now, weak: weakOfOwnTicket(order) }),
                  } satisfies Change,
                ]
              : []),
            // The order says when a parcel is late and what its buyer bought: whatever hangs on it is judged again.
            ...related.map((id): Change => ({ id, apply: () => ({}) })),
          ];
        }),
      );
      return [...read, ...touched.flat()];
    },
  });
  // The walk goes on by itself, and after a restart: the page agent need not wait for it.
  if (accounts.judgeAnew) void resumeRecompute(world).catch(() => {});
  // A settled job has always asked for it; only a repeated command would not.
  if (!health) throw new Error('the read was not judged');
  return { reading, health };
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
  how: Folding,
): Promise<Change> {
  const own = ticketId(shop, seen);
  const id = seen.alias ? own : (joined.get(own) ?? (await store.aliases.get(own))?.ticketId ?? own);
  const ticket: TicketSeen = { ...seen, externalId: id.split(':').slice(3).join(':') };
  const alias = seen.alias && aliasOf(shop, seen, seen.alias);
  // Of an erased buyer nothing new is stored: no pointer to a ticket that is not there, and what goes by its id of need
  // goes on so, as joined with nothing it would be gone.
  const stored = !how.onlyKnown || (await store.tickets.get(id)) !== undefined;
  return {
    id,
    ...(alias && stored ? { absorbs: alias } : {}),
    apply: (known) => foldSeen(known, ticket, shop, how),
  };
}

interface Folding {
  readonly now: Instant;
  readonly weak: readonly string[];
  /** Nothing new is stored. */
  readonly onlyKnown?: boolean;
}

/** What was taken away because it had been kept long enough comes back only with news. */
function foldSeen({ ticket, messages }: Known, seen: TicketSeen, shop: StoreRef, { now, weak, onlyKnown }: Folding) {
  if (!ticket && onlyKnown) return undefined;
  if (ticket?.observed.purgedAt !== undefined && !bringsNews(ticket.observed, seen, now)) return undefined;
  return foldTicket(ticket && forgotten(ticket.observed), messages, seen, shop, now, weak);
}
