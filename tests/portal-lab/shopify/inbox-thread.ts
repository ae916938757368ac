/** One conversation of Shopify Inbox: dividers, messages, the reply box; the buyer and the orders beside it. */
import { daysBetween } from '../kit/dates.ts';
import { type Html, html } from '../kit/html.ts';
import type { LabMessage, LabThread } from '../world/types.ts';
import { topicOf } from './inbox-list.ts';
import { shopifyMoney } from './money.ts';
import { adminPath, customerPath, dayName, emailOf, nameOf, timeOfDay, type View } from './view.ts';

function messages(thread: LabThread, view: View): readonly Html[] {
  const { inbox } = view.texts;
  return thread.messages.map((message: LabMessage, index) => {
    const before = thread.messages[index - 1];
    const newDay = !before || daysBetween(before.at, message.at, view.zone) !== 0;
    const ours = message.direction === 'outbound';
    const author = ours ? inbox.you : nameOf(view, thread.buyerId);
    const divider = newDay
      ? html`<div data-testid="divider" class="_Divider_p7d0s" data-lab-key="d-${message.id}"><span>${dayName(message.at, view)}</span></div>`
      : '';
    const automatic = message.automatic ? html`<span class="_Automatic_p7d0s">${inbox.automatic}</span>` : '';
    return html`${divider}<div role="listitem" class="_Message_p7d0s ${ours ? '_Merchant_p7d0s' : '_Customer_p7d0s'}" data-lab-key="${message.id}"><span class="_Author_p7d0s">${author}</span><div class="_Bubble_p7d0s"><p class="_Body_p7d0s" dir="auto">${message.text}</p></div><div class="_Meta_p7d0s"><span class="_Stamp_p7d0s">${timeOfDay(message.at, view)}</span>${automatic}</div></div>`;
  });
}

function composer(thread: LabThread, view: View): Html {
  const { write, send } = view.texts.inbox;
  const field =
    view.request.layout === 'contenteditable'
      ? html`<div class="_Field_p7d0s" contenteditable="true" role="textbox" aria-multiline="true" aria-label="${write}" data-placeholder="${write}"></div>`
      : html`<textarea class="_Field_p7d0s" rows="3" aria-label="${write}" placeholder="${write}"></textarea>`;
  return html`<div class="_Composer_p7d0s" data-lab-own data-lab-key="c-${thread.id}" data-lab-thread="${thread.id}">${field}<div class="_Tools_p7d0s"><button type="button" aria-label="Emoji">☺</button><button type="button" aria-label="Image">▣</button><button type="button" class="_Send_p7d0s" aria-disabled="true">${send}</button></div></div>`;
}

export function conversation(thread: LabThread, view: View): Html {
  const { inbox } = view.texts;
  const act = thread.resolvedAt === undefined ? inbox.close : inbox.reopen;
  const name = nameOf(view, thread.buyerId);
  return html`<section class="_Thread_p7d0s" aria-label="${name}"><header class="_ThreadHead_p7d0s"><h2 class="_Buyer_p7d0s">${name}</h2><span data-testid="conversationTopic" class="_Topic_o3k1p">${topicOf(thread, view)}</span><button type="button" class="_Close_p7d0s">${act}</button></header><div class="_Log_p7d0s" role="list" aria-live="polite">${messages(thread, view)}</div>${composer(thread, view)}</section>`;
}

/** The right pane. */
export function profile(thread: LabThread, view: View): Html {
  const { texts } = view;
  const buyer = view.buyers.get(thread.buyerId);
  const about = view.orders.find(({ id }) => id === thread.orderId);
  const others = view.orders.filter((order) => order.buyerId === thread.buyerId && order !== about);
  const orders = [...(about ? [about] : []), ...others]
    .slice(0, 3)
    .map(
      (order) =>
        html`<li class="_Order_p7d0s"><a href="${adminPath(view, `/orders/${order.id}`)}">${order.name}</a><span>${shopifyMoney(order.total, view.locale)}</span></li>`,
    );
  const contact = buyer
    ? html`<p><a href="${customerPath(view, buyer.id)}">${buyer.name}</a></p><p>${emailOf(buyer)}</p><p>${buyer.country}</p>`
    : '';
  return html`<aside class="_Profile_p7d0s" aria-label="${texts.inbox.customer}"><h3>${texts.inbox.customer}</h3>${contact}<p>${texts.inbox.online}</p><h3>${texts.inbox.orders}</h3><ul>${orders}</ul><h3>${texts.inbox.cart}</h3><p>${texts.inbox.emptyCart}</p></aside>`;
}
