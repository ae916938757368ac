/** One chat: messages as the chat kit draws them, system lines, and the reply box. */
import { MINUTE } from '@/lib/domain/time.ts';
import { type Html, html } from '../kit/html.ts';
import type { LabMessage, LabThread } from '../world/types.ts';
import { messageTime, nameOf, type View } from './view.ts';

/** Only the first message after a pause carries a time. */
const PAUSE = 10 * MINUTE;

/** Longest message the portal takes, characters. */
export const MAX_LENGTH = 2000;

function messageCard(message: LabMessage, before: LabMessage | undefined, thread: LabThread, view: View): Html {
  const { chat } = view.texts;
  const ours = message.direction === 'outbound';
  const hasTime = !before || message.at - before.at > PAUSE;
  const time = hasTime
    ? html`<div class="chatd-message-time"><time class="chatd-time">${messageTime(message.at, view)}</time></div>`
    : '';
  const automatic = message.automatic ? html`<span class="index-module__tag--y3Pqs">${chat.automatic}</span>` : '';
  const author = ours ? (message.automatic ? chat.assistant : `Northwind`) : nameOf(view, thread.buyerId);
  const side = ours ? 'self' : 'other';
  const read = ours ? html`<span class="chatd-message-status">${chat.read}</span>` : '';
  return html`<div data-testid="chat.chatroom.message_card" class="index-module__messageCard--n4Dkv" data-lab-key="${message.id}"><div class="chatd-message ${ours ? 'chatd-message--right' : 'chatd-message--left'} ${hasTime ? 'chatd-message--hasTime' : ''}">${time}<div class="chatd-message-main"><div class="p-avatar">${author.slice(0, 1).toUpperCase()}</div><div class="chatd-message-content"><div class="chatd-message-userName">${author}</div><div class="chatd-bubble chatd-bubble--${side}"><div class="chatd-bubble-main chatd-bubble-main--${side}"><pre dir="auto">${message.text}</pre></div></div>${automatic}${read}</div></div></div></div>`;
}

const systemLine = (key: string, text: string): Html =>
  html`<div data-testid="chat.chatroom.message_card" class="index-module__messageCard--n4Dkv" data-lab-key="${key}"><div class="chatd-message chatd-message--center"><div class="index-module__messageSystemContent--x8Lwo">${text}</div></div></div>`;

/** Kind of the reply box: by region, unless `lab-layout` asks for one. */
function editable({ request, region }: View): boolean {
  if (request.layout === 'textarea') return false;
  return request.layout === 'contenteditable' || region === 'us';
}

function composer(thread: LabThread, view: View): Html {
  const { chat } = view.texts;
  const field = editable(view)
    ? html`<div class="chatd-input-editor" contenteditable="true" spellcheck="false" aria-label="${chat.placeholder}" data-placeholder="${chat.placeholder}"></div>`
    : html`<textarea class="p-textarea chatd-input-editor" rows="4" maxlength="${MAX_LENGTH}" placeholder="${chat.placeholder}"></textarea>`;
  return html`<div class="chatd-input" data-lab-own data-lab-key="c-${thread.id}" data-lab-thread="${thread.id}"><div class="chatd-input-toolbar"><span class="chatd-icon" role="button" aria-label="Emoji">☺</span><span class="chatd-icon" role="button" aria-label="Image">▣</span><span class="chatd-icon" role="button" aria-label="Order">▤</span></div><div class="chatd-input-body">${field}</div><div class="chatd-input-footer"><span class="chatd-input-count">0/${MAX_LENGTH}</span><button type="button" id="chat-input-send-button" class="p-btn p-btn-primary" disabled><span>${chat.send}</span></button></div></div>`;
}

export function chatRoom(thread: LabThread, view: View): Html {
  const { chat } = view.texts;
  const name = nameOf(view, thread.buyerId);
  const messages = thread.messages.map((message, index) =>
    messageCard(message, thread.messages[index - 1], thread, view),
  );
  const started = thread.orderId ? systemLine(`s-${thread.id}`, chat.started) : '';
  const ended = thread.resolvedAt === undefined ? '' : systemLine(`e-${thread.id}`, chat.ended);
  return html`<section class="index-module__chatRoom--k5Yza"><header class="index-module__roomHeader--t1Oib"><div class="index-module__roomName--u6Vre">${name}</div><span class="index-module__online--a7Smf">${chat.online}</span></header><div class="chatd-scrollView" tabindex="0">${systemLine(`w-${thread.id}`, chat.warning)}${started}${messages}${ended}</div>${composer(thread, view)}</section>`;
}
