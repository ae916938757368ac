/** The keyboard where only a browser shows it: what is typed next goes where the last command led. */
import type { Page } from 'playwright';
import { english } from '@/lib/i18n/en/index.ts';
import { ask } from './ask.ts';
import { expect, test } from './fixtures.ts';
import { aThread, openThread, rowOf, settled } from './journeys.ts';

const { queue, composer, ticket } = english;
const active = (own: Page) => own.locator('[role=option][aria-selected=true]').getAttribute('data-ticket');

/** The sidebar as a page of its own, with the first ticket chosen. */
async function chosen(own: Page, extensionId: string): Promise<string> {
  await own.goto(`chrome-extension://${extensionId}/sidebar.html`);
  await own.locator('[role=option]').first().waitFor();
  await own.getByRole('listbox').first().focus();
  await own.keyboard.press('Home');
  await expect.poll(() => active(own)).not.toBeNull();
  return (await active(own)) ?? '';
}

test('what is typed right after a command of the palette goes into the box it led to, and stays', async ({
  lab,
  browserWith,
  view,
}) => {
  const page = await browserWith.context.newPage();
  await openThread(page, aThread(lab, 'amazon'));
  await settled(view);
  const own = await browserWith.context.newPage();
  await chosen(own, browserWith.extensionId);
  await own.keyboard.press('Control+k');
  await own.getByPlaceholder(queue.palette.search).fill(queue.keys.action.reply);
  await own.keyboard.press('Enter');
  const box = own.getByRole('textbox', { name: composer.text });
  await expect(box).toBeFocused();
  await own.keyboard.type('seen, we resolve it');
  await own.waitForTimeout(100);
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('seen, we resolve it');

  const list = own.getByRole('listbox').first();
  await list.focus();
  await own.keyboard.press('Control+k');
  await own.getByPlaceholder(queue.palette.search).fill(queue.keys.action.search);
  await own.keyboard.press('Enter');
  await expect(own.getByPlaceholder(queue.palette.search)).toHaveCount(0);
  await own.waitForTimeout(100);
  await own.keyboard.type('anna');
  await expect(own.locator('input:focus')).toHaveValue('anna');
  await own.locator('input:focus').fill('');

  // A palette that is left gives the focus back, as a dialog does.
  await list.focus();
  await own.keyboard.press('Control+k');
  await expect(own.getByPlaceholder(queue.palette.search)).toBeFocused();
  await own.keyboard.press('Escape');
  await expect(list).toBeFocused();
  await own.keyboard.press('?');
  await expect(own.getByRole('dialog')).toBeVisible();
  await own.keyboard.press('Escape');
  await expect(list).toBeFocused();
});

test('a note typed right after its key is no command; decisions work down the list', async ({
  lab,
  browserWith,
  view,
}) => {
  const page = await browserWith.context.newPage();
  await openThread(page, aThread(lab, 'amazon'));
  await settled(view);
  const own = await browserWith.context.newPage();
  const first = await chosen(own, browserWith.extensionId);
  await own.keyboard.press('n');
  await own.keyboard.type('ew');
  const note = own.getByRole('textbox', { name: ticket.notes.add });
  await expect(note).toBeFocused();
  await own.keyboard.type(' note');
  await expect(note).toHaveValue(/ note$/);
  const get = async (id: string) => (await ask(view, 'ticket.get', { id: id as never }))?.ticket;
  expect((await get(first))?.decided.status).toBeUndefined();
  await expect(own.getByRole('textbox', { name: composer.text })).toHaveCount(0);
  await note.fill('');
  await own.keyboard.press('Escape');
  await own.keyboard.press('Escape');

  await own.getByRole('listbox').first().focus();
  await own.keyboard.press('Home');
  // Not `e`: which ticket comes first goes by the hour, and some are not resolved before a required step is ticked.
  await own.keyboard.press('w');
  await expect(rowOf(own.mainFrame(), first)).toHaveCount(0);
  await expect.poll(() => active(own)).not.toBeNull();
  const second = (await active(own)) ?? '';
  expect(second).not.toBe(first);
  expect((await get(second))?.derived.status).not.toBe('waiting');
  await own.keyboard.press('w');
  await expect(rowOf(own.mainFrame(), second)).toHaveCount(0);
  await own.keyboard.press('z');
  await expect(rowOf(own.mainFrame(), second)).toHaveCount(1);
  await expect.poll(() => active(own)).toBe(second);
  expect((await get(first))?.derived.status).toBe('waiting');
});
