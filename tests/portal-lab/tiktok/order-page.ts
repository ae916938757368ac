/** One order: text labels and values under hashed class names, nothing else to hold on to. */
import type { LabPage } from '../kit/contract.ts';
import { type Html, type HtmlPart, html } from '../kit/html.ts';
import { tiktokDate, tiktokDateTime } from '../kit/shop-dates.ts';
import type { LabOrder } from '../world/types.ts';
import { chatPath, emptyState, framed } from './frame.ts';
import { tiktokMoney } from './money.ts';
import { nameOf, type View } from './view.ts';

const field = (label: string, value: HtmlPart): Html =>
  html`<div class="sc-gsnTZi kWqNrb"><div class="text-base font-regular text-gray-3">${label}</div><div class="text-base font-regular text-gray-1">${value}</div></div>`;

const block = (title: string, content: HtmlPart): Html =>
  html`<div class="sc-dkzDqf bGhTuv"><div class="text-head-m font-semibold">${title}</div>${content}</div>`;

function items(order: LabOrder, view: View): Html {
  const { order: words } = view.texts;
  const heads = [words.product, words.sku, words.quantity, words.price];
  const row = ({ title, sku, quantity, price }: LabOrder['items'][number]) =>
    html`<tr class="arco-table-tr"><td class="arco-table-td"><div class="sc-thumb" aria-hidden="true"></div><span>${title}</span></td><td class="arco-table-td">${sku}</td><td class="arco-table-td">${quantity}</td><td class="arco-table-td">${tiktokMoney(price)}</td></tr>`;
  return html`<table class="arco-table-element"><thead><tr class="arco-table-tr">${heads.map((head) => html`<th class="arco-table-th"><span>${head}</span></th>`)}</tr></thead><tbody>${order.items.map(row)}</tbody></table>`;
}

function address(order: LabOrder, view: View): Html {
  const name = nameOf(view, order.buyerId);
  const country = view.buyers.get(order.buyerId)?.country ?? '';
  const eye = html`<svg class="arco-icon arco-icon-eye_invisible" data-log_click_for="open_phone_plaintext" width="14" height="14" viewBox="0 0 48 48" aria-hidden="true"><path d="M4 24q20-24 40 0q-20 24-40 0"></path></svg>`;
  return block(
    view.texts.order.address,
    html`<div class="text-base font-regular text-gray-1">${name.slice(0, 1)}*** ${eye}</div><div class="text-base font-regular text-gray-1">(+**)*******42 ${eye}</div><div class="text-base font-regular text-gray-1">*** Example Street, ${country}</div>`,
  );
}

function summary(order: LabOrder, view: View): Html {
  const { order: words } = view.texts;
  const day = (at: number) => tiktokDate(at, view);
  const delivered =
    order.deliveredAt === undefined ? '' : field(words.deliveredAt, tiktokDateTime(order.deliveredAt, view));
  return html`${field(words.id, order.id)}${field(words.created, tiktokDateTime(order.placedAt, view))}${field(words.shipBy, tiktokDateTime(order.shipBy, view))}${field(words.deliverBy, day(order.deliverBy))}${delivered}${field(words.fulfilment, order.fulfilment === 'fbt' ? words.fbt : words.merchant)}${field(words.buyer, nameOf(view, order.buyerId))}`;
}

function payment(order: LabOrder, { texts }: View): Html {
  const sum = order.items.reduce((minor, { price, quantity }) => minor + price.minor * quantity, 0);
  const { currency } = order.total;
  const money = (minor: number) => tiktokMoney({ minor, currency });
  return block(
    texts.order.payment,
    html`${field(texts.order.subtotal, money(sum))}${field(texts.order.shipping, money(Math.max(0, order.total.minor - sum)))}${field(texts.order.total, money(order.total.minor))}`,
  );
}

export function orderPage(view: View, id: string): LabPage {
  const { order: words } = view.texts;
  const title = `${words.title} - TikTok Shop ${view.texts.center}`;
  const order = view.orders.find((each) => each.id === id);
  if (!order) return { title, body: framed(view, emptyState(words.missing)).text };
  const packages = order.tracking.map(({ number, carrier }) =>
    block(words.package, html`${field(words.tracking, number)}${field(words.carrier, carrier)}`),
  );
  const acts = html`<a class="arco-btn arco-btn-secondary" href="${chatPath(view, 'customer_enter_from_order_list')}" target="_blank">${words.contact}</a>${order.state === 'unshipped' ? html`<button type="button" class="arco-btn arco-btn-primary">${words.ship}</button>` : ''}`;
  const head = html`<div class="sc-hKMtZM jUyXcv"><h1 class="text-head-xl">${words.title}</h1><div class="sc-acts">${acts}</div></div>`;
  const state = block(words.status, html`<div class="text-head-l">${words.states[order.state]}</div>`);
  const note = block(
    words.note,
    html`<textarea class="arco-textarea" rows="2" placeholder="${words.note}" aria-label="${words.note}"></textarea>`,
  );
  const left = html`<div class="sc-main">${state}${block(words.history, summary(order, view))}${packages}${items(order, view)}</div>`;
  const right = html`<div class="sc-side">${address(order, view)}${payment(order, view)}${note}</div>`;
  return { title, body: framed(view, html`${head}<div class="sc-eCYdqJ fRtYui">${left}${right}</div>`).text };
}
