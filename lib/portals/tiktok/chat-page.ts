/** The customer chat: the cards of the list, and the open conversation. */
import type { TicketSeen } from '@/lib/domain/reading.ts';
import { all, deep, first, type Scope } from '../kit/dom.ts';
import { leavesOf } from '../kit/leaves.ts';
import { stateOf } from '../kit/page-state.ts';
import { createEvidence, given, lent } from '../kit/ways.ts';
import { type Page, type PageReading, partOf, type Setting } from '../portal.ts';
import { buyerKey } from '../shopify/identity.ts';
import { addressOfLink, chatAddress, isChat, ORDER_NUMBER, orderIdIn } from './address.ts';
import { type Card, cardsIn, type Folder, folderIn, ticketOf } from './chat-list.ts';
import { type ThreadSeen, threadIn } from './chat-thread.ts';
import { isExpired, SIGNS } from './signs.ts';

const ACTIVE =
  '[aria-selected="true"], [aria-current="true"], [class*="active" i]:not([class*="inactive" i]), [class*="selected" i]';
const HEADER =
  '[class*="roomHeader" i], [class*="chatHeader" i], [class*="chat-header" i], [class*="room-header" i], [data-testid*="chat_header" i]';

interface Chat {
  readonly page: Page;
  readonly setting: Setting;
  readonly scope: Scope;
  readonly cards: readonly Card[];
  readonly folder: Folder;
  readonly thread: ThreadSeen;
}

const activeName = (cards: readonly Card[]): string | undefined => {
  const active = cards.filter(({ element }) => element.matches(ACTIVE));
  return active.length === 1 ? active[0]?.name : undefined;
};

/** The one name of the list that also stands outside it: above the open conversation. */
function nameOutside({ scope, cards }: Chat): string | undefined {
  const inList = new Set(cards.map(({ element }) => element));
  const outside = new Set(
    scope.roots
      .flatMap((root) => leavesOf(root))
      .filter(({ element }) => ![...inList].some((card) => card.contains(element)))
      .map(({ text }) => text),
  );
  const names = new Set(cards.map(({ name }) => name).filter((name) => outside.has(name)));
  return names.size === 1 ? [...names][0] : undefined;
}

const UNSAID = /^(?:pre|script|style|template|noscript)$/;

/** Order numbers written below a box, but for messages and the boxes to skip; most of a page is passed over unread. */
function numbersIn(box: ParentNode, skipped: ReadonlySet<Element>): readonly string[] {
  return Array.from(box.children).flatMap((child) => {
    if (skipped.has(child) || UNSAID.test(child.localName) || !/5[78]\d{16}/.test(child.textContent ?? '')) return [];
    const own = Array.from(child.childNodes).map(({ nodeType, nodeValue }) => (nodeType === 3 ? nodeValue : ' '));
    const number = ORDER_NUMBER.exec(own.join(''))?.[0];
    return [...(number ? [number] : []), ...numbersIn(child, skipped)];
  });
}

/** Order numbers that stand beside the thread. */
function ordersBeside({ page, scope, cards }: Chat): readonly string[] {
  const inList = new Set(cards.map(({ element }) => element));
  const linked = all(scope, 'a[href*="order"]')
    .filter((link) => ![...inList].some((card) => card.contains(link)))
    .map((link) => addressOfLink(link, page.url))
    .flatMap((url) => (url && orderIdIn(url)) ?? []);
  return [...new Set([...linked, ...scope.roots.flatMap((root) => numbersIn(root, inList))])];
}

function openTicket(chat: Chat): TicketSeen | undefined {
  const { missing, ways, find, maybe } = createEvidence();
  const { page, setting, scope, cards, folder, thread } = chat;
  const buyer = find('buyer', [
    ['author', () => thread.buyer],
    ['card', () => activeName(cards)],
    ['header', () => leavesOf(first(scope, HEADER) ?? page.document.createElement('p'))[0]?.text],
    ['both', () => nameOutside(chat)],
  ]);
  // Without the name there is no saying whose conversation this is.
  if (!buyer) return undefined;
  const said = thread.messages.map(({ text }) => text).join('\n');
  const beside = ordersBeside(chat);
  const orderId = maybe('orderId', [
    ['named', () => ORDER_NUMBER.exec(said)?.[0]],
    ['only', () => (beside.length === 1 ? beside[0] : undefined)],
  ]);
  const newest = thread.messages.findLast(({ automatic }) => !automatic);
  const card = cards.find(({ name }) => name === buyer);
  const row = card && ticketOf(card, folder, page, setting);
  const needsReply = maybe('needsReply', [
    ['thread', () => (newest && thread.unclear === 0 ? newest.direction === 'inbound' : undefined)],
    ['list', () => row?.needsReply],
  ]);
  if (thread.messages.length === 0) missing.push('messages');
  if (thread.unclear > 0) missing.push('messages.direction');
  if (thread.messages.some((message) => message.missing)) missing.push('messages.at');
  return {
    type: 'ticket',
    kind: 'message',
    externalId: buyerKey(buyer),
    buyer,
    url: chatAddress(page.url),
    ...given('market', setting.market),
    ...given('orderId', orderId),
    ...given('needsReply', needsReply),
    ...given('last', row?.last),
    ...given('state', row?.state),
    ...given('messages', thread.messages.length > 0 ? thread.messages : undefined),
    missing,
    ways: { ...lent(lent(ways, 'card', row?.ways), 'list', row?.ways), externalId: 'buyer-name', messages: thread.way },
  };
}

function readChat(page: Page, setting: Setting): PageReading {
  const part = partOf(page);
  const scope = deep(part);
  if (isExpired(page.document)) return { state: 'signed-out', observations: [], missing: [] };
  const cards = cardsIn(scope, setting);
  const folder = folderIn(scope);
  const thread = threadIn(scope, new Set(cards.map(({ element }) => element)), setting);
  const chat = { page, setting, scope, cards, folder, thread };
  const open = thread.way === 'none' ? undefined : openTicket(chat);
  // Two cards of one name cannot be told apart; the upper one is the newer.
  const newest = [...new Map([...cards].reverse().map((card) => [card.name, card])).values()].reverse();
  const rows = newest.filter(({ name }) => name !== open?.buyer).map((card) => ticketOf(card, folder, page, setting));
  const observations = open ? [open, ...rows] : rows;
  const state = stateOf(part, () => leavesOf(part), observations.length, SIGNS);
  const lost = thread.way !== 'none' && !open ? ['thread.buyer'] : [];
  return {
    state,
    observations,
    missing: state === 'unknown' ? ['conversations', ...lost] : lost,
    ...given('needsReplyCount', folder.count),
    ...(open ? { focus: { kind: 'message', externalId: open.externalId } } : {}),
  };
}

/** The chat with or without an open conversation. */
export const chatPage = { id: 'chat', matches: isChat, read: readChat };
