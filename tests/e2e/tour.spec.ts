/** The guided tour on the lab's pages: it goes along with the work and never stands in its way. */
import type { TOUR_STEPS } from '@/lib/domain/settings.ts';
import { english } from '@/lib/i18n/en/index.ts';
import { sentOn } from '../portal-lab/kit/route.ts';
import { ask } from './ask.ts';
import { openSidebar } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { asTyped, aThread, clickInFrame, composerOf, focusOf, heldBy, openThread } from './journeys.ts';

const { tour: said, welcome } = english;

test.setTimeout(180_000);

test('from the welcome page through all stops, with the ticket opened, a reply written, checked and inserted', async ({
  lab,
  browserWith,
  view,
}) => {
  await view.goto(`chrome-extension://${browserWith.extensionId}/welcome.html`);
  await view.getByRole('button', { name: welcome.tour.start }).click();
  await expect(view.getByText(welcome.tour.started)).toBeVisible();

  const page = await browserWith.context.newPage();
  await openThread(page, aThread(lab, 'shopify'));
  await page.bringToFront();
  const id = await focusOf(view);
  const sidebar = await openSidebar(page);
  const card = sidebar.locator('section', { hasText: 'Tour,' });
  const at = (step: (typeof TOUR_STEPS)[number]) =>
    expect(card.getByRole('heading', { name: said.step[step].title })).toBeVisible();
  const next = card.getByRole('button', { name: said.next });
  const marked = card.getByText(said.marked);
  const outlined = () =>
    sidebar.evaluate(
      () =>
        [...document.querySelectorAll('[data-tour]')].filter(
          (place) => getComputedStyle(place).outlineStyle === 'solid',
        ).length,
    );

  await at('row');
  await expect(marked).toBeVisible();
  expect(await outlined()).toBe(1);
  await next.press('Enter');
  await at('act-by');
  await expect(marked).toBeVisible();
  await next.press('Enter');
  await at('why');
  await expect(card.getByText(said.step.why.how)).toBeVisible();

  // Put away half-way, and taken up again after the page was opened anew.
  await card.getByRole('button', { name: said.skip }).press('Enter');
  await expect(card).toBeHidden();
  await page.reload();
  await focusOf(view);
  const again = await openSidebar(page);
  await again.getByRole('button', { name: said.resume }).press('Enter');
  const later = again.locator('section', { hasText: 'Tour,' });
  await expect(later.getByRole('heading', { name: said.step.why.title })).toBeVisible();
  await later.getByRole('button', { name: said.back }).click();
  await later.getByRole('button', { name: said.next }).click();

  await again.getByRole('button', { name: 'Reply', exact: true }).first().click();
  await expect(later.getByText(said.marked)).toBeVisible();
  for (const step of ['composer', 'guard', 'insert'] as const) {
    await later.getByRole('button', { name: said.next }).click();
    await expect(later.getByRole('heading', { name: said.step[step].title })).toBeVisible();
    if (step === 'composer')
      await again.getByRole('textbox', { name: 'Reply text' }).fill('Thank you, we look into it.');
    await expect(later.getByText(said.marked)).toBeVisible();
  }
  // The button is outlined, and the gate still sees the whole of it.
  await clickInFrame(page, again.getByRole('button', { name: english.composer.insert }));
  const { field } = composerOf(page, 'shopify');
  await expect.poll(async () => asTyped(await heldBy(field))).toBe('Thank you, we look into it.');
  expect(await sentOn(page)).toBe(0);
  await later.getByRole('button', { name: said.finish }).click();
  await expect(later).toBeHidden();
  expect((await ask(view, 'settings.get', {})).tour).toEqual({ step: 'insert', state: 'done' });
  // The text stands in the field before it is read back and written down.
  await expect
    .poll(async () => (await ask(view, 'ticket.get', { id }))?.events.some(({ what }) => what === 'inserted'))
    .toBe(true);
});

test('the tour can be asked for in the sidebar’s help, and Escape puts it away', async ({ lab, browserWith, view }) => {
  const page = await browserWith.context.newPage();
  await openThread(page, aThread(lab, 'shopify'));
  await page.bringToFront();
  await focusOf(view);
  const sidebar = await openSidebar(page);
  await sidebar.getByRole('button', { name: /^Language/ }).press('Enter');
  await sidebar.getByRole('menuitem', { name: english.queue.keys.title }).press('Enter');
  await sidebar.getByRole('dialog').getByRole('button', { name: said.start }).click();
  const card = sidebar.locator('section', { hasText: 'Tour,' });
  await expect(card).toBeVisible();
  await card.getByRole('button', { name: said.next }).press('Escape');
  await expect(card).toBeHidden();
  await expect(sidebar.getByRole('button', { name: said.resume })).toBeVisible();
});
