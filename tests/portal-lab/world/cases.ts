/** Returns, claims and feedback, about orders of their own. */
import { DAY, HOUR, type Instant } from '@/lib/domain/time.ts';
import type { BuiltInPortal, Intent, PortalId } from '@/lib/domain/vocabulary.ts';
import type { Channel } from './catalog.ts';
import type { Orders } from './orders.ts';
import type { People } from './people.ts';
import type { Chance } from './random.ts';
import { SAYINGS } from './texts/index.ts';
import type { LabClaim, LabFeedback, LabReturn } from './types.ts';

interface Makers {
  readonly chance: Chance;
  readonly now: Instant;
  readonly people: People;
  readonly orders: Orders;
  /** A seller who keeps up: little is overdue. */
  readonly attended: boolean;
}

/** Numbers of claims as each portal writes them; an arbitration has one like a return's. */
const claimId = (portal: PortalId, chance: Chance): string => {
  if (portal === 'tiktok') return `41${chance.digits(16)}`;
  return portal === 'shopify' ? `9${chance.digits(9)}` : `C${chance.digits(10)}`;
};

/** Reasons by portal, in the words of its English pages; the pages translate them. */
export const RETURN_REASONS = ['defective', 'wrong-item', 'no-longer-needed', 'not-as-described'] as const;
export const CLAIM_REASONS: Readonly<Record<BuiltInPortal, readonly string[]>> = {
  amazon: ['item-not-received', 'item-not-as-described', 'return-not-refunded'],
  shopify: ['product_not_received', 'fraudulent', 'product_unacceptable'],
  tiktok: ['item-not-received', 'refund-rejected'],
};

function caseOf(channel: Channel, makers: Makers, about: Intent, at: Instant) {
  const { chance, people, orders } = makers;
  const language = chance.pick(channel.languages);
  const buyer = people.meet(channel.portal, language, channel.market);
  const order = orders.place(channel, buyer, about, at);
  const { portal, store, market } = channel;
  return {
    portal,
    store,
    market,
    buyer,
    order,
    common: { portal, store, market, orderId: order.id, buyerId: buyer.id },
  };
}

export function makeReturn(channel: Channel, makers: Makers): LabReturn {
  const { chance, now, attended } = makers;
  const requestedAt = now - chance.int(1, attended ? 44 : 120) * HOUR;
  const { order, buyer, common } = caseOf(channel, makers, 'return_request', requestedAt);
  const state = chance.pick(['pending', 'pending', 'pending', 'approved', 'closed'] as const);
  const said = SAYINGS[buyer.language][chance.next() < 0.5 ? 'damaged_defective' : 'return_request'];
  const comment = said.replaceAll('{item}', order.items[0]?.title ?? '');
  return {
    ...common,
    id: channel.portal === 'tiktok' ? `40${chance.digits(16)}` : `R${chance.digits(9)}`,
    requestedAt,
    reason: chance.pick(RETURN_REASONS),
    ...(chance.next() < 0.75 ? { comment } : {}),
    state,
    amount: order.total,
    ...(channel.portal === 'tiktok' && state === 'pending' ? { respondBy: requestedAt + 2 * DAY } : {}),
  };
}

export function makeClaim(channel: Channel<BuiltInPortal>, makers: Makers): LabClaim {
  const { chance, now, attended } = makers;
  const openedAt = now - chance.int(3, attended ? 44 : 90) * HOUR;
  const { order, common } = caseOf(channel, makers, 'claim_threat', openedAt);
  const window = { amazon: 3 * DAY, shopify: 8 * DAY, tiktok: 2 * DAY }[channel.portal];
  return {
    ...common,
    id: claimId(channel.portal, chance),
    openedAt,
    respondBy: openedAt + window,
    reason: chance.pick(CLAIM_REASONS[channel.portal]),
    amount: order.total,
    state: chance.next() < 0.75 ? 'open' : 'resolved',
  };
}

/** Seller feedback, of which most is bad: only that is work. */
export function makeFeedback(channel: Channel, makers: Makers): LabFeedback {
  const { chance, now } = makers;
  const at = now - chance.int(5, 400) * HOUR;
  const rating = chance.pick([1, 1, 2, 2, 3, 3, 4, 5] as const);
  const about = rating > 3 ? 'positive_feedback' : chance.pick(['wismo', 'damaged_defective'] as const);
  const { order, buyer, common } = caseOf(channel, makers, about, at);
  const { portal: _, ...place } = common;
  const text = SAYINGS[buyer.language][about].replaceAll('{item}', order.items[0]?.title ?? '');
  return { ...place, id: `F${chance.digits(9)}`, rating, text, at };
}
