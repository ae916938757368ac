/** One order's page. Addresses and phone numbers are passed over; only the country of the address is read. */
import type { Money } from '@/lib/domain/money.ts';
import type { OrderSeen } from '@/lib/domain/reading.ts';
import { type AmountSetting, readMoney } from '../kit/amounts.ts';
import { countryOf } from '../kit/countries.ts';
import { all, first, lineOf, textOf } from '../kit/dom.ts';
import { readTime } from '../kit/times.ts';
import { createEvidence, known } from '../kit/ways.ts';
import type { Page, PageReading, Setting } from '../portal.ts';
import { deadlineIn, orderStateIn } from './facts.ts';
import { hostOf, marketOfChannel } from './hosts.ts';
import { orderIdIn } from './identity.ts';
import { LABELS } from './labels.ts';
import { readItems } from './order-items.ts';
import { ORDER } from './selectors.ts';
import {
  behindAll,
  fulfilmentBehind,
  fulfilmentIn,
  isAction,
  isChrome,
  labelled,
  look,
  marketIn,
  orderIdOf,
  type Sight,
  said,
  saidOf,
  unlabelled,
} from './sight.ts';
import { isSignedOut, nothing, SIGNED_OUT } from './states.ts';
import type { Text } from './texts.ts';

const IN_PATH = /\/order\/(\d{3}-\d{7}-\d{7})/;

function trackingOf(sight: Sight): OrderSeen['tracking'] {
  const numbers = all(sight.scope, ORDER.tracking).map(lineOf).filter(Boolean);
  const text = labelled(sight.texts, 'tracking');
  const found =
    numbers.length > 0 ? numbers : text && /^[A-Z0-9 -]{8,40}$/i.test(text) && /\d{3}/.test(text) ? [text] : [];
  const carrier = labelled(sight.texts, 'carrier');
  const unique = [...new Set(found)];
  return unique.length > 0 ? unique.map((number) => ({ number, ...known({ carrier }) })) : undefined;
}

/** The last line of the address that is a country; nothing else of it is kept. */
function shipToCountry({ scope, setting }: Sight): string | undefined {
  const lines = textOf(first(scope, ORDER.address)).split('\n');
  return lines.map((line) => countryOf(line, setting.locale)).findLast(Boolean);
}

/** A badge may stand between a label and its amount. */
const amountFrom = (texts: readonly Text[], next: Text): string => {
  const at = texts.findIndex(({ element, text }) => element === next.element && text === next.text);
  return /\d/.test(next.text) || at < 0 ? next.text : (texts[at + 1]?.text ?? '');
};

/** Parts of an order have totals too; the order's own is the largest. */
const largestTotal = (texts: readonly Text[], local: AmountSetting): Money | undefined =>
  behindAll(texts, LABELS.total)
    .flatMap((next) => readMoney(amountFrom(texts, next), local) ?? [])
    .reduce<Money | undefined>((best, money) => (!best || money.minor > best.minor ? money : best), undefined);

/** Reads an order's page. */
export function readOrder(page: Page, setting: Setting): PageReading {
  const sight = look(page, setting);
  if (isSignedOut(sight)) return SIGNED_OUT;
  const { scope, texts } = sight;
  const named = ORDER;
  const { find, maybe, missing, ways } = createEvidence();
  const shown = first(scope, named.id) ?? first(scope, named.placedAt) ?? texts.find(({ text }) => orderIdIn(text));
  if (!shown) return nothing(sight, 'order');
  const externalId = find('externalId', [
    ['test-id', () => orderIdIn(said(scope, named.id) ?? '')],
    ['address', () => IN_PATH.exec(page.url.pathname)?.[1]],
    ['text', () => orderIdOf(texts, [])],
  ]);
  if (!externalId) return nothing(sight, 'order');
  const time = (text: string | undefined) => (text === undefined ? undefined : readTime(text, setting)?.at);
  const placedAt = find('placedAt', [
    ['test-id', () => time(said(scope, named.placedAt))],
    ['label', () => time(labelled(texts, 'placedAt'))],
  ]);
  const fulfilment = find('fulfilment', [
    ['test-id', () => fulfilmentIn(said(scope, named.fulfilment))],
    ['label', () => fulfilmentBehind(texts)],
  ]);
  const channel = find('market', [
    ['test-id', () => marketOfChannel(said(scope, named.channel) ?? '')],
    ['label', () => marketOfChannel(labelled(texts, 'channel') ?? '')],
    ['text', () => marketIn(texts.filter(({ element }) => !isChrome(element)))],
    ['host', () => hostOf(page.url)?.market],
  ]);
  const buyer = find('buyer', [
    ['test-id', () => saidOf(sight, sight.part, named.buyer, 'buyer')],
    ['link', () => unlabelled(said(scope, 'a[href*="/messaging/contact"], a[href*="contact-buyer"]'))],
    ['label', () => unlabelled(labelled(texts, 'buyer'))],
  ]);
  const cancelled = orderStateIn(said(scope, named.alert)) === 'cancelled';
  const state = find('state', [
    ['alert', () => (cancelled ? 'cancelled' : undefined)],
    ['test-id', () => orderStateIn(said(scope, named.itemState))],
    [
      'text',
      () =>
        texts
          .filter(({ word, element }) => word !== '' && word.length < 30 && !isAction(element))
          .map(({ text }) => orderStateIn(text))
          .find(Boolean),
    ],
  ]);
  const dated = fulfilment === 'fba' || cancelled || state === 'delivered' ? maybe : find;
  const shipBy = dated('shipBy', [
    ['test-id', () => deadlineIn(said(scope, named.shipBy), setting)],
    ['label', () => deadlineIn(labelled(texts, 'shipBy'), setting)],
  ]);
  const deliverBy = dated('deliverBy', [
    ['test-id', () => deadlineIn(said(scope, named.deliverBy), setting)],
    ['label', () => deadlineIn(labelled(texts, 'deliverBy'), setting)],
  ]);
  const { items, way } = readItems(sight);
  if (items.length > 0) ways.items = way;
  else missing.push('items');
  const local = { locale: setting.locale, ...known({ market: channel }) };
  const total = maybe('total', [['label', () => largestTotal(texts, local)]]);
  const tracking = maybe('tracking', [['test-id', () => trackingOf(sight)]]);
  const country = maybe('shipToCountry', [['address block', () => shipToCountry(sight)]]);
  const some = items.length > 0 ? items : undefined;
  const fields = known({ market: channel, buyer, fulfilment, state, placedAt, shipBy, deliverBy, total, tracking });
  const more = known({ items: some, shipToCountry: country });
  const seen: OrderSeen = { type: 'order', externalId, missing, ways, ...fields, ...more, url: page.url.href };
  return {
    layout: first(scope, named.id) ? 'test-ids' : 'text',
    state: 'ready',
    observations: [seen],
    missing: [],
    focus: { kind: 'order', externalId },
  };
}
