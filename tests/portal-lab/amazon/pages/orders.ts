/** The list of orders. */
import { HOUR } from '@/lib/domain/time.ts';
import { amazonDate, amazonDateTime, amazonShortDate } from '../../kit/amazon-dates.ts';
import type { LabPage } from '../../kit/contract.ts';
import { clock24, wall } from '../../kit/dates.ts';
import { type Html, html } from '../../kit/html.ts';
import type { LabOrder } from '../../world/types.ts';
import { shell } from '../shell.ts';
import { marketplaceOf, type View } from '../view.ts';

const PAGE_SIZE = 25;

function ago({ text: t, now }: View, at: number): string {
  const hours = Math.round((now - at) / HOUR);
  return hours < 24 ? `${hours} ${t.hoursAgo}` : `${Math.floor(hours / 24)} ${t.daysAgo}`;
}

function row(view: View, order: LabOrder): Html {
  const { text: t, clock } = view;
  const fba = order.fulfilment === 'fba';
  const [first, ...others] = order.items;
  if (!first) return html``;
  const product = (item: typeof first) =>
    html`<td class="myo-list-orders-product-name-cell"><div><a href="#dp-${item.asin}"><div class="cell-body-title">${item.title}</div></a><div>ASIN: <b>${item.asin}</b></div><div>SKU: <b>${item.sku}</b></div><div>${t.quantity}: <b>${item.quantity}</b></div><div>${t.itemSubtotal}: ${view.money({ minor: item.price.minor * item.quantity, currency: item.price.currency })}</div></div></td>`;
  const picture = html`<td><span class="item-picture" role="img" aria-label=""></span></td>`;
  return html`<tr><td rowspan="${order.items.length}"><input type="checkbox" aria-label="${order.id}"></td><td rowspan="${order.items.length}"><div class="cell-body"><div class="cell-body-title">${ago(view, order.placedAt)}</div><div>${amazonShortDate(order.placedAt, clock)}</div><div>${clock24(wall(order.placedAt, clock.zone))}</div></div></td><td rowspan="${order.items.length}"><div class="cell-body"><div class="cell-body-title"><a href="/orders-v3/order/${order.id}" data-lab-nav>${order.id}</a></div><div>${t.buyerName}: <a data-test-id="buyer-name-with-link" href="/messaging/contact?orderID=${order.id}" target="_blank">${view.nameOf(order.buyerId)}</a></div><div>${t.fulfilmentMethod}: ${fba ? t.byAmazon : t.bySeller}</div><div>${t.salesChannel}: ${marketplaceOf(order.market)}</div></div></td>${picture}${product(first)}<td>1</td><td>${fba ? '' : html`<div>${t.shipByDate}: <span>${amazonDate(order.shipBy, clock)}</span></div>`}<div>${t.deliverByDate}: <span>${amazonDate(order.deliverBy, clock)}</span></div></td><td><div class="main-status">${t[`state_${order.state}`]}</div><div class="secondary-status"></div></td><td><span class="a-button"><button class="a-button-text" type="button">${order.state === 'unshipped' ? t.confirmShipment : t.refundOrder}</button></span></td></tr>${others.map((item) => html`<tr>${picture}${product(item)}</tr>`)}`;
}

/** The tab an address asks for. */
const tabOf = ({ pathname }: URL): 'all' | 'unshipped' | 'shipped' => {
  if (pathname.endsWith('/unshipped')) return 'unshipped';
  return pathname.endsWith('/shipped') ? 'shipped' : 'all';
};

export function ordersPage(view: View): LabPage {
  const { text: t, url, world, now, clock } = view;
  const tab = tabOf(url);
  const all = view
    .mine(
      [...world.orders.values()].filter(({ portal }) => portal === 'amazon'),
      ({ placedAt }) => placedAt,
    )
    .filter(({ state }) => tab === 'all' || state === tab);
  const orders = view.state === 'empty' ? [] : all;
  const page = Math.max(1, Number(url.searchParams.get('page') ?? 1));
  const shown = orders.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const tabLink = (path: string, label: string, selected: boolean) =>
    html`<li class="${selected ? 'a-active' : ''}"><a data-test-id="tab-/mfn/${path}" href="/orders-v3/mfn/${path}" data-lab-nav>${label}</a></li>`;
  const body =
    shown.length === 0
      ? html`<tr><td colspan="9" class="no-orders">${t.noOrders}</td></tr>`
      : shown.map((order) => row(view, order));
  const heads = ['', t.orderDate, t.orderDetailsColumn, t.image, t.productName, '', t.shipBy, t.status, t.actions];
  const pages = Array.from({ length: Math.ceil(orders.length / PAGE_SIZE) }, (_, index) => index + 1);
  const content = html`<div id="myo-layout"><h1>${t.navManageOrders}</h1><ul class="a-tabs">${tabLink('pending', t.pendingTab, false)}${tabLink('unshipped', t.unshippedTab, tab === 'unshipped')}${tabLink('shipped', t.shippedTab, tab === 'shipped')}</ul><div class="total-orders-heading"><span>${orders.length} ${t.ordersFound}</span> <small>${amazonDateTime(now, clock)}</small></div><div class="myo-table-container"><table id="orders-table" class="a-bordered"><thead><tr>${heads.map((head) => html`<th>${head}</th>`)}</tr></thead><tbody>${body}</tbody></table></div><ul class="a-pagination">${pages.map((number) => html`<li class="${number === page ? 'a-selected' : ''}"><a href="${url.pathname}?page=${number}" data-lab-nav>${number}</a></li>`)}</ul></div>`;
  return { title: t.navManageOrders, body: shell(view, content).text };
}
