/** The left pane of Shopify Inbox: one row a conversation. */
import type { MessageSeen, TicketSeen } from '@/lib/domain/reading.ts';
import { all, closest, first, lineOf, type Scope } from '../kit/dom.ts';
import { type Leaf, leavesOf } from '../kit/leaves.ts';
import { readStamp, stampOf, timed } from '../kit/stamps.ts';
import { createEvidence, given } from '../kit/ways.ts';
import type { Page, Setting } from '../portal.ts';
import { folderIn, idWithin, threadIdIn } from './address.ts';
import { CONVERSATION_LINKS, CONVERSATION_ROWS, TOPIC } from './selectors.ts';
import { FOLDERS, OURSELVES } from './words.ts';

/** A conversation's row; `id` where it says its address. */
export interface Row {
  readonly id?: string;
  readonly element: Element;
}

const ROW_LIKE = 'li, [role="row"], [role="option"], [role="listitem"], article, tr';
const NOT_IN_LIST = `nav, header, form, [role="log"], ${MESSAGES[0]}`;

const idOfRow = (element: Element): string | undefined =>
  element.getAttribute('data-conversation-id')?.toLowerCase() ?? idOf(element, threadIdIn);

/** Rows that say their conversation's address. */
function addressedRows(scope: Scope): readonly Row[] {
  const rows = new Map<string, Element>();
  for (const element of all(scope, CONVERSATION_LINKS)) {
    const id = idOfRow(element);
    if (!id || rows.has(id) || closest(element, 'nav, header')) continue;
    const box = closest(element, ROW_LIKE);
    // A box around several conversations is no row.
    const one = box && all(box, CONVERSATION_LINKS).every((link) => (idOfRow(link) ?? id) === id);
    rows.set(id, one ? box : element);
  }
  return [...rows].map(([id, element]) => ({ id, element }));
}

/** A name, a time and something said, and no order's: such a box that can be clicked is a conversation. */
function isRow(element: Element, setting: Setting): boolean {
  const leaves = leavesOf(element);
  const times = leaves.filter(({ text }) => text.length < 32 && readStamp(text, setting)).length;
  return times === 1 && leaves.length > 2 && leaves.length < 16 && !first(element, `${ORDER_LINKS}, ${CUSTOMER_LINKS}`);
}

/** The rows of the list outside the open thread's pane. */
export function rowsOf(scope: Scope, pane: Element | undefined, setting: Setting): readonly Row[] {
  const rows = [...addressedRows(scope)];
  const boxes = all(scope, CLICKABLE).filter((box) => !pane?.contains(box) && box.querySelectorAll('*').length < 60);
  for (const element of boxes.reverse()) {
    if (rows.some((row) => element.contains(row.element) || row.element.contains(element))) continue;
    if (!closest(element, NOT_IN_LIST) && isRow(element, setting)) rows.push({ element });
  }
  const places = new Map(boxes.map((box, index) => [box, -index]));
  return rows.sort((a, b) => (places.get(a.element) ?? -boxes.length) - (places.get(b.element) ?? -boxes.length));
}

const INITIALS = /^\p{Lu}{1,2}$/u;

const noise = ({ text }: Leaf): boolean => INITIALS.test(text) || FOLDERS.test(text) || /^\d{1,3}$/.test(text);

const named = (element: Element, names: string): string => lineOf(first(element, names));

function lastOf(
  element: Element,
  leaves: readonly Leaf[],
  buyer: string | undefined,
  setting: Setting,
): MessageSeen | undefined {
  const clock = first(element, 'time, [class*="_Time_"], [class*="timestamp" i]');
  const short = leaves.filter(({ text }) => text.length < 32 && text !== buyer);
  const time = (clock && stampOf(clock, setting)) ?? short.map(({ text }) => readStamp(text, setting)).find(Boolean);
  const rest = leaves.filter((leaf) => !noise(leaf) && leaf.text !== buyer && !readStamp(leaf.text, setting));
  const topic = TOPIC.map((selector) => named(element, selector)).find((text) => text !== '');
  const longest = rest.filter(({ text }) => text !== topic).sort((a, b) => b.text.length - a.text.length)[0];
  const shown =
    named(element, '[class*="_Preview_"], [class*="preview" i], [data-testid*="preview" i]') || longest?.text;
  if (!shown) return undefined;
  const [, author = '', said = ''] = /^([^:：]{1,12})[:：]\s*(.*)$/su.exec(shown) ?? [];
  const ours = OURSELVES.test(author.trim());
  return { direction: ours ? 'outbound' : 'inbound', text: ours ? said : shown, ...timed(time) };
}

/** Marks of an unread row: a class, an aria label or a test id with the word in it. */
function isUnread(element: Element): boolean {
  const marks = [element, ...element.querySelectorAll('[class], [aria-label], [data-testid]')];
  return marks.some((mark) =>
    ['class', 'aria-label', 'data-testid', 'data-unread'].some((name) => {
      const value = mark.getAttribute(name) ?? '';
      return (
        (/(?:^|[^a-z])(?:is-?)?unread|未读|ungelesen|non[- ]lu|no le[ií]d|non lett/i.test(value) &&
          value !== 'false') ||
        (name === 'data-unread' && value === 'true')
      );
    }),
  );
}

/** What a folder says of every conversation in it. */
export const STATES: Readonly<Record<string, 'open' | 'resolved'>> = {
  unread: 'open',
  open: 'open',
  closed: 'resolved',
};

/** A row as a ticket. */
export function ticketOf({ id, element }: Row, page: Page, setting: Setting): TicketSeen {
  const { missing, ways, find, maybe } = createEvidence();
  const leaves = leavesOf(element);
  const folder = folderIn(page.url.pathname);
  const buyer = find('buyer', [
    ['class', () => named(element, '[class*="_Name_"], [data-testid*="name" i], [class*="customerName" i]')],
    ['structure', () => named(element, 'strong, b, h2, h3, h4')],
    ['text', () => leaves.find((leaf) => !noise(leaf) && !readStamp(leaf.text, setting))?.text],
  ]);
  const last = find('last', [['row', () => lastOf(element, leaves, buyer, setting)]]);
  const unread = isUnread(element) || folder === 'unread';
  const closed = folder === 'closed';
  const topic = TOPIC.map((selector) => named(element, selector)).find((text) => text !== '' && text !== buyer);
  const needsReply = maybe('needsReply', [
    ['folder', () => (closed ? false : undefined)],
    ['unread', () => unread || undefined],
    ['preview', () => (last?.direction === 'inbound' && folder !== undefined) || undefined],
  ]);
  if (last?.missing) missing.push('last.at');
  return {
    type: 'ticket',
    kind: 'message',
    externalId: id,
    fulfilment: 'merchant',
    url: `${page.url.origin}${/^\/store\/[^/]+/.exec(page.url.pathname)?.[0] ?? ''}/conversations/${folder ?? 'open'}/${id}`,
    ...given('buyer', buyer),
    ...given('subject', topic),
    ...given('last', last),
    ...given('needsReply', needsReply),
    ...given('state', STATES[folder ?? '']),
    missing,
    ways: { ...ways, externalId: 'address', fulfilment: 'portal' },
  };
}
