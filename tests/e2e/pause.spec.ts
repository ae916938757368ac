/** Where a person pauses Portside it reads nothing, says so everywhere, and begins again with one press. */
import type { Page, Worker } from 'playwright';
import { english } from '@/lib/i18n/en/index.ts';
import { deliver } from '../portal-lab/kit/route.ts';
import { ask } from './ask.ts';
import { clickRail, killWorker, openSidebar } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { countReads } from './hostile/count-reads.ts';
import { aThread, focusOf, openThread, popupBeside } from './journeys.ts';

const { pause } = english.portals;

const found = async (view: Page, words: string) =>
  (await ask(view, 'queue.list', { filter: { search: words }, limit: 5 })).rows.length;

/** All text in the page, closed roots included: what a person sees of the rail. */
async function railText(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const texts: string[] = [];
    const visit = (node: typeof root, inside: boolean) => {
      if (inside && node.nodeType === 3) texts.push(node.nodeValue);
      for (const child of node.children ?? []) visit(child, inside);
      for (const shadow of node.shadowRoots ?? []) visit(shadow, inside || shadow.shadowRootType === 'closed');
    };
    visit(root, false);
    return texts.join(' ');
  } finally {
    await session.detach();
  }
}

const badgeOf = (worker: Worker, address: string): Promise<string> =>
  worker.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query(filter: object): Promise<{ id: number }[]> };
        action: { getBadgeText(of: { tabId?: number }): Promise<string> };
      };
    };
    const [tab] = await chrome.tabs.query({ url });
    return chrome.action.getBadgeText(tab ? { tabId: tab.id } : {});
  }, address);

test('a paused page that is open goes silent within a second; resuming reads at once', async ({
  lab,
  browserWith,
  view,
}) => {
  const page = await browserWith.context.newPage();
  const thread = aThread(lab, 'amazon');
  await openThread(page, thread);
  await page.bringToFront();
  await focusOf(view);
  const reads = await countReads(page, browserWith.extensionId);

  await ask(view, 'pause.set', { scope: 'site', site: 'amazon:na', paused: true });
  const asked = Date.now();
  await expect.poll(() => railText(page), { intervals: [50] }).toContain('paused');
  expect(Date.now() - asked).toBeLessThan(1_000);
  await reads.taken();
  await deliver(lab, [page], { threadId: thread.id, text: 'Pomegranates during the pause' });
  await page.waitForTimeout(2_500);
  expect(await reads.taken()).toBe(0);
  expect(await found(view, 'pomegranates')).toBe(0);
  const context = await ask(view, 'tab.context', {});
  expect(context).toEqual({ portal: 'amazon', site: 'amazon:na', paused: 'site' });
  expect(await badgeOf(await browserWith.worker(), 'https://sellercentral.amazon.com/*')).toBe('II');
  // The reply box is left alone as well.
  expect(await ask(view, 'reply.insert', { id: 'amazon:na:message:x', text: 'Hello', draft: 'ask' })).toEqual({
    result: 'no-composer',
  });

  await page.bringToFront();
  await clickRail(page);
  await expect.poll(() => found(view, 'pomegranates')).toBe(1);
  expect((await ask(view, 'settings.get', {})).pauses).toEqual({ all: false, portals: [], sites: [] });
  expect(await railText(page)).not.toContain('paused');
  await expect
    .poll(async () => badgeOf(await browserWith.worker(), 'https://sellercentral.amazon.com/*'))
    .not.toBe('II');
  await reads.close();
});

test('a pause outlives the worker, a reload and a new tab; other portals are read on', async ({
  lab,
  browserWith,
  view,
}) => {
  await ask(view, 'pause.set', { scope: 'portal', portal: 'amazon', paused: true });
  const page = await browserWith.context.newPage();
  await killWorker(browserWith.context, view);
  await openThread(page, aThread(lab, 'amazon'));
  await page.bringToFront();
  await expect.poll(() => railText(page)).toContain('paused');
  await page.reload();
  await expect.poll(() => railText(page)).toContain('paused');
  await page.waitForTimeout(1_500);
  expect((await ask(view, 'queue.counts', {})).open).toBe(0);

  await openThread(page, aThread(lab, 'shopify'));
  await expect.poll(async () => (await ask(view, 'queue.counts', {})).open).toBeGreaterThan(0);
  expect(await railText(page)).not.toContain('paused');
  const { rows } = await ask(view, 'queue.list', { filter: { portal: 'amazon' }, limit: 5 });
  expect(rows).toEqual([]);
});

test('the sidebar pauses and resumes by keyboard, and says which', async ({ lab, browserWith, view }) => {
  const page = await browserWith.context.newPage();
  await openThread(page, aThread(lab, 'amazon'));
  await page.bringToFront();
  await focusOf(view);
  const sidebar = await openSidebar(page);
  await sidebar.getByRole('button', { name: pause.menu }).press('Enter');
  await sidebar.getByRole('menuitem', { name: pause.site }).press('Enter');
  const banner = sidebar.getByText(pause.by.site).first();
  await expect(banner).toBeVisible();
  expect((await ask(view, 'settings.get', {})).pauses.sites).toEqual(['amazon:na']);
  await sidebar.getByRole('button', { name: pause.resume }).press('Enter');
  await expect(banner).toBeHidden();
  await focusOf(view);
  expect((await ask(view, 'settings.get', {})).pauses.sites).toEqual([]);
});

test('the popup pauses everywhere, the options end it', async ({ lab, browserWith, view }) => {
  const { popup, page } = await popupBeside(browserWith, view, aThread(lab, 'tiktok'));
  await popup.getByRole('button', { name: pause.menu }).click();
  await popup.getByRole('menuitem', { name: pause.all }).click();
  await expect(popup.getByText(pause.by.all).first()).toBeVisible();
  await page.bringToFront();
  await expect.poll(() => railText(page)).toContain('paused');
  expect(await badgeOf(await browserWith.worker(), 'https://none.example/*')).toBe('II');

  await view.goto(`chrome-extension://${browserWith.extensionId}/options.html#portals`);
  await view.bringToFront();
  const everywhere = view.getByRole('switch', { name: pause.allSwitch });
  await expect(everywhere).toBeChecked();
  await everywhere.click();
  await expect(everywhere).not.toBeChecked();
  await page.bringToFront();
  await expect.poll(() => railText(page)).not.toContain('paused');
});
