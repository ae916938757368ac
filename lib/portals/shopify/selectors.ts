/**
 * Where Shopify keeps things on its pages: hints that will break, newest first, each with the day it was last known
 * to work and where it was seen. Readers go on to structure and text where none of them holds.
 */

/** Orders list. `Polaris-Table`: admin, measured 2026-08; `IndexTable`: older admin. */
export const ROWS = ['.Polaris-Table-TableRow', 'tr.Polaris-IndexTable__TableRow', '[role="row"]', 'tr'] as const;

/** 2026-08: text "#1001" in an anchor or in the chip component; whatever the element is called. */
export const ORDER_LINKS = '[href*="/orders/"]';
export const CUSTOMER_LINKS = '[href*="/customers/"]';
export const PRODUCT_LINKS = 'a[href*="/products/"]';
export const RETURN_LINKS = 'a[href*="/returns/"]';
export const DISPUTE_LINKS = 'a[href*="/disputes/"]';

/** 2026-08: the stable frame of the admin. */
export const MAIN = ['main#AppFrameMain', '#AppFrameMain', 'main', '[role="main"]'] as const;

/** 2026-08: badges, old kit and new web component. */
export const BADGES = [
  's-internal-badge',
  '.Polaris-Badge',
  's-badge',
  '[class*="_Badge_"]',
  '[class*="badge" i]',
] as const;

/** Inbox, 2026: rows are seen as links in some builds; in others they have no address and open by a click. */
export const CONVERSATION_LINKS = 'a[href*="/conversations/"], [data-conversation-id]';
/** What a row without an address can be made of. */
export const CLICKABLE = '[role="button"], [role="option"], [tabindex="0"], [data-testid*="conversation-row"], button';
/** The open row. */
export const CURRENT =
  '[aria-current]:not([aria-current="false"]), [aria-selected="true"], [class*="_Active_"], [class*="_Selected_"], [class*="_Current_"]';
/** No thread's pane holds any of this: it belongs to the list of conversations or to the frame. */
export const BESIDE_THREAD =
  'nav, [role="navigation"], [role="tablist"], [role="listbox"], [role="search"], input[type="search"], [data-testid*="conversation-row" i]';
/** Stands where something is still to come. */
export const SKELETON = '[class*="skeleton" i]';
/** Inbox, 2026: head of the open thread; also found by its label in Chinese builds. */
export const TOPIC = ['[data-testid="conversationTopic"]', '[aria-label="对话主题"]'] as const;
/** Inbox, 2026: a line with a day between messages (the same test id also draws plain lines). */
export const DIVIDER = '[data-testid="divider"], [role="separator"], [aria-label="divider"]';
/** Inbox: no public source shows a message; these are the usual names, structure decides where none holds. */
export const MESSAGES = [
  '[data-testid="message"], [data-testid="messageBubble"], [data-testid="message-bubble"], [data-message-id]',
  '[data-testid*="message" i]',
  '[role="log"] > *, [role="log"] [role="listitem"], [role="log"] li, [role="log"] article',
  '[class*="_Message_"], [class*="_MessageBubble_"]',
] as const;
