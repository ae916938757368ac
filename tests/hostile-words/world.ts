/** The lab's world with the corpus in it: what buyers wrote, what they are called, what they want printed on a mug. */
import { MINUTE } from '@/lib/domain/time.ts';
import type { BuiltInPortal } from '@/lib/domain/vocabulary.ts';
import type { Buyer, LabFeedback, LabOrder, LabReturn, LabThread, World } from '../portal-lab/world/types.ts';

const STORES = { amazon: 'na', shopify: 'northwind-goods', tiktok: 'us' } as const;

export interface HostileTicket {
  readonly name: string;
  readonly subject: string;
  readonly title: string;
  /** Oldest first. */
  readonly messages: readonly string[];
}

const digits = (at: number, length: number) => String(at + 1).padStart(length, '0');

const orderIdOf = (portal: BuiltInPortal, at: number): string =>
  portal === 'amazon'
    ? `114-${digits(at, 7)}-5550001`
    : portal === 'tiktok'
      ? `57${digits(at, 16)}`
      : `58${digits(at, 11)}`;

const threadIdOf = (portal: BuiltInPortal, at: number): string =>
  portal === 'amazon'
    ? `19${digits(at, 9)}`
    : portal === 'tiktok'
      ? `79${digits(at, 17)}`
      : `0badf00d-0000-4000-a000-${digits(at, 12)}`;

/**
 * Adds one conversation a ticket, with its buyer and its order; takes away those that the portal's store had before.
 * `from` numbers the first, so that several worlds make different tickets.
 */
export function hostileWorld(world: World, portal: BuiltInPortal, tickets: readonly HostileTicket[], from = 0): World {
  const store = STORES[portal];
  const pattern = [...world.orders.values()].find((order) => order.portal === portal && order.store === store);
  if (!pattern) throw new Error(`the world has no order on ${portal}`);
  const [buyers, orders] = [new Map(world.buyers), new Map(world.orders)];
  const threads = tickets.map(({ name, subject, title, messages }, nth): LabThread => {
    const at = from + nth;
    const buyer: Buyer = { id: `hostile-${portal}-${at}`, name, language: 'en', country: 'US' };
    const id = orderIdOf(portal, at);
    const order: LabOrder = {
      ...pattern,
      id,
      name: portal === 'shopify' ? `#${7000 + at}` : id,
      buyerId: buyer.id,
      items: pattern.items.map((item) => ({ ...item, title })),
    };
    buyers.set(buyer.id, buyer);
    orders.set(id, order);
    return {
      id: threadIdOf(portal, at),
      portal,
      store,
      market: 'US',
      buyerId: buyer.id,
      orderId: id,
      subject,
      messages: messages.map((text, place) => ({
        id: `${threadIdOf(portal, at)}-m${place + 1}`,
        direction: 'inbound',
        text,
        at: world.now - (600 + at - place) * MINUTE,
      })),
      needsReply: true,
      unread: 1,
      intent: 'other',
      flags: [],
    };
  });
  const others = world.threads.filter((thread) => thread.portal !== portal || thread.store !== store);
  return { ...world, buyers, orders, threads: [...threads, ...others] };
}

/** Each text as a rating with one star and as a return with a comment, of orders made for them. */
export function hostileCases(world: World, texts: readonly string[], from = 0): World {
  const tickets = texts.map((text) => ({ name: text, subject: '', title: text, messages: [] }));
  const { buyers, orders } = hostileWorld(world, 'amazon', tickets, from);
  const pattern = world.returns.find(({ portal, state }) => portal === 'amazon' && state === 'pending');
  if (!pattern) throw new Error('the world has no pending return');
  const about = (at: number) => ({
    store: STORES.amazon,
    market: 'US',
    orderId: orderIdOf('amazon', at),
    buyerId: `hostile-amazon-${at}`,
  });
  const feedback = texts.map((text, nth): LabFeedback => {
    const at = from + nth;
    return { id: `f-${at}`, rating: 1, text, at: world.now - at * MINUTE, ...about(at) };
  });
  const returns = texts.map((text, nth): LabReturn => {
    const at = from + nth;
    const requestedAt = world.now - at * MINUTE;
    return { ...pattern, id: `D${digits(at, 8)}`, comment: text, state: 'pending', requestedAt, ...about(at) };
  });
  return { ...world, buyers, orders, feedback, returns };
}
