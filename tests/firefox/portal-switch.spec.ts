/** A portal switched on and off as a person does it: the browser's permission, and nothing else. */
import type { PortalView } from '@/lib/protocol.ts';
import { aThread } from '../e2e/journeys.ts';
import { report } from '../e2e/table.ts';
import { launchFirefox } from './browser.ts';
import { expect, folder, read, test } from './fixtures.ts';

test('installed it is on no portal; a click on the welcome page switches one on, another switches it off', async ({
  lab,
}) => {
  const firefox = await launchFirefox(folder, lab, true);
  try {
    const thread = aThread(lab, 'shopify');
    const page = await firefox.newPage();
    await page.goto('https://inbox.shopify.com/store/northwind-goods/conversations/open');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const rails = () =>
      page.evaluate(() => [...document.documentElement.children].filter(({ tagName }) => tagName === 'DIV').length);
    expect(await rails()).toBe(0);

    const welcome = await firefox.ownPage('welcome.html');
    await welcome.toFront();
    const portals = async () =>
      (await welcome.ask<readonly PortalView[]>('portal.list', {})).map(({ id, granted }) => [id, granted.length]);
    expect(await portals()).toEqual([
      ['amazon', 0],
      ['shopify', 0],
      ['tiktok', 0],
    ]);
    const shopify = () => document.querySelector('[aria-label="Shopify"] input[role=switch]')?.parentElement;
    await welcome.click(shopify);
    await expect.poll(portals).toContainEqual(['shopify', 2]);
    // The page that was open all the while has its agent now.
    await expect.poll(rails).toBe(1);
    await read(page, welcome, thread);

    await welcome.toFront();
    await welcome.click(shopify);
    await expect.poll(portals).toContainEqual(['shopify', 0]);
    await expect.poll(rails).toBe(0);
    await page.goto('https://inbox.shopify.com/store/northwind-goods/conversations/open');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await rails()).toBe(0);
    report('firefox', { journey: 'a portal switched on and off in the welcome page', result: 'by permission alone' });
  } finally {
    await firefox.close();
  }
  expect(firefox.strays).toEqual([]);
});
