/** The chat's folders and conversation cards. Cards are numbered by place, virtualised and re-used. */
import { type Html, html } from '../kit/html.ts';
import { tiktokChatTime } from '../kit/shop-dates.ts';
import { virtualList } from '../kit/virtual.ts';
import type { LabThread } from '../world/types.ts';
import { nameOf, type View } from './view.ts';

export const FOLDERS = ['ALL', 'UNREPLIED', 'MINE', 'STARRED', 'CLOSED'] as const;
export type Folder = (typeof FOLDERS)[number];

function belongs(thread: LabThread, folder: Folder): boolean {
  const closed = thread.resolvedAt !== undefined;
  if (folder === 'CLOSED') return closed;
  if (folder === 'STARRED') return thread.flags.length > 1;
  return !closed && (folder !== 'UNREPLIED' || thread.needsReply);
}

/** Folders change by a click; the address stays as it is. */
export function folderMenu(view: View, selected: Folder): Html {
  const item = (folder: Folder) => {
    const count = view.threads.filter((thread) => belongs(thread, folder)).length;
    return html`<li class="p-menu-item ${folder === selected ? 'p-menu-item-selected' : ''}" role="menuitem" data-uid="menu.item_chat_v2-menu-${folder}" data-lab-folder="${folder}"><span class="p-menu-item-text">${view.texts.chat.folders[folder]}</span><span class="p-menu-item-extra">${count}</span></li>`;
  };
  return html`<ul class="p-menu p-menu-vertical" role="menu">${FOLDERS.map(item)}</ul>`;
}

function card(thread: LabThread, index: number, openId: string | undefined, view: View): Html {
  const last = thread.messages.at(-1);
  const name = nameOf(view, thread.buyerId);
  const open = thread.id === openId;
  const badge =
    thread.unread > 0 && !open
      ? html`<span class="p-badge"><sup class="p-badge-number">${thread.unread}</sup></span>`
      : html`<span class="p-badge"></span>`;
  const preview = (last?.text ?? '').replace(/\s+/g, ' ').slice(0, 60);
  return html`<div data-testid="chat.chatroom.conversation_card" id="chat-room-conversation-list-item-${index}" class="index-module__card--Qk2Vw ${open ? 'index-module__active--p0Lxa' : ''}" role="button" tabindex="0" data-lab-thread="${thread.id}"><div class="p-avatar index-module__avatar--b3Rty">${name.slice(0, 1).toUpperCase()}</div><div class="index-module__content--z8Ueq"><div class="index-module__title--m1Kfo"><div class="index-module__nameBox--v5Hcd"><span data-testid="chat.chatroom.conversation_card_username" class="index-module__name--w7Jsn">${name}</span></div><time class="chatd-time index-module__time--c4Bgy">${last ? tiktokChatTime(last.at, view.now, view) : ''}</time></div><span class="index-module__preview--h6Tdl">${preview}</span>${badge}</div></div>`;
}

export function conversationList(view: View, folder: Folder, openId: string | undefined): Html {
  const kept = view.threads.filter((thread) => belongs(thread, folder));
  const list = virtualList({
    url: view.request.url,
    rows: kept.map((thread, index) => () => card(thread, index, openId, view)),
    height: 76,
    className: 'index-module__list--r9Nxe',
  });
  const none = kept.length === 0 ? html`<div class="p-empty" role="status">${view.texts.chat.none}</div>` : '';
  return html`<div class="index-module__listPane--e2Wuz"><div class="p-input-wrapper"><input class="p-input" type="text" placeholder="${view.texts.chat.search}" aria-label="${view.texts.chat.search}"></div>${none}${list}</div>`;
}
