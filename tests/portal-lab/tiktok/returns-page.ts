/** Returns and after-sale disputes: tiles with counts, rows with the portal's own deadlines. */
import type { LabPage } from '../kit/contract.ts';
import { type Html, type HtmlPart, html } from '../kit/html.ts';
import { tiktokDateTime } from '../kit/shop-dates.ts';
import type { LabClaim, LabReturn } from '../world/types.ts';
import { chatPath, emptyState, framed } from './frame.ts';
import { tiktokMoney } from './money.ts';
import { nameOf, orderPath, reasonIn, type View } from './view.ts';

interface Row {
  readonly of: LabReturn | LabClaim;
  readonly at: number;
  readonly comment?: string;
  readonly status: string;
  readonly due?: string;
  readonly act: string;
}

function rowsOf(view: View): readonly Row[] {
  const { returns: words } = view.texts;
  const returns = view.returns.map((each): Row => {
    const pending = each.state === 'pending';
    const due =
      pending && each.respondBy !== undefined ? words.respondBy(tiktokDateTime(each.respondBy, view)) : undefined;
    return {
      of: each,
      at: each.requestedAt,
      ...(each.comment === undefined ? {} : { comment: each.comment }),
      status: words.states[each.state],
      ...(due === undefined ? {} : { due }),
      act: pending ? words.review : words.details,
    };
  });
  const disputes = view.claims.map((each): Row => {
    const open = each.state === 'open';
    return {
      of: each,
      at: each.openedAt,
      status: open ? words.dispute : words.disputeClosed,
      ...(open ? { due: words.evidenceBy(tiktokDateTime(each.respondBy, view)) } : {}),
      act: open ? words.respond : words.details,
    };
  });
  return [...returns, ...disputes];
}

function tiles(view: View): Html {
  const { returns: words } = view.texts;
  const pending = view.returns.filter(({ state }) => state === 'pending');
  const soon = pending.filter(({ respondBy }) => respondBy === undefined || respondBy - view.now <= 86_400_000);
  const counts = {
    respond: soon.length,
    auto: pending.length - soon.length,
    appeal: view.returns.filter(({ state }) => state === 'closed').length,
    disputes: view.claims.filter(({ state }) => state === 'open').length,
  };
  const columns = [
    ['100', 'respond'],
    ['500', 'auto'],
    ['700', 'appeal'],
    ['800', 'disputes'],
  ] as const;
  return html`<div class="sc-tiles cVbNmk">${columns.map(([id, name]) => html`<button type="button" class="sc-tile" data-column-id="${id}"><span class="text-base text-gray-3">${words.tiles[name]}</span><span class="text-head-l">${counts[name]}</span></button>`)}</div>`;
}

function rowHtml({ of: each, at, comment, status, due, act }: Row, view: View): Html {
  const { returns: words } = view.texts;
  const order = view.orders.find(({ id }) => id === each.orderId);
  const item = order?.items[0];
  const cells: readonly HtmlPart[] = [
    html`<div class="sc-item"><div class="sc-thumb" aria-hidden="true"></div><div><div class="sc-title">${item?.title ?? ''}</div><div class="sc-sku">${item?.sku ?? ''} × ${item?.quantity ?? 1}</div></div></div>`,
    html`<div>${reasonIn(view, each.reason)}</div>${comment === undefined ? '' : html`<div class="text-gray-3">${words.comment}: ${comment}</div>`}`,
    tiktokMoney(each.amount),
    html`<div class="sc-status">${status}</div>${due === undefined ? '' : html`<div class="sc-due">${due}</div>`}`,
    html`<button type="button" class="arco-btn arco-btn-text">${act}</button><a class="arco-link" href="${chatPath(view, 'customer_enter_from_order_list')}">${words.message}</a>`,
  ];
  const head = html`<tr class="arco-table-tr sc-rowHead"><td class="arco-table-td" colspan="5"><span class="sc-username">${nameOf(view, each.buyerId)}</span><span>${words.returnId}: ${each.id}</span><span>${words.orderId}: <a class="arco-link" data-lab-nav href="${orderPath(view, each.orderId)}">${each.orderId}</a></span><span>${words.requested}: ${tiktokDateTime(at, view)}</span></td></tr>`;
  return html`<tbody class="sc-row" data-lab-key="${each.id}">${head}<tr class="arco-table-tr">${cells.map((cell) => html`<td class="arco-table-td">${cell}</td>`)}</tr></tbody>`;
}

export function returnsPage(view: View): LabPage {
  const { returns: words, center } = view.texts;
  const wanted = view.request.url.searchParams.get('search_numbers') ?? '';
  const rows = rowsOf(view).filter(({ of: each }) => each.orderId.includes(wanted) || each.id.includes(wanted));
  const tabs = words.tabs.map(
    (tab, index) =>
      html`<div class="arco-tabs-header-title ${index === 0 ? 'arco-tabs-header-title-active' : ''}" role="tab">${tab}</div>`,
  );
  const heads = html`<thead><tr class="arco-table-tr">${words.heads.map((head) => html`<th class="arco-table-th"><span>${head}</span></th>`)}</tr></thead>`;
  const table =
    rows.length > 0
      ? html`<table class="arco-table-element">${heads}${rows.map((row) => rowHtml(row, view))}</table>`
      : emptyState(words.none);
  const search = html`<input class="arco-input" type="text" placeholder="${words.search}" aria-label="${words.search}" value="${wanted}">`;
  const content = html`<h1 class="text-head-xl">${words.title}</h1>${tiles(view)}<div class="sc-dkzDqf"><div class="arco-tabs-header" role="tablist">${tabs}</div>${search}${table}</div>`;
  return { title: `${words.title} - TikTok Shop ${center}`, body: framed(view, content).text };
}
