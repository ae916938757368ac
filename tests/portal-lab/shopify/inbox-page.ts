/** Shopify Inbox on its own origin: conversation list, thread, buyer. */
import type { LabPage } from '../kit/contract.ts';
import { type Html, html } from '../kit/html.ts';
import { conversationList, conversationPath, type Folder } from './inbox-list.ts';
import { conversation, profile } from './inbox-thread.ts';
import { adminPath, type View } from './view.ts';

function rail(view: View, folder: Folder): Html {
  const { inbox, nav } = view.texts;
  return html`<nav class="_Rail_o3k1p" aria-label="Inbox"><span class="_Brand_o3k1p">Inbox</span><a data-lab-nav href="${conversationPath(view, folder)}" aria-current="page">${inbox.conversations}</a><a href="${view.href('#')}">${inbox.quickReplies}</a><a href="${adminPath(view, '/settings')}">${nav.settings}</a><span class="_StoreName_o3k1p">${view.handle}</span></nav>`;
}

const skeleton = ({ texts }: View): Html =>
  html`<aside class="_ListPane_o3k1p" role="status" aria-busy="true" aria-label="${texts.loading}">${[1, 2, 3, 4, 5].map(() => html`<div class="Polaris-SkeletonBodyText"></div><div class="Polaris-SkeletonBodyText"></div>`)}</aside><section class="_Thread_p7d0s"></section>`;

const broken = ({ texts }: View): Html =>
  html`<section class="_Thread_p7d0s _Error_o3k1p" role="alert"><h2>${texts.error}</h2><p>${texts.errorHint}</p><button type="button">${texts.reload}</button></section>`;

export function inboxPage(view: View, folder: Folder, id: string | undefined): LabPage {
  const { texts, request } = view;
  const open = view.threads.find((thread) => thread.id === id);
  const title = `${texts.inbox.conversations} · Shopify Inbox`;
  const page = (content: Html): LabPage => ({
    title,
    body: html`<div id="app" class="_Inbox_o3k1p">${rail(view, folder)}${content}</div>`.text,
    behaviours: ['conversations', 'composer'],
  });
  if (request.state === 'loading') return page(skeleton(view));
  if (request.state === 'error') return { ...page(broken(view)), status: 500 };
  const pick = html`<section class="_Thread_p7d0s _Error_o3k1p"><p>${texts.inbox.pick}</p></section>`;
  const right = open ? html`${conversation(open, view)}${profile(open, view)}` : pick;
  return page(html`${conversationList(view, folder, open?.id)}${right}`);
}
