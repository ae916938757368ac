/** One return or arbitration as a ticket. */
import type { Money } from '@/lib/domain/money.ts';
import type { TicketSeen } from '@/lib/domain/reading.ts';
import { DAY, HOUR, type Instant, MINUTE } from '@/lib/domain/time.ts';
import { readMoney } from '../kit/amounts.ts';
import { cellUnder, headsOf } from '../kit/columns.ts';
import { closest, parentOf, textOf } from '../kit/dom.ts';
import type { Leaf } from '../kit/leaves.ts';
import { labelIn } from '../kit/plain.ts';
import { endOf, isClockOnly } from '../kit/stamps.ts';
import { readTime } from '../kit/times.ts';
import { createEvidence, given } from '../kit/ways.ts';
import type { Page, Setting } from '../portal.ts';
import { ORDER_NUMBER } from './address.ts';
import { allLabelled, behind, fulfilmentSaid } from './order-page.ts';
import { clockOf } from './setting.ts';
import { ARBITRATION, DUE_SENTENCE, LABELS, RETURN_STATES, RETURN_TO_DECIDE, TIME_LEFT } from './words.ts';

/** All that shows one return. */
export interface Row {
  readonly id: string;
  readonly way: string;
  readonly leaves: readonly Leaf[];
  /** Something in the row, to find its table by. */
  readonly element: Element;
  /** Known from the page's address. */
  readonly orderId: string | undefined;
}

/** Cells of a row made of one or more table rows, by column. */
function cellsUnder({ leaves, element }: Row, label: RegExp): readonly string[] {
  const lines = new Set<Element>();
  for (const leaf of [...leaves.map((each) => each.element), element]) {
    const line = closest(leaf, 'tr, [role="row"]');
    if (line) lines.add(line);
  }
  return [...lines].flatMap((line) => {
    const cell = cellUnder(line, headsOf(line), label);
    const lineText = cell ? (textOf(cell).split('\n')[0] ?? '') : '';
    return lineText === '' ? [] : [lineText];
  });
}

const stateSaid = (text: string) => RETURN_STATES.find(([, words]) => words.test(text))?.[0];

const isLabel = (text: string): boolean => Object.values(LABELS).some((label) => label.test(labelIn(text)));

/**
 * The text that tells the state, where all that do agree: where rows run into each other nothing is known. A digit makes
 * it a fact with a label of its own, such as "Requested: 11/24/2026".
 */
function onlyState(texts: readonly string[]): string | undefined {
  const told = texts.filter(
    (text) => text.length < 80 && !/\d/.test(text) && !isLabel(text) && !DUE_SENTENCE.test(text) && stateSaid(text),
  );
  return new Set(told.map(stateSaid)).size === 1 ? told[0] : undefined;
}

const isAct = ({ element }: Leaf): boolean =>
  closest(element, 'button, a, [role="button"], [role="tab"]') !== undefined;

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/(\d+)\s*(?:d(?:ays?)?|天|日|hari|วัน)(?![a-z])/iu, DAY],
  [/(\d+)\s*(?:h(?:ours?|rs?)?|(?:个)?小时|时|jam|ชั่วโมง|ชม\.?)(?![a-z])/iu, HOUR],
  [/(\d+)\s*(?:m(?:in(?:ute)?s?)?|分钟?|menit|นาที)(?![a-z])/iu, MINUTE],
];

/** "2h 15m left", "剩余 02:15:30". To the minute, so that a clock that ticks does not make news. */
function countdown(text: string, now: Instant): Instant | undefined {
  const clock = /(?<!\d)(\d{1,3}):(\d{2}):\d{2}(?!\d)/.exec(text);
  const spans = UNITS.map(([words, unit]) => Number(words.exec(text)?.[1] ?? 0) * unit);
  const left = clock ? Number(clock[1]) * HOUR + Number(clock[2]) * MINUTE : spans.reduce((sum, span) => sum + span, 0);
  return left > 0 ? Math.floor((now + left) / MINUTE) * MINUTE : undefined;
}

function dueIn(row: Row, setting: Setting) {
  const future = { ...clockOf(setting), future: true };
  const until = (text: string) => (isClockOnly(text) ? undefined : endOf(readTime(text, future), setting.timeZone));
  const texts = row.leaves.filter((leaf) => !isAct(leaf)).map(({ text }) => text);
  return [
    ['label', () => behind(row.leaves, LABELS.due, until)],
    [
      'sentence',
      () =>
        texts
          .filter((text) => DUE_SENTENCE.test(text))
          .map(until)
          .find(Boolean),
    ],
    [
      'countdown',
      () =>
        texts
          .filter((text) => TIME_LEFT.test(text))
          .map((text) => countdown(text, setting.now))
          .find(Boolean),
    ],
    ['countdown', () => behind(row.leaves, LABELS.due, (text) => countdown(text, setting.now))],
  ] as const;
}

function buyerIn({ leaves, element }: Row) {
  const named = leaves.find((leaf) => /user-?name|buyer|nick-?name/i.test(leaf.element.getAttribute('class') ?? ''));
  const mark = leaves.findIndex((leaf) => leaf.element === element || element.contains(leaf.element));
  const before = mark > 0 ? leaves[mark - 1]?.text : undefined;
  return [
    ['label', () => allLabelled(leaves, LABELS.buyer)[0]],
    ['class', () => named?.text],
    [
      'structure',
      () => (before && !/\d{4}/.test(before) && before.length < 40 && parentOf(element) ? before : undefined),
    ],
  ] as const;
}

/** The only amount of the row, where none is labelled. */
function onlyAmount(leaves: readonly Leaf[], setting: Setting): Money | undefined {
  const amounts = leaves.flatMap(({ text }) => readMoney(text, setting) ?? []);
  return new Set(amounts.map(({ minor }) => minor)).size === 1 ? amounts[0] : undefined;
}

/** A row as a ticket: a claim where it speaks of an arbitration, else a return. */
export function ticketOf(row: Row, page: Page, setting: Setting): TicketSeen {
  const { missing, ways, find, maybe } = createEvidence();
  const { leaves } = row;
  const plainTexts = leaves.filter((leaf) => !isAct(leaf)).map(({ text }) => text);
  const reason = find('reason', [
    ['column', () => cellsUnder(row, LABELS.reason)[0]],
    ['label', () => allLabelled(leaves, LABELS.reason)[0]],
  ]);
  const said = maybe('status', [
    ['column', () => cellsUnder(row, LABELS.state).find(stateSaid)],
    ['label', () => allLabelled(leaves, LABELS.state).find(stateSaid)],
    ['text', () => onlyState(plainTexts.filter((text) => text !== reason))],
  ]);
  const state = find('state', [[ways.status ?? '', () => (said ? stateSaid(said) : undefined)]]);
  const claim =
    ARBITRATION.test(said ?? '') ||
    plainTexts.some((text) => text !== reason && text.length < 60 && ARBITRATION.test(text));
  const due = dueIn(row, setting);
  const decides = state === 'open' && (claim || RETURN_TO_DECIDE.test(said ?? ''));
  const deadline = decides ? find('deadline', due) : maybe('deadline', due);
  const amount = find('amount', [
    [
      'column',
      () =>
        cellsUnder(row, LABELS.amount)
          .map((text) => readMoney(text, setting))
          .find(Boolean),
    ],
    ['label', () => behind(leaves, LABELS.amount, (text) => readMoney(text, setting))],
    ['only', () => onlyAmount(leaves, setting)],
  ]);
  const orderId = find('orderId', [
    ['address', () => row.orderId],
    ['text', () => leaves.map(({ text }) => ORDER_NUMBER.exec(text)?.[0]).find((id) => id !== undefined)],
  ]);
  const openedAt = maybe('openedAt', [
    ['label', () => behind(leaves, LABELS.requested, (text) => readTime(text, clockOf(setting)))?.at],
  ]);
  const buyer = maybe('buyer', buyerIn(row));
  const subject = maybe('subject', [['label', () => allLabelled(leaves, LABELS.comment)[0]]]);
  const fulfilment = maybe('fulfilment', [['text', () => plainTexts.map(fulfilmentSaid).find(Boolean)]]);
  const { status: _, ...told } = ways;
  return {
    type: 'ticket',
    kind: claim ? 'claim' : 'return',
    externalId: row.id,
    url: `${page.url.origin}/order/return?search_numbers=${orderId ?? row.id}`,
    ...given('market', setting.market),
    ...given('orderId', orderId),
    ...given('buyer', buyer),
    ...given('reason', reason),
    ...given('subject', subject),
    ...given('state', state),
    ...(state ? { needsReply: decides } : {}),
    ...given('deadline', deadline),
    ...given('amount', amount),
    ...given('openedAt', openedAt),
    ...given('fulfilment', fulfilment),
    missing,
    ways: { ...told, externalId: row.way },
  };
}
