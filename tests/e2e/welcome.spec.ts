/** The first start: on no portal, one page that says what Portside does and asks for the rest. */
import type { Page } from 'playwright';
import { english } from '@/lib/i18n/en/index.ts';
import { chinese } from '@/lib/i18n/zh-cn/index.ts';
import { ask } from './ask.ts';
import { faultsOf } from './axe.ts';
import { launch } from './browser.ts';
import { expect, folder, test } from './fixtures.ts';

const { welcome: said, portals } = english;
test.setTimeout(180_000);

const SHOPIFY = 'https://admin.shopify.com/store/northwind-goods/orders';

const rails = (page: Page) =>
  page.evaluate(() => [...document.documentElement.children].filter(({ tagName }) => tagName === 'DIV').length);

test('installed, Portside opens one page, is on no portal, and remembers what is said there', async ({ lab }) => {
  const browser = await launch({ folder, lab, fresh: true });
  try {
    const { context } = browser;
    const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
    await expect.poll(() => context.pages().filter(isWelcome).length, { timeout: 30_000 }).toBe(1);
    const page = context.pages().find(isWelcome);
    if (!page) throw new Error('no welcome page');
    const portal = await context.newPage();
    await portal.goto(SHOPIFY);
    await portal.waitForTimeout(1_500);
    expect(await rails(portal)).toBe(0);
    await page.bringToFront();
    expect((await ask(page, 'portal.list', {})).map(({ granted }) => granted)).toEqual([[], [], []]);

    await expect(page.getByRole('heading', { level: 1, name: said.title })).toBeVisible();
    await expect(page.getByRole('switch', { name: 'Switch on Amazon' })).not.toBeChecked();
    await expect(page.getByText(said.tour.none)).toBeVisible();
    await expect(page.getByRole('button', { name: said.tour.start })).toBeDisabled();

    await page.getByLabel(english.settings.people.me).fill('Mika');
    await page.getByLabel(english.settings.people.me).press('Tab');
    await page.getByLabel(english.approval.role.label).selectOption('lead');
    const languages = page.getByRole('combobox', { name: said.you.languages });
    await languages.fill('Germ');
    await languages.press('ArrowDown');
    await languages.press('Enter');
    await expect
      .poll(async () => {
        const { me, role, workingLanguages } = await ask(page, 'settings.get', {});
        return { me, role, workingLanguages };
      })
      .toEqual({ me: 'Mika', role: 'lead', workingLanguages: ['de'] });
  } finally {
    await browser.close();
  }
});

test('the page is whole in both languages, both themes and at 320 px, and a refusal says what it means', async ({
  browserWith,
}) => {
  const { context, extensionId } = browserWith;
  const page = await context.newPage();
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`chrome-extension://${extensionId}/welcome.html`);
  for (const [language, theme, texts] of [
    ['en', 'light', english],
    ['zh-CN', 'dark', chinese],
  ] as const) {
    await ask(page, 'settings.change', { change: { language, theme } });
    await expect(page.getByRole('heading', { level: 1, name: texts.welcome.title })).toBeVisible();
    await page.waitForTimeout(300);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
    expect(await faultsOf(page), theme).toEqual([]);
  }
  await ask(page, 'settings.change', { change: { language: 'en', theme: 'light' } });
  // The browser's own dialog cannot be answered here; this is what it answers when a person says no.
  await page.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { permissions: { remove(): Promise<boolean> } } };
    chrome.permissions.remove = () => Promise.resolve(false);
  });
  await page.getByRole('switch', { name: 'Switch off TikTok' }).press('Space');
  await expect(page.getByRole('alert').filter({ hasText: portals.kept })).toBeVisible();
  await expect(page.getByRole('switch', { name: 'Switch off TikTok' })).toBeChecked();
});

test('a portal taken away in the browser’s own settings is left at once, and read again when it is given back', async ({
  browserWith,
  view,
}) => {
  const { context, extensionId } = browserWith;
  const page = await context.newPage();
  await page.goto(SHOPIFY);
  await expect.poll(() => rails(page)).toBe(1);
  const settings = await context.newPage();
  await settings.goto('chrome://extensions', { waitUntil: 'commit' });
  /** What the browser's own page does when a person picks "On click" or "On all sites", or adds one address. */
  const may = (call: string) => settings.evaluate(`new Promise((done) => chrome.developerPrivate.${call})`);
  await may(`updateExtensionConfiguration({ extensionId: '${extensionId}', hostAccess: 'ON_CLICK' }, done)`);
  await expect.poll(() => rails(page)).toBe(0);
  const granted = async () => (await ask(view, 'portal.list', {})).map((one) => one.granted.length);
  await expect.poll(granted, { timeout: 30_000 }).toEqual([0, 0, 0]);
  await page.reload();
  await page.waitForTimeout(1_200);
  expect(await rails(page)).toBe(0);

  await may(`addHostPermission('${extensionId}', 'https://admin.shopify.com/*', done)`);
  await expect.poll(granted, { timeout: 30_000 }).toEqual([0, 1, 0]);
  await expect.poll(() => rails(page)).toBe(1);
  const other = await context.newPage();
  await other.goto('https://seller-us.tiktok.com/order/return?from=menu&shop_region=US');
  await other.waitForTimeout(1_200);
  expect(await rails(other)).toBe(0);
});
