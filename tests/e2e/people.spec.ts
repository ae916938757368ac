import { ask } from './ask.ts';
import { wcagFaultsOf } from './axe.ts';
import { openSidebar } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { aThread, openThread, panels } from './journeys.ts';

const SECTIONS = [
  'portals',
  'rules',
  'people',
  'team',
  'escalation',
  'targets',
  'policies',
  'hours',
  'customers',
  'guard',
  'inserting',
  'templates',
  'translation',
  'memory',
  'glossary',
  'knowledge',
  'shops',
  'alerts',
  'display',
  'sites',
  'reading',
  'escalation',
  'alerts',
  'exchange',
  'data',
  'about',
];

/** Colours depend on the theme alone and names on the language alone: two pairs meet all four. */
const PAIRS = [
  { language: 'en', theme: 'dark' },
  { language: 'zh-CN', theme: 'light' },
] as const;

for (const { language, theme } of PAIRS) {
  test(`accessible in ${language}, ${theme}: sidebar with list, ticket and composer, popup`, async ({
    lab,
    browserWith,
    view,
  }) => {
    test.setTimeout(180_000);
    await ask(view, 'settings.change', { change: { language, theme, desktopAlerts: true } });
    const portal = await browserWith.context.newPage();
    await openThread(portal, aThread(lab, 'amazon'));
    await expect.poll(async () => (await ask(view, 'queue.counts', {})).open).toBeGreaterThan(3);
    const { context, extensionId } = browserWith;
    const own = await context.newPage();
    await own.setViewportSize({ width: 320, height: 800 });
    await own.goto(`chrome-extension://${extensionId}/sidebar.html`);
    await own.locator('[role=option]').first().waitFor();
    expect(await wcagFaultsOf(own)).toEqual([]);
    await own.locator('[role=option]').first().click();
    await own.keyboard.press('r');
    await own.getByRole('textbox').last().waitFor();
    expect(await wcagFaultsOf(own)).toEqual([]);
    const sideways = await own.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBeLessThanOrEqual(0);
    await own.setViewportSize({ width: 1200, height: 800 });
    await own.goto(`chrome-extension://${extensionId}/popup.html`);
    await own.getByRole('listbox').getByRole('option').first().waitFor();
    expect(await wcagFaultsOf(own)).toEqual([]);
  });

  test(`accessible in ${language}, ${theme}: every section of the options`, async ({ lab, browserWith, view }) => {
    test.setTimeout(180_000);
    await ask(view, 'settings.change', { change: { language, theme, desktopAlerts: true } });
    await openThread(await browserWith.context.newPage(), aThread(lab, 'amazon'));
    const { context, extensionId } = browserWith;
    const own = await context.newPage();
    await own.setViewportSize({ width: 1200, height: 800 });
    for (const section of SECTIONS) {
      await own.goto(`chrome-extension://${extensionId}/options.html#${section}`);
      await own.reload();
      await own.getByRole('heading').first().waitFor();
      expect(await wcagFaultsOf(own)).toEqual([]);
    }
  });
}

test('buyer text is only ever text: the hostile message of the lab runs nothing in the page or the sidebar', async ({
  lab,
  browserWith,
}) => {
  const page = await browserWith.context.newPage();
  const hostile = lab.world.threads.find(
    ({ portal, messages }) => portal === 'amazon' && messages.some(({ text }) => text.includes('onerror')),
  );
  if (!hostile) throw new Error('the world lost its hostile message');
  await openThread(page, hostile);
  const sidebar = await openSidebar(page);
  await sidebar.getByText('On this page').waitFor();
  await sidebar.getByRole('region', { name: 'On this page' }).getByRole('button', { name: 'Open' }).click();
  await expect(sidebar.getByText('<img src=x', { exact: false }).first()).toBeVisible();
  expect(await sidebar.locator('img[src="x"]').count()).toBe(0);
});

test('keys do nothing while one types, or while an input method composes', async ({ lab, browserWith }) => {
  const page = await browserWith.context.newPage();
  await openThread(page, aThread(lab, 'amazon'));
  const sidebar = await openSidebar(page);
  await sidebar.locator('[role=option]').first().waitFor();
  const rows = await sidebar.locator('[role=option]').count();
  const search = sidebar.getByRole('searchbox').or(sidebar.getByPlaceholder('Search buyer, order or words')).first();
  await search.focus();
  await page.keyboard.type('ee');
  await expect(search).toHaveValue('ee');
  await search.fill('');
  await expect(sidebar.locator('[role=option]')).toHaveCount(rows);
  await sidebar.getByRole('listbox').first().focus();
  await sidebar.getByRole('listbox').first().dispatchEvent('keydown', { key: 'e', keyCode: 229, isComposing: true });
  await expect(sidebar.locator('[role=option]')).toHaveCount(rows);
  await page.keyboard.press('?');
  await expect(sidebar.getByRole('dialog')).toBeVisible();
});

test('the browser’s side panel opens from the in-page sidebar and shows the same page', async ({
  lab,
  browserWith,
}) => {
  const page = await browserWith.context.newPage();
  await openThread(page, aThread(lab, 'amazon'));
  const sidebar = await openSidebar(page);
  await sidebar.getByText('On this page').waitFor();
  await sidebar.getByRole('button', { name: /^Language/ }).click();
  await sidebar.getByText('Open in the browser’s side panel').click();
  const worker = await browserWith.worker();
  await expect.poll(() => panels(worker)).toEqual([expect.stringContaining('/sidebar.html')]);
});
