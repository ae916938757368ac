/**
 * Each class of change a portal may make to its pages: where readers can only guess afterwards, or not read at all, a
 * lead points at one example and every row is read again.
 */
import type { Locator, Page } from 'playwright';
import { english } from '@/lib/i18n/en/index.ts';
import { same } from '@/lib/ingest/same.ts';
import { mutateScript } from '../lab/mutate/script.ts';
import type { Lab } from '../portal-lab/kit/server.ts';
import { ask } from './ask.ts';
import { consistent } from './consistent.ts';
import { expect, test } from './fixtures.ts';
import { fieldRow, healthLine, openRepair, saveTaught, teachField } from './teaching.ts';

const { health, repair, taught } = english;
const INBOX = 'https://sellercentral.amazon.com/messaging/inbox-v3?fi=responseNeeded';

/** What the portal did, by class; ids as in `tests/lab/mutate`. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  names: ['all-names-dropped'],
  boxes: ['spans-to-divs', 'nested-deeper'],
  shadow: ['content-in-shadow'],
  frames: ['frame-added'],
  lists: ['rows-grouped', 'skeletons-left'],
  words: ['labels-in-english', 'badges-added'],
  writing: ['texts-split', 'right-to-left'],
  dates: ['dates-long', 'clocks-switched'],
  noise: ['icons-titled', 'copy-buttons-added'],
  halves: ['spinner-left'],
};

/** First names as the inbox shows them, by the number of the order they wrote about. */
const namesIn = (lab: Lab): Map<string, string> =>
  new Map(
    lab.world.threads.flatMap(({ portal, orderId, buyerId }) =>
      portal === 'amazon' && orderId ? [[orderId, lab.world.buyers.get(buyerId)?.name.split(' ')[0] ?? '']] : [],
    ),
  );

async function changed(page: Page, kinds: readonly string[]): Promise<void> {
  await page.addScriptTag({ content: await mutateScript() });
  await page.evaluate((ids) => {
    (globalThis as unknown as { portsideMutate(ids: readonly string[]): void }).portsideMutate(ids);
  }, kinds);
}

/** The topmost buyer on the page: further down a click would scroll the list, which lets rows go. */
async function firstName(page: Page, names: ReadonlySet<string>): Promise<Locator> {
  const found: { readonly at: Locator; readonly y: number }[] = [];
  for (const name of names) {
    const at = page.getByText(name, { exact: true }).first();
    const box = (await at.count()) > 0 ? await at.boundingBox() : null;
    if (box) found.push({ at, y: box.y });
  }
  const [top] = found.toSorted((a, b) => a.y - b.y);
  if (!top) throw new Error('no buyer is shown');
  return top.at;
}

for (const [name, kinds] of Object.entries(CLASSES)) {
  test(`a change of ${name} is repaired by pointing at one buyer`, async ({ lab, browserWith: { context }, view }) => {
    const names = namesIn(lab);
    const page = await context.newPage();
    await page.goto(INBOX);
    await page.locator('kat-list-item').first().waitFor();
    await changed(page, kinds);
    const frame = await openRepair(page);
    await expect(fieldRow(frame, 'ticket.buyer')).not.toContainText(repair.status.taught);
    await teachField(page, frame, 'ticket.buyer', await firstName(page, new Set(names.values())));
    await expect(fieldRow(frame, 'ticket.buyer')).toContainText(repair.status.taught);
    await saveTaught(page, frame);
    // Other fields may still be guessed at: one was taught.
    await expect(healthLine(frame)).toContainText(health.level.full);
    const guessed = async () => {
      const { rows } = await ask(view, 'queue.list', { filter: { portal: 'amazon' }, limit: 100 });
      expect(rows.length).toBeGreaterThan(3);
      return rows
        .map(({ ticket: { observed } }) => observed)
        .filter(({ weak, buyer, orderId }) => weak?.includes('buyer') || buyer !== names.get(orderId ?? ''))
        .map(({ orderId, buyer, weak }) => [orderId, buyer, weak]);
    };
    await expect.poll(guessed).toEqual([]);
  });
}

test('what was taught is taken back for every tab, and an older version counts again', async ({
  lab,
  browserWith: { context },
  options: view,
}) => {
  const names = namesIn(lab);
  const page = await context.newPage();
  await page.goto(INBOX);
  const frame = await openRepair(page);
  await teachField(page, frame, 'ticket.buyer', await firstName(page, new Set(names.values())));
  await saveTaught(page, frame);
  await expect(healthLine(frame)).toHaveText(health.level.full);
  await view.bringToFront();
  await view.evaluate(() => {
    location.hash = 'reading';
  });
  const row = view.locator('[data-taught]');
  await row.getByRole('button', { name: taught.list.remove }).click();
  await view.getByRole('alert').getByRole('button', { name: taught.list.remove }).click();
  await expect(row).toContainText(taught.list.gone);
  await page.bringToFront();
  await expect(healthLine(frame)).toContainText('by a weak way');
  await view.bringToFront();
  await row.getByRole('button', { name: taught.list.versions }).click();
  await view.getByRole('button', { name: taught.list.restoreNamed.replace('{{version}}', '1') }).click();
  await expect(row).not.toContainText(taught.list.gone);
  await page.bringToFront();
  await expect(healthLine(frame)).toHaveText(health.level.full);
});

test('a change of figures is repaired by pointing at one amount', async ({ lab, browserWith: { context }, view }) => {
  const totals = new Map(
    [...lab.world.orders.values()].flatMap(({ portal, id, total }) => (portal === 'shopify' ? [[id, total]] : [])),
  );
  const page = await context.newPage();
  const script = await mutateScript();
  const kinds = ['amounts-in-parts', 'zeros-cut', 'columns-added', 'all-names-dropped', 'head-copied'];
  await page.addInitScript(
    `${script}; addEventListener('DOMContentLoaded', () => portsideMutate(${JSON.stringify(kinds)}))`,
  );
  await page.goto('https://admin.shopify.com/store/northwind-goods/orders');
  const frame = await openRepair(page);
  await expect(fieldRow(frame, 'order.total')).toContainText(repair.status.weak);
  await teachField(page, frame, 'order.total', page.locator('[data-lab-key] > div').nth(6).locator('span').first());
  await expect(fieldRow(frame, 'order.total')).toContainText(repair.status.taught);
  await saveTaught(page, frame);
  const guessed = async () => {
    const { orders } = await consistent(view);
    expect(orders.length).toBeGreaterThan(20);
    return orders.filter(
      ({ externalId, total, weak }) => weak?.includes('total') || !same(total, totals.get(externalId)),
    );
  };
  await expect.poll(guessed).toEqual([]);
});
