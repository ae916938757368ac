import { BUILT_IN_PORTALS } from '@/lib/domain/vocabulary.ts';
import { sentOn } from '../portal-lab/kit/route.ts';
import { ask } from './ask.ts';
import { openSidebar } from './browser.ts';
import { expect, test } from './fixtures.ts';
import {
  asTyped,
  aThread,
  clickInFrame,
  composerOf,
  focusOf,
  heldBy,
  isAwake,
  openThread,
  popupBeside,
  REPLY,
  waitingThreads,
} from './journeys.ts';

for (const portal of BUILT_IN_PORTALS) {
  test(`${portal}: the composer ends up holding exactly the text, its send button wakes, undo takes it back, nothing is sent`, async ({
    lab,
    browserWith,
    view,
  }) => {
    const page = await browserWith.context.newPage();
    await openThread(page, aThread(lab, portal));
    await view.bringToFront();
    const id = await focusOf(view);
    const { field, send } = composerOf(page, portal);
    expect(await isAwake(send)).toBe(false);
    expect(await ask(view, 'reply.insert', { id, text: REPLY, draft: 'ask' })).toEqual({ result: 'inserted' });
    expect(asTyped(await heldBy(field))).toBe(REPLY);
    await page.bringToFront();
    await expect.poll(() => isAwake(send)).toBe(true);
    await field.focus();
    await page.keyboard.press('Control+z');
    await expect.poll(async () => asTyped(await heldBy(field))).toBe('');
    expect(await sentOn(page)).toBe(0);
  });

  test(`${portal}: a draft of one's own is never overwritten without asking`, async ({ lab, browserWith, view }) => {
    const page = await browserWith.context.newPage();
    await openThread(page, aThread(lab, portal));
    const { field } = composerOf(page, portal);
    await field.click();
    await page.keyboard.type('my own words');
    await view.bringToFront();
    const id = await focusOf(view);
    expect(await ask(view, 'reply.insert', { id, text: REPLY, draft: 'ask' })).toMatchObject({
      result: 'draft-exists',
    });
    expect(asTyped(await heldBy(field))).toBe('my own words');
    expect(await ask(view, 'reply.insert', { id, text: REPLY, draft: 'append' })).toEqual({ result: 'inserted' });
    expect(asTyped(await heldBy(field))).toBe(`my own words\n\n${REPLY}`);
    expect(await ask(view, 'reply.insert', { id, text: 'short', draft: 'replace' })).toEqual({ result: 'inserted' });
    expect(asTyped(await heldBy(field))).toBe('short');
    expect(await sentOn(page)).toBe(0);
  });
}

test('a reply for another ticket than the page shows goes nowhere and says where the ticket is', async ({
  lab,
  browserWith,
  view,
}) => {
  const page = await browserWith.context.newPage();
  const [first, second] = waitingThreads(lab, 'amazon', 'na');
  if (!first || !second) throw new Error('too few threads');
  await openThread(page, first);
  await view.bringToFront();
  const id = await focusOf(view);
  await openThread(page, second);
  await expect.poll(async () => (await ask(view, 'tab.context', {})).focus).not.toBe(id);
  const outcome = await ask(view, 'reply.insert', { id, text: REPLY, draft: 'ask' });
  expect(outcome).toMatchObject({
    result: 'no-composer',
    url: expect.stringContaining('https://sellercentral.amazon.com/'),
  });
  expect(await heldBy(composerOf(page, 'amazon').field)).toBe('');
});

test('the sidebar in the page: a template chosen with the keyboard is inserted by an honest click', async ({
  lab,
  browserWith,
}) => {
  const page = await browserWith.context.newPage();
  await openThread(page, aThread(lab, 'amazon'));
  const sidebar = await openSidebar(page);
  await sidebar.getByText('On this page').waitFor();
  await sidebar.getByRole('button', { name: 'Reply', exact: true }).first().click();
  const text = sidebar.getByRole('textbox', { name: 'Reply text' });
  await text.fill('Thank you for writing. Your parcel left us yesterday.');
  await clickInFrame(page, sidebar.getByRole('button', { name: 'Insert into the portal' }));
  await expect(sidebar.getByText('Inserted. Read it in the portal and press send there.').first()).toBeVisible();
  expect(await heldBy(composerOf(page, 'amazon').field)).toBe('Thank you for writing. Your parcel left us yesterday.');
  expect(await sentOn(page)).toBe(0);
});

test('popup: type, Enter, and the filled reply stands in the composer of the tab beside', async ({
  lab,
  browserWith,
  view,
}) => {
  const { page, popup } = await popupBeside(browserWith, view, aThread(lab, 'amazon'));
  await expect(popup.getByRole('combobox').first()).toBeFocused();
  await popup.keyboard.type('thank');
  await expect(popup.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await popup.keyboard.press('Enter');
  await expect.poll(async () => (await heldBy(composerOf(page, 'amazon').field)).length).toBeGreaterThan(20);
  expect(await sentOn(page)).toBe(0);
});
