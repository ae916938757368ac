import { deliver } from '../portal-lab/kit/route.ts';
import { ask } from './ask.ts';
import { expect, test } from './fixtures.ts';
import { aThread, focusOf, openThread, REPLY } from './journeys.ts';

test('an update leaves one page agent in an open tab: the orphan is gone, the new one reads on', async ({
  lab,
  browserWith,
}) => {
  const { context, extensionId } = browserWith;
  const page = await context.newPage();
  const thread = aThread(lab, 'amazon');
  await openThread(page, thread);
  const hosts = () =>
    page.evaluate(() => [...document.documentElement.children].filter(({ tagName }) => tagName === 'DIV').length);
  await expect.poll(hosts).toBe(1);
  const worker = await browserWith.worker();
  const started = context.waitForEvent('serviceworker');
  await worker
    .evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { reload(): void } } };
      chrome.runtime.reload();
    })
    .catch(() => undefined);
  await started;
  const view = await context.newPage();
  await view.goto(`chrome-extension://${extensionId}/options.html`);
  await page.bringToFront();
  await deliver(lab, [page], { threadId: thread.id, text: 'Written after the update' });
  await expect
    .poll(async () => {
      const { rows } = await ask(view, 'queue.list', { filter: { search: 'written after' }, limit: 5 });
      return rows.length;
    })
    .toBe(1);
  expect(await hosts()).toBe(1);
  // The composer's helper of the new version stands beside it.
  const id = await focusOf(view);
  expect(await ask(view, 'reply.insert', { id, text: REPLY, draft: 'ask' })).toEqual({ result: 'inserted' });
});

test('from buyer messages to an order without a reload: the other page agent takes over, alone', async ({
  lab,
  browserWith,
}) => {
  const page = await browserWith.context.newPage();
  const thread = aThread(lab, 'amazon');
  await openThread(page, thread);
  const hosts = () =>
    page.evaluate(() => [...document.documentElement.children].filter(({ tagName }) => tagName === 'DIV').length);
  await expect.poll(hosts).toBe(1);
  await page.evaluate('window.__same = true');
  await page.locator('.case-facts a').click();
  await expect.poll(() => page.url()).toContain('/orders-v3/');
  const view = await browserWith.context.newPage();
  await view.goto(`chrome-extension://${browserWith.extensionId}/options.html`);
  await page.bringToFront();
  await expect
    .poll(async () => (await ask(view, 'health.list', {})).some(({ page: kind }) => kind === 'order'))
    .toBe(true);
  expect(await page.evaluate('window.__same')).toBe(true);
  await expect.poll(hosts).toBe(1);
});
