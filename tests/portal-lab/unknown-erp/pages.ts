/** The ERP's table of after-sales cases: a grid of custom elements, each row in an open shadow root of its own. */
import { DAY, type Instant } from '@/lib/domain/time.ts';
import type { LabPage, LabRequest } from '../kit/contract.ts';
import { clock24, pad, wall } from '../kit/dates.ts';
import { type Html, html, raw, shadow } from '../kit/html.ts';
import type { LabReturn } from '../world/types.ts';
import { ERP_HOST } from '../world/unknown.ts';
import { type ErpTexts, textsOf } from './texts.ts';

/** Times are shown in the viewer's own zone, which is that of the tests' browser. */
const VIEWER_ZONE = 'America/New_York';
/** Two days to act, as the ERP counts. */
const WINDOW = 2 * DAY;

interface View {
  readonly request: LabRequest;
  readonly texts: ErpTexts;
  /** Newest first. */
  readonly cases: readonly LabReturn[];
}

export function viewOf(request: LabRequest): View {
  const { world, locale, state } = request;
  const ours = world.returns.filter(({ portal, store }) => portal === 'generic' && store === ERP_HOST);
  const cases = state === 'empty' ? [] : ours.toSorted((a, b) => b.requestedAt - a.requestedAt);
  return { request, texts: textsOf(locale), cases };
}

/** `2026-11-26 15:12` */
function stamp(at: Instant): string {
  const local = wall(at, VIEWER_ZONE);
  return `${local.year}-${pad(local.month)}-${pad(local.day)} ${clock24(local)}`;
}

/** As the ERP numbers its cases: the day and a running number, so that it is no order's. */
export const caseNumber = ({ id }: LabReturn): string => `AS${id.replace(/\D/g, '')}`;

export const deadlineOf = ({ requestedAt }: LabReturn): Instant => requestedAt + WINDOW;

const amountOf = ({ amount }: LabReturn): string => `US$ ${(amount.minor / 100).toFixed(2)}`;

const CELLS = raw(
  '<style>:host{display:grid;grid-template-columns:subgrid;grid-column:1/-1;border-top:1px solid #e5e7eb;padding:7px 0}.c{padding:0 8px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.tag{padding:0 7px;border-radius:3px;background:#fde8d7}.tag.off{background:#e5e7eb}</style>',
);

function row(one: LabReturn, { texts, request }: View): Html {
  const number = caseNumber(one);
  const buyer = request.world.buyers.get(one.buyerId)?.name ?? one.buyerId;
  const due = one.state === 'pending' ? stamp(deadlineOf(one)) : '—';
  const state =
    one.state === 'pending'
      ? html`<span class="tag" data-state="open">${texts.states.pending}</span>`
      : html`<span class="tag off">${texts.states[one.state]}</span>`;
  const cells = [
    html`<a href="/after-sales/${number}" data-lab-nav>${number}</a>`,
    state,
    html`US-01`,
    html`<b>${buyer}</b>`,
    html`${one.orderId}`,
    html`${texts.reasons[one.reason] ?? one.reason}`,
    html`${amountOf(one)}`,
    html`${stamp(one.requestedAt)}`,
    html`${due}`,
  ];
  const inside = html`${CELLS}${cells.map((cell, index) => html`<span class="c" role="cell" aria-colindex="${index + 1}">${cell}</span>`)}`;
  return html`<yf-row role="row" data-lab-key="${number}">${shadow(inside)}</yf-row>`;
}

const GRID = raw(
  '<style>:host{display:grid;grid-template-columns:repeat(9,auto);background:#fff;border:1px solid #e5e7eb;padding:0 8px}.head{display:contents}.head span{padding:8px;font-weight:600;color:#6b7280}</style>',
);

function grid(view: View): Html {
  const { texts, cases } = view;
  if (cases.length === 0) return html`<p role="status">${texts.none}</p>`;
  const head = html`<div class="head" role="row">${texts.heads.map((name) => html`<span role="columnheader">${name}</span>`)}</div>`;
  const rows = cases.map((one) => row(one, view));
  return html`<yf-grid role="grid" aria-label="${texts.title}">${shadow(html`${GRID}${head}${rows}`)}</yf-grid>`;
}

const framed = ({ texts }: View, content: Html): string =>
  html`<div class="yf-app"><nav class="yf-side"><b>${texts.brand}</b>${texts.nav.map((name) => html`<span>${name}</span>`)}</nav><main class="yf-main">${content}</main></div>`
    .text;

/** A page of a state in which no case is shown. */
function stateless(view: View): LabPage | undefined {
  const { texts, request } = view;
  const title = texts.brand;
  if (request.state === 'loading')
    return { title, body: framed(view, html`<div class="yf-spin" aria-busy="true">${texts.loading}</div>`) };
  if (request.state === 'error')
    return { title, status: 500, body: framed(view, html`<p role="alert">${texts.error}</p>`) };
  if (request.state !== 'signed-out') return undefined;
  const form = html`<form class="yf-in"><h1>${texts.signIn}</h1><input type="text" aria-label="ID"><input type="password" aria-label="${texts.password}"><button type="button">${texts.signIn}</button></form>`;
  return { title, body: form.text };
}

/** All cases, or the one of that number. */
export function casesPage(view: View, number: string | undefined): LabPage | undefined {
  const stand = stateless(view);
  if (stand) return stand;
  const { texts } = view;
  const title = `${texts.title} · ${texts.brand}`;
  if (number === undefined) return { title, body: framed(view, html`<h1>${texts.title}</h1>${grid(view)}`) };
  const one = view.cases.find((each) => caseNumber(each) === number);
  if (!one) return undefined;
  const detail = html`<h1>${texts.title} ${number}</h1><p>${texts.reasons[one.reason] ?? one.reason}</p><label>${texts.note}<textarea rows="3"></textarea></label>`;
  return { title, body: framed(view, detail) };
}
