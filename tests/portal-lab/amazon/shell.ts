/** The frame around every page: top bar, menus, footer. */
import { type Html, type HtmlPart, html } from '../kit/html.ts';
import { katInput } from './kat.ts';
import { marketplaceOf, type View } from './view.ts';

const MARKET = { na: 'US', eu: 'DE', jp: 'JP' } as const;

const item = (href: string, label: string): Html => html`<li><a href="${href}" data-lab-nav>${label}</a></li>`;

const menu = (label: string, items: HtmlPart): Html =>
  html`<li class="nav-section"><span class="nav-section-label">${label}</span><ul class="nav-section-menu">${items}</ul></li>`;

/** A page of Seller Central around its content. */
export function shell({ text: t, region, locale }: View, content: HtmlPart): Html {
  return html`<div id="sc-navbar-container" class="sc-navbar">
<header class="sc-header"><span class="sc-menu-icon" aria-hidden="true">☰</span><a class="sc-logo" href="/home" data-lab-nav><b>amazon</b> ${t.home}</a>
<div class="sc-account" id="partner-switcher"><button class="partner-dropdown-button">Northwind Goods | ${marketplaceOf(MARKET[region])}</button></div>
<div class="sc-search">${katInput(t.search)}</div>
<a class="sc-top-link" href="/messaging/inbox-v3?fi=responseNeeded" data-lab-nav>✉ ${t.navMessages}</a><a class="sc-top-link" href="/cu/case-lobby" data-lab-nav>${t.navHelp}</a><span class="sc-top-link sc-locale">${locale.slice(0, 2).toUpperCase()}</span></header>
<nav class="sc-nav" aria-label="${t.home}"><ul>
${menu(t.navCatalog, html`<li><a href="#catalog">${t.navCatalog}</a></li>`)}
${menu(t.navInventory, html`<li><a href="#inventory">${t.navInventory}</a></li>`)}
${menu(t.navOrders, [item('/orders-v3', t.navManageOrders), item('/gp/returns/list', t.navReturns), item('/safet-claims/create-v2', t.navSafet)])}
${menu(t.navAdvertising, html`<li><a href="#ads">${t.navAdvertising}</a></li>`)}
${menu(t.navReports, html`<li><a href="#reports">${t.navReports}</a></li>`)}
${menu(t.navPerformance, [item('/performance/dashboard', t.navHealth), item('/feedback-manager/index.html', t.navFeedback), item('/gp/guarantee-claims', t.navClaims), item('/cu/case-lobby', t.navCases)])}
</ul></nav></div>
<main id="sc-content-container" class="sc-content">${content}</main>
<footer class="sc-footer"><span>© 1999-2026 Lab</span><span>1.204 · 98.7 %</span><a href="#terms">Terms</a></footer>`;
}
