/**
 * What is stored of an erased buyer when a page shows them again: nothing at all where nothing is owed; else a bare
 * ticket, so that no deadline passes unseen and the name and words are read on the portal's own page. Leaving owed
 * tickets out would cost the seller the deadline; keeping more would bring the person back.
 */
import { bareOrderSeen, bareTicketSeen } from '@/lib/continuity/privacy/bare.ts';
import { traitsOf } from '@/lib/continuity/privacy/marks.ts';
import { owesParcel, owesSomething } from '@/lib/continuity/privacy/news.ts';
import type { OrderSeen, TicketSeen } from '@/lib/domain/reading.ts';
import type { StoreRef } from '@/lib/domain/ticket.ts';
import type { Store } from '@/lib/store/store.ts';
import type { World } from '../world.ts';
import { markerOf } from './marks.ts';

export interface Withheld {
  readonly tickets: readonly TicketSeen[];
  readonly orders: readonly OrderSeen[];
  /** Those of them that may only be written where they are stored already. */
  readonly onlyKnown: ReadonlySet<TicketSeen | OrderSeen>;
  /** How many marks there were. */
  readonly marks: number;
}

/** Somebody was erased between the look and the write: look again. */
export class ErasedMeanwhile extends Error {}

const traitsOfTicket = (shop: StoreRef, { buyer, orderId, kind, externalId, alias }: TicketSeen) =>
  traitsOf(shop, {
    buyer,
    orderId,
    tickets: [{ kind, externalId }, ...(alias ? [{ kind, externalId: alias }] : [])],
  });

/** Looks before the transaction, since hashes wait; `stillSo` says inside it whether that look still holds. */
export async function withhold(
  world: World,
  shop: StoreRef,
  tickets: readonly TicketSeen[],
  orders: readonly OrderSeen[],
): Promise<Withheld> {
  const { erased } = world.store;
  const marks = await erased.count();
  if (marks === 0) return { tickets, orders, onlyKnown: new Set(), marks };
  const marker = await markerOf(world);
  const known = async (traits: ReturnType<typeof traitsOf>) => {
    const ids = await Promise.all(traits.map((trait) => marker.marksOf(trait)));
    return (await erased.bulkGet(ids.flat())).some((row) => row !== undefined);
  };
  const now = world.now();
  const onlyKnown = new Set<TicketSeen | OrderSeen>();
  const bareTickets = tickets.map(async (seen) => {
    if (!(await known(traitsOfTicket(shop, seen)))) return seen;
    const bare = bareTicketSeen(seen);
    if (!owesSomething(seen, now)) onlyKnown.add(bare);
    return bare;
  });
  const bareOrders = orders.map(async (seen) => {
    if (!(await known(traitsOf(shop, { buyer: seen.buyer, orderId: seen.externalId })))) return seen;
    const bare = bareOrderSeen(seen);
    if (!owesParcel(seen)) onlyKnown.add(bare);
    return bare;
  });
  return { tickets: await Promise.all(bareTickets), orders: await Promise.all(bareOrders), onlyKnown, marks };
}

/** Call it inside the transaction that writes. Throws `ErasedMeanwhile`. */
export async function stillSo(store: Store, { marks }: Withheld): Promise<void> {
  if ((await store.erased.count()) !== marks) throw new ErasedMeanwhile();
}
