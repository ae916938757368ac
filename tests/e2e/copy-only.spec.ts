/** Portals set to copy only: the checked reply is in the clipboard, and nothing of ours is in the portal's composer. */
import type { Page } from 'playwright';
import { BUILT_IN_PORTALS, type PortalId } from '@/lib/domain/vocabulary.ts';
import { english } from '@/lib/i18n/en/index.ts';
import { sentOn } from '../portal-lab/kit/route.ts';
import { ask } from './ask.ts';
import { openSidebar } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { asTyped, aThread, clickInFrame, composerOf, focusOf, heldBy, openThread, popupBeside } from './journeys.ts';
import { report } from './table.ts';

const { insertModes: words } = english;
const TEXT = 'Thank you for writing. Your parcel left us yesterday.';
/** Longer than a page agent takes to find the composer and ask for a helper, and a helper to answer a key. */
const WHILE = 1_500;

const setTo = (view: Page, modes: Partial<Record<PortalId, 'insert' | 'copy'>>) =>
  ask(view, 'settings.change', { change: { insertModes: modes } });

/** Scripts of the extension that run in the page. */
async function ownScripts(page: Page, own: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const found = new Set<string>();
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith(`chrome-extension://${own}/`)) found.add(new URL(url).pathname);
  });
  await session.send('Debugger.enable');
  await page.waitForTimeout(WHILE);
  await session.detach();
  return [...found];
}

/** Types a shortcut into the portal's own composer, emptied first; answers what stands there a while later. */
async function typeShortcut(page: Page, portal: PortalId): Promise<string> {
  const { field } = composerOf(page, portal);
  await field.fill('');
  await field.click();
  await page.keyboard.type('/thanks');
  await page.keyboard.press(' ');
  await page.waitForTimeout(WHILE);
  return asTyped(await heldBy(field));
}

for (const portal of BUILT_IN_PORTALS) {
  test(`${portal}: no helper, no shortcuts, no insertion; the copied reply is pasted by hand`, async ({
    lab,
    browserWith,
    view,
  }) => {
    await setTo(view, { [portal]: 'copy' });
    const page = await browserWith.context.newPage();
    await openThread(page, aThread(lab, portal));
    const { field } = composerOf(page, portal);
    await field.waitFor();
    const sidebar = await openSidebar(page);
    await sidebar.getByText('On this page').waitFor();
    const scripts = await ownScripts(page, browserWith.extensionId);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts).not.toContain('/composer-helper.js');
    expect(await typeShortcut(page, portal)).toBe('/thanks');
    await field.fill('');

    const id = await focusOf(view);
    expect(await ask(view, 'reply.insert', { id, text: TEXT, draft: 'ask' })).toEqual({ result: 'copy-only' });
    await page.waitForTimeout(WHILE);
    expect(asTyped(await heldBy(field))).toBe('');

    await sidebar.getByRole('button', { name: 'Reply', exact: true }).first().click();
    const draft = sidebar.getByRole('textbox', { name: 'Reply text' });
    await draft.fill('Please leave us a 5-star review and get a free gift.');
    await expect(sidebar.getByRole('button', { name: english.composer.insertBlocked })).toBeDisabled();
    await draft.fill(TEXT);
    await clickInFrame(page, sidebar.getByRole('button', { name: words.copy, exact: true }));
    await expect(sidebar.getByText(words.outcome.copied)).toBeVisible();
    expect(asTyped(await heldBy(field)), 'before a person pastes').toBe('');
    await field.click();
    await page.keyboard.press('Control+v');
    await expect.poll(async () => asTyped(await heldBy(field))).toBe(TEXT);

    const events = (await ask(view, 'ticket.get', { id }))?.events ?? [];
    expect(events.filter(({ what }) => what === 'copied')).toHaveLength(1);
    expect(events.filter(({ what }) => what === 'inserted')).toHaveLength(0);
    expect(await sentOn(page)).toBe(0);
    await clickInFrame(page, sidebar.getByRole('button', { name: words.outcome.pasted }));
    await expect(draft).toHaveValue('');
    report('copy only', { portal, 'helper scripts in the page': 0, 'written by us': 0, pasted: 'exactly' });
  });
}

test('the mode is chosen in the options, in tabs that are open too, and back again', async ({
  lab,
  browserWith,
  view,
}) => {
  const page = await browserWith.context.newPage();
  await openThread(page, aThread(lab, 'amazon'));
  await composerOf(page, 'amazon').field.waitFor();
  await expect.poll(() => typeShortcut(page, 'amazon'), { timeout: 40_000 }).toMatch(/^Hello /);

  const choose = async (name: string, mode: 'insert' | 'copy') => {
    await view.bringToFront();
    await view.goto(`chrome-extension://${browserWith.extensionId}/options.html#inserting`);
    const radio = view.getByRole('radiogroup', { name: 'Amazon' }).getByRole('radio', { name });
    // What is chosen shows once it is stored.
    await radio.click();
    await expect.poll(async () => (await ask(view, 'settings.get', {})).insertModes).toEqual({ amazon: mode });
    await expect(radio).toBeChecked();
    await page.bringToFront();
  };
  await choose(words.copyMode, 'copy');
  await page.waitForTimeout(WHILE);
  expect(await typeShortcut(page, 'amazon')).toBe('/thanks');
  const rule = view.getByRole('region', { name: 'What Amazon says about tools' });
  await expect(rule).toContainText('GS83KH2MA7HM69PH');
  await expect(rule).toContainText('2026-05-12');

  await choose(words.insert, 'insert');
  await expect.poll(() => typeShortcut(page, 'amazon'), { timeout: 40_000 }).toMatch(/^Hello /);
  expect(await sentOn(page)).toBe(0);
});

test('the popup copies what it would have inserted', async ({ lab, browserWith, view }) => {
  await setTo(view, { amazon: 'copy' });
  const { page, popup } = await popupBeside(browserWith, view, aThread(lab, 'amazon'));
  await expect(popup.getByRole('button', { name: words.copy })).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Copy', exact: true })).toHaveCount(0);
  await popup.keyboard.type('thank');
  await expect(popup.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await popup.keyboard.press('Enter');
  await expect(popup.getByText(words.outcome.copied)).toBeVisible();
  const { field } = composerOf(page, 'amazon');
  expect(await heldBy(field)).toBe('');
  await page.bringToFront();
  await field.click();
  await page.keyboard.press('Control+v');
  await expect.poll(async () => (await heldBy(field)).length).toBeGreaterThan(20);
  expect(await sentOn(page)).toBe(0);
});
