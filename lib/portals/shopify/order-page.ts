/** One order: its badges, its payment, its parcels, and the returns that live on its page. */
import type { OrderSeen } from '@/lib/domain/reading.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { readMoney } from '../kit/amounts.ts';
import { countryOf } from '../kit/countries.ts';
import { all, deep, first, lineOf } from '../kit/dom.ts';
import { type Leaf, labelled, leavesOf } from '../kit/leaves.ts';
import { stateOf } from '../kit/page-state.ts';
import { isClockOnly } from '../kit/stamps.ts';
import { readTime } from '../kit/times.ts';
import { createEvidence, given } from '../kit/ways.ts';
import type { Page, PageReading, Setting } from '../portal.ts';
import { adminPath, orderIdIn, returnIdIn } from './address.ts';
import { ORDER_NAME, orderState } from './order-facts.ts';
import { itemsIn } from './order-items.ts';
import { mainOf } from './orders-page.ts';
import { returnOf, returnsIn } from './returns.ts';
import { BADGES, CUSTOMER_LINKS } from './selectors.ts';
import { SIGNS } from './signs.ts';
import { LABELS } from './words.ts';

/** "Sep 25, 2026 at 3:04 pm from Online Store": the words behind the time are not the time's. */
const CHANNEL = /\s*(?:[,，]?\s*来自.*| (?:from|via|über|depuis|desde|da) .*)$/iu;

const COUNT = /^\d+\s/;

/** What stands above the first amount: the page's head. Below it come parcels and the timeline with their own times. */
function headOf(leaves: readonly Leaf[], setting: Setting): readonly Leaf[] {
  const end = leaves.findIndex(({ text }) => readMoney(text, setting) !== undefined);
  return leaves.slice(0, Math.min(end < 0 ? 20 : end, 40));
}

function placedIn(leaves: readonly Leaf[], setting: Setting): Instant | undefined {
  const texts = leaves.map(({ text }) => text.replace(CHANNEL, '')).filter((text) => !isClockOnly(text));
  return texts.map((text) => readTime(text, setting)).find((time) => time && !time.dayOnly)?.at;
}

function stateIn(main: ParentNode, leaves: readonly Leaf[]) {
  const scope = deep(main);
  const badges = BADGES.map((selector) => all(scope, selector).map(lineOf)).find((texts) => texts.length > 0) ?? [];
  return [
    ['badge', () => orderState(badges)],
    ['text', () => orderState(leaves.map(({ text }) => text))],
  ] as const;
}

function trackingIn(leaves: readonly Leaf[]): OrderSeen['tracking'] {
  const parcels = new Map<string, { number: string; carrier?: string }>();
  for (const [index, leaf] of leaves.entries()) {
    const number = labelled(leaves.slice(index, index + 2), LABELS.tracking)?.text.replace(/\s/g, '') ?? '';
    if (!LABELS.tracking.test(leaf.text.replace(/[:：].*$/, '')) || !/^(?=.*\d{4})[A-Z0-9-]{6,40}$/i.test(number))
      continue;
    const before = leaves[index - 1];
    const carrier = before?.element.parentElement === leaf.element.parentElement ? before?.text : undefined;
    if (!parcels.has(number)) parcels.set(number, { number, ...given('carrier', carrier) });
  }
  return parcels.size > 0 ? [...parcels.values()] : undefined;
}

/** The last line of the address is the country, by name or code. */
function countryIn(leaves: readonly Leaf[], { locale }: Setting): string | undefined {
  const start = leaves.findIndex(({ text }) => LABELS.shippingAddress.test(text));
  if (start < 0) return undefined;
  return leaves
    .slice(start + 1, start + 10)
    .map(({ text }) => countryOf(text, locale))
    .find((code) => code !== undefined);
}

function orderOf(externalId: string, page: Page, setting: Setting, leaves: readonly Leaf[]): OrderSeen {
  const main = mainOf(page.document);
  const { missing, ways, find, maybe } = createEvidence();
  const state = find('state', stateIn(main, leaves));
  const placedAt = find('placedAt', [
    [
      'channel',
      () =>
        placedIn(
          leaves.filter(({ text }) => CHANNEL.test(text)),
          setting,
        ),
    ],
    ['position', () => placedIn(headOf(leaves, setting), setting)],
  ]);
  const buyer = find('buyer', [
    [
      'link',
      () =>
        all(deep(main), CUSTOMER_LINKS)
          .map(lineOf)
          .find((name) => name !== '' && !COUNT.test(name) && !name.includes('@')),
    ],
    ['label', () => labelled(leaves, LABELS.customer)?.text],
  ]);
  const total = find('total', [['label', () => totalIn(leaves, setting)]]);
  const items = find('items', [['line', () => itemsIn(main, leaves, setting)]]);
  const tracking = maybe('tracking', [['label', () => trackingIn(leaves)]]);
  const shipToCountry = maybe('shipToCountry', [['label', () => countryIn(leaves, setting)]]);
  return {
    type: 'order',
    externalId,
    fulfilment: 'merchant',
    url: `${page.url.origin}${page.url.pathname}`,
    ...given('state', state),
    ...given('placedAt', placedAt),
    ...given('buyer', buyer),
    ...given('total', total),
    ...given('items', items),
    ...given('tracking', tracking),
    ...given('shipToCountry', shipToCountry),
    missing,
    ways: { ...ways, externalId: 'address', fulfilment: 'portal' },
  };
}

/** The amount in the line that is called "Total" and nothing else. */
function totalIn(leaves: readonly Leaf[], setting: Setting) {
  for (const [index, { text }] of leaves.entries()) {
    if (!LABELS.total.test(text.replace(/[:：]$/, ''))) continue;
    for (const { text: value } of leaves.slice(index + 1, index + 4)) {
      const amount = readMoney(value, setting);
      if (amount) return amount;
    }
  }
  return undefined;
}

const shown = (leaves: readonly Leaf[], main: ParentNode): boolean =>
  leaves.length > 3 && (leaves.some(({ text }) => ORDER_NAME.test(text)) || first(main, CUSTOMER_LINKS) !== undefined);

/** The address is new already, what stands below it leads on within another order. */
function isOfAnother(main: ParentNode, id: string): boolean {
  const links = all(deep(main), 'a[href*="/orders/"]').map((link) => link.getAttribute('href') ?? '');
  const ids = links.flatMap((href) => /\/orders\/(\d{3,})\/./.exec(href)?.[1] ?? []);
  return ids.length > 0 && !ids.includes(id);
}

function readOrder(page: Page, setting: Setting): PageReading {
  const main = mainOf(page.document);
  const leaves = leavesOf(main);
  const externalId = orderIdIn(page.url.pathname) ?? '';
  if (isOfAnother(main, externalId)) return { state: 'loading', observations: [], missing: [] };
  const order = orderOf(externalId, page, setting, leaves);
  const understood = ['state', 'placedAt', 'buyer', 'total'].filter((field) => !order.missing.includes(field));
  const seen = understood.length > 1 || (understood.length === 1 && shown(leaves, main));
  const state = stateOf(main, () => leaves, seen ? 1 : 0, SIGNS);
  if (state !== 'ready') return { state, observations: [], missing: state === 'unknown' ? ['order'] : [] };
  const context = { page, setting, order };
  const layout = first(main, 's-internal-page') ? 'internal-page' : '';
  const returnId = returnIdIn(page.url.pathname);
  if (returnId) {
    const element = main as Element;
    const ticket = returnOf({ id: returnId, way: 'address', element }, context);
    return { layout, state, observations: [ticket], missing: [], focus: { kind: 'return', externalId: returnId } };
  }
  const observations = [order, ...returnsIn(main, leaves, context)];
  return { layout, state, observations, missing: [], focus: { kind: 'order', externalId } };
}

/** One order, or one of its returns. */
export const orderPage = {
  id: 'order',
  matches: (url: URL): boolean => /^\/orders\/\d{3,}(?:\/|$)/.test(adminPath(url) ?? ''),
  read: readOrder,
};
