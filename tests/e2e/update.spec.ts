import { deliver } from '../portal-lab/kit/route.ts';
import { ask } from './ask.ts';
import { expect, test } from './fixtures.ts';
import { aThread, openThread } from './journeys.ts';

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
});
