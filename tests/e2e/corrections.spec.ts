/** A misread message: said so with one click, remembered for its wording, taken back, and forgotten in the options. */
import { english } from '@/lib/i18n/en/index.ts';
import { ask } from './ask.ts';
import { openSidebar } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { focusOf, openThread, waitingThreads } from './journeys.ts';

test('a wrong risk and a wrong intent are corrected by click and by key, kept, undone and forgotten', async ({
  lab,
  browserWith,
  view,
}) => {
  const { context, extensionId } = browserWith;
  const thread = waitingThreads(lab, 'amazon', 'na').find(({ flags }) => flags.includes('claim_threat'));
  if (!thread) throw new Error('the world lost its claim threat');
  const page = await context.newPage();
  await openThread(page, thread);
  await view.bringToFront();
  const id = await focusOf(view);
  const derived = async () => (await ask(view, 'ticket.get', { id }))?.ticket.derived;
  const flags = async () => (await derived())?.flags.map(({ flag }) => flag) ?? [];
  await expect.poll(flags).toContain('claim_threat');
  await page.bringToFront();
  const sidebar = await openSidebar(page);
  await sidebar.getByRole('button', { name: 'Open', exact: true }).click();

  const notSo = sidebar.getByRole('button', {
    name: english.correct.notSoHint.replace('{{flag}}', english.words.flag.claim_threat),
  });
  await notSo.click();
  await expect.poll(flags).not.toContain('claim_threat');
  await expect(notSo).toHaveCount(0);
  await expect(sidebar.getByText(english.correct.remembered).first()).toBeVisible();
  expect((await ask(view, 'correction.list', {})).map(({ removed }) => removed)).toEqual([['claim_threat']]);

  await sidebar.getByText(english.correct.remembered).first().waitFor();
  await sidebar.getByRole('button', { name: english.common.action.undo }).first().click();
  await expect.poll(flags).toContain('claim_threat');

  const intent = sidebar.getByRole('button', { name: english.correct.intent });
  await intent.focus();
  await page.keyboard.press('Enter');
  await sidebar.getByRole('menuitem', { name: english.words.intent.warranty_repair }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await derived())?.intent).toBe('warranty_repair');
  await expect(sidebar.getByText(english.correct.said)).toBeVisible();

  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html#data`);
  await options.getByRole('button', { name: english.correct.forgetAll }).click();
  await options.getByRole('alert').getByRole('button', { name: english.correct.forgetAll }).click();
  await expect.poll(async () => (await ask(view, 'correction.list', {})).length).toBe(0);
  await expect.poll(async () => (await derived())?.intent).not.toBe('warranty_repair');
});
