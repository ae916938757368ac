/** The demo: the three portals with a seeded world, the extension in a real browser, pictures and the triaged queue. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Settings } from '@/lib/domain/settings.ts';
import { ask } from '../e2e/ask.ts';
import { type Launched, launch, openSidebar } from '../e2e/browser.ts';
import { theLab } from '../e2e/lab.ts';
import { deliver } from '../portal-lab/kit/route.ts';
import { printQueue } from './print-queue.ts';

const [folder = ''] = process.argv.slice(2);
const headless = process.argv.includes('--headless');
const shots = 'shots';
const say = (text: string) => process.stdout.write(`\u2192 ${text}\n`);
const lab = theLab({ attended: true });
mkdirSync(shots, { recursive: true });
const saved: string[] = [];

const shoot = async (page: Page, name: string) => {
  const path = join(shots, `${name}.png`);
  await page.screenshot({ path });
  saved.push(path);
};

/** Scrolls the list of conversations as an agent does: the oldest, at its end, are often the most urgent. */
async function leafThrough(page: Page): Promise<void> {
  await page.mouse.move(370, 600);
  for (let turn = 0; turn < 8; turn++) {
    await page.mouse.wheel(0, 700);
    await page.waitForTimeout(350);
  }
  await page.mouse.wheel(0, -9_000);
  await page.waitForTimeout(500);
}

/** Every page of the tour, in the order a morning begins: the lists first, then one open thread a portal. */
async function visit(browser: Launched): Promise<Page[]> {
  const threadOn = (portal: string) =>
    lab.world.threads.find(
      ({ portal: on, store, needsReply, orderId, flags, messages }) =>
        on === portal &&
        (store === 'na' || on !== 'amazon') &&
        needsReply &&
        orderId &&
        flags.includes('claim_threat') &&
        messages.length > 1,
    );
  const [amazon, shopify] = [threadOn('amazon'), threadOn('shopify')];
  const order = [...lab.world.orders.values()].find(
    ({ portal, state, fulfilment }) => portal === 'amazon' && state === 'unshipped' && fulfilment === 'fbm',
  );
  const walks: readonly (readonly string[])[] = [
    [
      'https://sellercentral.amazon.com/performance/dashboard',
      'https://sellercentral.amazon.com/gp/guarantee-claims',
      'https://sellercentral.amazon.com/gp/returns/list/v2',
      'https://sellercentral.amazon.com/feedback-manager/index.html',
      ...(order ? [`https://sellercentral.amazon.com/orders-v3/order/${order.id}`] : []),
      `https://sellercentral.amazon.com/messaging/inbox-v3?fi=responseNeeded${amazon ? `&cc=${amazon.id}` : ''}`,
    ],
    [
      'https://admin.shopify.com/store/northwind-goods/orders',
      'https://admin.shopify.com/store/northwind-goods/payments/disputes',
      `https://inbox.shopify.com/store/northwind-goods/conversations/open${shopify ? `/${shopify.id}` : ''}`,
    ],
    [
      'https://seller-us.tiktok.com/order/return?from=menu&shop_region=US',
      'https://seller-us.tiktok.com/chat/inbox/current?oec_seller_id=7495012345678901234&shop_region=US&lang=en',
    ],
  ];
  const pages: Page[] = [];
  for (const walk of walks) {
    const page = await browser.context.newPage();
    for (const address of walk) {
      say(`reading ${address}`);
      await page.goto(address);
      await page.waitForTimeout(1_500);
    }
    await leafThrough(page);
    pages.push(page);
  }
  return pages;
}

const browser = await launch({ folder, lab, headless });
const pages = await visit(browser);
const [amazon] = pages;
if (!amazon) throw new Error('no page');

const options = await browser.context.newPage();
await options.goto(`chrome-extension://${browser.extensionId}/options.html`);
await options.waitForSelector('[data-portside-ready]', { state: 'attached' });
const setUi = (change: Partial<Settings>) => ask(options, 'settings.change', { change });

await amazon.bringToFront();
await shoot(amazon, 'rail');
const sidebar = await openSidebar(amazon);
await sidebar.waitForSelector('[data-ticket]');
for (const [language, theme] of [
  ['en', 'light'],
  ['en', 'dark'],
  ['zh-CN', 'light'],
  ['zh-CN', 'dark'],
] as const) {
  await setUi({ language, theme });
  await amazon.waitForTimeout(700);
  await shoot(amazon, `sidebar-${language}-${theme}`);
}
await setUi({ language: 'en', theme: 'light' });
await sidebar.getByRole('button', { name: 'Open', exact: true }).click();
await sidebar.getByRole('article').waitFor();
// High enough for the whole of what a ticket says of itself.
await amazon.setViewportSize({ width: 1_500, height: 2_000 });
for (const [language, theme] of [
  ['en', 'light'],
  ['zh-CN', 'dark'],
] as const) {
  await setUi({ language, theme });
  // A busy machine draws late: without this the picture may be of the language before.
  await sidebar.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
  await amazon.waitForTimeout(700);
  await shoot(amazon, `ticket-${language}-${theme}`);
}
await setUi({ language: 'en', theme: 'light' });
await amazon.setViewportSize({ width: 1_500, height: 1_200 });
// A reply that would cost the account, and the one Portside begins with instead.
await sidebar.getByRole('article').press('r');
const reply = sidebar.getByRole('textbox', { name: 'Reply text' });
await reply.fill('We give you a full refund if you remove your review. Write to us at help@example.com.');
await amazon.waitForTimeout(1_500);
await shoot(amazon, 'reply-guard-en');
await reply.fill('');
const suggested = sidebar.getByRole('button', { name: /^Use it/ });
await suggested.waitFor();
await suggested.click();
await setUi({ language: 'zh-CN' });
await amazon.waitForTimeout(1_500);
await shoot(amazon, 'reply-suggested-zh-CN');
await amazon.setViewportSize({ width: 1_500, height: 900 });
await options.bringToFront();
for (const [language, section] of [
  ['zh-CN', 'rules'],
  ['en', 'rules'],
  ['en', 'policies'],
  ['zh-CN', 'hours'],
  ['en', 'templates'],
  ['zh-CN', 'translation'],
] as const) {
  await setUi({ language, theme: 'light' });
  await options.goto(`chrome-extension://${browser.extensionId}/options.html#${section}`);
  await options.waitForTimeout(900);
  await shoot(options, section === 'rules' ? `options-${language}` : `options-${section}-${language}`);
}
await setUi({ language: 'en' });
await amazon.bringToFront();
const popup = await browser.context.newPage();
await popup.setViewportSize({ width: 380, height: 580 });
await popup.goto(`chrome-extension://${browser.extensionId}/popup.html`);
await popup.waitForSelector('[data-portside-ready]', { state: 'attached' });
await popup.waitForTimeout(700);
await shoot(popup, 'popup');
await popup.close();

await printQueue(options);
say(`pictures: ${saved.join(', ')}`);
if (headless) await browser.close();
else {
  await options.close();
  await amazon.bringToFront();
  say('The browser stays open; a buyer writes every half minute. Close it, or press Ctrl+C, to end.');
  const waiting = lab.world.threads.filter(({ portal }) => portal === 'amazon');
  for (let turn = 0; browser.context.pages().length > 0; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 30_000));
    const thread = waiting[turn % waiting.length];
    if (thread)
      await deliver(lab, [amazon], { threadId: thread.id, text: 'Hello? I am still waiting for an answer.' }).catch(
        () => undefined,
      );
  }
}
