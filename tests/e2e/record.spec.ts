/** From the sidebar's menu to a saved file: a page is recorded in the real browser, looked through, saved and read again. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright';
import { english } from '@/lib/i18n/en/index.ts';
import { headOf } from '@/lib/repair/record/snapshot.ts';
import { readSnapshot } from '../lab/extract.ts';
import { faultsOf } from './axe.ts';
import { openSidebar } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { openThread } from './journeys.ts';

const words = english.record;

/** Opens the recording of a page from the sidebar's menu. */
async function openRecording(context: BrowserContext, page: Page, asked?: string[]): Promise<Page> {
  const frame = await openSidebar(page);
  if (asked) await page.waitForLoadState('networkidle');
  page.on('request', (request) => request.url().startsWith('https:') && asked?.push(request.url()));
  await frame.getByRole('button', { name: new RegExp(english.queue.keys.title) }).click();
  const opened = context.waitForEvent('page');
  await frame.getByRole('menuitem', { name: words.open }).click();
  const view = await opened;
  await view.getByRole('button', { name: words.save }).waitFor({ timeout: 30_000 });
  return view;
}

async function saved(view: Page): Promise<string> {
  const download = view.waitForEvent('download');
  await view.getByRole('button', { name: words.save }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

for (const portal of ['amazon', 'shopify', 'tiktok'] as const) {
  test(`a page of ${portal} is recorded, looked through, saved, and read again with nothing of it left`, async ({
    lab,
    browserWith: { context },
  }) => {
    const thread = lab.world.threads.find((one) => one.portal === portal && one.messages.length > 1);
    if (!thread) throw new Error(`the lab has no thread on ${portal}`);
    const page = await context.newPage();
    const asked: string[] = [];
    await openThread(page, thread);
    const view = await openRecording(context, page, asked);

    // Side by side, with the words that stay.
    const buyer = lab.world.buyers.get(thread.buyerId)?.name ?? '';
    const said = thread.messages[0]?.text.split('\n')[0]?.slice(0, 12) ?? '';
    const search = view.getByRole('searchbox', { name: words.search });
    await search.fill(said);
    await expect(view.getByRole('row').nth(1)).toContainText(said);
    await expect(view.getByRole('list', { name: words.keptTitle }).getByRole('listitem').first()).toBeVisible();

    const html = await saved(view);
    const head = headOf(html);
    if (!head) throw new Error('what was saved is no recording');
    for (const { text } of thread.messages) expect(html).not.toContain(text.slice(0, 24));
    expect(html).not.toContain(buyer);
    if (thread.orderId) expect(html).not.toContain(thread.orderId);
    expect(html).not.toMatch(/<script|javascript:|\son[a-z]+=/i);

    // In Node, and in the browser, where its shadow roots are real again.
    const read = readSnapshot(html, head);
    expect(read.state).toBe('ready');
    const [seen] = read.observations.filter((one) => one.type === 'ticket' && (one.messages?.length ?? 0) > 0);
    expect(seen?.type === 'ticket' && seen.messages?.length).toBe(thread.messages.length);

    // Recording asked the portal for nothing.
    expect(asked).toEqual([]);
    await view.close();
  });
}

test('a page that went away is said so, and cancelling saves nothing', async ({ lab, browserWith: { context } }) => {
  const thread = lab.world.threads.find(({ portal }) => portal === 'amazon');
  if (!thread) throw new Error('the lab has no thread');
  const page = await context.newPage();
  await openThread(page, thread);
  const view = await openRecording(context, page);
  await page.close();
  await view.getByRole('button', { name: words.again }).click();
  await expect(view.getByText(words.gone.title)).toBeVisible();
});

test('the recording fits 320 pixels in the dark, and axe finds nothing', async ({ lab, browserWith: { context } }) => {
  const thread = lab.world.threads.find(({ portal }) => portal === 'shopify');
  if (!thread) throw new Error('the lab has no thread');
  const page = await context.newPage();
  await openThread(page, thread);
  const view = await openRecording(context, page);
  await view.emulateMedia({ colorScheme: 'dark' });
  await view.setViewportSize({ width: 320, height: 720 });
  expect(await view.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  // Few rows are enough to judge all by.
  await view.getByRole('searchbox', { name: words.search }).fill('a-very-rare-word');
  expect(await faultsOf(view)).toEqual([]);
});
