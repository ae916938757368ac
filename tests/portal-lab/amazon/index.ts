/** Seller Central in the lab: which address shows which page. */
import type { LabPage, LabPortal } from '../kit/contract.ts';
import { casesPage, claimsPage } from './pages/claims.ts';
import { contactPage } from './pages/contact.ts';
import { feedbackPage } from './pages/feedback.ts';
import { healthPage } from './pages/health.ts';
import { inboxPage } from './pages/inbox.ts';
import { inboxV2Page } from './pages/inbox-v2.ts';
import { orderPage } from './pages/order.ts';
import { ordersPage } from './pages/orders.ts';
import { returnsPage } from './pages/returns.ts';
import { safetPage } from './pages/safet.ts';
import { errorPage, homePage, loadingPage, signInPage } from './pages/states.ts';
import { type View, viewOf } from './view.ts';

/** First match wins. */
const ROUTES: readonly (readonly [path: RegExp, page: (view: View, match: string) => LabPage | undefined])[] = [
  [/^\/(home)?$/, homePage],
  [/^\/ap\/(?:signin|mfa|cvf)/, signInPage],
  [/^\/messaging\/inbox-v2/, inboxV2Page],
  [/^\/messaging\/inbox/, (view) => (view.layout === 'v2' ? inboxV2Page(view) : inboxPage(view))],
  [/^\/messaging\/contact/, contactPage],
  [/^\/orders-v3\/order\/([\d-]+)/, orderPage],
  [/^\/orders-v3/, ordersPage],
  [/^\/(?:gp\/)?returns\/list/, returnsPage],
  [/^\/gp\/guarantee-claims/, claimsPage],
  [/^\/cu\/case/, casesPage],
  [/^\/feedback-manager/, feedbackPage],
  [/^\/performance\/(?:dashboard|account\/health)/, healthPage],
  [/^\/safet-claims/, safetPage],
];

export const amazonLab: LabPortal = {
  id: 'amazon',
  hosts: [
    '*://sellercentral.amazon.com/*',
    '*://sellercentral.amazon.de/*',
    '*://sellercentral-europe.amazon.com/*',
    '*://sellercentral.amazon.co.jp/*',
  ],
  defaultLocale: ({ hostname }) => {
    if (hostname.endsWith('.de')) return 'de-DE';
    return hostname.endsWith('.jp') ? 'ja-JP' : 'en-US';
  },
  client: 'client.ts',
  respond(request) {
    const view = viewOf(request);
    for (const [path, page] of ROUTES) {
      const match = path.exec(request.url.pathname);
      if (!match) continue;
      if (request.state === 'signed-out') return signInPage(view);
      if (request.state === 'loading') return loadingPage(view);
      if (request.state === 'error') return errorPage(view);
      return page(view, match[1] ?? '');
    }
    return undefined;
  },
};
