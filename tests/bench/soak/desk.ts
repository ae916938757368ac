/** An agent's desk in the middle of the day: three inboxes, each in its window, and seven more tabs. */
import type { Frame, Page } from 'playwright';
import { BUILT_IN_PORTALS } from '@/lib/domain/vocabulary.ts';
import { type Launched, openSidebar } from '../../e2e/browser.ts';
import { aThread, openThread } from '../../e2e/journeys.ts';
import type { Lab } from '../../portal-lab/kit/server.ts';
import { openWindow } from '../arrival/window.ts';

const TABS = [
  'https://sellercentral.amazon.com/orders-v3',
  'https://sellercentral.amazon.com/gp/guarantee-claims',
  'https://sellercentral.amazon.com/feedback-manager/index.html',
  'https://admin.shopify.com/store/northwind-goods/orders',
  'https://admin.shopify.com/store/northwind-goods/payments/disputes',
  'https://seller-us.tiktok.com/order/return?from=menu&shop_region=US',
  'https://sellercentral.amazon.com/performance/dashboard',
];

export interface Desk {
  readonly inboxes: Readonly<Record<string, Page>>;
  /** The sidebar in Amazon's inbox. */
  readonly sidebar: Frame;
  /** One of our own pages, to ask the background from. */
  readonly view: Page;
}

export async function openDesk({ context, extensionId }: Launched, lab: Lab): Promise<Desk> {
  const view = await context.newPage();
  await view.goto(`chrome-extension://${extensionId}/icon/16.png`);
  for (const url of TABS) await (await context.newPage()).goto(url);
  const inboxes: Record<string, Page> = {};
  for (const portal of BUILT_IN_PORTALS) {
    const page = await openWindow(context, view, { url: 'about:blank', type: 'normal', width: 1500, height: 900 });
    await openThread(page, aThread(lab, portal));
    inboxes[portal] = page;
  }
  if (!inboxes.amazon) throw new Error('no inbox');
  const sidebar = await openSidebar(inboxes.amazon);
  await sidebar.waitForSelector('[data-ticket]');
  return { inboxes, sidebar, view };
}
