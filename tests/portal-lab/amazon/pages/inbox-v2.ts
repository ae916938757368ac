/** Buyer messages as they were about 2020: one light document, threads on the left, bubbles on the right. */
import { amazonDate, amazonDateTime } from '../../kit/amazon-dates.ts';
import type { LabPage } from '../../kit/contract.ts';
import { type Html, html } from '../../kit/html.ts';
import type { LabThread } from '../../world/types.ts';
import { katButton, katInput, katTextarea } from '../kat.ts';
import { shell } from '../shell.ts';
import { marketplaceOf, newestAt, type View } from '../view.ts';
import { listedThreads, openThread, threadHref } from './inbox-data.ts';

function row(view: View, thread: LabThread): Html {
  const { text: t, clock } = view;
  return html`<li class="thread-row"><a class="thread-link" href="${threadHref(view, thread)}" data-lab-nav><span class="thread-buyername">${view.firstNameOf(thread.buyerId)}</span><span class="thread-timestamp">${amazonDateTime(newestAt(thread), clock)}</span><span class="thread-subject">${thread.subject}</span>${thread.orderId ? html`<span class="thread-order">${t.orderId}: ${thread.orderId}</span>` : ''}<span class="thread-marketplace">${marketplaceOf(thread.market)}</span>${thread.needsReply ? html`<span class="thread-response-needed">${t.needsReply}</span>` : ''}</a></li>`;
}

function thread(view: View, open: LabThread): Html {
  const { text: t, clock } = view;
  const bubbles = open.messages.map((message) => {
    const side = message.direction === 'outbound' ? 'right' : 'left';
    return html`<div class="thread-message thread-message-max-width-container-${side}" data-lab-key="${message.id}"><div class="thread-message-body">${message.text}</div><div class="thread-message-timestamp">${amazonDateTime(message.at, clock)}${message.automatic ? ` · ${t.automatic}` : ''}</div></div>`;
  });
  const status =
    open.resolvedAt === undefined
      ? ''
      : html`<span class="case-status-label">${t.resolvedOn} ${amazonDate(open.resolvedAt, clock)}</span>`;
  return html`<section id="thread-pane" data-lab-key="thread-${open.id}"><header><h2 class="current-thread-subject">${open.subject}</h2><span class="current-thread-buyer">${view.firstNameOf(open.buyerId)}</span> ${open.orderId ? html`<a href="/orders-v3/order/${open.orderId}" data-lab-nav>${open.orderId}</a>` : ''} <span>${marketplaceOf(open.market)}</span> ${status}</header><div id="thread-messages">${bubbles}</div><div class="case-reply" data-lab-reply="${open.id}" data-lab-key="reply-${open.id}" data-lab-own>${katTextarea(t.writeReply, 'case-reply-text')}${katButton(t.send, html`variant="primary" class="case-reply-send"`, true)}</div></section>`;
}

export function inboxV2Page(view: View): LabPage {
  const { text: t } = view;
  const threads = listedThreads(view);
  const open = openThread(view);
  const list =
    threads.length === 0
      ? html`<p class="inbox-empty">${t.noMessages}</p>`
      : html`<ul id="threads-list">${threads.slice(0, 40).map((item) => row(view, item))}</ul>`;
  const content = html`<div id="messaging-inbox-v2"><div id="threads-list-column"><div id="threads-list-search-bar">${katInput(t.searchMessages)}</div><div id="all-messages-link">${katButton(t.filterAll, html`variant="link"`)}</div><div id="current-filter-text">${t.filterAll}</div>${list}</div>${open ? thread(view, open) : html`<section id="thread-pane"><p>${t.selectMessage}</p></section>`}</div>`;
  return { title: t.buyerMessages, body: shell(view, content).text, behaviours: ['reply'] };
}
