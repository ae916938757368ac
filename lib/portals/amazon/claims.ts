/** A-to-z claims. No public evidence shows this page's names: rows are found around order numbers, fields by label. */
import type { TicketSeen } from '@/lib/domain/reading.ts';
import { readMoney } from '../kit/amounts.ts';
import { all, lineOf } from '../kit/dom.ts';
import { plain } from '../kit/plain.ts';
import { createEvidence, given } from '../kit/ways.ts';
import type { Page, PageReading, Setting } from '../portal.ts';
import { deadlineIn, readLast } from './facts.ts';
import { LABELS } from './labels.ts';
import { type NumberedRow, numbered } from './numbered.ts';
import { stateIn } from './returns.ts';
import { SELECTORS } from './selectors.ts';
import { addressIn, behind, fulfilmentBehind, labelled, look, marketIn, type Sight, said } from './sight.ts';
import { isSignedOut, nothing } from './states.ts';

const CLAIM_ROW =
  'tr[class*="claim" i], kat-table-row, [class*="claim-row" i], [class*="claim-card" i], [data-test-id*="claim-row" i], [data-testid*="claim-row" i]';
/** A column's head names its cells; rows of a plain table carry no labels of their own. */
function underHead(row: Element, label: RegExp): string | undefined {
  const table = row.closest('table, kat-table, [role="table"]');
  const heads = table
    ? all(table, 'thead th, kat-table-head kat-table-cell, [role="columnheader"], tr:first-child th')
    : [];
  const place = heads.findIndex((head) => label.test(plain(lineOf(head)).replace(/\s*:$/, '')));
  const cells = Array.from(row.children).filter(
    (cell) => /^(td|th|kat-table-cell)$/.test(cell.localName) || cell.getAttribute('role') === 'cell',
  );
  const cell = place < 0 ? undefined : cells[place];
  return cell ? lineOf(cell) || undefined : undefined;
}

function readRow(sight: Sight, { id, element, texts, way }: NumberedRow): TicketSeen {
  const { find, maybe, missing, ways } = createEvidence();
  ways.row = way;
  const { setting } = sight;
  const actions = new Set(all(element, 'button, kat-button, a[role="button"], .a-button').map(lineOf));
  const facts = texts.filter(({ text }) => !actions.has(text));
  const field = (name: Parameters<typeof labelled>[1]) => labelled(facts, name) ?? underHead(element, LABELS[name]);
  const market = maybe('market', [['sales channel', () => marketIn(texts)]]);
  const buyer = find('buyer', [
    [
      'test-id',
      () =>
        said(element, '[data-test-id*="buyer" i], [data-testid*="buyer" i], [class*="buyer" i]')?.replace(
          /^[^:：]{2,30}[:：]\s*/,
          '',
        ),
    ],
    ['label', () => field('buyer')],
  ]);
  const deadline = find('deadline', [['label', () => deadlineIn(field('deadline'), setting)]]);
  const opened = find('openedAt', [
    ['label', () => readLast(field('openedAt') ?? field('requestedAt'), setting)],
    ['text', () => facts.find(({ time }) => time && time.at <= setting.now)?.time],
  ]);
  const reason = find('reason', [['label', () => field('reason')]]);
  const local = { locale: setting.locale, ...given('market', market ?? setting.market) };
  const amount = find('amount', [
    ['label', () => readMoney(field('amount') ?? '', local)],
    ['text', () => facts.map(({ text }) => (text.length < 40 ? readMoney(text, local) : undefined)).find(Boolean)],
  ]);
  const state = find('state', [['text', () => stateIn(facts.filter(({ text }) => text !== reason))]]);
  const fulfilment = maybe('fulfilment', [['label', () => fulfilmentBehind(facts)]]);
  const comment = maybe('messages', [['label', () => behind(facts, LABELS.comment)?.text]]);
  return {
    type: 'ticket',
    kind: 'claim',
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
    ...(comment && { messages: [{ direction: 'inbound' as const, text: comment, missing: ['at'] }] }),
    ...given('url', addressIn(all(element, SELECTORS.returns.link)[0], sight.page)),
  };
}

/** Reads the list of claims. */
export function readClaims(page: Page, setting: Setting): PageReading {
  const sight = look(page, setting);
  if (isSignedOut(sight)) return { state: 'signed-out', observations: [], missing: [] };
  const observations = numbered(sight, CLAIM_ROW).map((row) => readRow(sight, row));
  if (observations.length === 0) return nothing(sight, 'claims');
  return { state: 'ready', observations, missing: [] };
}
