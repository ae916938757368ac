/** Sets the stage: a sidebar full of the secret, beside a page of the same portal that does not show it. */
import type { Frame, Page } from 'playwright';
import type { BuiltInPortal } from '@/lib/domain/vocabulary.ts';
import type { Lab } from '../../portal-lab/kit/server.ts';
import { ask } from '../ask.ts';
import { type Launched, openSidebar } from '../browser.ts';
import { expect } from '../fixtures.ts';
import { focusOf, openThread, waitingThreads } from '../journeys.ts';
import { makeHostile, watchRequests } from './battery.ts';

/** Pages on which no buyer writes. */
export const QUIET = {
  amazon: 'https://sellercentral.amazon.com/performance/dashboard',
  shopify: 'https://admin.shopify.com/store/northwind-goods/orders',
  tiktok: 'https://seller-us.tiktok.com/order/return?from=menu&shop_region=US',
} as const;

/** Puts the secret into every buyer's last message, into a note and into a template, by way of the real page. */
export async function storeSecret(lab: Lab, portal: Page, view: Page, secret: string): Promise<void> {
  const threads = waitingThreads(lab, 'amazon', 'na');
  for (const { id } of threads) lab.arrive({ threadId: id, text: `Where is it? ${secret}` });
  const [thread] = threads;
  if (!thread) throw new Error('the world has no waiting thread');
  await openThread(portal, thread);
  await view.bringToFront();
  const id = await focusOf(view);
  await expect.poll(async () => JSON.stringify(await ask(view, 'ticket.get', { id }))).toContain(secret);
  await ask(view, 'ticket.note', { id, text: `note ${secret}` });
  await ask(view, 'template.save', {
    template: {
      id: 'secret',
      name: `Template ${secret}`,
      intents: [],
      portals: [],
      fulfilments: [],
      bodies: { en: `Hello, ${secret}` },
      changedAt: 1,
    },
  });
}

/** A portal's quiet page in the attacker's hands, in front; what it asks of the network is looked through for the secret. */
export async function hostilePage(
  { context, extensionId }: Launched,
  { lab, view, secret, portal = 'amazon' }: { lab: Lab; view: Page; secret: string; portal?: BuiltInPortal },
): Promise<{ page: Page; caught: readonly string[] }> {
  const caught = watchRequests(context, secret);
  const page = await context.newPage();
  await storeSecret(lab, page, view, secret);
  await page.close();
  const hostile = await context.newPage();
  await makeHostile(hostile, extensionId);
  await hostile.goto(QUIET[portal]);
  await hostile.bringToFront();
  return { page: hostile, caught };
}

/** The sidebar in the page, once it shows the secret. */
export async function sidebarWith(page: Page, secret: string): Promise<Frame> {
  const sidebar = await openSidebar(page);
  await expect(sidebar.getByRole('searchbox').or(sidebar.getByPlaceholder(SEARCH)).first()).toBeVisible();
  await sidebar.getByPlaceholder(SEARCH).fill('CANARY');
  await expect(sidebar.locator('[role=option]').first()).toContainText(secret);
  return sidebar;
}

export const SEARCH = 'Search buyer, order or words';

/** Whether the sidebar holds the secret at all, in its text or its fields: a state that does not proves nothing. */
export const shows = (view: Frame | Page, secret: string): Promise<boolean> =>
  view.evaluate((text) => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
    return `${document.body.innerText} ${fields.join(' ')}`.includes(text);
  }, secret);
