import { ask } from './ask.ts';
import { killWorker, openSidebar } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { aThread, focusOf, openThread, rowOf, settled } from './journeys.ts';

test('a routing rule made in the options decides the queue, of stored tickets too', async ({
  lab,
  browserWith,
  options: view,
}) => {
  const page = await browserWith.context.newPage();
  await openThread(page, aThread(lab, 'tiktok'));
  await expect.poll(async () => (await ask(view, 'queue.counts', {})).byPortal.tiktok ?? 0).toBeGreaterThan(0);
  await view.bringToFront();
  await view.getByRole('button', { name: 'New rule' }).click();
  await view.getByRole('textbox', { name: 'Name' }).fill('TikTok night shift');
  await view.getByRole('combobox', { name: 'With what' }).selectOption({ label: 'TikTok Shop' });
  await view.getByRole('combobox', { name: 'Add an action' }).selectOption({ label: 'Put into queue' });
  await view.getByRole('combobox', { name: 'Put into queue' }).selectOption({ label: 'Orders' });
  const { byPortal, byQueue: before } = await ask(view, 'queue.counts', {});
  expect(before.orders ?? 0).toBe(0);
  await view.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(async () => (await ask(view, 'queue.counts', {})).byQueue.orders).toBe(byPortal.tiktok);
  const rules = await ask(view, 'rule.list', {});
  expect(rules.map(({ name }) => name)).toContain('TikTok night shift');
  const [rule] = rules;
  if (!rule) throw new Error('no rules');
  await expect(ask(view, 'rule.replace', { rules: [{ ...rule, when: { all: [] } }] })).rejects.toThrow(/empty_group/);
  expect(await ask(view, 'rule.list', {})).toEqual(rules);
});

test('a decision by keyboard shows in every tab, and z brings it back', async ({ lab, browserWith, view }) => {
  const [here, there] = [await browserWith.context.newPage(), await browserWith.context.newPage()];
  await openThread(here, aThread(lab, 'amazon'));
  await there.goto('https://sellercentral.amazon.com/feedback-manager/index.html');
  await here.bringToFront();
  const near = await openSidebar(here);
  const first = near.locator('[role=option]').first();
  await expect(first).toBeVisible();
  // The page still brings rows: take the first only when the queue has stopped moving.
  await settled(view);
  const id = (await first.getAttribute('data-ticket')) ?? '';
  await near.getByRole('listbox').first().focus();
  await here.keyboard.press('Home');
  // Undone before the decision was answered.
  await here.keyboard.press('w');
  await here.keyboard.press('z');
  await expect(near.getByText('Taken back')).toBeVisible();
  await expect(rowOf(near, id)).toHaveCount(1);
  // Not `e`: which ticket comes first goes by the hour, and some are not resolved before a required step is ticked.
  await here.keyboard.press('w');
  await expect(rowOf(near, id)).toHaveCount(0);
  await there.bringToFront();
  const far = await openSidebar(there);
  await expect(far.locator('[role=option]').first()).toBeVisible();
  await expect(rowOf(far, id)).toHaveCount(0);
  await here.bringToFront();
  await here.keyboard.press('z');
  await expect(rowOf(near, id)).toHaveCount(1);
});

for (const width of [400, 320])
  test(`${width} px: the notice of a decision covers none of the ticket's buttons, nor those of the composer`, async ({
    lab,
    browserWith,
    view,
  }) => {
    const page = await browserWith.context.newPage();
    await openThread(page, aThread(lab, 'amazon'));
    const id = await focusOf(view);
    const sidebar = await browserWith.context.newPage();
    await sidebar.setViewportSize({ width, height: 900 });
    await sidebar.goto(`chrome-extension://${browserWith.extensionId}/sidebar.html`);
    await rowOf(sidebar.mainFrame(), id).click();
    await sidebar.getByRole('button', { name: 'Resolve' }).click();
    const notice = sidebar.locator('.mantine-Notification-root');
    await expect(notice).toBeVisible();
    const free = { trial: true, timeout: 2_000 };
    for (const button of await sidebar.getByRole('toolbar').last().getByRole('button').all()) await button.click(free);
    await sidebar.keyboard.press('r');
    const reply = sidebar.getByRole('region', { name: 'Reply' });
    await reply.getByRole('textbox', { name: 'Reply text' }).fill('Thank you.');
    const put = await reply.locator('[data-tour=insert]').boundingBox();
    const { y = 0, height = 0 } = (await notice.boundingBox()) ?? {};
    expect(y + height).toBeLessThanOrEqual(put?.y ?? 0);
    await expect(notice).toBeVisible();
  });

test('a worker killed over and over loses nothing and doubles nothing', async ({ lab, browserWith, view }) => {
  const page = await browserWith.context.newPage();
  const thread = aThread(lab, 'amazon');
  await openThread(page, thread);
  await view.bringToFront();
  const id = await focusOf(view);
  for (let round = 0; round < 5; round++) {
    const noted = ask(view, 'ticket.note', { id, text: `note ${round}` });
    await noted;
    await killWorker(browserWith.context, page);
  }
  const detail = await ask(view, 'ticket.get', { id });
  expect(detail?.ticket.decided.notes.map(({ text }) => text)).toEqual([0, 1, 2, 3, 4].map((round) => `note ${round}`));
  expect(detail?.messages).toHaveLength(thread.messages.length);
  // The page agent finds the new worker by itself and says again what its page shows.
  await page.bringToFront();
  await view.bringToFront();
  expect(await focusOf(view)).toBe(id);
});

test('a ticket of another page is found in its tab, or in a new one', async ({ lab, browserWith, view }) => {
  const [here, there] = [await browserWith.context.newPage(), await browserWith.context.newPage()];
  const thread = aThread(lab, 'amazon');
  await openThread(here, thread);
  await view.bringToFront();
  const id = await focusOf(view);
  await there.goto('https://sellercentral.amazon.com/feedback-manager/index.html');
  await there.bringToFront();
  expect(await ask(view, 'ticket.open', { id })).toEqual({ opened: 'focused' });
  await expect.poll(() => here.evaluate(() => document.visibilityState)).toBe('visible');
  await here.close();
  expect(await ask(view, 'ticket.open', { id })).toEqual({ opened: 'new' });
  // A tab the extension opens loads before the lab's routes reach it, so only its address is looked at.
  const worker = await browserWith.worker();
  const addresses = () =>
    worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { tabs: { query(all: object): Promise<{ url?: string; pendingUrl?: string }[]> } };
      };
      return (await chrome.tabs.query({})).map(({ url, pendingUrl }) => pendingUrl || url);
    });
  await expect.poll(async () => (await addresses()).join()).toContain(`cc=${thread.id}`);
});
