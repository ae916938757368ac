/**
 * Where TikTok's Seller Center keeps things on its pages: hints that will break, newest first, each with the day it
 * was last known to work. Readers go on to structure and text where none of them holds.
 */

/** Chat list, 2026 (VN, TH, ID, US): the test id; the element id counts rows and is no identity. */
export const CARDS = [
  '[data-testid="chat.chatroom.conversation_card"]',
  '[id^="chat-room-conversation-list-item-"]',
  '[data-testid*="conversation_card" i]:not([data-testid*="username" i])',
] as const;
/** Buyer's name on a card. */
export const CARD_NAME = [
  '[data-testid="chat.chatroom.conversation_card_username"]',
  '[data-testid*="username" i]',
  '[class*="username" i], [class*="nickname" i]',
] as const;
/** 2026: Pulse badge; a bare dot has no number in it. */
export const UNREAD_NUMBER = '.p-badge-number, .arco-badge-number, .m4b-badge-number';
/** Unread without a number. */
export const UNREAD_DOT = '.p-badge-dot, .arco-badge-dot, .m4b-badge-dot';
/** 2026: folder of chats that await a reply; selecting it does not change the address. */
export const UNREPLIED_FOLDER = '[data-uid="menu.item_chat_v2-menu-UNREPLIED"], [data-uid*="UNREPLIED"]';
/** The chosen item of a menu. */
export const SELECTED = '.p-menu-item-selected, .arco-menu-selected, [aria-selected="true"], [aria-current="true"]';

/** Open thread, 2026 (chat kit `chatd`). */
export const MESSAGE_CARDS = [
  '[data-testid="chat.chatroom.message_card"]',
  '.chatd-message',
  '[data-testid*="message_card" i]',
  '[class*="chatd-bubble-main"]',
] as const;
/** A message of the buyer. */
export const BUYER_SIDE =
  '.chatd-message--left, .chatd-bubble-main--other, .chatd-bubble--other, [class*="--left"], [class*="--other"]';
/** A message of ours. */
export const OUR_SIDE =
  '.chatd-message--right, .chatd-bubble-main--self, .chatd-bubble--self, [class*="--right"], [class*="--self"]';
/** What was said, without time, name and marks. */
export const MESSAGE_TEXT = [
  '[class*="chatd-bubble"] pre',
  'pre',
  '[class*="chatd-bubble-main"]',
  '[class*="chatd-bubble"]',
  '[class*="bubble" i]',
] as const;
export const MESSAGE_AUTHOR = '.chatd-message-userName, [class*="userName"]';
export const TIMES = 'time, .chatd-time, [class*="chatd-time"], [class*="dateDivider" i], [class*="timeDivider" i]';
export const SYSTEM_MESSAGE = '[class*="messageSystemContent"], [class*="chatd-system"], [class*="message-system" i]';

/** 2026: the send button; the reply box is the only editable within eight ancestors of it. */
export const SEND_BUTTON = [
  '#chat-input-send-button',
  '[data-testid*="send" i][data-testid*="button" i]',
  'button[data-e2e="55f52c38-fed6-9128"]',
] as const;

/** Anything that stands over the page. */
export const DIALOGS = '.p-modal, .arco-modal, .m4b-modal, [role="dialog"], [role="alertdialog"]';
