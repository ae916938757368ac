/** States any page can be in. */
import type { LabPage } from '../../kit/contract.ts';
import { html } from '../../kit/html.ts';
import { katAlert, katSpinner } from '../kat.ts';
import { shell } from '../shell.ts';
import type { View } from '../view.ts';

export function signInPage({ text: t }: View): LabPage {
  const body = html`<div class="auth-page" id="authportal-main-section"><div class="auth-logo"><b>amazon</b> ${t.home}</div>
<form name="signIn" method="post" action="/ap/signin" class="auth-form"><h1 class="a-spacing-small">${t.signIn}</h1>
<label for="ap_email">${t.email}</label><input type="email" id="ap_email" name="email" autocomplete="username">
<label for="ap_password">${t.password}</label><input type="password" id="ap_password" name="password" autocomplete="current-password">
<span class="a-button a-button-primary"><input id="signInSubmit" type="submit" value="${t.signIn}"></span></form></div>`;
  return { title: `Amazon ${t.signIn}`, body: body.text };
}

/** The page frame is there, its content is not yet. */
export function loadingPage(view: View): LabPage {
  const content = html`<div id="apploading"><span>${view.text.loading}</span></div>${katSpinner(view.text.loading)}`;
  return { title: view.text.home, body: shell(view, content).text };
}

export function errorPage(view: View): LabPage {
  const box = html`<div class="a-box a-alert a-alert-error"><h4 class="a-alert-heading">${view.text.errorText}</h4></div>`;
  return { title: view.text.home, status: 500, body: shell(view, [katAlert(view.text.errorText), box]).text };
}

export function homePage(view: View): LabPage {
  const { text: t } = view;
  const content = html`<h1>${t.selfService}, Northwind Goods</h1><div class="home-cards" id="KPITOOLBAR_CHANNEL_RESPONSE"><a class="home-card" href="/messaging/inbox-v3?fi=responseNeeded" data-lab-nav>${t.buyerMessages}</a><a class="home-card" href="/orders-v3" data-lab-nav>${t.navManageOrders}</a><a class="home-card" href="/performance/dashboard" data-lab-nav>${t.navHealth}</a></div>`;
  return { title: t.home, body: shell(view, content).text };
}
