/** The unknown marketplace's message centre: plain elements, hashed class names, a list and an open conversation. */
import type { Instant } from '@/lib/domain/time.ts';
import type { LabPage, LabRequest } from '../kit/contract.ts';
import { type Html, html } from '../kit/html.ts';
import { shopifyDateTime } from '../kit/shop-dates.ts';
import type { LabMessage, LabThread } from '../world/types.ts';
import { INBOX_HOST } from '../world/unknown.ts';
import { type InboxTexts, textsOf } from './texts.ts';

/** Times are shown in the viewer's own zone, which is that of the tests' browser. */
export const VIEWER_ZONE = 'America/New_York';

interface View {
  readonly request: LabRequest;
  readonly texts: InboxTexts;
  /** Newest message first. */
  readonly threads: readonly LabThread[];
}

const lastAt = ({ messages }: LabThread): Instant => messages.at(-1)?.at ?? 0;

export function viewOf(request: LabRequest): View {
  const { world, locale, state } = request;
  const ours = world.threads.filter(({ portal, store }) => portal === 'generic' && store === INBOX_HOST);
  const threads = state === 'empty' ? [] : ours.toSorted((a, b) => lastAt(b) - lastAt(a));
  return { request, texts: textsOf(locale), threads };
}

const nameIn = ({ request }: View, { buyerId }: LabThread): string =>
  request.world.buyers.get(buyerId)?.name ?? buyerId;

const timeIn = ({ request }: View, at: Instant): string =>
  shopifyDateTime(at, { locale: request.locale, zone: VIEWER_ZONE });

function row(thread: LabThread, openId: string | undefined, view: View): Html {
  const { texts } = view;
  const last = thread.messages.at(-1);
  const preview = (last?.text ?? '').replace(/\s+/g, ' ').slice(0, 70);
  const badge = thread.needsReply ? html`<span class="css-9k2jd1 hm-badge">${texts.waiting}</span>` : '';
  const open = thread.id === openId ? 'css-open' : '';
  return html`<li class="css-1x7v0q ${open}" data-lab-key="r-${thread.id}"><a class="css-8ryzk2" href="/messages/${thread.id}" data-lab-nav><span class="css-avatar" aria-hidden="true">${nameIn(view, thread).slice(0, 1)}</span><span class="css-0p3qzs"><span class="css-u4mm9e hm-name">${nameIn(view, thread)}</span><time class="css-3hd81a">${last ? timeIn(view, last.at) : ''}</time><span class="css-77wq2c hm-preview">${preview}</span>${badge}</span></a></li>`;
}

function list(openId: string | undefined, view: View): Html {
  const { texts, threads } = view;
  const rows =
    threads.length === 0
      ? html`<p class="css-empty" role="status">${texts.none}</p>`
      : html`<ul class="css-5tq0xn" aria-label="${texts.title}">${threads.map((thread) => row(thread, openId, view))}</ul>`;
  return html`<aside class="css-w3k9fd"><h1 class="css-h1">${texts.title}</h1>${rows}</aside>`;
}

function message(said: LabMessage, thread: LabThread, view: View): Html {
  const ours = said.direction === 'outbound';
  const side = ours ? 'css-2mfq77 hm-mine' : 'css-2mfq77';
  const author = ours ? view.texts.you : nameIn(view, thread);
  return html`<li class="${side}" data-lab-key="${said.id}"><span class="css-by hm-by">${author}</span><div class="css-1bub4l hm-text" dir="auto">${said.text.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`))}</div><time class="css-stamp">${timeIn(view, said.at)}</time></li>`;
}

function conversation(thread: LabThread, view: View): Html {
  const { texts } = view;
  const order = thread.orderId
    ? html`<a class="css-ord" href="/orders/${thread.orderId}">${texts.order} ${thread.orderId}</a>`
    : '';
  const head = html`<header class="css-head"><h2 class="css-h2">${nameIn(view, thread)}</h2>${order}<p class="css-sub">${texts.about}: ${thread.subject}</p></header>`;
  const box = html`<form class="css-7zzf3p" data-lab-own data-lab-key="c-${thread.id}" data-lab-thread="${thread.id}"><textarea name="message" rows="4" class="css-field" placeholder="${texts.reply}" aria-label="${texts.reply}"></textarea><button type="submit" class="css-send" disabled>${texts.send}</button></form>`;
  return html`<section class="css-thread" aria-label="${texts.thread}">${head}<ol class="css-log">${thread.messages.map((said) => message(said, thread, view))}</ol>${box}</section>`;
}

const framed = ({ texts }: View, content: Html): string =>
  html`<header class="css-top"><b>${texts.brand}</b><nav>${texts.nav.map((name) => html`<span>${name}</span>`)}</nav></header><main class="css-main">${content}</main>`
    .text;

/** A page of a state in which nothing of the shop is shown. */
function stateless(view: View): LabPage | undefined {
  const { texts, request } = view;
  const title = texts.brand;
  if (request.state === 'loading')
    return { title, body: framed(view, html`<div class="css-spin" aria-busy="true">${texts.loading}</div>`) };
  if (request.state === 'error')
    return { title, status: 500, body: framed(view, html`<p role="alert">${texts.error}</p>`) };
  if (request.state !== 'signed-out') return undefined;
  const form = html`<form class="css-in"><h1>${texts.signIn}</h1><input type="email" aria-label="E-mail"><input type="password" aria-label="${texts.password}"><button type="button">${texts.signIn}</button></form>`;
  return { title, body: form.text };
}

/** The message centre, with the conversation of that number open. */
export function messagesPage(view: View, id: string | undefined): LabPage | undefined {
  const stand = stateless(view);
  if (stand) return stand;
  const open = view.threads.find((thread) => thread.id === id);
  if (id && !open) return undefined;
  const right = open ? conversation(open, view) : html`<p class="css-pick">${view.texts.pick}</p>`;
  return {
    title: `${view.texts.title} · ${view.texts.brand}`,
    body: framed(view, html`${list(open?.id, view)}${right}`),
    behaviours: ['reply'],
  };
}

/** Every other page of the desk: nothing in it is anybody's message. */
export function otherPage(view: View): LabPage {
  return stateless(view) ?? { title: view.texts.brand, body: framed(view, html`<h1>${view.texts.brand}</h1>`) };
}
