/** T13 and T14: another extension, with every right on the portal, beside ours. */
import { fileURLToPath } from 'node:url';
import type { Worker } from 'playwright';
import { launch } from './browser.ts';
import { expect, folder, test } from './fixtures.ts';
import { agentWorld } from './hostile/agent-world.ts';
import { aSecret, holds } from './hostile/battery.ts';
import { expectUntouched, held } from './hostile/snapshot.ts';
import { QUIET, SEARCH, shows, sidebarWith, storeSecret } from './hostile/stage.ts';
import { report } from './table.ts';

const evilFolder = fileURLToPath(new URL('evil-extension', import.meta.url));

test.setTimeout(120_000);

test('another extension sees that a frame is there and the rail’s counts, and nothing of a ticket', async ({ lab }) => {
  const browser = await launch({ folder, lab, beside: [evilFolder] });
  try {
    const secret = aSecret();
    const { context, extensionId } = browser;
    const isEvil = (worker: Worker) => worker.url().endsWith('/worker.js');
    const evil =
      context.serviceWorkers().find(isEvil) ?? (await context.waitForEvent('serviceworker', { predicate: isEvil }));
    const view = await context.newPage();
    await view.goto(`chrome-extension://${extensionId}/options.html`);
    const portal = await context.newPage();
    await storeSecret(lab, portal, view, secret);
    await portal.close();
    const page = await context.newPage();
    await page.goto(QUIET.amazon);
    await page.bringToFront();
    const before = await held(view);
    const tabId = await evil.evaluate(`chrome.tabs.query({ active: true }).then(([tab]) => tab.id)`);
    const did = (what: string, learnt: number, changed: number) =>
      report('isolation: another extension', { what, learnt, changed });
    const look = (order: string) => evil.evaluate(`look(${tabId}, ${JSON.stringify(order)})`) as Promise<string>;
    const changes = () =>
      expectUntouched(view, before).then(
        () => 0,
        () => 1,
      );
    const frames = () => page.frames().filter((frame) => frame.url().includes('/sidebar.html')).length;

    await look('meddle');
    did('clicks the rail', 0, await changes());
    expect(frames(), 'the rail clicked by the other extension').toBe(0);
    await page.reload();

    const sidebar = await sidebarWith(page, secret);
    await sidebar.getByPlaceholder(SEARCH).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(secret);
    expect(await shows(sidebar, secret)).toBe(true);
    const seen = await look('read');
    // It does open our closed roots: it finds the frame, whose content is what stays shut.
    expect(seen).toContain('iframe ');
    expect(seen, 'the frame’s address and pass').not.toMatch(/chrome-extension:|sidebar\.html/);
    expect(holds(seen, secret)).toBe(false);
    did('opens every shadow root, hears every key', holds(seen, secret) ? 1 : 0, await changes());

    const inside = (await evil.evaluate(`runEverywhere(${tabId})`)) as string[];
    expect(inside.length).toBeGreaterThan(0);
    expect(holds(inside.join(), secret)).toBe(false);
    expect(inside.filter((text) => text.startsWith('chrome-extension://'))).toEqual([]);
    did('runs a script in every frame it may', holds(inside.join(), secret) ? 1 : 0, await changes());

    const answers = (await evil.evaluate(`talkTo(${JSON.stringify(extensionId)})`)) as unknown[];
    expect(answers).toEqual([]);
    did('sends 100 messages, opens 100 ports', answers.length, await changes());

    const files = await evil.evaluate(`fetchFrom(${JSON.stringify(extensionId)})`);
    expect(files).toBe(0);
    did('fetches our files', Number(files), await changes());

    const after = await look('meddle');
    expect(holds(after, secret)).toBe(false);
    expect(frames()).toBe(1);
    did('clicks and hides the frame', holds(after, secret) ? 1 : 0, await changes());
    expect(await changes()).toBe(0);

    // That it can open a closed root at all, text and all, is what a content script’s own sidebar would give away.
    await page.reload();
    const world = await agentWorld(page, extensionId);
    await world.run(`(() => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'closed' }).append(${JSON.stringify(secret)});
      document.documentElement.append(host);
    })()`);
    const control = holds(await look('read'), secret);
    report('isolation: another extension', {
      what: 'control: text in a closed shadow root',
      learnt: control ? 1 : 0,
      changed: 0,
    });
    expect(control).toBe(true);
    await world.close();
  } finally {
    await browser.close();
  }
});
