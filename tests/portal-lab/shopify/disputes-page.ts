/** Chargebacks and inquiries of Shopify Payments: the list, and one dispute with its evidence due date. */
import type { LabPage } from '../kit/contract.ts';
import { type Html, type HtmlPart, html } from '../kit/html.ts';
import { shopifyDate, shopifyTableDate } from '../kit/shop-dates.ts';
import type { LabClaim } from '../world/types.ts';
import { badge, button, card, emptyState, framed, internalPage } from './frame.ts';
import { shopifyMoney } from './money.ts';
import { adminPath, customerPath, nameOf, reasonIn, type View } from './view.ts';

const orderName = (claim: LabClaim, { orders }: View): string =>
  orders.find(({ id }) => id === claim.orderId)?.name ?? claim.orderId;

const statusOf = ({ state }: LabClaim, { texts }: View): Html =>
  state === 'open' ? badge(texts.disputes.open, 'warning') : badge(texts.disputes.won, 'success');

export function disputesPage(view: View): LabPage {
  const { texts, claims } = view;
  const row = (claim: LabClaim) => {
    const path = adminPath(view, `/payments/disputes/${claim.id}`);
    const cells: readonly HtmlPart[] = [
      html`<a class="Polaris-Link" data-lab-nav href="${path}">${orderName(claim, view)}</a>`,
      texts.disputes.chargeback,
      reasonIn(view, claim.reason),
      statusOf(claim, view),
      shopifyTableDate(claim.openedAt, view),
      claim.state === 'open' ? shopifyTableDate(claim.respondBy, view) : '—',
      shopifyMoney(claim.amount, view.locale),
    ];
    return html`<div role="row" class="Polaris-Table-TableRow _Wide_vd81k" data-lab-key="${claim.id}">${cells.map((cell, index) => html`<div role="cell" aria-colindex="${index + 1}" class="Polaris-Table-TableCell _Cell_vd81k"><span class="_Text_xhno8">${cell}</span></div>`)}</div>`;
  };
  const heads = texts.disputes.heads.map(
    (head, index) =>
      html`<div role="columnheader" aria-colindex="${index + 1}" class="Polaris-Table-TableCell _Head_vd81k">${head}</div>`,
  );
  const table = html`<div class="_Card_bz14k _List_vd81k"><div class="Polaris-Table-Table _Table_vd81k _Disputes_vd81k" role="table"><div role="rowgroup"><div role="row" class="Polaris-Table-TableHeadingRow">${heads}</div></div><div role="rowgroup" class="Polaris-Table-TableBody">${claims.map(row)}</div></div></div>`;
  const content = claims.length === 0 ? emptyState(texts.disputes.none, texts.disputes.noneHint) : table;
  const page = internalPage({ heading: texts.disputes.title, actions: button(texts.orders.export), content });
  return { title: `${view.handle} · ${texts.disputes.title} · Shopify`, body: framed(view, page).text };
}

export function disputePage(view: View, id: string): LabPage {
  const { texts } = view;
  const claim = view.claims.find((each) => each.id === id);
  if (!claim) return { title: 'Shopify', status: 404, body: framed(view, emptyState(texts.missing, '')).text };
  const open = claim.state === 'open';
  const due = shopifyDate(claim.respondBy, view);
  const order = adminPath(view, `/orders/${claim.orderId}`);
  const customer = customerPath(view, claim.buyerId);
  const name = orderName(claim, view);
  const fact = (label: string, value: HtmlPart) => html`<dt>${label}</dt><dd>${value}</dd>`;
  const facts = html`<dl class="_Facts_q81mz">${fact(texts.disputes.amount, shopifyMoney(claim.amount, view.locale))}${fact(texts.disputes.fee, shopifyMoney({ minor: 1500, currency: claim.amount.currency }, view.locale))}${fact(texts.disputes.reason, reasonIn(view, claim.reason))}${fact(texts.disputes.initiated, shopifyDate(claim.openedAt, view))}${open ? fact(texts.disputes.dueLabel, due) : ''}</dl>`;
  const banner = open
    ? html`<div class="Polaris-Banner" role="status"><p class="Polaris-Banner__Heading">${texts.disputes.due(due)}</p><p>${texts.disputes.explain}</p>${button(texts.disputes.submit, html`variant="primary"`)}</div>`
    : '';
  const evidence = html`<textarea class="_Evidence_q81mz" rows="4" aria-label="${texts.disputes.evidence}"></textarea>${button(texts.disputes.upload)}`;
  const page = internalPage({
    heading: texts.disputes.detail(name),
    accessory: html`${badge(texts.disputes.chargeback, 'neutral')}${statusOf(claim, view)}`,
    content: html`${banner}${card(texts.disputes.chargeback, facts)}${open ? card(texts.disputes.evidence, evidence) : ''}`,
    aside: html`${card(texts.disputes.order, html`<a class="Polaris-Link" data-lab-nav href="${order}">${name}</a>`)}${card(texts.disputes.customer, html`<a class="Polaris-Link" data-lab-nav href="${customer}">${nameOf(view, claim.buyerId)}</a>`)}`,
  });
  return { title: `${view.handle} · ${texts.disputes.title} · Shopify`, body: framed(view, page).text };
}
