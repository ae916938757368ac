/** Manage returns: one row a request. */
import { amazonDateTime } from '../../kit/amazon-dates.ts';
import type { LabPage } from '../../kit/contract.ts';
import { type Html, html } from '../../kit/html.ts';
import type { LabReturn } from '../../world/types.ts';
import { shell } from '../shell.ts';
import { marketplaceOf, type View } from '../view.ts';
import { katRow, katTable } from './table.ts';

const REASONS = {
  defective: 'reason_defective',
  'wrong-item': 'reason_wrong_item',
  'no-longer-needed': 'reason_no_longer_needed',
  'not-as-described': 'reason_not_as_described',
} as const;

const label = (text: string): Html =>
  html`<kat-label class="item-details-text-break-word"><label><span class="text">${text}</span></label></kat-label>`;

function row(view: View, request: LabReturn): Html {
  const { text: t, clock, world } = view;
  const item = world.orders.get(request.orderId)?.items[0];
  const reason = Object.entries(REASONS).find(([id]) => id === request.reason)?.[1] ?? 'reason_defective';
  const buttons = request.state === 'pending' ? [t.authorize, t.closeRequest] : [t.refundOrder];
  return katRow('manage-returns-table-row returnRequest', [
    html`<div class="list-returns-row-cell div1"><div>${t.orderId}: <a href="/orders-v3/order/${request.orderId}" data-lab-nav>${request.orderId}</a></div><div class="return-buyer">${t.buyerName}: ${label(view.nameOf(request.buyerId))}</div><div>${t.rma}: <span class="rma-id">${request.id}</span></div><div>${t.marketplace}: ${marketplaceOf(request.market)}</div></div>`,
    html`<div class="return-item"><a href="#dp">${item?.title ?? ''}</a><div>ASIN: ${item?.asin ?? ''}</div><div>SKU: ${item?.sku ?? ''}</div><div>${t.quantity}: ${item?.quantity ?? 1}</div></div>`,
    html`<div class="return-reason"><div>${t.requestDate}: <span class="return-request-date">${amazonDateTime(request.requestedAt, clock)}</span></div><div>${t.returnReason}: <span class="return-reason-text">${t[reason]}</span></div>${request.comment ? html`<div>${t.buyerComment}: <span class="customer-comment">${request.comment}</span></div>` : ''}</div>`,
    html`<div class="return-status">${t[`return_${request.state}`]}</div><div class="return-amount">${view.money(request.amount)}</div>`,
    html`<div class="col">${buttons.map((text) => html`<button type="button">${text}</button>`)}<button type="button">${t.contactBuyer}</button><a href="/messaging/inbox?fi=search&amp;ss=${request.orderId}" data-lab-nav>${t.messageHistory}</a></div>`,
  ]);
}

export function returnsPage(view: View): LabPage {
  const { text: t, world } = view;
  const mine = view.mine(
    world.returns.filter(({ portal }) => portal === 'amazon'),
    ({ requestedAt }) => requestedAt,
  );
  const requests = view.state === 'empty' ? [] : mine;
  const list =
    requests.length === 0
      ? html`<div class="no-returns">${t.noReturns}</div>`
      : katTable(
          'manage-returns-table',
          [t.orderDetailsColumn, t.productName, t.returnReason, t.status, t.actions],
          requests.map((request) => row(view, request)),
        );
  const filters = html`<div class="returns-filters"><span>${t.return_pending}</span><span>${t.return_approved}</span><span>${t.return_closed}</span><select><option>365</option><option>30</option><option>7</option></select></div>`;
  const content = html`<div id="manage-returns-root"><h1>${t.navReturns}</h1>${filters}<div class="returns-count">1-${requests.length} / ${requests.length}</div>${list}</div>`;
  return { title: t.navReturns, body: shell(view, content).text };
}
