/** A snapshot written by hand in the options, everything deleted, and brought back after a look. */
import { readFileSync } from 'node:fs';
import { ask } from './ask.ts';
import { hiddenAt, wcagFaultsOf } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { aThread, focusOf, openThread } from './journeys.ts';

test('what a snapshot holds is back after everything was deleted', async ({ lab, browserWith, view }) => {
  const page = await browserWith.context.newPage();
  await openThread(page, aThread(lab, 'amazon'));
  const id = await focusOf(view);
  await ask(view, 'ticket.note', { id, text: 'called the carrier' });
  await page.close();
  const before = await ask(view, 'ticket.get', { id });

  await view.goto(`chrome-extension://${browserWith.extensionId}/options.html#data`);
  await view.bringToFront();
  const download = view.waitForEvent('download');
  await view.getByRole('button', { name: 'Write a snapshot now' }).click();
  const written = await download;
  expect(written.suggestedFilename()).toMatch(/^portside-\d{4}-\d\d-\d\d-\d{4}\.psnap$/);
  const buffer = readFileSync(await written.path());
  expect(JSON.parse(buffer.subarray(0, 1_024).toString())).toMatchObject({ portside: 'snapshot', store: 6 });

  await ask(view, 'data.deleteAll', { confirm: 'delete' });
  expect(await ask(view, 'ticket.get', { id })).toBeNull();

  const file = view.locator('input[type=file][accept=".psnap"]');
  await file.setInputFiles({ name: 'cut.psnap', mimeType: '', buffer: buffer.subarray(0, buffer.length - 50) });
  await expect(view.getByText('The file is damaged or was cut short.', { exact: false })).toBeVisible();
  await file.setInputFiles({ name: written.suggestedFilename(), mimeType: '', buffer });
  await expect(view.getByRole('row', { name: /^Tickets [1-9]/ })).toBeVisible();
  expect(await ask(view, 'ticket.get', { id })).toBeNull();
  await view.getByRole('button', { name: 'Bring it in' }).click();
  await expect(view.getByText('The snapshot was brought in.')).toBeVisible();
  const after = await ask(view, 'ticket.get', { id });
  expect(after?.ticket.decided).toEqual(before?.ticket.decided);
  expect(after?.messages).toEqual(before?.messages);
  expect(await ask(view, 'store.state', {})).toEqual({ state: 'ok' });

  // And taken back again: first what that would do, then so.
  await expect(view.getByRole('heading', { name: 'Undo bringing in' })).toBeVisible();
  await view.getByRole('button', { name: 'See what undoing does' }).click();
  await expect(view.getByRole('row', { name: /^Tickets 0 [1-9]\d* 0$/ })).toBeVisible();
  expect(await ask(view, 'ticket.get', { id })).not.toBeNull();
  expect(await hiddenAt(view, 320)).toBe(0);
  await view.getByRole('button', { name: 'Leave it as it is' }).click();
  await expect(view.getByRole('button', { name: 'Undo bringing it in' })).toBeHidden();
  await view.getByRole('button', { name: 'See what undoing does' }).click();
  await view.getByRole('button', { name: 'Undo bringing it in' }).click();
  await expect(view.getByText('It was undone.')).toBeVisible();
  expect(await ask(view, 'ticket.get', { id })).toBeNull();
  expect(await ask(view, 'store.state', {})).toEqual({ state: 'ok' });
  expect(await wcagFaultsOf(view)).toEqual([]);
});
