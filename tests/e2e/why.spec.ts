/** What the extension says of its own reasons: words that lead to the message, bars that narrow, alerts that tell nothing. */
import type { Page } from 'playwright';
import { DUE_SPANS } from '@/lib/domain/due.ts';
import { english } from '@/lib/i18n/en/index.ts';
import { ask } from './ask.ts';
import { expect, test } from './fixtures.ts';
import { aThread, openThread, waitingThreads } from './journeys.ts';

interface Shown {
  readonly id: string;
  readonly title: string;
  readonly message: string;
}

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((all, count) => all + count, 0);

/** Our sidebar on a page of its own, as narrow as it gets. */
async function aSidebar(page: Page, extensionId: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(`chrome-extension://${extensionId}/sidebar.html`);
  await page.locator('[role=option]').first().waitFor();
}

test('a reason leads to the buyer’s words in the message, by mouse and by key', async ({ lab, browserWith, view }) => {
  const { context, extensionId } = browserWith;
  const thread = waitingThreads(lab, 'amazon', 'na').find(({ flags }) => flags.includes('claim_threat'));
  if (!thread) throw new Error('the world lost its claim threat');
  const portal = await context.newPage();
  await openThread(portal, thread);
  const read = async () => {
    const focus = (await ask(view, 'queue.list', { filter: { search: thread.orderId ?? '' }, limit: 1 })).rows[0];
    return focus && (await ask(view, 'ticket.get', { id: focus.ticket.id }));
  };
  await expect.poll(async () => (await read())?.messages.length ?? 0).toBeGreaterThan(0);
  const detail = await read();
  expect(detail?.why.length).toBeGreaterThan(1);

  const own = await context.newPage();
  await aSidebar(own, extensionId);
  await own.getByPlaceholder(english.queue.search).fill(thread.orderId ?? '');
  await expect(own.locator('[role=option]')).toHaveCount(1);
  await own.locator('[role=option]').first().click();
  const marks = own.locator('[data-thread] mark');
  await marks.first().waitFor();
  expect(thread.messages.map(({ text }) => text).join('\n')).toContain((await marks.first().innerText()).trim());
  const reason = own.getByRole('button', { name: english.why.words.show }).first();
  await reason.click();
  const flashed = own.locator('mark[data-flash]');
  await expect(flashed.first()).toBeFocused();
  await expect(flashed.first()).toBeInViewport();
  await expect(flashed).toHaveCount(0);
  await reason.focus();
  await own.keyboard.press('Enter');
  await expect(flashed.first()).toBeFocused();
});

test('a bar narrows the queue to what it counts, and folding the bars away is remembered', async ({
  lab,
  browserWith,
  view,
}) => {
  const { context, extensionId } = browserWith;
  await openThread(await context.newPage(), aThread(lab, 'amazon'));
  await expect.poll(async () => (await ask(view, 'queue.counts', {})).open).toBeGreaterThan(3);
  const own = await context.newPage();
  await aSidebar(own, extensionId);
  const ahead = own.getByRole('region', { name: english.ahead.title });
  const { counts } = await ask(view, 'queue.due', { now: Date.now() });
  const span = DUE_SPANS.find((one) => sum(counts[one]) > 0);
  if (!span) throw new Error('nothing falls due in the lab');
  const total = sum(counts[span]);
  const bar = ahead.getByRole('button', { name: english.ahead.spanLong[span] });
  await bar.click();
  await expect(bar).toHaveAttribute('aria-pressed', 'true');
  await expect(own.locator('[role=option]').first()).toHaveAttribute('aria-setsize', String(Math.min(total, 50)));
  await bar.click();
  await expect(bar).toHaveAttribute('aria-pressed', 'false');
  await ahead.getByRole('button', { expanded: true }).click();
  await expect(bar).toHaveCount(0);
  await expect.poll(async () => (await ask(view, 'settings.get', {})).dueShown).toBe(false);
  await own.reload();
  await own.locator('[role=option]').first().waitFor();
  await expect(bar).toHaveCount(0);
});

test('a critical ticket comes up as one desktop alert that names no buyer, and the badge counts it', async ({
  lab,
  browserWith,
  view,
}) => {
  const worker = await browserWith.worker();
  // The permission is a person's to give; here a spy stands where it would put the browser's own alerts.
  await worker.evaluate(() => {
    const shown: unknown[] = [];
    Object.assign(globalThis, { shown });
    const notifications = {
      create: async (id: string, options: object) => shown.push({ id, ...options }),
      onClicked: { addListener: () => undefined },
    };
    for (const name of ['chrome', 'browser']) {
      const api = (globalThis as unknown as Record<string, object | undefined>)[name];
      if (api) Object.defineProperty(api, 'notifications', { configurable: true, value: notifications });
    }
  });
  const shown = () => worker.evaluate(() => (globalThis as unknown as { shown: Shown[] }).shown) as Promise<Shown[]>;
  await ask(view, 'channel.test', { id: 'desktop' });
  expect((await shown()).map(({ id }) => id)).toEqual(['try']);

  await ask(view, 'settings.change', { change: { desktopAlerts: true } });
  const portal = await browserWith.context.newPage();
  await openThread(portal, aThread(lab, 'amazon'));
  await portal.goto('https://sellercentral.amazon.com/gp/guarantee-claims');
  await expect
    .poll(async () => (await ask(view, 'queue.list', { filter: { severity: 'critical' }, limit: 5 })).rows.length)
    .toBeGreaterThan(0);
  await expect.poll(async () => (await shown()).length).toBeGreaterThan(1);
  const said = JSON.stringify(await shown());
  for (const { ticket } of (await ask(view, 'queue.list', { filter: {}, limit: 50 })).rows) {
    if (ticket.observed.buyer) expect(said).not.toContain(ticket.observed.buyer);
  }
  const badge = () =>
    worker.evaluate(() =>
      (
        globalThis as unknown as { chrome: { action: { getBadgeText(about: object): Promise<string> } } }
      ).chrome.action.getBadgeText({}),
    );
  const { counts } = await ask(view, 'queue.due', { now: Date.now() });
  expect(sum(counts.now)).toBeGreaterThan(0);
  await expect.poll(badge).toBe(String(Math.min(99, sum(counts.now))));
});
