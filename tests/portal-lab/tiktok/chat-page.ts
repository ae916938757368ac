/** The chat inbox. A conversation and a folder open by clicks that leave the address alone. */
import type { LabPage } from '../kit/contract.ts';
import { type Html, html } from '../kit/html.ts';
import { tiktokDateTime } from '../kit/shop-dates.ts';
import type { LabOrder, LabThread } from '../world/types.ts';
import { conversationList, FOLDERS, folderMenu } from './chat-list.ts';
import { chatRoom } from './chat-thread.ts';
import { expiredDialog, stateless } from './frame.ts';
import { tiktokMoney } from './money.ts';
import { nameOf, orderPath, type View } from './view.ts';

function orderCard(order: LabOrder, view: View): Html {
  const { chat, order: words } = view.texts;
  const items = order.items.map(
    ({ title, sku, quantity, price }) =>
      html`<div class="sc-item dKpLmq"><div class="sc-thumb" aria-hidden="true"></div><div><div class="sc-title">${title}</div><div class="sc-sku">${sku} × ${quantity}</div><div>${tiktokMoney(price)}</div></div></div>`,
  );
  const count = order.items.reduce((sum, { quantity }) => sum + quantity, 0);
  return html`<div class="index-module__orderCard--j2Fgh" data-lab-key="o-${order.id}"><div class="index-module__orderHead--l9Xcv"><span>${chat.orderId}: </span><span class="sc-orderId">${order.id}</span><span class="arco-icon arco-icon-copy" role="button" aria-label="Copy"></span></div><div class="index-module__orderState--d3Bnm">${words.states[order.state]}</div>${items}<div class="index-module__orderFoot--q0Wsx"><span>${chat.items(count)}</span><span>${chat.total}: ${tiktokMoney(order.total)}</span><time>${tiktokDateTime(order.placedAt, view)}</time></div><a class="p-link" href="${orderPath(view, order.id)}" target="_blank">${chat.details}</a></div>`;
}

function sidePanel(thread: LabThread, view: View): Html {
  const { chat } = view.texts;
  const about = view.orders.find(({ id }) => id === thread.orderId);
  const others = view.orders.filter((order) => order.buyerId === thread.buyerId && order !== about).slice(0, 1);
  const orders = [...(about ? [about] : []), ...others];
  const cards =
    orders.length > 0 ? orders.map((order) => orderCard(order, view)) : html`<p class="p-empty">${chat.noOrders}</p>`;
  return html`<aside class="index-module__side--f8Iju"><div class="p-tabs-nav" role="tablist"><span class="p-tabs-tab p-tabs-tab-active" role="tab" aria-selected="true">${chat.buyerOrders}</span><span class="p-tabs-tab" role="tab">${chat.recommended}</span></div><div class="index-module__profile--s4Edc"><div>${chat.noTransfer}</div><div class="sc-username">${nameOf(view, thread.buyerId)}</div></div>${cards}</aside>`;
}

export function chatPage(view: View): LabPage {
  const { texts, request } = view;
  const asked = request.url.searchParams;
  const expired = request.state === 'signed-out' || asked.get('oec_seller_id') === '0';
  const stand = expired ? undefined : stateless(view);
  if (stand) return stand;
  const folder = FOLDERS.find((name) => name === asked.get('lab-folder')) ?? 'ALL';
  const open = expired ? undefined : view.threads.find(({ id }) => id === asked.get('lab-open'));
  const shown: View = expired ? { ...view, threads: [], orders: [] } : view;
  const right = open
    ? html`${chatRoom(open, view)}${sidePanel(open, view)}`
    : html`<section class="index-module__noRoom--g5Tfr"><p>${texts.chat.pick}</p></section>`;
  const menu = html`<nav class="index-module__menu--i0Plk"><div class="index-module__brand--x6Rdz">${texts.chat.title}</div>${folderMenu(shown, folder)}<div class="index-module__stats--w2Qaz">${texts.chat.stats}<b>92.4%</b></div></nav>`;
  return {
    title: `${texts.chat.title} - TikTok Shop ${texts.center}`,
    body: html`<div id="root"><div class="index-module__chatApp--b1Mko" data-lab-own data-lab-open="${open?.id ?? ''}" data-lab-folder-shown="${folder}">${menu}${conversationList(shown, folder, open?.id)}${right}</div>${expired ? expiredDialog(view) : ''}</div>`
      .text,
    behaviours: ['chat'],
  };
}
