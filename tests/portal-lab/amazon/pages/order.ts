/** One order: summary, address, packages, items; React with AUI classes in the light document. */
import { amazonDate, amazonDateTime } from '../../kit/amazon-dates.ts';
import type { LabPage } from '../../kit/contract.ts';
import { type Html, type HtmlPart, html } from '../../kit/html.ts';
import type { LabOrder } from '../../world/types.ts';
import { shell } from '../shell.ts';
import { marketplaceOf, type View } from '../view.ts';
import { itemsTable, packageTable } from './order-items.ts';

const field = (label: string, testId: string, value: HtmlPart): Html =>
  html`<tr class="a-spacing-none"><td class="a-nowrap summary-label"><span>${label}:</span></td><td><span data-test-id="${testId}">${value}</span></td></tr>`;

const aButton = (label: string): Html =>
  html`<span class="a-button a-button-base"><span class="a-button-inner"><button class="a-button-text" type="button">${label}</button></span></span>`;

function summary({ text: t, clock }: View, order: LabOrder): Html {
  const fba = order.fulfilment === 'fba';
  return html`<div class="a-box order-summary" data-test-id="order-summary"><h3>${t.orderSummary}</h3><table><tbody>${
    fba ? '' : field(t.shipBy, 'order-summary-shipby-value', amazonDate(order.shipBy, clock))
  }${field(t.deliverBy, 'order-summary-deliverby-value', amazonDate(order.deliverBy, clock))}${field(t.purchaseDate, 'order-summary-purchase-date-value', amazonDateTime(order.placedAt, clock))}${field(t.shippingService, 'order-summary-shipping-service-value', t.standard)}${field(t.fulfilment, 'order-summary-fulfillment-channel-value', fba ? t.byAmazon : t.bySeller)}${field(t.salesChannel, 'order-summary-sales-channel-value', marketplaceOf(order.market))}</tbody></table></div>`;
}

function shipTo(view: View, order: LabOrder): Html {
  const { text: t } = view;
  const name = view.nameOf(order.buyerId);
  const lines = [name, '1 Example Lane', 'Apartment 0', `Sampleton 00000`, order.market];
  return html`<div class="a-box shipping-section" data-test-id="shipping-section"><h3>${t.shipTo}</h3><div data-test-id="shipping-section-buyer-address">${lines.map((line) => html`<span class="">${line}<br></span>`)}</div><div>${t.addressType}: <span data-test-id="shipping-section-buyer-address-type">${t.residential}</span></div><div>${t.phone}: <span data-test-id="shipping-section-phone">+1 202-555-0100</span></div><span class="a-hidden" data-test-id="shipping-section-recipient-name">${name}</span><div>${t.contactBuyer}: <span data-test-id="shipping-section-contact-buyer-value"><a data-test-id="buyer-name-with-link" href="/messaging/contact?orderID=${order.id}&amp;marketplaceID=LAB" target="_blank">${name}</a></span></div></div>`;
}

function feedbackBox(view: View, order: LabOrder): Html {
  const given = view.world.feedback.find(({ orderId }) => orderId === order.id);
  const stars = given
    ? html`<i class="a-icon a-icon-star a-star-${given.rating}"><span class="a-icon-alt">${given.rating}</span></i><span class="auto-word-break">${given.text}</span>`
    : '';
  return html`<div class="a-box order-details-bordered-box-notes-feedback"><h4>${view.text.navFeedback}</h4>${stars}<h4>${view.text.sellerNotes}</h4><textarea rows="3" class="a-width-full"></textarea></div>`;
}

/** undefined: no such order in this account. */
export function orderPage(view: View, id: string): LabPage | undefined {
  const { text: t, world, region } = view;
  const order = world.orders.get(id);
  if (order?.portal !== 'amazon' || order.store !== region) return undefined;
  const actions =
    order.state === 'unshipped' ? [t.confirmShipment, t.printSlip, t.cancelOrder] : [t.printSlip, t.refundOrder];
  const cancelled =
    order.state === 'cancelled'
      ? html`<div class="a-box a-alert"><h4 class="a-alert-heading">${t.state_cancelled}</h4></div>`
      : '';
  const content = html`<div id="MYO-app"><div class="order-details-header"><h1>${t.orderDetails}</h1><span>${t.orderId}: # <span dir="ltr" class="a-text-bold" data-test-id="order-id-value">${order.id}</span></span><div data-test-id="order-details-header-action-buttons">${actions.map(aButton)}</div></div>${cancelled}<div class="order-columns">${summary(view, order)}${shipTo(view, order)}${feedbackBox(view, order)}</div>${itemsTable(view, order)}${order.tracking.map((parcel, index) => packageTable(view, order, parcel, index + 1))}</div>`;
  return { title: `${t.orderDetails} ${order.id}`, body: shell(view, content).text };
}
