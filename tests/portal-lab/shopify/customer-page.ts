/** One customer: what was spent, the last order, contact. */
import type { LabPage } from '../kit/contract.ts';
import { type Html, html } from '../kit/html.ts';
import { shopifyDate, shopifyDateTime } from '../kit/shop-dates.ts';
import type { Buyer } from '../world/types.ts';
import { button, card, emptyState, framed, internalPage } from './frame.ts';
import { shopifyMoney } from './money.ts';
import { fulfilmentBadge, paymentBadge } from './order-status.ts';
import { adminPath, customerNumber, emailOf, type View } from './view.ts';

function content(buyer: Buyer, view: View): Html {
  const { texts, locale } = view;
  const orders = view.orders.filter(({ buyerId }) => buyerId === buyer.id);
  const [last] = orders;
  const spent = orders.reduce((sum, { total }) => sum + total.minor, 0);
  const first = orders.at(-1)?.placedAt ?? view.now;
  const fact = (name: string, value: string) =>
    html`<div class="_Metric_vd81k"><span class="_Label_vd81k">${name}</span><span class="_Value_vd81k">${value}</span></div>`;
  const facts = [
    fact(texts.customer.spent, shopifyMoney({ minor: spent, currency: last?.total.currency ?? 'USD' }, locale)),
    fact(texts.customer.orders, String(orders.length)),
    fact(texts.customer.since, shopifyDate(first, view)),
    fact(texts.customer.rfm, texts.customer.loyal),
  ];
  const order = (each: (typeof orders)[number]) =>
    html`<li class="_Line_q81mz"><a class="Polaris-Link" data-lab-nav href="${adminPath(view, `/orders/${each.id}`)}">${each.name}</a>${paymentBadge(each.state, texts)}${fulfilmentBadge(each.state, texts)}<span>${shopifyDateTime(each.placedAt, view)}</span><span class="_Sum_q81mz">${shopifyMoney(each.total, locale)}</span></li>`;
  const listed = html`<ul class="_Lines_q81mz">${orders.slice(0, 5).map(order)}</ul><div class="_Foot_q81mz">${button(texts.customer.viewAll)}</div>`;
  return html`<div class="_Metrics_vd81k">${facts}</div>${card(texts.customer.last, last ? listed : '')}`;
}

export function customerPage(view: View, id: string): LabPage {
  const { texts } = view;
  const buyer =
    view.request.state === 'empty'
      ? undefined
      : [...view.buyers.values()].find((each) => customerNumber(each.id) === id);
  if (!buyer) return { title: 'Shopify', status: 404, body: framed(view, emptyState(texts.missing, '')).text };
  const contact = html`<p><a class="Polaris-Link" href="mailto:${emailOf(buyer)}">${emailOf(buyer)}</a></p><p>${texts.customer.notSubscribed}</p><h3>${texts.order.shippingAddress}</h3><p>${buyer.name}<br>12 Example Street<br>${buyer.country}</p>`;
  const page = internalPage({
    heading: buyer.name,
    actions: button(texts.order.more),
    content: content(buyer, view),
    aside: html`${card(texts.order.contact, contact)}${card(texts.order.notes, html`<p>${texts.order.noNotes}</p>`)}`,
  });
  return { title: `${view.handle} · ${buyer.name} · Shopify`, body: framed(view, page).text };
}
