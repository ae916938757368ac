/** What a reply lacks is asked for before it goes in: in the popup and in the composer, with the keyboard alone. */
import { sentOn } from '../portal-lab/kit/route.ts';
import { openSidebar } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { aThread, clickInFrame, composerOf, heldBy, openThread, popupBeside } from './journeys.ts';

test('popup: Enter asks for what is missing, Enter behind it inserts the whole reply', async ({
  lab,
  browserWith,
  view,
}) => {
  const { page, popup } = await popupBeside(browserWith, view, aThread(lab, 'amazon'));
  await popup.getByRole('combobox').first().fill('/refund');
  await expect(popup.getByRole('listbox').getByRole('option').first()).toHaveText(/refund/i);
  const days = popup.getByRole('textbox', { name: 'Days until the bank shows it' });
  await days.waitFor();
  await popup.keyboard.press('Enter');
  await expect(days).toBeFocused();
  expect(await heldBy(composerOf(page, 'amazon').field)).toBe('');
  await popup.keyboard.type('41');
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.keyboard.press('Enter');
  await expect.poll(() => heldBy(composerOf(page, 'amazon').field)).toMatch(/\b41\b/);
  expect(await heldBy(composerOf(page, 'amazon').field)).not.toMatch(/[{}]/);
  expect(await sentOn(page)).toBe(0);
});

test('composer: a form opens under the template, the reply fills itself, and nothing goes in before it is whole', async ({
  lab,
  browserWith,
}) => {
  const page = await browserWith.context.newPage();
  await openThread(page, aThread(lab, 'amazon'));
  const sidebar = await openSidebar(page);
  await sidebar.getByText('On this page').waitFor();
  await sidebar.getByRole('button', { name: 'Reply', exact: true }).first().click();
  await sidebar.getByRole('button', { name: 'Templates' }).click();
  await sidebar.getByRole('combobox', { name: 'Search templates' }).fill('/partial-done');
  await expect(sidebar.getByRole('option', { name: /^Partial refund: done/, selected: true })).toBeVisible();
  await page.keyboard.press('Enter');
  const amount = sidebar.getByRole('textbox', { name: 'Amount, amount' });
  await expect(amount).toBeFocused();
  const text = sidebar.getByRole('textbox', { name: 'Reply text' });
  const insert = sidebar.getByRole('button', { name: 'Insert into the portal' });
  await expect(text).toHaveValue(/\{\{ field\.amount \}\}/);
  await expect(insert).toBeDisabled();
  await expect(sidebar.getByText(/Still to fill in:.*Refunded on/)).toBeVisible();
  await page.keyboard.type('12.50');
  await page.keyboard.press('Enter');
  await sidebar.getByLabel('Refunded on').fill('2026-12-03');
  await expect(text).toHaveValue(/12[.,]50/);
  await expect(text).not.toHaveValue(/[{}]/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  );
  await sidebar.getByRole('button', { name: 'Done' }).click();
  await expect(text).toBeFocused();
  const reply = await text.inputValue();
  await clickInFrame(page, insert);
  await expect.poll(() => heldBy(composerOf(page, 'amazon').field)).toBe(reply);
  expect(await sentOn(page)).toBe(0);
});
