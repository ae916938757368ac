/** The cards of the chat's list: one a conversation. The element ids count places and are re-used while scrolling. */
import type { MessageSeen, TicketSeen } from '@/lib/domain/reading.ts';
import { all, first, isUnseen, lineOf, parentOf, type Scope } from '../kit/dom.ts';
import { leavesOf } from '../kit/leaves.ts';
import { readStamp, stampOf, timed } from '../kit/stamps.ts';
import { createEvidence, given } from '../kit/ways.ts';
import type { Page, Setting } from '../portal.ts';
import { buyerKey } from '../shopify/identity.ts';
import { chatAddress } from './address.ts';
import { CARD_NAME, CARDS, SELECTED, TIMES, UNREAD_DOT, UNREAD_NUMBER, UNREPLIED_FOLDER } from './selectors.ts';
import { clockOf } from './setting.ts';

/** A card that says whose it is. */
export interface Card {
  readonly element: Element;
  readonly name: string;
  readonly way: string;
}

const NAME_WAYS = ['test-id', 'test-id-like', 'class'] as const;

function nameOf(card: Element, setting: Setting): { name: string; way: string } | undefined {
  for (const [index, selector] of CARD_NAME.entries()) {
    const name = lineOf(first(card, selector));
    if (name !== '') return { name, way: NAME_WAYS[index] ?? 'class' };
  }
  // One letter stands for a missing picture, a number for unread messages.
  const text = leavesOf(card).find(
    (leaf) => !/^(?:\p{L}|\d{1,3}\+?)$/u.test(leaf.text) && !readStamp(leaf.text, clockOf(setting)),
  );
  return text && { name: text.text, way: 'structure' };
}

/** The cards of the list that say whose they are, newest first. */
export function cardsIn(scope: Scope, setting: Setting): readonly Card[] {
  for (const selector of CARDS) {
    const cards = all(scope, selector).flatMap((element) => {
      const named = isUnseen(element) ? undefined : nameOf(element, setting);
      return named ? [{ element, ...named }] : [];
    });
    if (cards.length > 0) return cards;
  }
  return [];
}

/** The folder the list shows, as far as it is known to mean something. */
export function folderIn(scope: Scope): { unreplied: boolean; closed: boolean; count?: number } {
  const isSelected = (item: Element): boolean =>
    item.matches(SELECTED) || /\bselected\b/.test(item.className.toString());
  const folder = first(scope, UNREPLIED_FOLDER);
  const closed = all(scope, '[data-uid*="CLOSE"], [data-uid*="FINISH"], [data-uid*="ENDED"]').some(isSelected);
  const number = /\d+/.exec(folder ? lineOf(folder).replace(/,/g, '') : '')?.[0];
  const unreplied = folder !== undefined && (isSelected(folder) || parentIsSelected(folder));
  return { unreplied, closed, ...given('count', number === undefined ? undefined : Number(number)) };
}

const parentIsSelected = (item: Element): boolean => Boolean(parentOf(item)?.matches('.p-menu-item-selected'));

/** By the badge; without its name by a number that ends the card, behind picture, name, time and preview. */
function isUnread(card: Element): boolean {
  const number = lineOf(first(card, UNREAD_NUMBER));
  if ((number !== '' && number !== '0') || first(card, UNREAD_DOT) !== undefined) return true;
  const leaves = leavesOf(card);
  return leaves.length > 4 && /^[1-9]\d?\+?$/.test(leaves.at(-1)?.text ?? '');
}

/** name → parent ×2 → next sibling's span, else the longest text that is neither name, time nor number. */
function previewOf(card: Card, setting: Setting): string {
  const [selector] = CARD_NAME;
  const beside = first(card.element, selector)?.parentElement?.parentElement?.nextElementSibling;
  const shown = beside?.localName === 'span' ? lineOf(beside) : lineOf(beside && first(beside, 'span'));
  if (shown !== '' && !/^\d{1,3}\+?$/.test(shown)) return shown;
  const rest = leavesOf(card.element).filter(
    ({ text }) =>
      text !== card.name && text.length > 1 && !/^\d{1,3}\+?$/.test(text) && !readStamp(text, clockOf(setting)),
  );
  return rest.sort((a, b) => b.text.length - a.text.length)[0]?.text ?? '';
}

function lastOf(card: Card, waits: boolean, setting: Setting): MessageSeen | undefined {
  const text = previewOf(card, setting);
  // The card does not say who wrote; only what waits for us is sure to be the buyer's.
  if (text === '' || !waits) return undefined;
  const clock = first(card.element, TIMES);
  const short = leavesOf(card.element).filter(
    (leaf) => leaf.text.length < 32 && leaf.text !== text && leaf.text !== card.name,
  );
  const time = clock
    ? stampOf(clock, clockOf(setting))
    : short.map((leaf) => readStamp(leaf.text, clockOf(setting))).find(Boolean);
  return { direction: 'inbound', text, ...timed(time) };
}

/** What the selected folder says of all its chats. */
export type Folder = ReturnType<typeof folderIn>;

/** A card as a ticket. */
export function ticketOf(card: Card, folder: Folder, page: Page, setting: Setting): TicketSeen {
  const { missing, ways, maybe } = createEvidence();
  const needsReply = maybe('needsReply', [
    ['folder', () => (folder.unreplied ? true : folder.closed ? false : undefined)],
    ['unread', () => isUnread(card.element) || undefined],
  ]);
  const last = lastOf(card, needsReply === true, setting);
  if (needsReply && !last) missing.push('last');
  if (last?.missing) missing.push('last.at');
  return {
    type: 'ticket',
    kind: 'message',
    externalId: buyerKey(card.name),
    buyer: card.name,
    url: chatAddress(page.url),
    ...given('market', setting.market),
    ...given('needsReply', needsReply),
    ...given('last', last),
    ...(folder.closed ? { state: 'resolved' } : {}),
    missing,
    ways: { ...ways, externalId: 'buyer-name', buyer: card.way },
  };
}
