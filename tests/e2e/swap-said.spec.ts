/** What the person sees in the frame when the thread changed under a reply, and how one goes on. */
import { english } from '@/lib/i18n/en/index.ts';
import { deliver } from '../portal-lab/kit/route.ts';
import { keepAndGo } from './attacks/swap.ts';
import { expect, test } from './fixtures.ts';
import { aThread, clickInFrame, composerOf, heldBy, openThread, waitingThreads } from './journeys.ts';
import { openPanel, panelOn } from './panel.ts';

const TEXT = 'Thank you for writing. Your parcel left us yesterday.';
const { outcome } = english.composer;

test('a thread swapped as one clicks: said, the draft kept, a line in the history', async ({ lab, browserWith }) => {
  const thread = aThread(lab, 'amazon');
  const other = waitingThreads(lab, 'amazon', thread.store).find(({ id }) => id !== thread.id);
  if (!other) throw new Error('too few threads');
  const page = await browserWith.context.newPage();
  await openThread(page, thread);
  const address = page.url();
  await openThread(page, other);
  await composerOf(page, 'amazon').field.waitFor();
  await keepAndGo(page, address);
  const { frame, field, button, composer } = await panelOn(page, thread);
  await field.fill(TEXT);
  await page.evaluate(() => window.__swapper.after(60, window.__swapper.swap));
  await clickInFrame(page, button);
  await expect(frame.getByText(outcome.stray.gone).or(frame.getByText(outcome.stray['taken-out']))).toBeVisible();
  await expect(field).toHaveValue(TEXT);
  expect(await heldBy(composer)).not.toContain(TEXT);
  await frame.locator('summary', { hasText: 'History' }).click();
  await expect(frame.getByText(english.ticket.history.outcome['thread-changed'])).toBeVisible();
});

test('a buyer who writes again: shown and to be read first, then one click goes on', async ({ lab, browserWith }) => {
  const thread = aThread(lab, 'amazon');
  const page = await browserWith.context.newPage();
  const { frame, field, button, composer } = await openPanel(page, thread);
  await field.fill(TEXT);
  await deliver(lab, [page], { threadId: thread.id, text: 'Please do not send anything, I cancelled!' });
  await page.getByText('I cancelled!').last().waitFor();
  await clickInFrame(page, button);
  const alert = frame.getByRole('alert').filter({ hasText: outcome.news });
  await expect(alert).toContainText('I cancelled!');
  await expect(field).toHaveValue(TEXT);
  expect(await heldBy(composer)).toBe('');
  await clickInFrame(page, frame.getByRole('button', { name: outcome.insertAfterNews }));
  await expect.poll(() => heldBy(composer)).toBe(TEXT);
});
