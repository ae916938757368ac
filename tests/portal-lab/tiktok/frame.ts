/** Seller Center's frame, and the pages that stand in for its content when something is wrong. */
import type { LabPage } from '../kit/contract.ts';
import { type Html, type HtmlPart, html } from '../kit/html.ts';
import { shopRegion, type View } from './view.ts';

export const SELLER_ID = '7495012345678901234';

export const chatPath = (view: View, from = 'seller_center_navigation_im'): string =>
  view.href(`/chat/inbox/current?oec_seller_id=${SELLER_ID}&shop_region=${shopRegion(view)}&from=${from}`);

function topBar(view: View): Html {
  const unread = view.threads.reduce((sum, thread) => sum + thread.unread, 0);
  const count = unread > 0 ? html`<span class="p-badge-number">${unread}</span>` : '';
  return html`<header class="sc-bdVaJa theme-arco-layout-header kQzWer"><span class="sc-brand">TikTok Shop <b>${view.texts.center}</b></span><span class="sc-spacer"></span><a href="#">${view.texts.academy}</a><a class="sc-im" href="${chatPath(view)}" aria-label="${view.texts.nav.messages}">✉<span class="p-badge">${count}</span></a><span class="sc-shop">Northwind ${shopRegion(view)}</span></header>`;
}

function sideBar(view: View): Html {
  const { nav } = view.texts;
  const region = `shop_region=${shopRegion(view)}`;
  const item = (label: string, path: string, inner = false) =>
    html`<div class="theme-arco-menu-item arco-menu-item ${inner ? 'arco-menu-inner-item' : ''}" role="menuitem"><a data-lab-nav href="${view.href(path)}">${label}</a></div>`;
  return html`<aside class="theme-arco-layout-sider arco-layout-sider"><div class="arco-menu" role="menu">${item(nav.home, '/homepage')}${item(nav.orders, `/order?${region}`)}${item(nav.manage, `/order?${region}&tab=all`, true)}${item(nav.returns, `/order/return?from=menu&${region}`, true)}${item(nav.products, '/product/manage')}${item(nav.marketing, '/promotion')}${item(nav.growth, '/growth')}${item(nav.compass, '/compass')}${item(nav.finance, '/finance')}${item(nav.health, '/health')}</div></aside>`;
}

/** The micro-frontend's root inside the shell. */
export const framed = (view: View, content: HtmlPart): Html =>
  html`<div id="root" class="arco-layout">${topBar(view)}<div class="arco-layout arco-layout-has-sider">${sideBar(view)}<main class="arco-layout-content sc-fzqARJ hXbQde" id="micro-app">${content}</main></div></div>`;

/** The dialog of an expired chat session; the address stays as it is. */
export const expiredDialog = ({ texts }: View): Html =>
  html`<div class="p-modal-wrapper"><div class="p-modal-mask"></div><div class="p-modal" role="dialog" aria-modal="true"><div class="p-modal-header"><div class="p-modal-title">${texts.tip}</div></div><div class="p-modal-content">${texts.expired}</div><div class="p-modal-footer"><button type="button" class="p-btn p-btn-primary">${texts.relogin}</button></div></div></div>`;

export function loginPage(view: View): LabPage {
  const { login } = view.texts;
  return {
    title: login.title,
    body: html`<div id="root" class="login-page"><div class="sc-login theme-m4b-form"><h1 class="text-head-xl">${login.title}</h1><div class="arco-tabs-header"><span class="arco-tabs-header-title arco-tabs-header-title-active">${login.email}</span><span class="arco-tabs-header-title">${login.phone}</span></div><form class="arco-form"><input id="TikTok_Ads_SSO_Login_Email_Input" class="arco-input" type="text" placeholder="${login.email}" aria-label="${login.email}"><input class="arco-input" type="password" placeholder="${login.password}" aria-label="${login.password}"><a href="#">${login.forgot}</a><button type="button" class="arco-btn arco-btn-primary" id="TikTok_Ads_SSO_Login_Btn">${login.submit}</button></form><p><a href="#">${login.join}</a></p></div></div>`
      .text,
  };
}

const spinner = ({ texts }: View): Html =>
  html`<div class="arco-spin arco-spin-loading" role="status" aria-busy="true"><span class="arco-icon arco-icon-loading"></span><div class="arco-spin-tip">${texts.loading}</div></div>${[1, 2, 3].map(() => html`<div class="arco-skeleton"><div class="arco-skeleton-text-row"></div><div class="arco-skeleton-text-row"></div></div>`)}`;

const broken = ({ texts }: View): Html =>
  html`<div class="arco-result arco-result-is-error" role="alert"><div class="arco-result-title">${texts.error}</div><button type="button" class="arco-btn arco-btn-primary">${texts.retry}</button></div>`;

export const emptyState = (text: string): Html =>
  html`<div class="arco-empty" role="status"><div class="arco-empty-image" aria-hidden="true"></div><div class="arco-empty-description">${text}</div></div>`;

/** The page of a state in which nothing of the shop is shown. */
export function stateless(view: View): LabPage | undefined {
  const { state } = view.request;
  const title = `TikTok Shop ${view.texts.center}`;
  if (state === 'loading') return { title, body: framed(view, spinner(view)).text };
  if (state === 'error') return { title, status: 500, body: framed(view, broken(view)).text };
  return state === 'signed-out' ? loginPage(view) : undefined;
}
