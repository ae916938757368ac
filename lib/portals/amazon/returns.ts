/** Manage returns: one ticket a return request. */
import type { TicketSeen } from '@/lib/domain/reading.ts';
import { readMoney } from '../kit/amounts.ts';
import { all, lineOf, textOf } from '../kit/dom.ts';
import { timed } from '../kit/stamps.ts';
import { createEvidence, given } from '../kit/ways.ts';
import type { Page, PageReading, Setting } from '../portal.ts';
import { deadlineIn, readLast } from './facts.ts';
import { type NumberedRow, numbered } from './numbered.ts';
import { SELECTORS } from './selectors.ts';
import { addressIn, fulfilmentBehind, labelled, look, marketIn, type Sight, said } from './sight.ts';
import { isSignedOut, nothing } from './states.ts';
import { SETTLED, UNSETTLED } from './words.ts';

/** `pending approval` is open even though `approv…` also stands in closed ones. */
export function stateIn(texts: readonly { readonly word: string }[]): 'open' | 'resolved' | undefined {
  const words = texts.map(({ word }) => word).filter((word) => word !== '' && word.length < 40);
  if (words.some((word) => UNSETTLED.test(word) && !/^open(?:ed)? |reopen/.test(word))) return 'open';
  return words.some((word) => SETTLED.test(word)) ? 'resolved' : undefined;
}

function readRow(sight: Sight, { id, element, texts, way }: NumberedRow): TicketSeen {
  const { find, maybe, missing, ways } = createEvidence();
  ways.row = way;
  const { setting } = sight;
  const actions = new Set(all(element, 'button, kat-button, a[role="button"], .a-button').map(lineOf));
  const facts = texts.filter(({ text }) => !actions.has(text));
  const market = maybe('market', [['sales channel', () => marketIn(texts)]]);
  const buyer = find('buyer', [
    ['name', () => said(element, SELECTORS.returns.buyer)?.replace(/^[^:：]{2,30}[:：]\s*/, '')],
    ['label', () => labelled(facts, 'buyer')],
  ]);
  const requested = labelled(facts, 'requestedAt');
  const opened = find('openedAt', [
    ['label', () => readLast(requested, setting)],
    ['text', () => facts.find(({ time }) => time)?.time],
  ]);
  const reason = find('reason', [['label', () => labelled(facts, 'reason')]]);
  const comment = maybe('messages', [
    [
      'class',
      () =>
        all(element, SELECTORS.returns.comment)
          .map((part) => textOf(part, true))
          .find(Boolean)
          ?.replace(/^[^:：\n]{2,30}[:：]\s*/, ''),
    ],
    ['label', () => labelled(facts, 'comment')],
  ]);
  const state = find('state', [
    ['text', () => stateIn(facts.filter(({ text }) => text !== comment && text !== reason))],
  ]);
  const deadline = maybe('deadline', [['label', () => deadlineIn(labelled(facts, 'deadline'), setting, true)]]);
  const local = { locale: setting.locale, ...given('market', market ?? setting.market) };
  const amount = maybe('amount', [
    ['label', () => readMoney(labelled(facts, 'amount') ?? '', local)],
    ['text', () => facts.map(({ text }) => (text.length < 40 ? readMoney(text, local) : undefined)).find(Boolean)],
  ]);
  const fulfilment = maybe('fulfilment', [['label', () => fulfilmentBehind(facts)]]);
  return {
    type: 'ticket',
    kind: 'return',
    externalId: id,
    orderId: id,
    missing,
    ways,
    ...given('market', market),
    ...given('buyer', buyer),
    ...given('fulfilment', fulfilment),
    ...given('state', state),
    ...given('openedAt', opened?.at),
    ...given('deadline', deadline),
    ...given('amount', amount),
    ...given('reason', reason),
    ...(comment && { messages: [{ ...timed(opened), direction: 'inbound' as const, text: comment }] }),
    ...given('url', addressIn(all(element, SELECTORS.returns.link)[0], sight.page)),
  };
}

/** Reads the list of return requests. */
export function readReturns(page: Page, setting: Setting): PageReading {
  const sight = look(page, setting);
  if (isSignedOut(sight)) return { state: 'signed-out', observations: [], missing: [] };
  const observations = numbered(sight, SELECTORS.returns.row).map((row) => readRow(sight, row));
  if (observations.length === 0) return nothing(sight, 'returns');
  return { state: 'ready', observations, missing: [] };
}
