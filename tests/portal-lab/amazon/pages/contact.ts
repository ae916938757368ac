/** The page that writes to a buyer from an order or a return ("ask your buyer"). */
import type { LabPage } from '../../kit/contract.ts';
import { html, shadow } from '../../kit/html.ts';
import { katButton, katTextarea } from '../kat.ts';
import { shell } from '../shell.ts';
import type { View } from '../view.ts';
import { languageName } from './language-names.ts';

const REASONS = ['reasonCustom', 'reasonDelivery', 'reasonInvoice', 'reasonProblem', 'reasonOther'] as const;

const radioStyle = html`<style>label{display:flex;gap:8px;padding:8px}</style>`;

/** undefined: no such order in this account. */
export function contactPage(view: View): LabPage | undefined {
  const { text: t, url, world } = view;
  const order = world.orders.get(url.searchParams.get('orderID') ?? url.searchParams.get('orderId') ?? '');
  const buyer = order ? world.buyers.get(order.buyerId) : undefined;
  if (!order || !buyer) return undefined;
  const threadId = world.threads.find(({ orderId }) => orderId === order.id)?.id ?? '';
  const radios = REASONS.map(
    (reason, index) =>
      html`<kat-box class="ayb-reason"><kat-radiobutton name="reason" value="${reason.replace('reason', '').toUpperCase()}" label="${t[reason]}"${index === 3 ? html` checked` : ''}>${shadow(html`${radioStyle}<label><input type="radio" name="reason"${index === 3 ? html` checked` : ''}><span>${t[reason]}</span></label>`)}</kat-radiobutton></kat-box>`,
  );
  const hint =
    buyer.language === 'en' && view.region === 'na'
      ? ''
      : html`<kat-tooltip><kat-label>${t.languageHint}: ${languageName(buyer.language, view.locale)}</kat-label></kat-tooltip>`;
  const content = html`<div id="ayb-contact-buyer" data-lab-reply="${threadId}" data-lab-done="${t.messageSent}"><div class="ayb-contact-buyer-header"><h2>${t.sendTo} ${view.firstNameOf(buyer.id)}</h2>${hint}</div><div class="ayb-order"><span>${t.orderId}</span> <a href="/orders-v3/order/${order.id}" data-lab-nav>${order.id}</a> <span>${order.items[0]?.title ?? ''}</span></div><h3>${t.whyContact}</h3><div class="ayb-reasons">${radios}</div><div class="contact-buyer-text-area">${katTextarea(t.writeReply, 'ayb-text')}</div><div class="contact-buyer-file-input"><label>${t.addFile} <input type="file"></label><ul class="file-attachment-list"></ul></div>${katButton(t.send, html`variant="primary" class="ayb-contact-form-send-button"`, true)}</div>`;
  return { title: t.contactBuyer, body: shell(view, content).text, behaviours: ['contact'] };
}
