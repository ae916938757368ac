/** The orders list: a grid of DIVs (`lab-layout=index-table`: the older table). */
import type { LabPage } from '../kit/contract.ts';
import { type Html, type HtmlPart, html, shadow } from '../kit/html.ts';
import { shopifyRelative, shopifyTableDate } from '../kit/shop-dates.ts';
import type { LabOrder } from '../world/types.ts';
import { badge, button, emptyState, framed, internalPage } from './frame.ts';
import { shopifyMoney } from './money.ts';
import { deliveryText, fulfilmentBadge, paymentBadge } from './order-status.ts';
import { adminPath, customerPath, nameOf, type View } from './view.ts';

const ROWS = 50;

/** As the list dates orders: today's and yesterday's by name and clock, older ones by the table's date. */
const placed = (order: LabOrder, view: View): string =>
  view.now - order.placedAt < 5 * 86_400_000
    ? shopifyRelative(order.placedAt, view.now, view)
    : shopifyTableDate(order.placedAt, view);

const chip = (order: LabOrder, view: View): Html =>
  html`<s-clickable-chip href="${adminPath(view, `/orders/${order.id}`)}" data-lab-href="${adminPath(view, `/orders/${order.id}`)}">${shadow(html`<a part="chip" class="chip"><slot></slot></a>`)}${order.name}</s-clickable-chip>`;

function cells(order: LabOrder, view: View): readonly HtmlPart[] {
  const { texts } = view;
  const count = order.items.reduce((sum, { quantity }) => sum + quantity, 0);
  const waiting = view.returns.find(({ orderId }) => orderId === order.id);
  const name = nameOf(view, order.buyerId);
  return [
    html`<input type="checkbox" class="Polaris-Checkbox__Input" aria-label="${texts.orders.select(order.name)}">`,
    chip(order, view),
    html`<span class="_Text_xhno8">${placed(order, view)}</span>`,
    html`<button type="button" class="_Plain_xhno8" data-lab-href="${customerPath(view, order.buyerId)}">${name}</button>`,
    html`<span class="_Text_xhno8">${texts.orders.channel}</span>`,
    html`<span class="_Text_xhno8 _Number_xhno8">${shopifyMoney(order.total, view.locale)}</span>`,
    paymentBadge(order.state, texts),
    fulfilmentBadge(order.state, texts),
    html`<button type="button" class="_Plain_xhno8">${texts.orders.items(count)}</button>`,
    html`<span class="_Text_xhno8">${deliveryText(order.state, texts)}</span>`,
    html`<span class="_Text_xhno8">${texts.orders.standard}</span>`,
    waiting && waiting.state !== 'closed'
      ? badge(waiting.state === 'pending' ? texts.returns.requested : texts.returns.inProgress, 'attention')
      : '',
  ];
}

const heads = ({ texts }: View): readonly string[] => ['', ...texts.orders.heads, ...texts.orders.moreHeads];

function grid(orders: readonly LabOrder[], view: View): Html {
  const heading = heads(view).map(
    (head, index) =>
      html`<div role="columnheader" aria-colindex="${index + 1}" class="Polaris-Table-TableCell _Head_vd81k">${head}</div>`,
  );
  const row = (order: LabOrder) =>
    html`<div role="row" class="Polaris-Table-TableRow Polaris-Table-TableRow__Selectable" data-lab-key="${order.id}">${cells(order, view).map((cell, index) => html`<div role="cell" aria-colindex="${index + 1}" class="Polaris-Table-TableCell _Cell_vd81k">${cell}</div>`)}</div>`;
  return html`<div class="Polaris-Table-Table _Table_vd81k" role="table"><div role="rowgroup"><div role="row" class="Polaris-Table-TableHeadingRow">${heading}</div></div><div role="rowgroup" class="Polaris-Table-TableBody">${orders.map(row)}</div></div>`;
}

function olderTable(orders: readonly LabOrder[], view: View): Html {
  const row = (order: LabOrder) => {
    const [box, , ...rest] = cells(order, view);
    const link = html`<a class="Polaris-Link" data-lab-nav href="${adminPath(view, `/orders/${order.id}`)}"><span class="Polaris-Text--root Polaris-Text--semibold">${order.name}</span></a>`;
    const columns = [box, link, ...rest];
    return html`<tr id="gid://shopify/Order/${order.id}" class="Polaris-IndexTable__TableRow" data-lab-key="${order.id}">${columns.map((cell) => html`<td class="Polaris-IndexTable__TableCell">${cell}</td>`)}</tr>`;
  };
  return html`<table class="Polaris-IndexTable__Table"><thead><tr>${heads(view).map((head) => html`<th class="Polaris-IndexTable__TableHeading">${head}</th>`)}</tr></thead><tbody>${orders.map(row)}</tbody></table>`;
}

function metrics(view: View): Html {
  const { orders, returns, texts } = view;
  const shown = [orders.length, orders.length * 2, returns.length, orders.length - 4, orders.length - 9];
  const tile = (label: string, index: number) =>
    html`<div class="_Metric_vd81k"><span class="_Label_vd81k">${label}</span><span class="_Value_vd81k">${Math.max(0, shown[index] ?? 0)}</span></div>`;
  return html`<div class="_Metrics_vd81k"><div class="_Metric_vd81k _Range_vd81k">${texts.orders.today}</div>${texts.orders.metrics.map(tile)}</div>`;
}

function paging(page: number, last: number, view: View): Html {
  const to = (name: string, target: number) => {
    const off = target < 1 || target > last;
    const goes = off ? '' : html`data-lab-href="${view.href(`${view.request.url.pathname}?page=${target}`)}"`;
    return html`<button type="button" class="Polaris-Button Polaris-Button--iconOnly" aria-label="${name}" aria-disabled="${String(off)}" ${goes}></button>`;
  };
  const { previous, next } = view.texts.orders;
  return html`<div class="_Paging_vd81k">${to(previous, page - 1)}${to(next, page + 1)}<span>${page} / ${last}</span></div>`;
}

export function ordersPage(view: View): LabPage {
  const { texts, request } = view;
  const wanted = request.url.searchParams.get('query')?.toLowerCase() ?? '';
  const found = view.orders.filter((order) =>
    `${order.name} ${nameOf(view, order.buyerId)}`.toLowerCase().includes(wanted),
  );
  const page = Number(request.url.searchParams.get('page') ?? 1);
  const rows = found.slice((page - 1) * ROWS, page * ROWS);
  const table = request.layout === 'index-table' ? olderTable(rows, view) : grid(rows, view);
  const views = texts.orders.views.map(
    (name, index) =>
      html`<button type="button" role="tab" class="_Tab_vd81k" aria-selected="${String(index === 0)}">${name}</button>`,
  );
  const list = html`<div class="_Card_bz14k _List_vd81k"><div class="_Tabs_vd81k" role="tablist">${views}</div>${table}${paging(page, Math.max(1, Math.ceil(found.length / ROWS)), view)}</div>`;
  const content =
    found.length === 0 ? emptyState(texts.orders.none, texts.orders.noneHint) : html`${metrics(view)}${list}`;
  const actions = html`${button(texts.orders.export)}${button(texts.orders.create, html`variant="primary"`)}`;
  const title = texts.nav.orders;
  return {
    title: `${view.handle} · ${title} · Shopify`,
    body: framed(view, internalPage({ heading: title, actions, content })).text,
  };
}
