/** Returns as they stand inside an order's page, or on a page of their own. */
import type { OrderSeen, TicketSeen } from '@/lib/domain/reading.ts';
import { readMoney } from '../kit/amounts.ts';
import { all, deep, parentOf } from '../kit/dom.ts';
import { type Leaf, labelled, leavesOf } from '../kit/leaves.ts';
import { readTime } from '../kit/times.ts';
import { createEvidence, given } from '../kit/ways.ts';
import type { Page, Setting } from '../portal.ts';
import { idWithin, returnIdIn } from './address.ts';
import { RETURN_LINKS } from './selectors.ts';
import { LABELS, RETURN_BADGES } from './words.ts';

/** `#1001-R1`. */
const RETURN_NAME = /^#?\S*\d-R\d{1,2}$/;

const bare = (text: string): string => text.replace(/\s*\(\d+\)$/, '').trim();
const badgeOf = (leaves: readonly Leaf[]) =>
  leaves.find(({ text }) => RETURN_BADGES.some(([, words]) => words.test(bare(text))));

interface Card {
  readonly id: string;
  readonly way: string;
  readonly element: Element;
}

/** The smallest box around a return's link or name that also says how the return stands. */
function cardAround(start: Element): Element {
  let box = start;
  for (let depth = 0; depth < 8; depth += 1) {
    if (badgeOf(leavesOf(box))) return box;
    const parent = parentOf(box);
    if (!parent || parent.matches('main, body')) break;
    box = parent;
  }
  return box;
}

function cardsOf(main: ParentNode, leaves: readonly Leaf[], orderId: string): readonly Card[] {
  const cards = new Map<string, Card>();
  for (const link of all(deep(main), RETURN_LINKS)) {
    const id = idWithin(link, returnIdIn);
    if (id && !cards.has(id)) cards.set(id, { id, way: 'address', element: cardAround(link) });
  }
  if (cards.size > 0) return [...cards.values()];
  for (const { text, element } of leaves.filter((leaf) => RETURN_NAME.test(leaf.text))) {
    const id = `${orderId}-${/R\d+$/.exec(text)?.[0] ?? text}`;
    if (!cards.has(id)) cards.set(id, { id, way: 'name', element: cardAround(element) });
  }
  return [...cards.values()];
}

/** What is known of the order helps where the return's card says nothing of it. */
export interface ReturnContext {
  readonly page: Page;
  readonly setting: Setting;
  readonly order: Pick<OrderSeen, 'externalId' | 'buyer'>;
}

/** One return. `element` is all that shows it. */
export function returnOf({ id, way, element }: Card, { page, setting, order }: ReturnContext): TicketSeen {
  const { missing, ways, find, maybe } = createEvidence();
  const leaves = leavesOf(element);
  const said = badgeOf(leaves)?.text ?? '';
  const under = (label: RegExp) => labelled(leaves, label)?.text ?? '';
  const stage = RETURN_BADGES.find(([, words]) => words.test(bare(said)))?.[0];
  const state = find('state', [['badge', () => (stage === 'decide' ? 'open' : stage)]]);
  const reason = maybe('reason', [['label', () => under(LABELS.reason)]]);
  const openedAt = find('openedAt', [['label', () => readTime(under(LABELS.opened), setting)?.at]]);
  const amount = maybe('amount', [['label', () => readMoney(under(LABELS.amount), setting)]]);
  const comment = maybe('subject', [['label', () => under(LABELS.note)]]);
  const { origin, pathname } = page.url;
  return {
    type: 'ticket',
    kind: 'return',
    externalId: id,
    orderId: order.externalId,
    fulfilment: 'merchant',
    url: `${origin}${pathname}`,
    ...given('buyer', order.buyer),
    ...given('state', state),
    ...(state ? { needsReply: stage === 'decide' } : {}),
    ...given('reason', reason),
    ...given('openedAt', openedAt),
    ...given('amount', amount),
    ...given('subject', comment),
    missing,
    ways: { ...ways, externalId: way, orderId: 'address', fulfilment: 'portal' },
  };
}

/** Every return the page of an order shows. */
export const returnsIn = (main: ParentNode, leaves: readonly Leaf[], context: ReturnContext): readonly TicketSeen[] =>
  cardsOf(main, leaves, context.order.externalId).map((card) => returnOf(card, context));
