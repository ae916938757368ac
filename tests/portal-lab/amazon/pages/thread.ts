/** The open conversation: what was said, its case, and the reply box. */
import { amazonDate, amazonDateTime } from '../../kit/amazon-dates.ts';
import { type Html, html, shadow } from '../../kit/html.ts';
import type { LabMessage, LabThread } from '../../world/types.ts';
import { katButton, katTextarea, SHEET } from '../kat.ts';
import { marketplaceOf, type View } from '../view.ts';
import { languageName } from './language-names.ts';

function bubble(view: View, thread: LabThread, message: LabMessage): Html {
  const { text: t, clock } = view;
  const ours = message.direction === 'outbound';
  const author = ours ? t.you : view.firstNameOf(thread.buyerId);
  return html`<div class="case-message ${ours ? 'case-message-seller' : 'case-message-buyer'}" data-lab-key="${message.id}"><div class="case-message-head"><span class="case-message-author">${author}</span>${message.automatic ? html` <span class="case-message-automatic">${t.automatic}</span>` : ''} <span class="case-message-time">${amazonDateTime(message.at, clock)}</span></div><div class="case-message-text">${message.text}</div></div>`;
}

function head(view: View, thread: LabThread): Html {
  const { text: t, clock, world } = view;
  const language = world.buyers.get(thread.buyerId)?.language ?? 'en';
  return html`<header class="case-head"><h2 class="case-subject">${thread.subject}</h2><span class="case-buyer">${view.firstNameOf(thread.buyerId)}</span>
${thread.resolvedAt === undefined ? (thread.needsReply ? html`<span class="case-status-label">${t.needsReply}</span>` : '') : html`<span class="case-status-label">${t.resolvedOn} ${amazonDate(thread.resolvedAt, clock)}</span>`}
<div class="case-facts">${thread.orderId ? html`<span>${t.orderId}: <a href="/orders-v3/order/${thread.orderId}" data-lab-nav>${thread.orderId}</a></span>` : ''}<span>${t.marketplace}: ${marketplaceOf(thread.market)}</span><kat-label class="case-language">${t.languageHint}: ${languageName(language, view.locale)}</kat-label></div></header>`;
}

/** Everything the composer holds belongs to the client; another thread gets another composer. */
const composer = ({ text: t }: View, thread: LabThread): Html =>
  html`<div class="case-reply" data-lab-reply="${thread.id}" data-lab-key="reply-${thread.id}" data-lab-own>${katTextarea(t.writeReply, 'case-reply-text')}<div class="case-reply-actions"><input type="file" hidden>${katButton(t.addFile, html`variant="secondary" class="case-reply-file"`)}${katButton(t.noResponse, html`variant="secondary" class="case-reply-none"`)}${katButton(t.send, html`variant="primary" class="case-reply-send"`, true)}</div></div>`;

function infoPane(view: View, thread: LabThread): Html {
  const { text: t, clock, world } = view;
  const order = thread.orderId ? world.orders.get(thread.orderId) : undefined;
  const facts = order
    ? html`<dl><dt>${t.purchaseDate}</dt><dd>${amazonDate(order.placedAt, clock)}</dd><dt>${t.fulfilment}</dt><dd>${order.fulfilment === 'fba' ? t.byAmazon : t.bySeller}</dd><dt>${t.status}</dt><dd>${t[`state_${order.state}`]}</dd><dt>${t.grandTotal}</dt><dd>${view.money(order.total)}</dd></dl><ul>${order.items.map((item) => html`<li>${item.title} × ${item.quantity}</li>`)}</ul>`
    : html`<p>-</p>`;
  return html`<aside class="case-info-pane"><h3>${t.orderInfo}</h3>${facts}<div class="case-note">${katTextarea(t.privateNote, 'case-note-text', 500)}</div></aside>`;
}

export const threadPane = (view: View, thread: LabThread): Html =>
  html`<section class="case-thread-pane" data-lab-key="thread-${thread.id}"><kat-panel class="case-thread">${shadow(html`${SHEET}${head(view, thread)}<div class="case-messages">${thread.messages.map((message) => bubble(view, thread, message))}</div>${composer(view, thread)}`)}</kat-panel></section>${infoPane(view, thread)}`;
