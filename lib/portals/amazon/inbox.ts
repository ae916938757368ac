/** Buyer messages: the list, the open thread, or both. */
import type { Observation, TicketSeen } from '@/lib/domain/reading.ts';
import { all, closest, contains, first, parentOf, textOf } from '../kit/dom.ts';
import { createEvidence, known, lent } from '../kit/ways.ts';
import type { Page, PageReading, Setting } from '../portal.ts';
import { findComposer } from './composer.ts';
import { caseIdIn, conversationId } from './identity.ts';
import { namedRows, needsReplyCount } from './inbox-parts.ts';
import { type Row, readRows } from './inbox-rows.ts';
import { readMessages } from './messages.ts';
import { SELECTORS } from './selectors.ts';
import { isLabel, labelled, look, marketIn, orderIdOf, type Sight, said, textsIn } from './sight.ts';
import { emptyState, isSignedOut, SIGNED_OUT } from './states.ts';
import { NEEDS_REPLY, RESOLVED } from './words.ts';

const LAYOUTS: readonly (readonly [string, string])[] = [
  ['v2', '#threads-list-search-bar, #all-messages-link, [class*="thread-message-max-width"]'],
  ['v1', '#currentThreadSenderId, #current-filter-text, .thread-buyername'],
];

const layoutOf = ({ page, scope }: Sight): string =>
  LAYOUTS.find(([, signs]) => first(scope, signs))?.[0] ?? (/inbox-v2/.test(page.url.pathname) ? 'v2' : 'v3');

/** The part of the page that shows the open thread: around the reply box, a case status, or the messages. */
function paneOf(sight: Sight, reply: Element | undefined): Element | undefined {
  const named = first(sight.scope, SELECTORS.thread);
  if (named && textOf(named) !== '') return named;
  const rows = namedRows(sight, undefined)?.parts ?? [];
  const message = all(sight.scope, SELECTORS.message).find(
    (part) =>
      !rows.some((row) => contains(row, part) || contains(part, row)) &&
      textOf(part) !== '' &&
      !(reply && contains(part, reply)),
  );
  const start = reply ?? first(sight.scope, SELECTORS.caseStatus) ?? message;
  if (!start || rows.some((row) => contains(row, start))) return undefined;
  const stamps = sight.texts.filter(({ time }) => time).map(({ element }) => element);
  const stampsIn = (part: Element) => stamps.filter((stamp) => contains(part, stamp)).length;
  let pane = start;
  let held = 0;
  for (
    let at: Element | undefined = start;
    at && at.localName !== 'body' && at.localName !== 'html';
    at = parentOf(at)
  ) {
    const outer = at;
    if (rows.some((row) => contains(outer, row))) break;
    const now = stampsIn(outer);
    // More times above the thread's own are the list's, unless what was passed so far held no message at all.
    if (held > 0 && now > held && (!message || contains(pane, message))) break;
    pane = outer;
    held = now;
  }
  return held > 0 || (message && contains(pane, message)) ? pane : undefined;
}

/** The open conversation. */
function readThread(
  sight: Sight,
  pane: Element,
  reply: Element | undefined,
  rows: readonly Row[],
): TicketSeen | undefined {
  const { find, maybe, missing, ways } = createEvidence();
  const texts = textsIn(sight, pane);
  const caseId = caseIdIn(sight.page.url.search);
  const row =
    rows.find((candidate) => caseId !== undefined && candidate.caseId === caseId) ??
    rows.find(({ selected }) => selected);
  const links = all(pane, 'a[href]');
  const firstLook = readMessages(sight, pane, texts, { reply, buyer: row?.seen.buyer });
  const heads = texts.filter(({ text }) => !firstLook.messages.some((message) => message.text.includes(text)));
  const headNames = (name: string) =>
    heads.filter(({ text }) => text === name).length -
    firstLook.messages.filter(({ author }) => author === name).length;
  const orderId = maybe('orderId', [
    ['link', () => orderIdOf([], links)],
    ['text', () => orderIdOf(heads, [])],
    ['row', () => row?.seen.orderId],
  ]);
  const buyer = find('buyer', [
    ['test-id', () => headSaid(pane, SELECTORS.rowBuyer)],
    ['label', () => labelled(heads, 'buyer')],
    [
      'message',
      () =>
        firstLook.messages.find(
          ({ direction, author, missing: none }) => direction === 'inbound' && author && !none?.includes('direction'),
        )?.author,
    ],
    ['row', () => row?.seen.buyer],
    // Who wrote a message and also stands in the thread's head is the buyer: nobody heads a thread with our own name.
    ['head', () => firstLook.messages.find(({ author }) => author && headNames(author) > 0)?.author],
  ]);
  const subject = find('subject', [
    ['test-id', () => headSaid(pane, SELECTORS.rowSubject)],
    ['row', () => row?.seen.subject],
    ['heading', () => said(pane, 'h1, h2, h3')],
  ]);
  const { messages, way } =
    row?.seen.buyer === buyer || !buyer ? firstLook : readMessages(sight, pane, texts, { reply, buyer });
  if (messages.length > 0) ways.messages = way;
  else missing.push('messages');
  const resolved =
    heads.some(({ word, text }) => RESOLVED.test(word) && !isLabel({ word, text } as never)) &&
    !heads.some(({ word }) => NEEDS_REPLY.test(word));
  const needsReply = find('needsReply', [
    ['status', () => (heads.some(({ word }) => NEEDS_REPLY.test(word)) ? true : undefined)],
    ['resolved', () => (resolved ? false : undefined)],
    ['row', () => row?.seen.needsReply],
  ]);
  const market = maybe('market', [
    ['sales channel', () => marketIn(heads)],
    ['row', () => row?.seen.market],
  ]);
  const externalId = conversationId({
    ...known({ orderId, caseId, buyer, subject }),
  });
  if (!externalId || (messages.length === 0 && !orderId && !caseId)) return undefined;
  return {
    type: 'ticket',
    kind: 'message',
    externalId,
    missing,
    ways: lent(ways, 'row', row?.seen.ways),
    ...known({ market, orderId, buyer, subject, needsReply }),
    ...(resolved && { state: 'resolved' as const }),
    ...(messages.length > 0 && { messages }),
    ...(caseId && { url: sight.page.url.href }),
  };
}

/** Text of the first match that is no part of a message. */
const headSaid = (pane: Element, selector: string): string | undefined => {
  const found = all(pane, selector).find(
    (element) =>
      !closest(element, SELECTORS.message) &&
      !/button/.test(element.localName) &&
      textOf(element) !== '' &&
      textOf(element).length < 200 &&
      element.children.length < 4,
  );
  return found
    ? textOf(found)
        .replace(/\s*\n\s*/g, ' ')
        .replace(/^[^:：]{2,20}[:：]\s*/, '')
    : undefined;
};

/** Row and thread of one conversation become one ticket. */
const merge = (row: TicketSeen, thread: TicketSeen): TicketSeen => ({
  ...row,
  ...thread,
  externalId: thread.externalId,
  missing: thread.missing.filter((field) => row.missing.includes(field) || field === 'messages'),
  ways: { ...row.ways, ...thread.ways },
});

/** Reads the inbox in any of its layouts. */
export function readInbox(page: Page, setting: Setting): PageReading {
  const sight = look(page, setting);
  if (isSignedOut(sight)) return SIGNED_OUT;
  const count = needsReplyCount(sight);
  const reply = findComposer(sight.scope);
  const pane = paneOf(sight, reply);
  const rows = readRows(sight, pane, count);
  const thread = pane && readThread(sight, pane, reply, rows);
  const open =
    thread &&
    rows.find(
      ({ seen, caseId, selected }) =>
        seen.externalId === thread.externalId ||
        (caseId !== undefined && caseId === caseIdIn(page.url.search)) ||
        (selected && seen.buyer === thread.buyer),
    );
  const listed = rows.filter((row) => row !== open).map(({ seen }) => seen);
  const seen = new Map<string, Observation>();
  for (const ticket of [...(thread ? [open ? merge(open.seen, thread) : thread] : []), ...listed]) {
    if (!seen.has(ticket.externalId)) seen.set(ticket.externalId, ticket);
  }
  const observations = [...seen.values()];
  const state =
    observations.length > 0 ? 'ready' : count === 0 && emptyState(sight) === 'unknown' ? 'empty' : emptyState(sight);
  return {
    layout: layoutOf(sight),
    state,
    observations,
    missing: state === 'unknown' ? ['threads'] : [],
    ...(thread && { focus: { kind: 'message' as const, externalId: thread.externalId } }),
    ...known({ needsReplyCount: count }),
  };
}
