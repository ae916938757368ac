/** The orders list. Orders of several items go on in rows without an order number. */
import type { OrderSeen } from '@/lib/domain/reading.ts';
import { readMoney } from '../kit/amounts.ts';
import { first } from '../kit/dom.ts';
import { readTime } from '../kit/times.ts';
import { createEvidence, known } from '../kit/ways.ts';
import type { Setting } from '../portal.ts';
import { deadlineIn, orderStateIn } from './facts.ts';
import { listReader, type NumberedRow } from './numbered.ts';
import { itemIn } from './order-items.ts';
import { ORDER, ORDER_LIST } from './selectors.ts';
import { addressIn, fulfilmentBehind, isAction, labelled, marketIn, type Sight, said, saidOf } from './sight.ts';
import type { Text } from './texts.ts';

const CLOCK = /\d{1,2}[:.]\d{2}(?!\d)/;

/** Date and clock stand in texts of their own: put together they are the moment. */
function placedIn(texts: readonly Text[], setting: Setting): number | undefined {
  const written = texts.filter((text) => /\d{4}|\d\D+\d{1,2}\D+\d/.test(text.text.replace(CLOCK, '')) && text.time);
  const day = written.find(({ time }) => time?.dayOnly);
  if (!day) return written[0]?.time?.at;
  const next = texts.slice(texts.indexOf(day) + 1, texts.indexOf(day) + 3).find(({ text }) => CLOCK.test(text));
  return (next && readTime(`${day.text} ${next.text}`, setting)?.at) ?? day.time?.at;
}

function readRow(sight: Sight, { id, element: row, texts, way }: NumberedRow): OrderSeen {
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
    ['test-id', () => saidOf(sight, row, ORDER.buyer, 'buyer')],
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
    ['class', () => orderStateIn(said(row, ORDER_LIST.state))],
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
  const local = { locale: setting.locale, ...known({ market }) };
  const total = maybe('total', [['label', () => readMoney(labelled(texts, 'total') ?? '', local)]]);
  const seen = itemIn(sight, row);
  const price = seen?.quantity === 1 ? readMoney(labelled(texts, 'price') ?? '', local) : undefined;
  const items = seen && (seen.asin || seen.sku) ? [{ ...seen, ...known({ price }) }] : undefined;
  const url = addressIn(first(row, ORDER_LIST.link), sight.page);
  const fields = known({ market, buyer, fulfilment, state, placedAt, shipBy, deliverBy, total, items, url });
  return { type: 'order', externalId: id, missing, ways, ...fields };
}

/** Reads the list of orders. */
export const readOrders = listReader('orders', ORDER_LIST.row, readRow);
