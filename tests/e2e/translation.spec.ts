/** A buyer's words and one's own, translated where they stand: under the message, and beside the reply. */
import { english } from '@/lib/i18n/en/index.ts';
import { ask } from './ask.ts';
import { type Launched, openSidebar } from './browser.ts';
import { clickInFrame, composerOf, focusOf, heldBy, openThread, waitingThreads } from './journeys.ts';
import { theLab } from './lab.ts';
import { expect, KEY, test } from './translator.ts';

const { translation } = english;
const words = (pattern: string) => pattern.replace(/\{\{.*?\}\}/g, '');

/** An options page of a browser in which LibreTranslate is set up, agreed to and in use. */
async function setUp({ context, extensionId }: Launched, host: string) {
  const view = await context.newPage();
  await view.goto(`chrome-extension://${extensionId}/options.html`);
  await ask(view, 'engine.save', { id: 'libretranslate', values: { address: `http://${host}`, key: KEY } });
  const { translation: settings } = await ask(view, 'settings.get', {});
  await ask(view, 'settings.change', {
    change: {
      language: 'en',
      translation: {
        ...settings,
        agentLanguage: 'en',
        consented: { libretranslate: 1 },
        order: ['libretranslate'],
      },
    },
  });
  return view;
}

/** Of a buyer who writes Spanish, which the other side of the account's region does too. */
const spanishThread = () => {
  const { buyers } = theLab().world;
  const thread = waitingThreads(theLab(), 'amazon', 'na').find(
    ({ buyerId, flags }) => buyers.get(buyerId)?.language === 'es' && !flags.includes('card_number_exposed'),
  );
  if (!thread) throw new Error('the world has no Spanish buyer who waits');
  return thread;
};

test('a message is translated under the original; a reply is written in English and goes out in Spanish', async ({
  translator,
  browserOf,
  allowedFolder,
}) => {
  const browser = await browserOf(allowedFolder);
  const view = await setUp(browser, translator.host);
  const thread = spanishThread();
  const page = await browser.context.newPage();
  await openThread(page, thread);
  const sidebar = await openSidebar(page);
  const id = await focusOf(view);
  await page.bringToFront();
  await sidebar.getByRole('button', { name: 'Reply', exact: true }).first().click();

  expect(translator.heard, 'nothing is sent unasked').toEqual([]);
  await sidebar.getByRole('button', { name: translation.translate, exact: true }).last().click();
  const note = sidebar.getByRole('note', { name: 'In English' }).last();
  await expect(note).toContainText('[en]');
  expect(translator.heard.length).toBe(1);
  const order = JSON.stringify((await ask(view, 'ticket.get', { id }))?.ticket.observed.orderId ?? 'none');
  expect(translator.heard.join('')).not.toContain(order.replaceAll('"', ''));
  // Reload: what was paid for is remembered.
  await page.reload();
  const again = await openSidebar(page);
  await again.getByRole('button', { name: 'Reply', exact: true }).first().click();
  await expect(again.getByRole('note', { name: 'In English' }).last()).toContainText('[en]');
  expect(translator.heard.length).toBe(1);

  await again.getByRole('switch', { name: words(translation.write) }).click();
  await again
    .getByRole('textbox', { name: words(translation.own) })
    .fill('Thank you. Parcel 12345678 left us on 3 May.');
  const reply = again.getByRole('textbox', { name: 'Reply text' });
  await expect(reply).toHaveValue(/\[es\] Thank you\..*12345678/);
  expect(translator.heard.at(-1), 'numbers that name a parcel do not leave').not.toContain('12345678');

  await clickInFrame(page, again.getByRole('button', { name: /^Insert/ }).first());
  await expect.poll(() => heldBy(composerOf(page, 'amazon').field)).toMatch(/\[es\] Thank you\..*12345678/);
});

test('a lost number is called out before inserting, and a dead engine says so and loses nothing', async ({
  translator,
  browserOf,
  allowedFolder,
}) => {
  translator.how.of = (text) =>
    text.replace(/3 May/, 'bald').replace(/\d+/g, (digits) => (digits === '45' ? '54' : digits));
  const browser = await browserOf(allowedFolder);
  await setUp(browser, translator.host);
  const page = await browser.context.newPage();
  await openThread(page, spanishThread());
  const sidebar = await openSidebar(page);
  await sidebar.getByRole('button', { name: 'Reply', exact: true }).first().click();
  await sidebar.getByRole('switch', { name: words(translation.write) }).click();
  const own = sidebar.getByRole('textbox', { name: words(translation.own) });
  await own.fill('You get 45 pieces.');
  await expect(sidebar.getByText(translation.checksTitle)).toBeVisible();

  translator.how.down = true;
  await own.fill('A wholly different sentence.');
  await expect(sidebar.getByText(/is in trouble\. Try again later\./)).toBeVisible();
  await expect(own).toHaveValue('A wholly different sentence.');
  translator.how.down = false;
  await sidebar.getByRole('button', { name: translation.again }).click();
  await expect(sidebar.getByText(/is in trouble/)).toHaveCount(0);
});
