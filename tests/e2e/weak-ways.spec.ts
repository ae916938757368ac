/** A page whose names stand in nothing that says so: they are read by their place, and the sidebar says that they were. */
import { english } from '@/lib/i18n/en/index.ts';
import { ask } from './ask.ts';
import { openSidebar } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { settled } from './journeys.ts';
import { report } from './table.ts';

const SIGN = english.weak.marked.replace('{{field}}', english.health.field.buyer);

test('a buyer’s name read by its place alone has a sign in the queue, on the ticket and in why', async ({
  browserWith,
  view,
}) => {
  const page = await browserWith.context.newPage();
  await page.goto('https://sellercentral.amazon.com/messaging/inbox-v3?fi=responseNeeded');
  const sidebar = await openSidebar(page);
  const rows = sidebar.locator('[role=option][data-ticket]');
  await rows.first().waitFor();
  const open = await settled(view);
  const { rows: stored } = await ask(view, 'queue.list', { filter: { portal: 'amazon' }, limit: 100 });
  const guessed = stored.filter(({ ticket }) => ticket.observed.weak?.includes('buyer'));
  expect(guessed.length).toBeGreaterThan(0);
  const [first] = guessed;
  const row = sidebar.locator(`[role=option][data-ticket="${first?.ticket.id}"]`);
  await expect(row.getByRole('img', { name: SIGN })).toBeVisible();

  await row.click();
  const detail = sidebar.getByRole('article', { name: english.ticket.detail });
  await expect(detail.locator('header').getByRole('img', { name: SIGN })).toBeVisible();
  await expect(detail).toContainText(/Read by a weak way, so check on the page: .*buyer/);
  report('weak ways', { tickets: open, 'with a guessed name': guessed.length });
});
