/** The orders list, lightly: number, state, buyer, total and ship-by of each row. */
import type { OrderSeen } from '@/lib/domain/reading.ts';
import { readMoney } from '../kit/amounts.ts';
import { textsOfRows } from '../kit/boxes.ts';
import { type Leaf, leavesOf } from '../kit/leaves.ts';
import { stateOf } from '../kit/page-state.ts';
import { endOf, isClockOnly } from '../kit/stamps.ts';
import { readTime } from '../kit/times.ts';
import { createEvidence, given } from '../kit/ways.ts';
import { type Page, type PageReading, partOf, type Setting } from '../portal.ts';
import { isOrders, ORDER_NUMBER } from './address.ts';
import { allLabelled, behind, fulfilmentSaid, orderStateSaid } from './order-page.ts';
import { clockOf } from './setting.ts';
import { SIGNS } from './signs.ts';
import { LABELS } from './words.ts';

function orderOf(externalId: string, row: readonly Leaf[], page: Page, setting: Setting): OrderSeen {
  const { missing, ways, find, maybe } = createEvidence();
  const clock = clockOf(setting);
  const texts = row.map(({ text }) => text);
  const date = (text: string) => (isClockOnly(text) || ORDER_NUMBER.test(text) ? undefined : readTime(text, clock));
  const due = (text: string) => (isClockOnly(text) ? undefined : readTime(text, { ...clock, future: true }));
  const state = find('state', [['text', () => texts.map(orderStateSaid).find(Boolean)]]);
  const buyer = maybe('buyer', [['label', () => allLabelled(row, LABELS.buyer)[0]]]);
  const total = find('total', [
    ['label', () => behind(row, LABELS.total, (text) => readMoney(text, setting))],
    ['text', () => texts.map((text) => readMoney(text, setting)).findLast((money) => money !== undefined)],
  ]);
  const placedAt = maybe('placedAt', [['label', () => behind(row, LABELS.placed, date)?.at]]);
  const shipBy = maybe('shipBy', [['label', () => endOf(behind(row, LABELS.shipBy, due), setting.timeZone)]]);
  const fulfilment = maybe('fulfilment', [['text', () => texts.map(fulfilmentSaid).find(Boolean)]]);
  return {
    type: 'order',
    externalId,
    url: `${page.url.origin}/order/detail?order_no=${externalId}`,
    ...given('market', setting.market),
    ...given('state', state),
    ...given('buyer', buyer),
    ...given('total', total),
    ...given('placedAt', placedAt),
    ...given('shipBy', shipBy),
    ...given('fulfilment', fulfilment),
    missing,
    ways: { ...ways, externalId: 'text' },
  };
}

function readOrders(page: Page, setting: Setting): PageReading {
  const main = partOf(page);
  const leaves = leavesOf(main);
  const marks = new Map<string, Element>();
  for (const { text, element } of leaves) {
    const id = ORDER_NUMBER.exec(text)?.[0];
    if (id && !marks.has(id)) marks.set(id, element);
  }
  const rows = textsOfRows(leaves, [...marks.values()]);
  const observations = [...marks].map(([id, mark]) => orderOf(id, rows.get(mark) ?? [], page, setting));
  const state = stateOf(main, () => leaves, observations.length, SIGNS);
  return { state, observations, missing: state === 'unknown' ? ['orders'] : [] };
}

/** The list of orders. */
export const ordersPage = { id: 'orders', matches: isOrders, read: readOrders };
