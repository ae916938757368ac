/** Buyer messages, inbox-v3: header tiles, filters, list pane and thread pane, all inside open shadow roots. */
import { amazonRowTime, amazonShortDate } from '../../kit/amazon-dates.ts';
import type { LabPage } from '../../kit/contract.ts';
import { type Html, html, shadow } from '../../kit/html.ts';
import { virtualList } from '../../kit/virtual.ts';
import type { LabThread } from '../../world/types.ts';
import { katBadge, katInput, SHEET } from '../kat.ts';
import { shell } from '../shell.ts';
import { marketplaceOf, newestAt, type View } from '../view.ts';
import { countersOf, filterOf, listedThreads, openThread, threadHref } from './inbox-data.ts';
import { threadPane } from './thread.ts';

const WEEK = 7 * 86_400_000;
const ROW_HEIGHT = 104;

const ROW_STYLE = html`<style>a,.case-link{display:block;box-sizing:border-box;height:104px;padding:8px 12px;border-bottom:1px solid #e7eaea;color:#002f36;text-decoration:none;cursor:pointer;overflow:hidden}.selected{background:#e6f4f6}.line{display:flex;justify-content:space-between;gap:8px}.buyer{font-weight:700}.time,.meta{color:#6f7373;font-size:12px}.order,.market,.time{white-space:nowrap}.subject,.preview{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}.preview{color:#565959;font-size:12px}.unread .subject{font-weight:700}</style>`;

const tile = (label: string, value: number, name: string): Html =>
  html`<div class="metric-tile metric-${name}"><span class="metric-tile-label">${label}</span> <span class="metric-tile-value">${value}</span></div>`;

function header(view: View): Html {
  const { text: t, now, clock } = view;
  const counters = countersOf(view);
  return html`<div class="inbox-header"><h1>${t.buyerMessages}</h1><div class="inbox-metrics"><span class="metrics-range">${amazonShortDate(now - WEEK, clock)} - ${amazonShortDate(now, clock)}</span>${tile(t.tileNeeded, counters.needed, 'needed')}${tile(t.tileUnresolved, counters.unresolved, 'unresolved')}${tile(t.tileResolved, counters.resolved, 'resolved')}${tile(t.tileToday, counters.today, 'today')}</div></div>`;
}

function filters(view: View): Html {
  const { text: t } = view;
  const current = filterOf(view);
  const entries = [
    ['all', t.filterAll],
    ['responseNeeded', t.tileNeeded],
    ['sent', t.filterSent],
    ['resolved', t.tileResolved],
    ['reportedUnresolved', t.tileUnresolved],
  ] as const;
  return html`<nav class="inbox-filters"><ul>${entries.map(
    ([id, label]) =>
      html`<li><a class="inbox-filter${current === id ? ' inbox-filter-selected' : ''}" href="/messaging/inbox-v3${id === 'all' ? '' : `?fi=${id}`}" data-lab-nav>${label}</a></li>`,
  )}</ul></nav>`;
}

/** One row, in its own shadow root. `rows-without-links`: the row is a button that tells no address. */
function row(view: View, thread: LabThread, selected: boolean): Html {
  const { text: t, now, clock, layout } = view;
  const last = thread.messages.at(-1);
  const href = threadHref(view, thread);
  const classes = `case-link${selected ? ' selected' : ''}${thread.unread > 0 ? ' unread' : ''}`;
  const inside = html`<div class="line"><span class="buyer">${view.firstNameOf(thread.buyerId)}</span><span class="time">${amazonRowTime(newestAt(thread), now, clock)}</span></div><div class="subject">${thread.subject}</div><div class="preview">${(last?.text ?? '').slice(0, 90)}</div><div class="line"><span class="meta">${thread.orderId ? html`${t.orderId}: <span class="order">${thread.orderId}</span> · ` : ''}<span class="market">${marketplaceOf(thread.market)}</span></span>${thread.needsReply ? katBadge(t.needsReply, 'warning') : thread.resolvedAt === undefined ? '' : katBadge(t.tileResolved, 'success')}</div>`;
  const link =
    layout === 'rows-without-links'
      ? html`<div class="${classes}" role="button" tabindex="0" data-lab-href="${href}">${inside}</div>`
      : html`<a class="${classes}" href="${href}" data-lab-nav>${inside}</a>`;
  return html`<kat-list-item class="case-list-item">${shadow([ROW_STYLE, link])}</kat-list-item>`;
}

function listPane(view: View, selectedId: string | undefined): Html {
  const { text: t, url } = view;
  const threads = listedThreads(view);
  const empty = filterOf(view) === 'responseNeeded' ? t.noNeeded : t.noMessages;
  const rows = threads.map((thread) => () => row(view, thread, thread.id === selectedId));
  const list =
    threads.length === 0
      ? html`<div class="inbox-empty">${empty}</div>`
      : virtualList({ url, rows, height: ROW_HEIGHT, className: 'case-list' });
  return html`<kat-panel class="case-list-pane">${shadow(html`${SHEET}<div class="case-list-search">${katInput(t.searchMessages, url.searchParams.get('ss') ?? '')}</div>${list}`)}</kat-panel>`;
}

export function inboxPage(view: View): LabPage {
  const thread = openThread(view);
  const app = html`${SHEET}${header(view)}<div class="inbox-columns">${filters(view)}${listPane(view, thread?.id)}${thread ? threadPane(view, thread) : html`<section class="case-thread-pane"><p class="inbox-empty">${view.text.selectMessage}</p></section>`}</div>`;
  const content = html`<div id="messaging-root"><kat-panel class="messaging-app">${shadow(app)}</kat-panel></div>`;
  return { title: view.text.buyerMessages, body: shell(view, content).text, behaviours: ['reply', 'search'] };
}
