/** One order. The page has labels and values under hashed class names and nothing else to hold on to. */
import type { OrderSeen, OrderState } from '@/lib/domain/reading.ts';
import type { Fulfilment } from '@/lib/domain/vocabulary.ts';
import { readMoney } from '../kit/amounts.ts';
import { countryOf } from '../kit/countries.ts';
import { type Leaf, labelled, leavesOf } from '../kit/leaves.ts';
import { stateOf } from '../kit/page-state.ts';
import { labelIn } from '../kit/plain.ts';
import { endOf, isClockOnly } from '../kit/stamps.ts';
import { type ReadTime, readTime } from '../kit/times.ts';
import { createEvidence, given } from '../kit/ways.ts';
import { type Page, type PageReading, partOf, type Setting } from '../portal.ts';
import { isOrder, ORDER_NUMBER, orderIdIn } from './address.ts';
import { itemsIn } from './order-items.ts';
import { clockOf } from './setting.ts';
import { SIGNS } from './signs.ts';
import { BY_SELLER, BY_TIKTOK, LABELS, ORDER_STATES_SAID } from './words.ts';

/** The state that a text is. */
export const orderStateSaid = (text: string): OrderState | undefined =>
  ORDER_STATES_SAID.find(([, words]) => words.test(text.trim()))?.[0];

/** Who ships, as a text says it. */
export const fulfilmentSaid = (text: string): Fulfilment | undefined => {
  if (BY_TIKTOK.test(text)) return 'fbt';
  return BY_SELLER.test(text) ? 'merchant' : undefined;
};

/** The values behind a label, each time it stands on the page. */
export const allLabelled = (leaves: readonly Leaf[], label: RegExp): readonly string[] =>
  leaves.flatMap((leaf, index) => {
    const value = labelled(leaves.slice(index, index + 3), label);
    return value && (label.test(labelIn(leaf.text)) || value.element === leaf.element) ? [value.text] : [];
  });

/** Reads the first value behind a label that is of the wanted kind. */
export const behind = <T>(
  leaves: readonly Leaf[],
  label: RegExp,
  read: (text: string) => T | undefined,
): T | undefined =>
  allLabelled(leaves, label)
    .map(read)
    .find((value) => value !== undefined);

const dated =
  (setting: Setting, future = false) =>
  (text: string): ReadTime | undefined =>
    isClockOnly(text) ? undefined : readTime(text, future ? { ...clockOf(setting), future } : clockOf(setting));

const TRACKING_NUMBER = /^(?=.*\d{4})[A-Z0-9-]{8,40}$/i;

function trackingIn(leaves: readonly Leaf[]): OrderSeen['tracking'] {
  const numbers = allLabelled(leaves, LABELS.tracking).map((text) => text.replace(/\s/g, ''));
  const carriers = allLabelled(leaves, LABELS.carrier);
  const parcels = [...new Set(numbers)].filter((number) => TRACKING_NUMBER.test(number));
  return parcels.length > 0
    ? parcels.map((number, index) => ({ number, ...given('carrier', carriers[index]) }))
    : undefined;
}

function countryIn(leaves: readonly Leaf[], { locale }: Setting): string | undefined {
  const told = behind(leaves, LABELS.country, (text) => countryOf(text, locale));
  if (told) return told;
  const start = leaves.findIndex(({ text }) => LABELS.address.test(labelIn(text)));
  const lines = start < 0 ? [] : leaves.slice(start + 1, start + 8);
  return lines
    .map(({ text }) => countryOf(text.split(/[,，]/).at(-1) ?? '', locale))
    .find((code) => code !== undefined);
}

function orderOf(externalId: string, page: Page, setting: Setting, leaves: readonly Leaf[]): OrderSeen {
  const { missing, ways, find, maybe } = createEvidence();
  const state = find('state', [
    ['label', () => behind(leaves, LABELS.state, orderStateSaid)],
    // The page's head comes first; a history further down also names states that are past or still to come.
    ['text', () => leaves.map(({ text }) => orderStateSaid(text)).find((said) => said !== undefined)],
  ]);
  const placedAt = find('placedAt', [['label', () => behind(leaves, LABELS.placed, dated(setting))?.at]]);
  const until = (label: RegExp) => endOf(behind(leaves, label, dated(setting, true)), setting.timeZone);
  const due = [['label', () => until(LABELS.shipBy)]] as const;
  const shipBy = state === 'unshipped' ? find('shipBy', due) : maybe('shipBy', due);
  const deliverBy = maybe('deliverBy', [['label', () => until(LABELS.deliverBy)]]);
  const fulfilment = maybe('fulfilment', [
    ['label', () => behind(leaves, LABELS.fulfilment, fulfilmentSaid)],
    [
      'text',
      () =>
        leaves
          .filter(({ text }) => text.length < 40)
          .map(({ text }) => fulfilmentSaid(text))
          .find(Boolean),
    ],
  ]);
  const buyer = find('buyer', [['label', () => allLabelled(leaves, LABELS.buyer)[0]]]);
  const total = find('total', [['label', () => behind(leaves, LABELS.total, (text) => readMoney(text, setting))]]);
  const items = find('items', [['table', () => itemsIn(partOf(page), leaves, setting)]]);
  const tracking = maybe('tracking', [['label', () => trackingIn(leaves)]]);
  const shipToCountry = maybe('shipToCountry', [['address', () => countryIn(leaves, setting)]]);
  return {
    type: 'order',
    externalId,
    url: `${page.url.origin}/order/detail?order_no=${externalId}`,
    ...given('market', setting.market),
    ...given('state', state),
    ...given('placedAt', placedAt),
    ...given('shipBy', shipBy),
    ...given('deliverBy', deliverBy),
    ...given('fulfilment', fulfilment),
    ...given('buyer', buyer),
    ...given('total', total),
    ...given('items', items),
    ...given('tracking', tracking),
    ...given('shipToCountry', shipToCountry),
    missing,
    ways,
  };
}

function readOrder(page: Page, setting: Setting): PageReading {
  const main = partOf(page);
  const leaves = leavesOf(main);
  const shown = behind(leaves, LABELS.orderId, (text) => ORDER_NUMBER.exec(text)?.[0]);
  const named = orderIdIn(page.url);
  // The address is new already, what stands below it is not.
  if (named && shown && named !== shown) return { state: 'loading', observations: [], missing: [] };
  const externalId = named ?? shown;
  const order = externalId ? orderOf(externalId, page, setting, leaves) : undefined;
  const understood = ['state', 'placedAt', 'buyer', 'total', 'items'].filter((field) => order && field in order).length;
  const state = stateOf(main, () => leaves, understood > 1 || (understood > 0 && shown) ? 1 : 0, SIGNS);
  if (!order || state !== 'ready')
    return {
      state: order ? state : state === 'ready' ? 'unknown' : state,
      observations: [],
      missing: state === 'unknown' ? ['order'] : [],
    };
  const way = named ? 'address' : 'label';
  const seen = { ...order, ways: { ...order.ways, externalId: way } };
  return { state, observations: [seen], missing: [], focus: { kind: 'order', externalId: order.externalId } };
}

/** One order. */
export const orderPage = { id: 'order', matches: isOrder, read: readOrder };
