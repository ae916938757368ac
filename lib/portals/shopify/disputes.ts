/** Chargebacks and inquiries: the list, and one dispute. */
import type { Money } from '@/lib/domain/money.ts';
import type { TicketSeen } from '@/lib/domain/reading.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { readMoney } from '../kit/amounts.ts';
import { cellUnder, headsOf } from '../kit/columns.ts';
import { all, deep, first, lineOf } from '../kit/dom.ts';
import { type Leaf, labelled, leavesOf } from '../kit/leaves.ts';
import { stateOf } from '../kit/page-state.ts';
import { endOf } from '../kit/stamps.ts';
import { readTime } from '../kit/times.ts';
import { createEvidence, given } from '../kit/ways.ts';
import type { Page, PageReading, Setting } from '../portal.ts';
import { adminPath, disputeIdIn, idWithin, orderIdIn } from './address.ts';
import { firstOf, rowOf } from './order-facts.ts';
import { mainOf } from './orders-page.ts';
import { CUSTOMER_LINKS, DISPUTE_LINKS, ORDER_LINKS } from './selectors.ts';
import { SIGNS } from './signs.ts';
import { DISPUTE_STATES, DUE_SENTENCE, LABELS } from './words.ts';

const ORDER_HASH = /#[A-Z]{0,6}-?\d{3,9}/i;
const DISPUTE_TYPE = /^(?:chargeback|inquiry|拒付|查询|rückbuchung|anfrage)$/iu;

/** Reads a value by its column's head, or by the label before it. */
type Told = (label: RegExp) => readonly string[];

const tellers = (leaves: readonly Leaf[], row: Element | undefined): Told => {
  const heads = row ? headsOf(row) : new Map<number, string>();
  return (label) => [row ? lineOf(cellUnder(row, heads, label)) : '', labelled(leaves, label)?.text ?? ''];
};

/** "Evidence due Oct 3, 2026", "证据截止日期：2026年10月3日". */
function sentenceDue(leaves: readonly Leaf[], setting: Setting): Instant | undefined {
  return firstOf(leaves, (text) => {
    const match = DUE_SENTENCE.exec(text);
    if (!match) return undefined;
    const after = text.slice(match.index + match[0].length).replace(/^[\s:：]+/, '');
    const read =
      readTime(after, { ...setting, future: true }) ??
      readTime(text.slice(0, match.index), { ...setting, future: true });
    return endOf(read, setting.timeZone);
  });
}

function claimOf(id: string, place: { element: ParentNode; row?: Element }, page: Page, setting: Setting): TicketSeen {
  const { missing, ways, find, maybe } = createEvidence();
  const leaves = leavesOf(place.element);
  const told = tellers(leaves, place.row);
  const among = <T>(label: RegExp, read: (text: string) => T | undefined): T | undefined =>
    told(label)
      .map(read)
      .find((value) => value !== undefined);
  const status = find('state', [
    ['label', () => among(LABELS.status, stateSaid)],
    ['badge', () => firstOf(leaves, stateSaid)],
  ]);
  const future = { ...setting, future: true };
  const due = [
    ['label', () => among(LABELS.due, (text) => endOf(readTime(text, future), setting.timeZone))],
    ['sentence', () => sentenceDue(leaves, setting)],
  ] as const;
  const deadline = status === 'open' ? find('deadline', due) : maybe('deadline', due);
  const money = (text: string): Money | undefined => readMoney(text, setting);
  const amount = find('amount', [
    ['label', () => among(LABELS.amount, money)],
    ['text', () => firstOf(leaves, money)],
  ]);
  const reason = find('reason', [['label', () => told(LABELS.reason).find((text) => text !== '')]]);
  const openedAt = maybe('openedAt', [['label', () => among(LABELS.opened, (text) => readTime(text, setting)?.at)]]);
  // Only the numeric id names an order on all pages; the list shows just the name, which goes into the subject.
  const orderId = maybe('orderId', [
    [
      'link',
      () =>
        all(place.element, ORDER_LINKS)
          .map((link) => idWithin(link, orderIdIn))
          .find(Boolean),
    ],
  ]);
  const name = leaves.map(({ text }) => ORDER_HASH.exec(text)?.[0]).find(Boolean);
  const type = leaves.map(({ text }) => text).find((text) => DISPUTE_TYPE.test(text));
  const subject = maybe('subject', [['text', () => [type, name].filter(Boolean).join(' ')]]);
  const buyer = maybe('buyer', [['link', () => lineOf(first(place.element, CUSTOMER_LINKS))]]);
  const { store, origin } = { store: /^\/store\/[^/]+/.exec(page.url.pathname)?.[0] ?? '', origin: page.url.origin };
  return {
    type: 'ticket',
    kind: 'claim',
    externalId: id,
    fulfilment: 'merchant',
    url: `${origin}${store}/payments/disputes/${id}`,
    ...given('deadline', deadline),
    ...given('amount', amount),
    ...given('reason', reason),
    ...given('openedAt', openedAt),
    ...given('orderId', orderId),
    ...given('buyer', buyer),
    ...given('subject', subject),
    ...(status ? { state: status === 'resolved' ? 'resolved' : 'open', needsReply: status === 'open' } : {}),
    missing,
    ways: { ...ways, externalId: 'address', fulfilment: 'portal' },
  };
}

const stateSaid = (text: string) => DISPUTE_STATES.find(([, words]) => words.test(text.trim()))?.[0];

function readDisputes(page: Page, setting: Setting): PageReading {
  const main = mainOf(page.document);
  const rows = new Map<string, Element>();
  for (const link of all(deep(main), DISPUTE_LINKS)) {
    const id = idWithin(link, disputeIdIn);
    if (id && !rows.has(id)) rows.set(id, rowOf(link));
  }
  const observations = [...rows].map(([id, row]) => claimOf(id, { element: row, row }, page, setting));
  const state = stateOf(main, () => leavesOf(main), observations.length, SIGNS);
  return { state, observations, missing: state === 'unknown' ? ['disputes'] : [] };
}

function readDispute(page: Page, setting: Setting): PageReading {
  const main = mainOf(page.document);
  const id = disputeIdIn(page.url.pathname) ?? '';
  const claim = claimOf(id, { element: main }, page, setting);
  const understood = ['state', 'deadline', 'amount', 'reason'].filter((field) => field in claim).length;
  const state = stateOf(main, () => leavesOf(main), understood > 1 ? 1 : 0, SIGNS);
  if (state !== 'ready') return { state, observations: [], missing: state === 'unknown' ? ['dispute'] : [] };
  return { state, observations: [claim], missing: [], focus: { kind: 'claim', externalId: id } };
}

const DISPUTES = /\/(?:payments|shopify_payments|payouts(?:-next)?|finances?)(?:\/[a-z-]+)*\/(?:disputes|chargebacks)/;

/** The list of disputes. */
export const disputesPage = {
  id: 'disputes',
  matches: (url: URL): boolean => new RegExp(`^${DISPUTES.source}$`).test(adminPath(url) ?? ''),
  read: readDisputes,
};

/** One dispute. */
export const disputePage = {
  id: 'dispute',
  matches: (url: URL): boolean => new RegExp(`^${DISPUTES.source}/[^/]+$`).test(adminPath(url) ?? ''),
  read: readDispute,
};
