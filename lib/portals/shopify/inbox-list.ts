/** The left pane of Shopify Inbox: one row a conversation. */
import type { MessageSeen, TicketSeen } from '@/lib/domain/reading.ts';
import { all, closest, first, lineOf, parentOf, type Scope } from '../kit/dom.ts';
import { type Leaf, leavesOf } from '../kit/leaves.ts';
import { readStamp, stampOf, timed } from '../kit/stamps.ts';
import type { ReadTime } from '../kit/times.ts';
import { createEvidence, known } from '../kit/ways.ts';
import type { Page, Setting } from '../portal.ts';
import { folderIn, idOf, storePathOf, threadIdIn } from './address.ts';
import { buyerKey } from './identity.ts';
import { CLICKABLE, CONVERSATION_LINKS, CURRENT, CUSTOMER_LINKS, MESSAGES, ORDER_LINKS, TOPIC } from './selectors.ts';
import { FOLDERS, OURSELVES } from './words.ts';

/** A conversation's row; `id` where it says its address. */
export interface Row {
  readonly id?: string;
  readonly element: Element;
}

const read = new WeakMap<Setting, Map<string, ReadTime | undefined>>();

/** The time a text is; a row is asked several times which of its texts are times, and many rows say "Yesterday". */
function timeIn(text: string, setting: Setting): ReadTime | undefined {
  const times = read.get(setting) ?? new Map<string, ReadTime | undefined>();
  read.set(setting, times);
  if (!times.has(text)) times.set(text, readStamp(text, setting));
  return times.get(text);
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
  if (leaves.length < 3 || leaves.length > 15 || first(element, `${ORDER_LINKS}, ${CUSTOMER_LINKS}`)) return false;
  return leaves.filter(({ text }) => text.length < 32 && timeIn(text, setting)).length === 1;
}

/** The rows of the list, outside the open thread's pane. */
export function rowsOf(scope: Scope, pane: Element | undefined, setting: Setting): readonly Row[] {
  const addressed = addressedRows(scope);
  const taken = new Set<Element>();
  for (const { element } of addressed) take(element, taken);
  const rows: Row[] = [];
  // From the end, so that what can be clicked inside a box comes before the box.
  for (const element of all(scope, CLICKABLE).reverse()) {
    // The cheap questions first: a page has thousands of buttons and lines.
    const parts = element.getElementsByTagName('*').length;
    if (parts < 2 || parts > 60) continue;
    if (taken.has(element) || pane?.contains(element) || closest(element, NOT_IN_LIST)) continue;
    if (addressed.some((row) => row.element.contains(element)) || !isRow(element, setting)) continue;
    rows.unshift({ element });
    take(element, taken);
  }
  return [...addressed, ...rows];
}

function take(element: Element, taken: Set<Element>): void {
  for (let up: Element | undefined = element; up && !taken.has(up); up = parentOf(up)) taken.add(up);
}

/** Letters in place of a missing picture; two small or Chinese ones may be a whole name. */
const INITIALS = /^(?:\p{Lu}{1,2}|\p{L})$/u;

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
  const time = (clock && stampOf(clock, setting)) ?? short.map(({ text }) => timeIn(text, setting)).find(Boolean);
  const rest = leaves.filter((leaf) => !noise(leaf) && leaf.text !== buyer && !timeIn(leaf.text, setting));
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

/** A row as it was read; undefined `ticket`: nobody knows whose it is. */
export interface RowSeen {
  readonly element: Element;
  readonly current: boolean;
  readonly ticket?: TicketSeen;
}

/** A row as a ticket. */
export function rowSeen({ id, element }: Row, page: Page, setting: Setting): RowSeen {
  const { missing, ways, find, maybe } = createEvidence();
  const leaves = leavesOf(element);
  const folder = folderIn(page.url.pathname);
  const buyer = find('buyer', [
    ['class', () => named(element, '[class*="_Name_"], [data-testid*="name" i], [class*="customerName" i]')],
    ['structure', () => named(element, 'strong, b, h2, h3, h4')],
    ['text', () => leaves.find((leaf) => !noise(leaf) && !timeIn(leaf.text, setting))?.text],
  ]);
  const current = element.matches(CURRENT) || first(element, CURRENT) !== undefined;
  const externalId = id ?? (buyer && buyerKey(buyer));
  if (!externalId) return { element, current };
  const last = find('last', [['row', () => lastOf(element, leaves, buyer, setting)]]);
  const topic = TOPIC.map((selector) => named(element, selector)).find((text) => text !== '' && text !== buyer);
  const needsReply = maybe('needsReply', [
    ['folder', () => (folder === 'closed' ? false : undefined)],
    ['unread', () => folder === 'unread' || isUnread(element) || undefined],
    ['preview', () => (last?.direction === 'inbound' && folder !== undefined) || undefined],
  ]);
  if (last?.missing) missing.push('last.at');
  const url = id && `${page.url.origin}${storePathOf(page.url)}/conversations/${folder ?? 'open'}/${id}`;
  const ticket: TicketSeen = {
    type: 'ticket',
    kind: 'message',
    externalId,
    fulfilment: 'merchant',
    ...known({ url, buyer, subject: topic, last, needsReply, state: STATES[folder ?? ''] }),
    missing,
    ways: { ...ways, externalId: id ? 'address' : 'buyer-name', fulfilment: 'portal' },
  };
  return { element, current, ticket };
}
