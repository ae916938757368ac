/** T3 and T5: a page forges input and messages. Nothing it throws reaches the extension. */
import { sentOn } from '../portal-lab/kit/route.ts';
import { openSidebar } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { makeHostile } from './hostile/battery.ts';
import { forgeInput, forgeMessages, reachRuntime } from './hostile/forge.ts';
import { expectUntouched, held } from './hostile/snapshot.ts';
import { aThread, composerOf, focusOf, heldBy, openThread } from './journeys.ts';
import { report } from './table.ts';

for (const state of ['rail only', 'sidebar open'] as const) {
  test(`${state}: false clicks, keys, events and messages change nothing and open nothing`, async ({
    lab,
    browserWith,
    view,
  }) => {
    const page = await browserWith.context.newPage();
    await makeHostile(page, browserWith.extensionId);
    await openThread(page, aThread(lab, 'amazon'));
    await view.bringToFront();
    await focusOf(view);
    await page.bringToFront();
    const frames = () => page.frames().filter((frame) => frame.url().includes('/sidebar.html')).length;
    if (state === 'sidebar open') await (await openSidebar(page)).locator('[role=option]').first().waitFor();
    const hosts = state === 'sidebar open' ? 2 : 1;
    await expect.poll(() => page.evaluate(() => window.hostile.hosts().length)).toBe(hosts);
    const [before, framesBefore] = [await held(view), frames()];

    const input = await page.evaluate(forgeInput);
    const messages = await page.evaluate(forgeMessages, browserWith.extensionId);
    const reached = await page.evaluate(reachRuntime, browserWith.extensionId);

    // A question of our own comes after all of them: whatever they set off has been set off by now.
    await expectUntouched(view, before);
    report('isolation: forged events and messages', {
      state,
      events: input,
      messages,
      accepted: 0,
      'runtime reached': reached.length,
    });
    expect(await page.evaluate(() => window.hostile.hosts().length), 'the page agent was sent away').toBe(hosts);
    expect(frames()).toBe(framesBefore);
    expect(reached).toEqual([]);
    expect(await heldBy(composerOf(page, 'amazon').field)).toBe('');
    expect(await sentOn(page)).toBe(0);
  });
}
