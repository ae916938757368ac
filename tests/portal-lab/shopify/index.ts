/** The lab's Shopify: the admin of one store and its Inbox, under their real addresses. */
import type { LabPage, LabPortal, LabRequest } from '../kit/contract.ts';
import { customerPage } from './customer-page.ts';
import { disputePage, disputesPage } from './disputes-page.ts';
import { emptyState, framed, internalPage, stateless } from './frame.ts';
import { FOLDERS } from './inbox-list.ts';
import { inboxPage } from './inbox-page.ts';
import { orderPage } from './order-page.ts';
import { ordersPage } from './orders-page.ts';
import { type View, viewOf } from './view.ts';

function adminPage(view: View, path: string): LabPage {
  const [section = '', second = '', third = ''] = path.split('/').filter(Boolean);
  if (section === 'orders') return second ? orderPage(view, second) : ordersPage(view);
  if (section === 'customers' && second) return customerPage(view, second);
  if (section === 'payments' && second === 'disputes') return third ? disputePage(view, third) : disputesPage(view);
  const page = internalPage({ heading: view.texts.nav.home, content: emptyState(view.handle, '') });
  return { title: `${view.handle} · Shopify`, body: framed(view, page).text };
}

function respond(request: LabRequest): LabPage | undefined {
  const view = viewOf(request);
  const { hostname, pathname } = request.url;
  if (!view.handle) return undefined;
  if (hostname === 'admin.shopify.com') {
    return stateless(view) ?? adminPage(view, pathname.replace(/^\/store\/[^/]+/, ''));
  }
  const [, wanted, id] = pathname.match(/^\/store\/[^/]+\/conversations\/([a-z]+)(?:\/([^/]+))?\/?$/) ?? [];
  const folder = FOLDERS.find((name) => name === wanted);
  if (!folder) return undefined;
  return request.state === 'signed-out' ? stateless(view) : inboxPage(view, folder, id);
}

export const shopifyLab: LabPortal = {
  id: 'shopify',
  hosts: ['https://admin.shopify.com/*', 'https://inbox.shopify.com/*'],
  respond,
  client: 'client.ts',
};
