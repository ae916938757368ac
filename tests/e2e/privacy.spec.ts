/** A buyer is erased in the options; the page that shows them again does not bring them back. */
import { english } from '@/lib/i18n/en/index.ts';
import { ask } from './ask.ts';
import { expect, test } from './fixtures.ts';
import { aThread, focusOf, openThread } from './journeys.ts';

const { erase, erased, night, record } = english.privacy;

test('a buyer is found, erased, not rebuilt by their page, and known again only when somebody says so', async ({
  lab,
  browserWith,
  view,
}) => {
  const { context, extensionId } = browserWith;
  const thread = aThread(lab, 'amazon');
  const page = await context.newPage();
  await openThread(page, thread);
  await view.bringToFront();
  const id = await focusOf(view);
  const stored = async () => (await ask(view, 'ticket.get', { id }))?.ticket.observed;
  await expect.poll(async () => (await stored())?.buyer).toBeTruthy();
  const buyer = (await stored())?.buyer ?? '';
  const everything = () => ask(view, 'data.export', {});
  const said = thread.messages.at(-1)?.text.slice(0, 40) ?? '';
  expect(await everything()).toContain(JSON.stringify(said).slice(1, -1));

  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html#privacy`);
  await expect(options.getByText(night.nothing)).toBeVisible();
  await options.getByLabel(erase.find).fill(buyer);
  await options.getByRole('button', { name: erase.findAction }).click();
  await options
    .getByRole('button', { name: erase.choose.replace('{{name}}', buyer) })
    .first()
    .click();
  await expect(options.getByText(erase.sameName)).toBeVisible();
  const now = options.getByRole('button', { name: erase.now });
  await expect(now).toBeDisabled();
  await options.getByLabel(erase.type.replace('{{word}}', erase.word)).fill(erase.word);
  await now.click();
  await expect(options.getByText(erase.done.split('{{')[0] ?? '')).toBeVisible();

  // The thread waits for a reply, so a bare ticket stays; nothing of the person does, whatever the page shows.
  for (let again = 0; again < 2; again++) {
    await page.reload();
    await page.bringToFront();
    await expect.poll(async () => (await ask(view, 'tab.context', {})).health?.level).toBeTruthy();
    await expect.poll(stored).toMatchObject({ needsReply: true });
    expect((await stored())?.buyer).toBeUndefined();
    const text = await everything();
    expect(text).not.toContain(buyer);
    expect(text).not.toContain(JSON.stringify(said).slice(1, -1));
  }

  await options.bringToFront();
  await options.getByRole('button', { name: record.save }).click();
  await expect(options.getByText(record.saved.split('{{')[1]?.split('}}')[1]?.slice(0, 20) ?? '')).toBeVisible();
  await options.getByRole('button', { name: record.check }).click();
  await expect(options.getByText(/^Whole: \d+ lines/)).toBeVisible();

  await options.getByRole('button', { name: erased.knowThis.split('{{')[0] ?? '' }).click();
  await expect(options.getByText(erased.none)).toBeVisible();
  await page.bringToFront();
  await page.reload();
  await expect.poll(async () => (await stored())?.buyer).toBe(buyer);
});
