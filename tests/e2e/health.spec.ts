/** How well a page is read: said in the sidebar, listed in the options, and a changed page told once. */
import type { Page, Worker } from 'playwright';
import { HOUR } from '@/lib/domain/time.ts';
import type { Lab } from '../portal-lab/kit/server.ts';
import { ask } from './ask.ts';
import { wcagFaultsOf } from './axe.ts';
import { openSidebar } from './browser.ts';
import { expect, test } from './fixtures.ts';

const FEEDBACK = 'https://sellercentral.amazon.com/feedback-manager/index.html';
/** Where the lab's page dates a rating. */
const DATES = /(?<=class="feedback-date">)[^<]*/g;

/** From now on the portal serves its pages changed. */
const serve = (page: Page, lab: Lab, change: (html: string) => string) =>
  page.route(`${FEEDBACK}*`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: change(lab.servedPage(route.request().url())) }),
  );

/** Puts all that was kept of reading into the past: a layout counts only once it has stood for half a minute. */
const grow = (worker: Worker, by: number) =>
  worker.evaluate(async (ms) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const store = await done(indexedDB.open('portside'));
    const table = store.transaction('health', 'readwrite').objectStore('health');
    for (const row of (await done(table.getAll())) as { since: number; at: number; changedAt?: number }[]) {
      const changed = row.changedAt === undefined ? {} : { changedAt: row.changedAt - ms };
      await done(table.put({ ...row, ...changed, since: row.since - ms, at: row.at - ms }));
    }
    store.close();
  }, by);

test('the sidebar says how well the page is read, and of each field how it was found', async ({
  lab,
  browserWith,
  view,
}) => {
  const page = await browserWith.context.newPage();
  await page.goto(FEEDBACK);
  const whole = await openSidebar(page);
  await expect(whole.getByRole('button', { name: 'Reading fully' })).toBeVisible();

  await serve(page, lab, (html) => html.replace(DATES, 'some day'));
  await page.reload();
  const sidebar = await openSidebar(page);
  const line = sidebar.getByRole('button', { name: 'Reading partly (1 field missing)' });
  await expect(line).toBeVisible();
  await line.press('Enter');
  const details = sidebar.getByRole('dialog', { name: 'Reading partly (1 field missing)' });
  await expect(details).toContainText('Amazon · Feedback');
  await expect(details.locator('[data-found="missing"]')).toHaveText(['opening time']);
  await expect(details).toContainText('Last read fully');
  // Nothing offers what cannot be done here.
  for (const name of ['Repair', 'Record this page']) {
    const button = details.getByRole('button', { name });
    if ((await button.count()) > 0) await expect(button).toBeEnabled();
  }
  expect(await sidebar.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await page.keyboard.press('Escape');
  await expect(details).toHaveCount(0);
  await expect(line).toBeFocused();

  await ask(view, 'settings.change', { change: { language: 'zh-CN', theme: 'dark' } });
  await expect(sidebar.getByRole('button', { name: '部分读取（缺少 1 项）' })).toBeVisible();
});

test('the options list every page read, with its fields and the share that was incomplete', async ({
  lab,
  browserWith,
  view,
}) => {
  const page = await browserWith.context.newPage();
  await page.goto(FEEDBACK);
  await openSidebar(page);
  await serve(page, lab, (html) => html.replace(DATES, 'some day'));
  await page.reload();
  await expect.poll(async () => (await ask(view, 'health.list', {})).map(({ level }) => level)).toEqual(['partly']);
  for (const [language, theme, said] of [
    ['en', 'light', /of \d+ reads incomplete/],
    ['zh-CN', 'dark', /读取 \d+ 次，其中 \d+ 次不完整/],
  ] as const) {
    await ask(view, 'settings.change', { change: { language, theme } });
    await view.goto(`chrome-extension://${browserWith.extensionId}/options.html#reading`);
    await view.bringToFront();
    const row = view.getByRole('table').getByRole('row').nth(1);
    await expect(row).toContainText(language === 'en' ? 'Partly' : '部分');
    await expect(row.getByRole('listitem')).toHaveText([said]);
    await row.locator('summary').click();
    await expect(row.locator('[data-found="missing"]')).toHaveText([language === 'en' ? 'opening time' : '发起时间']);
    expect(await wcagFaultsOf(view)).toEqual([]);
  }
});

test('a page that the portal built anew is told once', async ({ lab, browserWith, view }) => {
  const page = await browserWith.context.newPage();
  await page.goto(FEEDBACK);
  await openSidebar(page);
  await expect.poll(async () => (await ask(view, 'health.list', {})).length).toBe(1);
  const worker = await browserWith.worker();
  await grow(worker, HOUR);
  const anew = (html: string) =>
    html
      .replace(DATES, 'some day')
      .replace(/<template shadowrootmode="open">|<\/template>/g, '')
      .replace(/ (?:class|id|role|data-(?!lab)[a-z-]+)="[^"]*"/g, '')
      .replace(/<(\/?)(?:kat-[a-z-]+|div|section|li|ul|p|table|tbody|thead|tr|td|th)\b/g, '<$1article');
  await serve(page, lab, anew);
  await page.reload();
  await expect
    .poll(async () => (await ask(view, 'health.list', {})).filter(({ changedAt }) => changedAt !== undefined).length)
    .toBe(1);
  await grow(worker, HOUR);
  await page.reload();
  const sidebar = await openSidebar(page);
  const news = sidebar.getByRole('alert').filter({ hasText: 'Amazon changed a page: Feedback' });
  await expect(news).toBeVisible();
  await news.getByRole('button', { name: 'Got it' }).click();
  await expect(news).toHaveCount(0);
  await page.reload();
  const again = await openSidebar(page);
  await expect(again.getByRole('button', { name: /^(Reading|Not reading)/ })).toBeVisible();
  await expect(again.getByRole('alert').filter({ hasText: 'changed a page' })).toHaveCount(0);
});
