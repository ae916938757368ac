/** Tables of an order: what was bought, and what is in each parcel. */
import { amazonDate } from '../../kit/amazon-dates.ts';
import { type Html, html } from '../../kit/html.ts';
import type { LabItem, LabOrder } from '../../world/types.ts';
import type { View } from '../view.ts';

const orderItemId = (order: LabOrder, index: number): string => `${order.id.replaceAll('-', '').slice(3)}${index}`;

function itemRow(view: View, order: LabOrder, item: LabItem, index: number): Html {
  const { text: t } = view;
  const sum = { minor: item.price.minor * item.quantity, currency: item.price.currency };
  return html`<tr><td><div data-test-id="item-status-label"><span class="main-status">${t[`state_${order.state}`]}</span></div></td><td><span class="item-picture" role="img" aria-label=""></span></td><td class="myo-list-orders-product-name-cell"><div><a href="#dp-${item.asin}"><div>${item.title}</div></a><div>ASIN: <b>${item.asin}</b></div><div>SKU: <b>${item.sku}</b></div><div>${t.orderItemId}: <b>${orderItemId(order, index)}</b></div></div></td><td>${item.quantity}</td><td>${view.money(item.price)}</td><td><div>${t.itemTotal}: <span>${view.money(sum)}</span></div></td></tr>`;
}

export function itemsTable(view: View, order: LabOrder): Html {
  const { text: t } = view;
  return html`<table class="a-keyvalue"><thead><tr><th>${t.status}</th><th>${t.image}</th><th>${t.productName}</th><th data-test-id="item-quantity-heading">${t.quantity}</th><th data-test-id="item-unit-price-exclusive-heading">${t.unitPrice}</th><th data-test-id="item-proceeds-heading">${t.proceeds}</th></tr></thead><tbody>${order.items.map((item, index) => itemRow(view, order, item, index))}</tbody></table><div class="order-totals"><span>${t.grandTotal}:</span> <b class="a-text-bold grand-total-value">${view.money(order.total)}</b></div>`;
}

/** A parcel repeats the items it holds, as the real page does. */
export function packageTable(
  view: View,
  order: LabOrder,
  parcel: LabOrder['tracking'][number],
  position: number,
): Html {
  const { text: t, clock } = view;
  const delivered =
    order.deliveredAt === undefined ? '' : ` · ${t.state_delivered} ${amazonDate(order.deliveredAt, clock)}`;
  return html`<div class="a-box package"><h3>${t.package} ${position}</h3><div>${t.carrier}: <span data-test-id="carrier-value">${parcel.carrier}</span></div><div>${t.trackingId}: <a href="#track" data-test-id="tracking-id-value">${parcel.number}</a></div><div class="package-status">${t[`state_${order.state}`]}${delivered}</div><table class="a-keyvalue"><tbody>${order.items.map((item) => html`<tr><td>${item.title}</td><td>${item.quantity}</td></tr>`)}</tbody></table></div>`;
}
