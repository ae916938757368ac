/** One order: badges, fulfilment, return, payment, timeline, and the buyer in the side column. */
import type { LabPage } from '../kit/contract.ts';
import { type Html, html } from '../kit/html.ts';
import { shopifyDateTime, shopifyTableDate } from '../kit/shop-dates.ts';
import type { LabOrder } from '../world/types.ts';
import { badge, button, card, emptyState, framed, internalPage } from './frame.ts';
import { shopifyMoney } from './money.ts';
import { deliveryText, fulfilmentBadge, isSent, paymentBadge } from './order-status.ts';
import { timeline } from './timeline.ts';
import { adminPath, customerPath, emailOf, reasonIn, type View } from './view.ts';

function itemRows(order: LabOrder, view: View): Html {
  const row = ({ title, sku, quantity, price }: LabOrder['items'][number]) =>
    html`<li class="_Line_q81mz"><span class="_Thumb_q81mz" aria-hidden="true"></span><span class="_Product_q81mz"><a class="Polaris-Link" href="${adminPath(view, '/products')}">${title}</a><span class="_Sku_q81mz">${view.texts.order.sku}: ${sku}</span></span><span class="_Price_q81mz">${shopifyMoney(price, view.locale)} × ${quantity}</span><span class="_Sum_q81mz">${shopifyMoney({ ...price, minor: price.minor * quantity }, view.locale)}</span></li>`;
  return html`<ul class="_Lines_q81mz">${order.items.map(row)}</ul>`;
}

function fulfilmentCard(order: LabOrder, view: View): Html {
  const { texts } = view;
  const sent = isSent(order.state);
  const tracking = order.tracking.map(
    ({ number, carrier }) =>
      html`<div class="_Tracking_q81mz"><span>${carrier}</span> <span>${texts.order.tracking}</span> <a class="Polaris-Link" href="#">${number}</a></div>`,
  );
  const action = sent ? texts.order.addTracking : texts.order.fulfil;
  const delivery = deliveryText(order.state, texts);
  const heading = `${sent ? texts.fulfilment.fulfilled : texts.fulfilment.unfulfilled} (${order.items.length})`;
  const head = html`<div class="_Meta_q81mz"><span>${texts.order.location}</span><span>${order.name}-F1</span>${delivery ? badge(delivery, 'info') : ''}</div>`;
  return card(
    heading,
    html`${head}${tracking}${itemRows(order, view)}<div class="_Foot_q81mz">${button(action)}</div>`,
  );
}

function returnCards(order: LabOrder, view: View): readonly Html[] {
  const { returns } = view.texts;
  const headings = { pending: returns.requested, approved: returns.inProgress, closed: returns.closed };
  return view.returns
    .filter(({ orderId }) => orderId === order.id)
    .map((each) => {
      const acts = each.state === 'pending' ? html`${button(returns.decline)}${button(returns.approve)}` : '';
      const note = each.comment ? html`<dt>${returns.note}</dt><dd>${each.comment}</dd>` : '';
      const link = adminPath(view, `/orders/${order.id}/returns/${each.id}`);
      return card(
        headings[each.state],
        html`<div class="_Meta_q81mz"><a class="Polaris-Link" href="${link}">${order.name}-R1</a></div><dl class="_Facts_q81mz"><dt>${returns.reason}</dt><dd>${reasonIn(view, each.reason)}</dd>${note}<dt>${returns.on}</dt><dd>${shopifyTableDate(each.requestedAt, view)}</dd><dt>${returns.amount}</dt><dd>${shopifyMoney(each.amount, view.locale)}</dd></dl><div class="_Foot_q81mz">${acts}</div>`,
      );
    });
}

function paymentCard(order: LabOrder, view: View): Html {
  const { texts, locale } = view;
  const sum = order.items.reduce((minor, { price, quantity }) => minor + price.minor * quantity, 0);
  const { currency } = order.total;
  const line = (name: string, middle: string, minor: number) =>
    html`<tr><th scope="row">${name}</th><td>${middle}</td><td>${shopifyMoney({ minor, currency }, locale)}</td></tr>`;
  const paid = order.state === 'pending' ? 0 : order.total.minor;
  const count = texts.orders.items(order.items.length);
  return card(
    order.state === 'pending' ? texts.payment.pending : texts.payment.paid,
    html`<table class="_Payment_q81mz"><tbody>${line(texts.order.subtotal, count, sum)}${line(texts.order.shipping, texts.orders.standard, order.total.minor - sum)}${line(texts.order.total, '', order.total.minor)}${line(texts.order.paidBy, '', paid)}</tbody></table>`,
  );
}

function side(order: LabOrder, view: View): Html {
  const { texts, orders } = view;
  const buyer = view.buyers.get(order.buyerId);
  const count = orders.filter(({ buyerId }) => buyerId === order.buyerId).length;
  const path = customerPath(view, order.buyerId);
  const who = buyer
    ? html`<a class="Polaris-Link" data-lab-nav href="${path}">${buyer.name}</a><p>${texts.order.orderCount(count)}</p><h3>${texts.order.contact}</h3><p><a class="Polaris-Link" href="mailto:${emailOf(buyer)}">${emailOf(buyer)}</a></p><h3>${texts.order.shippingAddress}</h3><p>${buyer.name}<br>12 Example Street<br>${buyer.country}</p><h3>${texts.order.billingAddress}</h3><p>${texts.order.sameAddress}</p>`
    : '';
  return html`${card(texts.order.notes, html`<p>${texts.order.noNotes}</p>`)}${card(texts.order.customer, who)}${card(texts.order.summary, html`<p>1</p>`)}${card(texts.order.risk, html`<div class="_Risk_q81mz"></div><p>${texts.order.riskLow}</p>`)}${card(texts.order.tags, html`<input class="Polaris-TextField__Input" aria-label="${texts.order.tags}">`)}`;
}

export function orderPage(view: View, id: string): LabPage {
  const { texts } = view;
  const order = view.orders.find((each) => each.id === id);
  if (!order) return { title: 'Shopify', status: 404, body: framed(view, emptyState(texts.missing, '')).text };
  const cancelled = order.state === 'cancelled' ? badge(texts.fulfilment.cancelled, 'neutral') : '';
  const crumb = html`<nav class="_Crumb_q81mz" aria-label="Breadcrumb"><a data-lab-nav href="${adminPath(view, '/orders')}">${texts.nav.orders}</a></nav>`;
  const page = internalPage({
    heading: order.name,
    accessory: html`${paymentBadge(order.state, texts)}${fulfilmentBadge(order.state, texts)}${cancelled}`,
    subtitle: texts.order.from(shopifyDateTime(order.placedAt, view)),
    actions: html`${button(texts.order.refund)}${button(texts.order.edit)}${button(texts.order.more)}`,
    content: html`${crumb}${fulfilmentCard(order, view)}${returnCards(order, view)}${paymentCard(order, view)}${timeline(order, view)}`,
    aside: side(order, view),
  });
  return { title: `${view.handle} · ${order.name} · Shopify`, body: framed(view, page).text };
}
