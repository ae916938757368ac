/** Shopify Inbox: the list of conversations, and the one that is open. */
import type { TicketSeen } from '@/lib/domain/reading.ts';
import { all, closest, deep, first, lineOf, type Scope } from '../kit/dom.ts';
import { leavesOf } from '../kit/leaves.ts';
import { stateOf } from '../kit/page-state.ts';
import { createEvidence, known, lent } from '../kit/ways.ts';
import { type Page, type PageReading, partOf, type Setting } from '../portal.ts';
import { folderIn, idWithin, inboxPath, orderIdIn, threadIdIn } from './address.ts';
import { composerIn } from './composer.ts';
import { buyerKey } from './identity.ts';
import { type RowSeen, rowSeen, rowsOf, STATES } from './inbox-list.ts';
import { type ThreadSeen, threadIn } from './inbox-messages.ts';
import { paneOf } from './inbox-pane.ts';
import { BESIDE_THREAD, CONVERSATION_LINKS, CUSTOMER_LINKS, ORDER_LINKS, TOPIC } from './selectors.ts';
import { SIGNS } from './signs.ts';

const HEADING = 'h1, h2, h3, [role="heading"]';

interface Inbox {
  readonly page: Page;
  readonly setting: Setting;
  readonly scope: Scope;
  readonly pane: ParentNode;
  readonly rows: readonly RowSeen[];
}

const topicIn = (pane: ParentNode): string => lineOf(first(pane, TOPIC.join()));

/** What stands at the places of the thread that can name its buyer, the strongest first. */
function namesIn({ scope, pane, rows }: Inbox, thread: ThreadSeen) {
  const customer = all(scope, CUSTOMER_LINKS).find((link) => !rows.some(({ element }) => element.contains(link)));
  // A heading of a box that also holds the list is the page's.
  const heading = first(pane, `${BESIDE_THREAD}, ${CONVERSATION_LINKS}`) ? undefined : first(pane, HEADING);
  return [
    ['customer', customer && !closest(customer, 'nav') ? lineOf(customer) : ''],
    ['author', thread.messages.find(({ direction, author }) => direction === 'inbound' && author)?.author ?? ''],
    ['heading', lineOf(heading)],
    ['topic', topicIn(pane)],
  ] as const;
}

/** The row of the open conversation: it says its address, or its buyer, or that it is the current one. */
function rowOf(id: string, { rows }: Inbox, names: ReturnType<typeof namesIn>): TicketSeen | undefined {
  const byId = rows.find(({ ticket }) => ticket?.externalId === id);
  const sameBuyer = rows.filter(({ ticket }) => names.some(([, name]) => name === ticket?.buyer));
  // A page about to change marks one row and still shows another's thread: a customer or author who is none of the
  // rows' is believed before the mark.
  const told = names.some(([way, name]) => name !== '' && (way === 'customer' || way === 'author'));
  const current = (told ? sameBuyer : rows).find((row) => row.current);
  return (byId ?? current ?? sameBuyer[0])?.ticket;
}

/** The marked row is one buyer's and the words are another row's: the page is about to change, and they are not of this address. */
function isOfAnother(id: string, { rows }: Inbox, names: ReturnType<typeof namesIn>): boolean {
  const author = names.find(([way]) => way === 'author')?.[1];
  const own = rows.find(({ ticket }) => ticket?.externalId === id) ?? rows.find(({ current }) => current);
  const buyer = own?.ticket?.buyer;
  return buyer !== undefined && buyer !== author && rows.some(({ ticket }) => ticket?.buyer === author);
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
function openTicket(id: string, inbox: Inbox): { open: TicketSeen; row?: TicketSeen } | undefined {
  const { page, setting, scope, pane, rows } = inbox;
  const { missing, ways, find, maybe } = createEvidence();
  const boxes = new Set(rows.map(({ element }) => element));
  const thread = threadIn(pane, boxes, setting);
  const names = namesIn(inbox, thread);
  if (isOfAnother(id, inbox, names)) return undefined;
  const row = rowOf(id, inbox, names);
  const twice = names.map(([, name]) => name).find((name, place, list) => list.indexOf(name) !== place);
  const buyer = find('buyer', [
    ['row', () => row?.buyer],
    ['agreed', () => twice],
    ...names.map(([way, name]) => [way, () => name] as const),
  ]);
  const orderId = maybe('orderId', orderIn(scope, thread));
  const topic = topicIn(pane);
  const subject = maybe('subject', [
    ['row', () => row?.subject],
    ['topic', () => (topic === buyer ? undefined : topic)],
  ]);
  const messages = thread.messages.length > 0 ? thread.messages : undefined;
  if (!messages) missing.push('messages');
  if (thread.unclear > 0) missing.push('messages.direction');
  if (messages?.some((message) => message.missing)) missing.push('messages.at');
  const newest = messages?.findLast((message) => !message.automatic);
  const folder = folderIn(page.url.pathname);
  const needsReply = maybe('needsReply', [
    ['folder', () => (folder === 'closed' ? false : undefined)],
    ['thread', () => (newest && thread.unclear === 0 ? newest.direction === 'inbound' : undefined)],
    ['row', () => row?.needsReply],
  ]);
  const alias = buyer && buyerKey(buyer);
  const state = STATES[folder ?? ''];
  const open: TicketSeen = {
    type: 'ticket',
    kind: 'message',
    externalId: id,
    fulfilment: 'merchant',
    url: `${page.url.origin}${page.url.pathname}`,
    ...known({ alias, buyer, subject, orderId, messages, last: row?.last, needsReply, state }),
    missing,
    ways: { ...lent(ways, 'row', row?.ways), externalId: 'address', messages: thread.way, fulfilment: 'portal' },
  };
  return { open, ...known({ row }) };
}

function readInbox(page: Page, setting: Setting): PageReading {
  const part = partOf(page);
  const scope = deep(part);
  const openId = threadIdIn(page.url.pathname);
  const own = openId ? paneOf(scope, composerIn(scope)) : undefined;
  const rows = rowsOf(scope, own, setting).map((row) => rowSeen(row, page, setting));
  const pane = own ?? first(scope, 'main, [role="main"]') ?? part;
  const seen = openId ? openTicket(openId, { page, setting, scope, pane, rows }) : undefined;
  const shown = seen && (seen.open.messages ?? seen.row) ? seen.open : undefined;
  // Of two conversations of one buyer the list shows the newer one first; the open one is not told twice.
  const others = new Map<string, TicketSeen>();
  for (const { ticket } of rows) {
    if (!ticket || (shown && [shown.externalId, shown.alias].includes(ticket.externalId))) continue;
    if (!others.has(ticket.externalId)) others.set(ticket.externalId, ticket);
  }
  const observations = [...(shown ? [shown] : []), ...others.values()];
  const state = stateOf(part, () => leavesOf(part), observations.length, SIGNS);
  const lost = [...(openId && !shown ? ['thread'] : []), ...(rows.every(({ ticket }) => ticket) ? [] : ['row.buyer'])];
  const missing = state === 'unknown' ? ['conversations'] : state === 'ready' ? lost : [];
  const focus = shown ? { focus: { kind: 'message', externalId: shown.externalId } as const } : {};
  return { state, observations, missing, ...focus };
}

/** The Inbox with or without an open conversation. */
export const inboxPage = {
  id: 'inbox',
  matches: (url: URL): boolean => /^(?:|\/conversations(?:\/.*)?)$/.test(inboxPath(url) ?? '-'),
  read: readInbox,
};
