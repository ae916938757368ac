import { ask } from './ask.ts';
import { expect, test } from './fixtures.ts';
import { aThread, openThread } from './journeys.ts';

test('the rail is dragged to the other side and stands there on the next page of this portal only', async ({
  lab,
  browserWith,
  view,
}) => {
  const page = await browserWith.context.newPage();
  await openThread(page, aThread(lab, 'amazon'));
  await expect.poll(async () => (await ask(view, 'queue.counts', {})).open).toBeGreaterThan(0);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const rail = { x: width - 22, y: height * 0.4 + 26 };
  await expect
    .poll(async () => {
      await page.mouse.move(rail.x, rail.y);
      await page.mouse.down();
      await page.mouse.move(width / 2, height / 2, { steps: 5 });
      await page.mouse.move(30, height * 0.7, { steps: 5 });
      await page.mouse.up();
      return (await ask(view, 'settings.get', {})).rail.amazon?.side;
    })
    .toBe('left');
  const { rail: places } = await ask(view, 'settings.get', {});
  expect(places.amazon?.top).toBeGreaterThan(0.5);
  expect(places.tiktok).toBeUndefined();
  await page.reload();
  const top = (places.amazon?.top ?? 0) * height + 26;
  await expect
    .poll(async () => {
      await page.mouse.click(22, top);
      return page.frames().some((frame) => frame.url().includes('/sidebar.html'));
    })
    .toBe(true);
});

test('the page sees nothing of a buyer: no ticket text outside the portal’s own page', async ({
  lab,
  browserWith,
  view,
}) => {
  const page = await browserWith.context.newPage();
  const thread = aThread(lab, 'amazon');
  await openThread(page, thread);
  await expect.poll(async () => (await ask(view, 'queue.counts', {})).open).toBeGreaterThan(0);
  await page.goto('https://sellercentral.amazon.com/performance/dashboard');
  const words = (thread.messages.at(-1)?.text ?? '').slice(0, 24);
  const leaked = await page.evaluate((text) => {
    const { find } = window as unknown as { find(words: string): boolean };
    return find(text) || document.documentElement.outerHTML.includes(text);
  }, words);
  expect(leaked).toBe(false);
});

test('a double click on the rail opens one sidebar, not two over one another', async ({ lab, browserWith }) => {
  const page = await browserWith.context.newPage();
  await openThread(page, aThread(lab, 'amazon'));
  const hosts = () =>
    page.evaluate(() => [...document.documentElement.children].filter(({ tagName }) => tagName === 'DIV').length);
  await expect.poll(hosts).toBe(1);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await page.mouse.dblclick(width - 22, height * 0.4 + 26);
  await expect.poll(() => page.frames().some((frame) => frame.url().includes('/sidebar.html'))).toBe(true);
  expect(page.frames().filter((frame) => frame.url().startsWith('chrome-extension:'))).toHaveLength(1);
  expect(await hosts()).toBe(2);
});
