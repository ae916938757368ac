/** The admin's frame: top bar, navigation, main column; and the pages that stand in for it when something is wrong. */
import type { LabPage } from '../kit/contract.ts';
import { type Html, type HtmlPart, html, shadow } from '../kit/html.ts';
import { adminPath, type View } from './view.ts';

/** A web component of the admin with its label in an open shadow root, as the new ones have it. */
export const button = (label: string, attributes: HtmlPart = ''): Html =>
  html`<s-internal-button ${attributes}>${shadow(html`<button type="button" part="button" class="btn"><slot></slot></button>`)}${label}</s-internal-button>`;

/** `tone` as Polaris names it: success, warning, critical, info. */
export const badge = (label: string, tone: string): Html =>
  html`<s-internal-badge tone="${tone}">${shadow(html`<span part="badge" class="badge ${tone}"><slot></slot></span>`)}${label}</s-internal-badge>`;

/** A card with a heading, as CSS modules name it. */
export const card = (heading: string, content: HtmlPart): Html =>
  html`<div class="Polaris-ShadowBevel _Card_bz14k"><div class="_CardHeader_bz14k"><h2 class="Polaris-Text--root Polaris-Text--headingSm">${heading}</h2></div><div class="_CardBody_bz14k">${content}</div></div>`;

function topBar({ texts, handle }: View): Html {
  return html`<div id="AppFrameTopBar" class="_TopBar_1ek5d"><a class="_Skip_1ek5d" href="#AppFrameMain">Skip to content</a><div class="_Logo_1ek5d"><svg width="84" height="24" viewBox="0 0 84 24" aria-label="Shopify"><text x="0" y="18" fill="#fff" font-weight="700" font-size="17">shopify</text></svg></div><button type="button" class="_Search_1ek5d" aria-label="${texts.search}"><span>${texts.search}</span><kbd>CTRL</kbd><kbd>K</kbd></button><div class="_TopRight_1ek5d"><button type="button" class="_Bell_1ek5d" aria-label="Alerts"><span class="_Count_1ek5d">3</span></button><button type="button" class="_Store_1ek5d"><s-avatar initials="NG">${shadow(html`<span class="avatar">NG</span>`)}</s-avatar><span>${handle}</span></button></div></div>`;
}

function navigation(view: View): Html {
  const { nav } = view.texts;
  const { pathname } = view.request.url;
  const open = view.orders.filter(({ state }) => state === 'unshipped').length;
  const items = [
    ['home', ''],
    ['orders', '/orders'],
    ['products', '/products'],
    ['customers', '/customers'],
    ['marketing', '/marketing'],
    ['discounts', '/discounts'],
    ['finance', '/payments/disputes'],
    ['analytics', '/dashboards'],
  ] as const;
  const link = ([name, path]: (typeof items)[number]) => {
    const current = path !== '' && pathname.includes(path);
    return html`<li class="_Item_semjk ${current ? '_Selected_semjk' : ''}"><a class="Polaris-Navigation__Item" href="${adminPath(view, path)}" data-lab-nav ${current ? html`aria-current="page"` : ''}><span class="_Text_xhno8">${nav[name]}</span>${name === 'orders' && open > 0 ? html`<span class="Polaris-Navigation__Badge">${open}</span>` : ''}</a></li>`;
  };
  const inbox = view.href(`https://inbox.shopify.com/store/${view.handle}/conversations/unread`);
  return html`<nav class="_Nav_semjk" aria-label="Primary"><ul class="_List_semjk">${items.map(link)}</ul><p class="_Section_semjk">${nav.channels}</p><ul class="_List_semjk"><li class="_Item_semjk"><a class="Polaris-Navigation__Item" href="${adminPath(view, '/themes')}"><span class="_Text_xhno8">${nav.onlineStore}</span></a></li><li class="_Item_semjk"><a class="Polaris-Navigation__Item" href="${inbox}"><span class="_Text_xhno8">${nav.inbox}</span></a></li></ul><ul class="_List_semjk _Bottom_semjk"><li class="_Item_semjk"><a class="Polaris-Navigation__Item" href="${adminPath(view, '/settings')}"><span class="_Text_xhno8">${nav.settings}</span></a></li></ul></nav>`;
}

/** The whole frame around a page's content, which scrolls inside nested open shadow roots. */
export const framed = (view: View, content: HtmlPart): Html =>
  html`<div class="_Frame_1ek5d" dir="ltr">${topBar(view)}${navigation(view)}<main id="AppFrameMain" class="_Main_1ek5d"><div id="AppFrameScrollable" class="_Scrollable_1ek5d"><s-internal-scroll-box>${shadow(html`<s-box>${shadow(html`<slot></slot>`)}<div id="scroll-container"><slot></slot></div></s-box>`)}${content}</s-internal-scroll-box></div></main></div>`;

export interface PageParts {
  readonly heading: string;
  readonly accessory?: HtmlPart;
  readonly subtitle?: string;
  readonly actions?: HtmlPart;
  readonly content: HtmlPart;
  readonly aside?: HtmlPart;
}

const HEAD_STYLE = html`<style>.head{display:flex;gap:8px;align-items:center;padding:16px 24px 4px}h1{font-size:20px;margin:0}.actions{margin-left:auto;display:flex;gap:8px}.sub{padding:0 24px 8px;color:#616161;margin:0}.body{display:flex;gap:16px;padding:8px 24px 48px;align-items:flex-start}.main{flex:1;min-width:0}.aside{width:300px}.aside:not(.has){display:none}</style>`;

/** `s-internal-page`: its heading stands only in its shadow root, badges and side column are slotted. */
export const internalPage = ({ heading, accessory, subtitle, actions, content, aside }: PageParts): Html =>
  html`<s-internal-page>${shadow(html`${HEAD_STYLE}<s-internal-page-header>${shadow(html`${HEAD_STYLE}<header class="head"><h1>${heading}</h1><slot name="accessory"></slot><span class="actions"><slot name="actions"></slot></span></header>`)}<slot name="accessory" slot="accessory"></slot><slot name="actions" slot="actions"></slot></s-internal-page-header><p class="sub">${subtitle ?? ''}</p><div class="body"><div class="main"><slot></slot></div><div class="aside ${aside ? 'has' : ''}"><slot name="aside"></slot></div></div>`)}${accessory ? html`<div slot="accessory" class="_Badges_bz14k">${accessory}</div>` : ''}${actions ? html`<div slot="actions" class="_Actions_bz14k">${actions}</div>` : ''}${content}${aside ? html`<div slot="aside" class="_Aside_bz14k">${aside}</div>` : ''}</s-internal-page>`;

/** An illustration with a sentence, where a list would stand. */
export const emptyState = (title: string, hint: string): Html =>
  html`<div class="Polaris-EmptyState" role="status"><div class="_Picture_bz14k" aria-hidden="true"></div><p class="Polaris-Text--headingMd">${title}</p><p class="Polaris-EmptyState__Content">${hint}</p></div>`;

const skeleton = (view: View): Html =>
  framed(
    view,
    html`<div class="Polaris-SkeletonPage__Page" role="status" aria-label="${view.texts.loading}" aria-busy="true"><div class="Polaris-SkeletonPage__TitleWrapper"></div>${[1, 2, 3, 4, 5, 6].map(() => html`<div class="Polaris-SkeletonBodyText__SkeletonBodyTextContainer"><div class="Polaris-SkeletonBodyText"></div><div class="Polaris-SkeletonBodyText"></div></div>`)}</div>`,
  );

const broken = (view: View): Html =>
  framed(
    view,
    html`<div class="Polaris-EmptyState _Error_bz14k" role="alert"><p class="Polaris-Text--headingMd">${view.texts.error}</p><p>${view.texts.errorHint}</p>${button(view.texts.reload)}</div>`,
  );

const login = ({ texts }: View): Html =>
  html`<div class="login-card" id="LoginCard"><h1 class="ui-heading">${texts.login.title}</h1><h3 class="ui-subheading">${texts.login.to}</h3><form id="account_lookup" action="https://accounts.shopify.com/lookup" method="post"><label for="account_email">${texts.login.email}</label><input type="email" name="account[email]" id="account_email" autocomplete="username"><button type="submit" name="commit" class="captcha__submit">${texts.login.next}</button></form><p>${texts.login.other}</p><p>${texts.login.create}</p></div>`;

/** The page of a state in which nothing of the shop is shown. */
export function stateless(view: View): LabPage | undefined {
  const { state } = view.request;
  if (state === 'loading') return { title: 'Shopify', body: skeleton(view).text };
  if (state === 'error') return { title: 'Shopify', status: 500, body: broken(view).text };
  if (state === 'signed-out') return { title: `${view.texts.login.title} — Shopify`, body: login(view).text };
  return undefined;
}
