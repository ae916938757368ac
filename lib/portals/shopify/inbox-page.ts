/** Shopify Inbox: the list of conversations, and the one that is open. */
import type { TicketSeen } from '@/lib/domain/reading.ts';
import { all, deep, first, lineOf, parentOf, type Scope } from '../kit/dom.ts';
import { leavesOf } from '../kit/leaves.ts';
import { stateOf } from '../kit/page-state.ts';
import { createEvidence, given } from '../kit/ways.ts';
import type { Page, PageReading, Setting } from '../portal.ts';
import { folderIn, idWithin, inboxPath, orderIdIn, threadIdIn } from './address.ts';
import { composerIn } from './composer.ts';
import { type Row, rowsOf, STATES, ticketOf } from './inbox-list.ts';
import { type ThreadSeen, threadIn } from './inbox-messages.ts';
import { CUSTOMER_LINKS, ORDER_LINKS, TOPIC } from './selectors.ts';
import { SIGNS } from './signs.ts';

/** The box of the open thread: the widest one around the reply box that holds no conversation's row. */
function paneOf(page: Page, rows: ReadonlySet<Element>): ParentNode | undefined {
  const composer = composerIn(page.document);
  let pane: Element | undefined = composer && parentOf(composer);
  for (let up = pane && parentOf(pane); up; up = parentOf(up)) {
    const own = up;
    if (own.matches('body, html') || [...rows].some((row) => own.contains(row))) break;
    pane = own;
  }
  return pane ?? first(page.document, 'main, [role="main"]') ?? page.document.body ?? undefined;
}

const HEADING = 'h1, h2, h3, [role="heading"]';

function buyerIn(document: Document, pane: ParentNode, row: TicketSeen | undefined) {
  return [
    ['row', () => row?.buyer],
    ['heading', () => lineOf(first(pane, HEADING))],
    ['customer', () => lineOf(first(document, CUSTOMER_LINKS))],
    ['topic', () => TOPIC.map((selector) => lineOf(first(pane, selector))).find((text) => text !== '')],
  ] as const;
}

/** The order a message names among those listed beside the thread, else the only one listed. Names alone are no id. */
function orderIn(scope: Scope, thread: ThreadSeen) {
  const listed = new Map<string, string>();
  for (const link of all(scope, ORDER_LINKS)) {
    const id = idWithin(link, orderIdIn);
    if (id) listed.set(id, /\d{3,}/.exec(lineOf(link))?.[0] ?? '-');
  }
  const said = thread.messages.map(({ text }) => text).join('\n');
  const named = (digits: string): boolean => new RegExp(`(?<!\\d)${digits}(?!\\d)`).test(said);
  return [
    ['named', () => [...listed].find(([, digits]) => named(digits))?.[0]],
    ['only', () => (listed.size === 1 ? [...listed.keys()][0] : undefined)],
  ] as const;
}

/** The open thread. Its row, when the list shows it, lends what the pane does not say. */
function openTicket(
  id: string,
  pane: ParentNode,
  row: TicketSeen | undefined,
  rows: ReadonlySet<Element>,
  page: Page,
  setting: Setting,
): TicketSeen {
  const { missing, ways, find, maybe } = createEvidence();
  const buyer = find('buyer', buyerIn(page.document, pane, row));
  const thread = threadIn(pane, rows, setting, buyer);
  const folder = folderIn(page.url.pathname);
  const orderId = maybe('orderId', orderIn(deep(page.document), thread));
  const subject = maybe('subject', [
    ['row', () => row?.subject],
    [
      'topic',
      () => TOPIC.map((selector) => lineOf(first(pane, selector))).find((text) => text !== '' && text !== buyer),
    ],
  ]);
  const messages = thread.messages.length > 0 ? thread.messages : undefined;
  if (!messages) missing.push('messages');
  if (thread.unclear > 0) missing.push('messages.direction');
  if (messages?.some((message) => message.missing)) missing.push('messages.at');
  const newest = messages?.findLast((message) => !message.automatic);
  const closed = folder === 'closed';
  const needsReply = maybe('needsReply', [
    ['folder', () => (closed ? false : undefined)],
    ['thread', () => (newest && thread.unclear === 0 ? newest.direction === 'inbound' : undefined)],
    ['row', () => row?.needsReply],
  ]);
  return {
    type: 'ticket',
    kind: 'message',
    externalId: id,
    fulfilment: 'merchant',
    url: `${page.url.origin}${page.url.pathname}`,
    ...given('buyer', buyer),
    ...given('subject', subject),
    ...given('orderId', orderId),
    ...given('messages', messages),
    ...given('last', row?.last),
    ...given('needsReply', needsReply),
    ...given('state', STATES[folder ?? '']),
    missing,
    ways: { ...ways, externalId: 'address', messages: thread.way, fulfilment: 'portal' },
  };
}

function readInbox(page: Page, setting: Setting): PageReading {
  const scope = deep(page.document);
  const rows = rowsOf(scope);
  const openId = threadIdIn(page.url.pathname);
  const tickets = rows.map((row) => ticketOf(row, page, setting));
  const boxes = new Set(rows.map(({ element }: Row) => element));
  const pane = openId ? paneOf(page, boxes) : undefined;
  const row = tickets.find(({ externalId }) => externalId === openId);
  const open = openId && pane ? openTicket(openId, pane, row, boxes, page, setting) : undefined;
  const shown = open && (open.messages ?? row) ? open : undefined;
  const others = tickets.filter(({ externalId }) => externalId !== shown?.externalId);
  const observations = shown ? [shown, ...others] : others;
  const state = stateOf(page.document, () => leavesOf(page.document), observations.length, SIGNS);
  const missing = state === 'unknown' ? ['conversations'] : openId && !shown ? ['thread'] : [];
  const focus = shown ? { focus: { kind: 'message', externalId: shown.externalId } as const } : {};
  return { state, observations, missing: state === 'ready' || state === 'unknown' ? missing : [], ...focus };
}

/** The Inbox with or without an open conversation. */
export const inboxPage = {
  id: 'inbox',
  matches: (url: URL): boolean => /^(?:|\/conversations(?:\/.*)?)$/.test(inboxPath(url) ?? '-'),
  read: readInbox,
};
