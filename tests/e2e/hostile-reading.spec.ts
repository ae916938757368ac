/** T1: a hostile portal page reads the sidebar, in every state it can be in. */
import type { Page } from 'playwright';
import { killWorker, type Launched } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { aSecret, leaking, runProbes } from './hostile/battery.ts';
import { hostilePage, shows, sidebarWith } from './hostile/stage.ts';
import { SIDEBAR_STATES } from './hostile/states.ts';
import { panels } from './journeys.ts';
import { report } from './table.ts';

test.setTimeout(180_000);

/** Attacks one page in one state: not a word, not a key, not the extension's own address. */
async function attack(page: Page, state: string, secret: string, { extensionId }: Launched): Promise<void> {
  const heard = await page.evaluate(() =>
    window.hostile.heard.filter((line) => /^trusted (key|beforeinput|input|comp|paste|cut|copy)/.test(line)),
  );
  expect.soft(heard, `${state}: keys that reached the page`).toEqual([]);
  const found = await runProbes(page, secret, extensionId);
  const leaked = leaking(found, secret);
  const named = found.filter(({ text }) => text.includes('chrome-extension:')).map(({ name }) => name);
  report('isolation: reading', {
    state,
    probes: found.length,
    leaked: leaked.length,
    keys: heard.length,
    by: leaked.join(', '),
  });
  expect.soft(leaked, `${state}: probes that learnt the secret`).toEqual([]);
  expect.soft(named, `${state}: probes that learnt the extension's address`).toEqual([]);
  expect
    .soft(
      found.filter(({ text }) => /^threw|no answer/.test(text)),
      `${state}: probes that broke`,
    )
    .toEqual([]);
}

test('the page learns no ticket text and no keystroke, whatever the sidebar shows', async ({
  lab,
  browserWith,
  view,
}) => {
  const secret = aSecret();
  const { context, extensionId } = browserWith;
  const { page, caught } = await hostilePage(browserWith, { lab, view, secret });
  await expect.poll(() => page.evaluate(() => window.hostile.hosts().length)).toBe(1);
  await attack(page, 'rail only', secret, browserWith);

  const sidebar = await sidebarWith(page, secret);
  await attack(page, 'queue', secret, browserWith);
  for (const { name, enter } of SIDEBAR_STATES) {
    await test.step(name, async () => {
      await enter(page, sidebar, secret);
      expect(await shows(sidebar, secret), `${name}: the secret must be on show`).toBe(true);
      await attack(page, name, secret, browserWith);
    });
  }

  await test.step('connection lost', async () => {
    // The pass is gone and the worker too: the frame keeps what it showed and says that it is cut off.
    const worker = await browserWith.worker();
    await worker.evaluate('chrome.storage.session.clear()');
    await killWorker(context, page);
    await expect(sidebar.getByRole('alert').first()).toBeVisible();
    expect(await shows(sidebar, secret)).toBe(true);
    await attack(page, 'connection lost, old text shown', secret, browserWith);
  });
  for (const name of ['popup', 'options'] as const) {
    await test.step(name, async () => {
      const own = await context.newPage();
      await own.goto(`chrome-extension://${extensionId}/${name}.html${name === 'options' ? '#templates' : ''}`);
      await expect.poll(() => shows(own, secret)).toBe(true);
      await attack(page, `${name} open in another tab`, secret, browserWith);
      await own.close();
    });
  }
  expect(caught, 'requests that carried the secret').toEqual([]);
});

for (const portal of ['shopify', 'tiktok'] as const) {
  test(`${portal}: the page beside the sidebar and beside the side panel learns nothing`, async ({
    lab,
    browserWith,
    view,
  }) => {
    const secret = aSecret();
    const { page, caught } = await hostilePage(browserWith, { lab, view, secret, portal });
    const sidebar = await sidebarWith(page, secret);
    await attack(page, `${portal}: queue`, secret, browserWith);
    await sidebar.getByRole('button', { name: /^Language/ }).click();
    await sidebar.getByText('Open in the browser’s side panel').click();
    const worker = await browserWith.worker();
    await expect.poll(() => panels(worker)).toEqual([expect.stringContaining('/sidebar.html')]);
    await attack(page, `${portal}: side panel open`, secret, browserWith);
    expect(caught, 'requests that carried the secret').toEqual([]);
  });
}
