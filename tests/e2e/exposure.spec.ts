import { ask } from './ask.ts';
import { wcagFaultsOf } from './axe.ts';
import { openSidebar } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { aThread, focusOf, openThread, waitingThreads } from './journeys.ts';

test('the account health page becomes a gauge in the sidebar; numbers entered by hand change its room', async ({
  lab: _lab,
  browserWith,
  view,
}) => {
  const page = await browserWith.context.newPage();
  await page.goto('https://sellercentral.amazon.com/feedback-manager/index.html');
  const before = await openSidebar(page);
  await expect(before.getByRole('button', { name: /open its page once, or enter the numbers/ })).toBeVisible();

  await page.goto('https://sellercentral.amazon.com/performance/dashboard');
  const sidebar = await openSidebar(page);
  const gauge = sidebar.getByRole('button', { name: /Order defect rate/ });
  await expect(gauge).toContainText('0.64%');
  await expect(gauge).toContainText('room for 5 more defects below 1%');
  await expect(gauge).toHaveAccessibleName(
    /Amazon · NA\. Order defect rate 0\.64%, limit 1%, calm, room for 5 more defects below 1%\./,
  );
  await expect(gauge).toHaveAccessibleName(/Also near or past its limit: Late shipment rate, /);
  const width = await sidebar.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(width).toBeLessThanOrEqual(0);

  await gauge.press('Enter');
  const panel = sidebar.getByRole('dialog', { name: /Account health · Amazon · NA/ });
  await expect(panel.locator('[data-metric="odr"]')).toContainText('10 of 1563 orders');
  await expect(panel.locator('[data-metric="lateShipmentRate"]')).toContainText('near limit');
  await panel.getByRole('textbox', { name: 'Orders of the last 60 days' }).fill('3000');
  await panel.getByRole('button', { name: 'Save numbers' }).click();
  await expect(panel.locator('[data-metric="odr"]')).toContainText('room for 19 more defects below 1%');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(gauge).toContainText('room for 19 more defects below 1%');

  const { accounts, beside } = await ask(view, 'account.list', {});
  expect(beside).toBe('amazon:na');
  expect(accounts[0]).toMatchObject({ id: 'amazon:na', entered: { orders: 3000, metrics: [] } });
});

const LOOKS = [
  { language: 'zh-CN', theme: 'dark', room: '距 1% 还可承受 5 个缺陷', panel: /账户状况/ },
  { language: 'en', theme: 'light', room: 'room for 5 more defects below 1%', panel: /Account health/ },
] as const;

for (const { language, theme, room, panel: title } of LOOKS) {
  test(`in 320 px, ${theme} and in ${language}, gauge and panel fit and can be used by everybody`, async ({
    lab: _lab,
    browserWith,
    view,
  }) => {
    await ask(view, 'settings.change', { change: { language, theme } });
    const page = await browserWith.context.newPage();
    await page.goto('https://sellercentral.amazon.com/performance/dashboard');
    await expect.poll(async () => (await ask(view, 'account.list', {})).accounts.length).toBe(1);
    const narrow = await browserWith.context.newPage();
    await narrow.setViewportSize({ width: 320, height: 700 });
    await page.bringToFront();
    await narrow.goto(`chrome-extension://${browserWith.extensionId}/sidebar.html`);
    await narrow.bringToFront();
    const gauge = narrow.getByRole('button').filter({ hasText: room });
    await expect(gauge).toBeVisible();
    const wide = () => narrow.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await wide()).toBeLessThanOrEqual(0);
    expect(await wcagFaultsOf(narrow)).toEqual([]);
    await gauge.click();
    const panel = narrow.getByRole('dialog', { name: title });
    await expect(panel).toBeVisible();
    expect(await wide()).toBeLessThanOrEqual(0);
    expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    expect(await wcagFaultsOf(narrow)).toEqual([]);
    const path = process.env.EXPOSURE_PICTURES;
    if (path) await panel.getByRole('textbox').last().scrollIntoViewIfNeeded();
    if (path) await narrow.screenshot({ path: `${path}/panel-${language}.png` });
    await view.goto(`chrome-extension://${browserWith.extensionId}/options.html#customers`);
    await view.getByRole('textbox').first().waitFor();
    expect(await wcagFaultsOf(view)).toEqual([]);
    if (path) await view.screenshot({ path: `${path}/customers-${language}.png` });
  });
}

test('a TikTok shop has its own numbers, entered by hand', async ({ lab, browserWith, view }) => {
  const page = await browserWith.context.newPage();
  await openThread(page, aThread(lab, 'tiktok'));
  const sidebar = await openSidebar(page);
  await sidebar.getByRole('button', { name: 'Shop performance: enter the numbers' }).click();
  const panel = sidebar.getByRole('dialog', { name: /Account health · TikTok Shop · US/ });
  await panel.getByRole('textbox', { name: '24-hour response rate' }).fill('88');
  await panel.getByRole('textbox', { name: 'Shop performance score' }).fill('7');
  await expect(panel.getByRole('button', { name: 'Save numbers' })).toBeDisabled();
  await panel.getByRole('textbox', { name: 'Shop performance score' }).fill('4.2');
  await panel.getByRole('button', { name: 'Save numbers' }).click();
  await expect(panel.locator('[data-metric="responseRate24h"]')).toContainText('past limit');
  await page.keyboard.press('Escape');
  await expect(
    sidebar.getByRole('button', { name: /24-hour response rate 88%, at least 90%, past the limit/ }),
  ).toBeVisible();
  const id = await focusOf(view);
  const owed = async () => (await ask(view, 'ticket.get', { id }))?.ticket.derived.obligations[0];
  await expect.poll(async () => (await owed())?.raised?.code).toBe('raised_response_over');
  await sidebar.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(sidebar.getByText('the shop’s response rate is below what is required')).toBeVisible();
});

test('a parcel that does not come has a next step, and the settings say what may be offered', async ({
  lab,
  browserWith,
  view,
}) => {
  const thread = waitingThreads(lab, 'amazon', 'na').find(
    ({ intent, orderId }) => intent === 'not_received' && lab.world.orders.get(orderId ?? '')?.fulfilment === 'fbm',
  );
  if (!thread) throw new Error('the world has no lost parcel');
  const page = await browserWith.context.newPage();
  await openThread(page, thread);
  const sidebar = await openSidebar(page);
  await sidebar.getByRole('button', { name: 'Open', exact: true }).click();
  const step = sidebar.getByRole('region', { name: 'Next step' });
  await expect(step).toContainText('Ask the buyer to look with neighbours');
  await expect(step).toContainText('up to 20 % back');
  const path = process.env.EXPOSURE_PICTURES;
  if (path) await page.screenshot({ path: `${path}/step.png` });
  await view.bringToFront();
  await view.goto(`chrome-extension://${browserWith.extensionId}/options.html#customers`);
  await view.getByRole('textbox', { name: 'Partial refund up to' }).fill('35');
  await view.getByRole('button', { name: 'Save', exact: true }).last().click();
  await expect(view.getByText('Saved', { exact: true })).toBeVisible();
  await page.bringToFront();
  await expect(step).toContainText('up to 35 % back');
});
