/** The conversations of Shopify Inbox: three folders, and which conversation belongs in which. */
import { daysBetween } from '../kit/dates.ts';
import { type Html, html } from '../kit/html.ts';
import { shopifyDate } from '../kit/shop-dates.ts';
import { virtualList } from '../kit/virtual.ts';
import type { LabThread } from '../world/types.ts';
import { nameOf, timeOfDay, type View } from './view.ts';

export const FOLDERS = ['unread', 'open', 'closed'] as const;
export type Folder = (typeof FOLDERS)[number];

const belongs = (thread: LabThread, folder: Folder): boolean => {
  if (folder === 'closed') return thread.resolvedAt !== undefined;
  return thread.resolvedAt === undefined && (folder === 'open' || thread.unread > 0);
};

export const conversationPath = (view: View, folder: Folder, id = ''): string =>
  view.href(`https://inbox.shopify.com/store/${view.handle}/conversations/${folder}${id ? `/${id}` : ''}`);

/** What the conversation is about, in the portal's own few words. */
export function topicOf({ intent }: LabThread, { texts }: View): string {
  const { topics } = texts.inbox;
  if (['wismo', 'not_received', 'customs_duty'].includes(intent)) return topics.shipping;
  if (['return_request', 'refund_request', 'exchange_replacement', 'damaged_defective'].includes(intent)) {
    return topics.returns;
  }
  if (['product_question', 'personalization', 'wholesale_b2b'].includes(intent)) return topics.product;
  return ['cancel_order', 'change_order', 'invoice_tax', 'payment_issue'].includes(intent)
    ? topics.order
    : topics.other;
}

/** The clock of today, `Yesterday`, else the date. */
function rowTime(thread: LabThread, view: View): string {
  const at = thread.messages.at(-1)?.at ?? view.now;
  const days = daysBetween(at, view.now, view.zone);
  if (days === 0) return timeOfDay(at, view);
  return days === 1 ? view.texts.inbox.yesterday : shopifyDate(at, view);
}

/** No attribute of a row says its address, as on the real Inbox: what the client opens it by is written backhand. */
function row(thread: LabThread, openId: string | undefined, view: View): Html {
  const last = thread.messages.at(-1);
  const ours = last?.direction === 'outbound' ? `${view.texts.inbox.you}: ` : '';
  const open = thread.id === openId;
  const name = nameOf(view, thread.buyerId);
  const unread = thread.unread > 0 && !open;
  const dot = unread ? html`<span class="_UnreadDot_o3k1p" aria-label="${view.texts.inbox.unread}"></span>` : '';
  return html`<div role="button" tabindex="0" class="_Conversation_o3k1p ${unread ? '_Unread_o3k1p' : ''} ${open ? '_Active_o3k1p' : ''}" aria-current="${String(open)}" data-lab-row="${btoa(thread.id)}"><span class="_Avatar_o3k1p" aria-hidden="true">${name.slice(0, 1)}</span><div class="_Summary_o3k1p"><div class="_Line_o3k1p"><span class="_Name_o3k1p">${name}</span><span class="_Time_o3k1p">${rowTime(thread, view)}</span></div><div class="_Preview_o3k1p">${ours}${(last?.text ?? '').replace(/\s+/g, ' ').slice(0, 90)}</div><div class="_Line_o3k1p"><span data-testid="conversationTopic" class="_Topic_o3k1p">${topicOf(thread, view)}</span>${dot}</div></div></div>`;
}

/** The left pane: folders with their counts and the rows of one of them. */
export function conversationList(view: View, folder: Folder, openId: string | undefined): Html {
  const { inbox } = view.texts;
  const inFolder = (name: Folder) => view.threads.filter((thread) => belongs(thread, name));
  const tabs = FOLDERS.map((name) => {
    const current = name === folder ? html`aria-current="page"` : '';
    return html`<a class="_Folder_o3k1p" data-lab-nav href="${conversationPath(view, name)}" ${current}>${inbox[name]}<span class="_FolderCount_o3k1p">${inFolder(name).length}</span></a>`;
  });
  const kept = view.threads.filter((thread) => belongs(thread, folder) || thread.id === openId);
  const list =
    kept.length === 0
      ? html`<div class="_Empty_o3k1p" role="status"><p>${inbox.none}</p><p>${inbox.noneHint}</p></div>`
      : virtualList({
          url: view.request.url,
          rows: kept.map((thread) => () => row(thread, openId, view)),
          height: 96,
          className: '_ConversationList_o3k1p',
        });
  return html`<aside class="_ListPane_o3k1p" aria-label="${inbox.conversations}"><h1 class="_Title_o3k1p">${inbox.conversations}</h1><input type="search" class="_Search_o3k1p" placeholder="${inbox.search}" aria-label="${inbox.search}"><div class="_Folders_o3k1p">${tabs}</div>${list}</aside>`;
}
