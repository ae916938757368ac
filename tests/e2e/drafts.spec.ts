/** Replies in the making: kept through reload and killed worker, never in another ticket; playbook; reminder. */
import type { Frame } from 'playwright';
import { english } from '@/lib/i18n/en/index.ts';
import { ask } from './ask.ts';
import { killWorker, openSidebar } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { aThread, composerOf, focusOf, heldBy, openThread, waitingThreads } from './journeys.ts';

const { drafts, playbook } = english;
const textIn = (sidebar: Frame) => sidebar.getByRole('textbox', { name: 'Reply text' });

/** Opens the page's own ticket with its composer. */
async function write(sidebar: Frame) {
  await sidebar.getByRole('button', { name: 'Reply', exact: true }).first().click();
  await textIn(sidebar).waitFor();
  return textIn(sidebar);
}

test('a draft survives a killed worker, a reload, leaving the page and a closed tab', async ({
  lab,
  browserWith,
  view,
}) => {
  const thread = aThread(lab, 'amazon');
  const page = await browserWith.context.newPage();
  await openThread(page, thread);
  const sidebar = await openSidebar(page);
  const field = await write(sidebar);
  await field.pressSequentially('Dear buyer, ');
  const id = await focusOf(view);
  await killWorker(browserWith.context, page);
  await page.bringToFront();
  await field.focus();
  await page.keyboard.type('we look into it');
  await killWorker(browserWith.context, page);
  await page.keyboard.type(' at once.');
  const whole = 'Dear buyer, we look into it at once.';
  await expect.poll(async () => (await ask(view, 'draft.get', { id }))?.text).toBe(whole);

  await page.reload();
  const again = await openSidebar(page);
  await expect(await write(again)).toHaveValue(whole);
  await expect(again.getByText(drafts.mark, { exact: true }).first()).toBeVisible();

  // Typed and gone in the same moment: what waits for its beat goes along.
  await textIn(again).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Bye');
  await page.goto('https://sellercentral.amazon.com/feedback-manager/index.html');
  await expect.poll(async () => (await ask(view, 'draft.get', { id }))?.text).toBe(`${whole} Bye`);
  await page.close();
  const next = await browserWith.context.newPage();
  await openThread(next, thread);
  await expect(await write(await openSidebar(next))).toHaveValue(`${whole} Bye`);
});

test('a draft never goes into another ticket, and is dropped only once it was inserted', async ({
  lab,
  browserWith,
  view,
}) => {
  const [first, second] = waitingThreads(lab, 'amazon', 'na');
  if (!first || !second) throw new Error('too few threads');
  const page = await browserWith.context.newPage();
  await openThread(page, first);
  await view.bringToFront();
  const id = await focusOf(view);
  const words = { text: 'Words for the first buyer only.' };
  const kept = await ask(view, 'draft.write', { id, words, by: 'test', seen: 0 });
  const order = { id, text: words.text, draft: 'ask' } as const;

  await openThread(page, second);
  await expect.poll(async () => (await ask(view, 'tab.context', {})).focus).not.toBe(id);
  const other = await focusOf(view);
  expect(await ask(view, 'draft.get', { id: other })).toBeNull();
  expect(await ask(view, 'reply.insert', order)).toMatchObject({ result: 'no-composer' });
  expect(await heldBy(composerOf(page, 'amazon').field)).toBe('');
  expect(await ask(view, 'draft.get', { id })).toEqual(kept);
  await page.bringToFront();
  const sidebar = await openSidebar(page);
  await expect(await write(sidebar)).toHaveValue('');

  await openThread(page, first);
  const back = await openSidebar(page);
  const field = await write(back);
  await expect(field).toHaveValue(words.text);
  expect(await ask(view, 'draft.list', {})).toEqual([id]);
});

test('what two views write at once is both kept', async ({ lab, browserWith, view }) => {
  const page = await browserWith.context.newPage();
  await openThread(page, aThread(lab, 'amazon'));
  const sidebar = await openSidebar(page);
  const field = await write(sidebar);
  const id = await focusOf(view);
  await page.bringToFront();
  await field.fill('Mine');
  await expect.poll(async () => (await ask(view, 'draft.get', { id }))?.text).toBe('Mine');
  await ask(view, 'draft.write', { id, words: { text: 'Theirs' }, by: 'another view', seen: 0 });
  await expect(field).toHaveValue('Theirs');
  await expect(sidebar.getByRole('alert').getByText('Mine')).toBeVisible();
  await sidebar.getByRole('button', { name: drafts.take }).click();
  await expect(field).toHaveValue('Mine');
  await expect(sidebar.getByRole('alert')).toHaveCount(0);
});

test('a suggested reply comes with Alt+Enter; a step is ticked; a reminder lets the ticket wait', async ({
  lab,
  browserWith,
  view,
}) => {
  const threads = waitingThreads(lab, 'amazon', 'na');
  const page = await browserWith.context.newPage();
  for (const thread of threads.slice(0, 8)) {
    await openThread(page, thread);
    const shown = await focusOf(view);
    if ('template' in (await ask(view, 'reply.suggest', { id: shown }))) break;
  }
  const id = await focusOf(view);
  const offer = await ask(view, 'reply.suggest', { id });
  if (!('template' in offer)) throw new Error('nothing is suggested for any of them');
  await page.bringToFront();
  const sidebar = await openSidebar(page);
  const field = await write(sidebar);
  await expect(sidebar.getByText(drafts.suggestion.use)).toBeVisible();
  await field.focus();
  await page.keyboard.press('Alt+Enter');
  await expect(field).toHaveValue(offer.text);

  const { playbooks } = await ask(view, 'playbook.get', { ticketId: id });
  const [book] = playbooks;
  const step = book?.steps[0];
  if (!book || !step) throw new Error('no playbook');
  await sidebar.getByText(playbook.title.replace('{{name}}', book.title.en)).click();
  await sidebar.getByRole('checkbox', { name: step.text.en }).check();
  const decided = async () => (await ask(view, 'ticket.get', { id }))?.ticket.decided;
  await expect.poll(async () => (await decided())?.steps?.map((done) => done.id)).toEqual([`${book.id}/${step.id}`]);

  await sidebar.getByRole('button', { name: playbook.remind }).click();
  await sidebar.getByRole('button', { name: /In 3 days/ }).click();
  await expect.poll(async () => (await decided())?.followUpAt).toBeGreaterThan(Date.now());
  const derived = (await ask(view, 'ticket.get', { id }))?.ticket.derived;
  expect(derived?.status).toBe('waiting');
  expect(derived?.obligations.map(({ kind }) => kind)).toContain('follow_up');
  await expect(sidebar.getByText(english.words.obligation.follow_up).first()).toBeVisible();
});
