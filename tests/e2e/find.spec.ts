/** A template found and inserted with the keyboard: popup, command palette, picker and shortcut. */
import type { Page } from 'playwright';
import type { Template } from '@/lib/domain/template.ts';
import { english } from '@/lib/i18n/en/index.ts';
import { sentOn } from '../portal-lab/kit/route.ts';
import { ask } from './ask.ts';
import { expect, test } from './fixtures.ts';
import { asTyped, aThread, clickInFrame, composerOf, focusOf, heldBy, openThread } from './journeys.ts';
import { openPanel } from './panel.ts';
import { report } from './table.ts';

const TEXT = 'Thank you for waiting, it will not be long.';
const QUOKKA: Template = {
  id: 'quokka',
  name: 'Quokka greeting',
  shortcut: 'quokka',
  folder: 'Greetings/Warm',
  intents: [],
  portals: [],
  fulfilments: [],
  bodies: { en: TEXT, de: TEXT },
  changedAt: 1,
};

async function prepared(view: Page): Promise<void> {
  await ask(view, 'template.save', { template: QUOKKA });
  await ask(view, 'template.favourite', { id: QUOKKA.id, favourite: true });
}

const usesOf = async (view: Page) =>
  (await ask(view, 'template.uses', {})).find(({ id }) => id === QUOKKA.id)?.count ?? 0;

test('popup: a favourite is inserted with two keys after the one that opens it', async ({ lab, browserWith, view }) => {
  const page = await browserWith.context.newPage();
  await prepared(view);
  await openThread(page, aThread(lab, 'amazon'));
  await view.bringToFront();
  await focusOf(view);
  const popup = await browserWith.context.newPage();
  await popup.goto(`chrome-extension://${browserWith.extensionId}/popup.html`);
  const favourite = popup.getByRole('option', { name: QUOKKA.name });
  await expect(favourite).toContainText(english.finding.isFavourite);
  const keys = ['1', 'Enter'];
  await popup.keyboard.press('1');
  await expect(favourite).toHaveAttribute('aria-selected', 'true');
  await popup.keyboard.press('Enter');
  await expect.poll(async () => asTyped(await heldBy(composerOf(page, 'amazon').field))).toBe(TEXT);
  // Alt+Shift+P opens the popup; no test can press it, the browser takes it before the page.
  const presses = keys.length + 1;
  report('popup, open to inserted', { what: 'a favourite', presses, aim: 5 });
  expect(presses).toBeLessThanOrEqual(5);
  await expect.poll(() => usesOf(view)).toBe(1);
  expect(await sentOn(page)).toBe(0);
});

test('popup without a ticket: Enter copies, and Alt+F takes a favourite out', async ({ browserWith, view }) => {
  await prepared(view);
  const popup = await browserWith.context.newPage();
  await popup.goto(`chrome-extension://${browserWith.extensionId}/popup.html`);
  await popup.getByRole('option', { name: QUOKKA.name }).waitFor();
  await popup.keyboard.type('quoka');
  const first = popup.getByRole('listbox').getByRole('option').first();
  await expect(first).toContainText(QUOKKA.name);
  await popup.keyboard.press('Enter');
  await expect(popup.getByText(english.popup.noTicketInsert)).toBeVisible();
  expect(await usesOf(view)).toBe(0);
  await popup.keyboard.press('Alt+KeyF');
  await expect
    .poll(async () => (await ask(view, 'template.uses', {})).find(({ id }) => id === QUOKKA.id)?.favourite)
    .toBeUndefined();
});

test('composer: "/" opens the templates, a shortcut becomes its text, alone and in the middle of words', async ({
  lab,
  browserWith,
  view,
}) => {
  const page = await browserWith.context.newPage();
  await prepared(view);
  const { frame, field, button, composer } = await openPanel(page, aThread(lab, 'amazon'));
  await field.press('/');
  const search = frame.getByRole('combobox', { name: english.composer.searchTemplates });
  await expect(search).toBeFocused();
  await frame.getByRole('combobox', { name: english.finding.folder }).selectOption('Greetings');
  const list = frame.getByRole('listbox', { name: english.composer.bestFirst });
  await expect(list.getByRole('option')).toHaveCount(1);
  await search.focus();
  await search.pressSequentially('quokka');
  // A space picks once the list answers the word.
  await expect(frame.getByRole('region', { name: english.popup.preview })).toContainText(TEXT);
  await search.press(' ');
  await expect(field).toHaveValue(TEXT);
  await field.press('End');
  await field.pressSequentially(' Once more: /quokka');
  await field.press('Tab');
  const both = `${TEXT} Once more: ${TEXT}`;
  await expect(field).toHaveValue(both);
  // What is no shortcut stays; the second Tab leaves the box.
  await field.pressSequentially(' /nosuch');
  await field.press('Tab');
  await expect(field).toBeFocused();
  await expect
    .poll(async () => {
      await frame.page().keyboard.press('Tab');
      return field.evaluate((box) => box.ownerDocument.activeElement === box);
    })
    .toBe(false);
  await field.fill(both);
  await clickInFrame(page, button);
  await expect.poll(async () => asTyped(await heldBy(composer))).toBe(both);
  await expect.poll(() => usesOf(view)).toBe(1);
  expect(await sentOn(page)).toBe(0);
});

test('palette: a template typed with a slip goes into the reply of the ticket chosen', async ({
  lab,
  browserWith,
  view,
}) => {
  await prepared(view);
  const page = await browserWith.context.newPage();
  await openThread(page, aThread(lab, 'amazon'));
  const own = await browserWith.context.newPage();
  await own.goto(`chrome-extension://${browserWith.extensionId}/sidebar.html`);
  await own.locator('[role=option]').first().click();
  await own.keyboard.press('Control+k');
  await own.getByPlaceholder(english.queue.palette.search).fill('quoka');
  await own.getByText(QUOKKA.name).waitFor();
  await own.keyboard.press('ArrowDown');
  await own.keyboard.press('Enter');
  await expect(own.getByRole('textbox', { name: english.composer.text })).toHaveValue(TEXT);
});
