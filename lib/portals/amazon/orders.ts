/** The orders list. Orders of several items go on in rows without an order number. */
import type { OrderSeen } from '@/lib/domain/reading.ts';
import { readMoney } from '../kit/amounts.ts';
import { all, first, lineOf } from '../kit/dom.ts';
import { readTime } from '../kit/times.ts';
import { createEvidence, given } from '../kit/ways.ts';
import type { Page, PageReading, Setting } from '../portal.ts';
import { deadlineIn, orderStateIn } from './facts.ts';
import { numbered } from './numbered.ts';
import { SELECTORS } from './selectors.ts';
import {
  addressIn,
  fulfilmentBehind,
  isAction,
  labelled,
  look,
  marketIn,
  type Sight,
  said,
  type Text,
} from './sight.ts';
import { isSignedOut, nothing } from './states.ts';

const CLOCK = /\d{1,2}[:.]\d{2}(?!\d)/;

/** Date and clock stand in texts of their own: put together they are the moment. */
function placedIn(texts: readonly Text[], setting: Setting): number | undefined {
  const written = texts.filter(({ time, text }) => time && /\d{4}|\d\D+\d{1,2}\D+\d/.test(text.replace(CLOCK, '')));
  const day = written.find(({ time }) => time?.dayOnly);
  if (!day) return written[0]?.time?.at;
  const next = texts.slice(texts.indexOf(day) + 1, texts.indexOf(day) + 3).find(({ text }) => CLOCK.test(text));
  return (next && readTime(`${day.text} ${next.text}`, setting)?.at) ?? day.time?.at;
}

function readRow(sight: Sight, id: string, row: Element, texts: readonly Text[], way: string): OrderSeen {
  const { setting } = sight;
  const { find, maybe, missing, ways } = createEvidence();
  ways.row = way;
  const due = new Set([labelled(texts, 'shipBy'), labelled(texts, 'deliverBy')]);
  const placedAt = find('placedAt', [
    [
      'structure',
      () =>
        placedIn(
          texts.filter(
            ({ text }) => !due.has(text) && !/[:：]\s*\D*\d.*\d{4}/.test(text.replace(/\d{1,2}:\d{2}/g, '')),
          ),
          setting,
        ),
    ],
  ]);
  const buyer = find('buyer', [
    ['test-id', () => said(row, SELECTORS.order.buyer)?.replace(/^[^:：]{2,30}[:：]\s*/, '')],
    ['label', () => labelled(texts, 'buyer')],
  ]);
  const fulfilment = find('fulfilment', [
    ['label', () => fulfilmentBehind(texts)],
    [
      'text',
      () =>
        texts.some(({ word }) => /\b(?:fba|afn)\b|fulfil?led by amazon|亚马逊物流/.test(word)) ? 'fba' : undefined,
    ],
  ]);
  const market = find('market', [['sales channel', () => marketIn(texts)]]);
  const state = find('state', [
    ['class', () => orderStateIn(said(row, SELECTORS.orders.state))],
    [
      'text',
      () =>
        texts
          .filter(({ word, element }) => word !== '' && word.length < 30 && !isAction(element))
          .map(({ text }) => orderStateIn(text))
          .findLast(Boolean),
    ],
  ]);
  const shipBy = maybe('shipBy', [['label', () => deadlineIn(labelled(texts, 'shipBy'), setting)]]);
  const deliverBy = maybe('deliverBy', [['label', () => deadlineIn(labelled(texts, 'deliverBy'), setting)]]);
  const local = { locale: setting.locale, ...given('market', market) };
  const total = maybe('total', [['label', () => readMoney(labelled(texts, 'total') ?? '', local)]]);
  const price = readMoney(labelled(texts, 'price') ?? '', local);
  const title =
    all(row, SELECTORS.orders.title)
      .map(lineOf)
      .find((text) => text.length > 1) ?? said(row, 'a[href*="/dp/"]');
  const flat = texts.map(({ text }) => text).join(' ');
  const quantity = Number(/^\d{1,4}/.exec(labelled(texts, 'quantity') ?? '')?.[0] ?? Number.NaN);
  const asin = /\bASIN\b\s*[:：]?\s*(B0[A-Z0-9]{8}|\d{9}[\dX])/.exec(flat)?.[1];
  const sku = /SKU\s*[:：]\s*(\S+)/i.exec(flat)?.[1];
  const item = title && {
    title,
    ...given('sku', sku),
    ...given('asin', asin),
    ...(quantity > 0 && { quantity }),
    ...(price && quantity === 1 && { price }),
  };
  const link = first(row, SELECTORS.orders.link);
  return {
    type: 'order',
    externalId: id,
    missing,
    ways,
    ...given('market', market),
    ...given('buyer', buyer),
    ...given('fulfilment', fulfilment),
    ...given('state', state),
    ...given('placedAt', placedAt),
    ...given('shipBy', shipBy),
    ...given('deliverBy', deliverBy),
    ...given('total', total),
    ...(item && { items: [item] }),
    ...given('url', addressIn(link, sight.page)),
  };
}

/** Reads the list of orders. */
export function readOrders(page: Page, setting: Setting): PageReading {
  const sight = look(page, setting);
  if (isSignedOut(sight)) return { state: 'signed-out', observations: [], missing: [] };
  const rows = numbered(sight, SELECTORS.orders.row);
  const observations = rows.map(({ id, element, texts, way }) => readRow(sight, id, element, texts, way));
  if (observations.length === 0) return nothing(sight, 'orders');
  return { layout: first(sight.scope, '#orders-table') ? 'table' : 'text', state: 'ready', observations, missing: [] };
}
