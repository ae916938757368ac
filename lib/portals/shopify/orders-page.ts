/** Lists of orders: the orders page and a customer's own. */
import type { Money } from '@/lib/domain/money.ts';
import type { OrderSeen } from '@/lib/domain/reading.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { readMoney } from '../kit/amounts.ts';
import { cellUnder, headsOf } from '../kit/columns.ts';
import { all, deep, first, lineOf } from '../kit/dom.ts';
import { type Leaf, leavesOf } from '../kit/leaves.ts';
import { stateOf } from '../kit/page-state.ts';
import { readTime } from '../kit/times.ts';
import { createEvidence, given } from '../kit/ways.ts';
import type { Page, PageReading, Setting } from '../portal.ts';
import { adminPath, idWithin, orderIdIn } from './address.ts';
import { firstOf, ORDER_NAME, orderState, rowOf } from './order-facts.ts';
import { CUSTOMER_LINKS, MAIN, ORDER_LINKS } from './selectors.ts';
import { SIGNS } from './signs.ts';
import { LABELS } from './words.ts';

/** The part of the admin that belongs to the page itself, without navigation and top bar. */
export const mainOf = (document: Document): ParentNode => {
  for (const selector of MAIN) {
    const main = document.querySelector(selector) ?? first(document, selector);
    if (main) return main;
  }
  return document.body ?? document;
};

interface Row {
  readonly id: string;
  readonly element: Element;
}

function rowsOf(main: ParentNode): readonly Row[] {
  const scope = deep(main);
  const rows = new Map<string, Element>();
  const marked = all(scope, '[id^="gid://shopify/Order/"]');
  for (const link of [...all(scope, ORDER_LINKS), ...marked]) {
    const id = idWithin(link, orderIdIn);
    if (id && !rows.has(id)) rows.set(id, rowOf(link));
  }
  return [...rows].map(([id, element]) => ({ id, element }));
}

const NOT_A_NAME = /^\d|items?$|件商品$|artikel$|@/i;

/** Between the date and the amount stands the buyer, in every order of columns seen so far. */
function nameAfterDate(leaves: readonly Leaf[], setting: Setting): string | undefined {
  const date = leaves.findIndex(({ text }) => !ORDER_NAME.test(text) && readTime(text, setting));
  const next = date < 0 ? undefined : leaves[date + 1]?.text;
  return next && !NOT_A_NAME.test(next) && !readMoney(next, setting) && !orderState([next]) ? next : undefined;
}

/** A row that shows an order. `buyer` is given on a customer's own page. */
function orderOf({ id, element }: Row, page: Page, setting: Setting, buyer?: string): OrderSeen {
  const { missing, ways, find, maybe } = createEvidence();
  const leaves = leavesOf(element);
  const heads = headsOf(element);
  const cell = (label: RegExp) => lineOf(cellUnder(element, heads, label));
  const time = (text: string): Instant | undefined => (ORDER_NAME.test(text) ? undefined : readTime(text, setting)?.at);
  const amount = (text: string): Money | undefined => readMoney(text, setting);
  const placedAt = find('placedAt', [
    ['column', () => time(cell(LABELS.date))],
    ['text', () => firstOf(leaves, time)],
  ]);
  const name = find<string>('buyer', [
    ['page', () => buyer],
    ['column', () => cell(LABELS.customer)],
    ['link', () => lineOf(first(element, CUSTOMER_LINKS))],
    ['structure', () => nameAfterDate(leaves, setting)],
  ]);
  const total = find('total', [
    ['column', () => amount(cell(LABELS.total))],
    ['text', () => firstOf(leaves, amount)],
  ]);
  // A customer's list has no delivery column: "fulfilled" there may long be delivered.
  const told = orderState(leaves.map(({ text }) => text));
  const badge = [['badge', () => (buyer !== undefined && told === 'shipped' ? undefined : told)]] as const;
  const state = told ? maybe('state', badge) : find('state', badge);
  const url = new URL(`${page.url.pathname.replace(/(\/store\/[^/]+).*/, '$1')}/orders/${id}`, page.url).href;
  return {
    type: 'order',
    externalId: id,
    fulfilment: 'merchant',
    url,
    ...given('placedAt', placedAt),
    ...given('buyer', name),
    ...given('total', total),
    ...given('state', state),
    missing,
    ways: { ...ways, externalId: 'address', fulfilment: 'portal' },
  };
}

function readList(page: Page, setting: Setting, buyer?: string): PageReading {
  const main = mainOf(page.document);
  const rows = rowsOf(main);
  const observations = rows.map((row) => orderOf(row, page, setting, buyer));
  const state = stateOf(main, () => leavesOf(main), rows.length, SIGNS);
  const older = main.querySelector('.Polaris-IndexTable__TableRow');
  return {
    layout: older ? 'index-table' : main.querySelector('.Polaris-Table-TableRow') ? 'table' : '',
    state,
    observations,
    missing: state === 'unknown' ? ['orders'] : [],
  };
}

/** The list of orders. */
export const ordersPage = {
  id: 'orders',
  matches: (url: URL): boolean => adminPath(url) === '/orders',
  read: (page: Page, setting: Setting): PageReading => readList(page, setting),
};

/** One customer with the latest orders. */
export const customerPage = {
  id: 'customer',
  matches: (url: URL): boolean => /^\/customers\/(?!new$|segments)[^/]+$/.test(adminPath(url) ?? ''),
  read(page: Page, setting: Setting): PageReading {
    const heading = lineOf(first(mainOf(page.document), 'h1'));
    const reading = readList(page, setting, heading === '' ? undefined : heading);
    return heading === '' && reading.state === 'ready' ? { ...reading, missing: ['buyer'] } : reading;
  },
};
