/** A channel for alerts, from its address in the options to an alert that arrives, with a server on this machine. */
import type { Page } from 'playwright';
import { english } from '@/lib/i18n/en/index.ts';
import { ask } from './ask.ts';
import { faultsOf, shownIn } from './axe.ts';
import { killWorker, type Launched } from './browser.ts';
import { aThread, openThread } from './journeys.ts';
import { theLab } from './lab.ts';
import { expect, PATH, SECRET, test } from './robot.ts';

const texts = english.alertsOptions;

async function theAlerts({ context, extensionId }: Launched): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html#alerts`);
  await ask(page, 'settings.change', { change: { language: 'en' } });
  return page;
}

/** Fills the drawer of a new webhook channel, by keyboard where that is how one does it. */
async function addWebhook(page: Page, address: string, secret: string): Promise<void> {
  await page.getByRole('button', { name: texts.add }).press('Enter');
  await page.getByRole('menuitem', { name: /^Webhook/ }).press('Enter');
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('textbox', { name: texts.editor.name }).fill('Floor');
  await drawer.getByLabel(texts.field.address, { exact: true }).fill(address);
  await drawer.getByLabel(texts.field.secret, { exact: true }).fill(secret);
  const save = drawer.getByRole('button', { name: 'Save', exact: true });
  await expect(save).toBeEnabled();
  await save.press('Enter');
  await expect(page.getByText('“Floor” is saved. Now test it.')).toBeVisible();
}

const row = (page: Page) => page.locator('li[data-channel]').filter({ hasText: 'Floor' });

async function accessible(page: Page): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await ask(page, 'settings.change', { change: { theme } });
    await shownIn(page, { theme });
    expect(await faultsOf(page), theme).toEqual([]);
  }
}

test('a channel is set up and tested; an alert arrives when a ticket becomes critical, also after a killed worker', async ({
  robot,
  browserThat,
}) => {
  test.setTimeout(150_000);
  const browser = await browserThat(true);
  const page = await theAlerts(browser);
  await expect(page.getByText(texts.none)).toBeVisible();
  await addWebhook(page, robot.address, 'not-the-right-secret');
  await row(page).getByRole('button', { name: /^Test/ }).click();
  await expect(
    row(page)
      .getByText(/The secret is not the right one/)
      .first(),
  ).toBeVisible();
  await expect(row(page).getByText(texts.state.stopped, { exact: true })).toBeVisible();
  expect([robot.refused(), robot.arrived.length]).toEqual([1, 0]);
  await accessible(page);

  await row(page).getByRole('button', { name: /^Edit/ }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByLabel(texts.field.secret, { exact: true })).toHaveAttribute('placeholder', /^Set on/);
  await drawer.getByLabel(texts.field.secret, { exact: true }).fill(SECRET);
  await accessible(page);
  await drawer.getByRole('button', { name: 'Save', exact: true }).click();
  await row(page).getByRole('button', { name: /^Test/ }).click();
  await expect(row(page).getByText(/It arrived/)).toBeVisible();
  expect(robot.arrived.map(({ test: trial }) => trial)).toEqual([true]);

  // The worker that knew of the channel is gone.
  await killWorker(browser.context, page);
  const portal = await browser.context.newPage();
  await openThread(portal, aThread(theLab(), 'amazon'));
  await portal.goto('https://sellercentral.amazon.com/gp/guarantee-claims');
  await expect.poll(() => robot.arrived.some(({ test: trial }) => !trial), { timeout: 30_000 }).toBe(true);
  const alerts = robot.arrived.flatMap((message) => message.alerts);
  expect(alerts.map(({ kind }) => kind)).toContain('became_critical');
  for (const { ticket } of (await ask(page, 'queue.list', { filter: {}, limit: 50 })).rows) {
    const { buyer, last } = ticket.observed;
    const theirs = [buyer, ...((last?.text.length ?? 0) > 20 ? [last?.text] : [])];
    for (const said of theirs) if (said) expect(robot.bodies.join('')).not.toContain(said);
  }
  await page.bringToFront();
  await expect(row(page).getByText(/Last arrived/)).toBeVisible();

  await page.reload();
  await expect(row(page)).toBeVisible();
  const leaves = [
    await page.content(),
    JSON.stringify(await ask(page, 'channel.list', {})),
    await ask(page, 'data.export', {}),
  ];
  for (const left of leaves) expect(left).not.toMatch(new RegExp(`hunter2|${PATH}`));

  await page.setViewportSize({ width: 360, height: 800 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBe(0);
  await page.screenshot({ path: test.info().outputPath('narrow.png'), fullPage: true });
  await page.setViewportSize({ width: 1500, height: 900 });
  await page.screenshot({ path: test.info().outputPath('wide.png'), fullPage: true });
});

test('as it is installed it sends nothing before the browser was asked; what waits is listed as not delivered', async ({
  robot,
  browserThat,
}) => {
  const browser = await browserThat(false);
  const page = await theAlerts(browser);
  const channel = {
    id: 'floor',
    kind: 'webhook',
    name: 'Floor',
    on: true,
    takes: ['became_critical'],
    language: 'en',
    buyerData: false,
    digest: 0,
  } as const;
  await ask(page, 'channel.save', { channel, values: { address: robot.address, secret: SECRET } });
  await expect(row(page).getByText(texts.state.blocked)).toBeVisible();
  await row(page).getByRole('button', { name: /^Test/ }).click();
  await expect(
    row(page)
      .getByText(/The browser does not allow it/)
      .first(),
  ).toBeVisible();
  const portal = await browser.context.newPage();
  await portal.goto('https://sellercentral.amazon.com/gp/guarantee-claims');
  await page.bringToFront();
  await expect(page.getByRole('table', { name: texts.letters.table })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: /^Drop/ }).first().click();
  await expect(page.getByText(texts.letters.none)).toBeVisible();
  expect([robot.refused(), robot.arrived]).toEqual([0, []]);
});

test('a sound is heard by nobody here, but it sounds', async ({ browserThat }) => {
  const browser = await browserThat(true);
  const page = await theAlerts(browser);
  const sound = page.locator('li[data-channel=sound]');
  await sound.getByRole('button', { name: /^Test/ }).click();
  await expect(sound.getByText(/^Done/)).toBeVisible();
  const worker = await browser.worker();
  const open = await worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { getContexts(filter: object): Promise<unknown[]> } };
    };
    return (await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length;
  });
  expect(open).toBe(0);
});
