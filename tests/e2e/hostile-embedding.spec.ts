/** T6: a page embeds our pages itself, or plays with the frame we made. */
import type { Frame, Page } from 'playwright';
import { expect, test } from './fixtures.ts';
import { aSecret, holds, leaking, makeHostile, runProbes } from './hostile/battery.ts';
import { hostilePage, QUIET, sidebarWith, storeSecret } from './hostile/stage.ts';
import { report } from './table.ts';

const isOurs = (frame: Frame) => frame.url().startsWith('chrome-extension://');

/** Listens, as only a debugger can, for the address our frame is sent to, pass included. Call before it is opened. */
async function watchAddress(page: Page): Promise<{ given: Promise<string> }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.enable');
  const given = new Promise<string>((resolve) => {
    session.on('Page.frameRequestedNavigation', ({ url }) => url.includes('/sidebar.html#') && resolve(url));
  });
  return { given };
}

/** Embeds an address in the page and gives back what became of it. */
async function embed(page: Page, address: string): Promise<Frame | undefined> {
  const known = new Set(page.frames());
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    Object.assign(frame, { src, width: 400, height: 500 });
    document.body.append(frame);
    return new Promise((done) => {
      frame.addEventListener('load', done);
      setTimeout(done, 3_000);
    });
  }, address);
  return page.frames().find((frame) => !known.has(frame) && isOurs(frame));
}

/** Asks the background from inside a frame of ours, as its own script would, with every pass the page could have. */
const askFrom = (frame: Frame, passes: readonly string[]): Promise<unknown[]> =>
  frame.evaluate(
    (nonces) =>
      new Promise<unknown[]>((resolve) => {
        const { chrome } = globalThis as unknown as {
          chrome: {
            runtime: {
              connect(info: { name: string }): {
                postMessage(message: unknown): void;
                onMessage: { addListener(hear: (message: unknown) => void): void };
              };
            };
          };
        };
        const heard: unknown[] = [];
        const port = chrome.runtime.connect({ name: 'portside:view' });
        port.onMessage.addListener((message) => heard.push(message));
        const say = (name: string, data: unknown) => port.postMessage({ t: 'ask', id: name, name, data });
        for (const nonce of nonces) say('view.bind', { nonce });
        say('queue.list', { filter: {}, limit: 50 });
        say('data.export', {});
        say('settings.change', { change: { theme: 'dark' } });
        setTimeout(() => resolve(heard), 1_500);
      }),
    passes,
  );

test('our pages embedded by the page show nothing and are answered nothing', async ({ lab, browserWith, view }) => {
  const secret = aSecret();
  const { extensionId } = browserWith;
  const { page } = await hostilePage(browserWith, { lab, view, secret });
  const { given } = await watchAddress(page);
  await sidebarWith(page, secret);
  const real = await given;
  const [address = '', used = ''] = real.split('#');
  expect(used).toMatch(/^[0-9a-f]{32}$/);
  expect(address).not.toContain(extensionId);
  const guessed = '0'.repeat(32);
  const row = (what: string, frame: Frame | undefined, shown: string, answers: number) =>
    report('isolation: embedding', {
      what,
      loads: frame ? 'yes' : 'no',
      shown: shown.length > 0 ? 'leak' : '-',
      answers,
    });

  for (const file of ['sidebar.html', 'options.html', 'popup.html', `sidebar.html#${used}`]) {
    const frame = await embed(page, `chrome-extension://${extensionId}/${file}`);
    row(`public id, ${file.replace(used, 'used pass')}`, frame, '', 0);
    expect.soft(frame, `${file} under the public id`).toBeUndefined();
  }
  for (const [what, src, passes] of [
    ['the frame’s own address, no pass', address, []],
    ['the frame’s own address, used pass', real, [used]],
    ['the frame’s own address, guessed pass', `${address}#${guessed}`, [guessed, used]],
    ['the frame’s own folder, options', address.replace('sidebar', 'options'), [used]],
    ['the frame’s own folder, popup', address.replace('sidebar', 'popup'), [used]],
  ] as const) {
    const frame = await embed(page, src);
    if (!frame) {
      row(what, frame, '', 0);
      continue;
    }
    const answers = await askFrom(frame, passes);
    const told = answers.filter((answer) => JSON.stringify(answer) !== JSON.stringify(refused(answer)));
    const text = await frame.evaluate(() => document.documentElement.innerText);
    row(what, frame, holds(text, secret) ? text : '', told.length);
    expect.soft(told, `${what}: answers`).toEqual([]);
    expect.soft(holds(text, secret), `${what}: text`).toBe(false);
  }
  expect(leaking(await runProbes(page, secret, extensionId), secret)).toEqual([]);
});

/** The one answer an unbound frame may get: no. */
const refused = (answer: unknown) => ({ t: 'answer', id: (answer as { id: string }).id, data: { bound: false } });

/** What a page can do to the frame's host. It holds the element, but not what is inside. */
const MEDDLING = {
  'host taken out': () => {
    for (const host of window.hostile.hosts()) host.remove();
  },
  'host taken out and put back': () => {
    for (const host of window.hostile.hosts()) {
      host.remove();
      document.documentElement.append(host);
    }
  },
  'host moved into the body': () => {
    for (const host of window.hostile.hosts()) document.body.append(host);
  },
  'host’s popover closed': () => {
    for (const host of window.hostile.hosts()) if (host.popover) host.hidePopover();
  },
  'host’s attributes taken away': () => {
    for (const host of window.hostile.hosts()) for (const name of host.getAttributeNames()) host.removeAttribute(name);
  },
  'whole document emptied': () => {
    document.documentElement.replaceChildren(document.createElement('head'), document.createElement('body'));
  },
} as const;

test.setTimeout(120_000);

test('whatever the page does to the frame’s host, nothing leaks and a click on the rail brings the sidebar back', async ({
  lab,
  browserWith,
  view,
}) => {
  const secret = aSecret();
  const { context, extensionId } = browserWith;
  const portal = await context.newPage();
  await storeSecret(lab, portal, view, secret);
  await portal.close();
  for (const [what, meddle] of Object.entries(MEDDLING)) {
    await test.step(what, async () => {
      const page = await context.newPage();
      await makeHostile(page, extensionId);
      await page.goto(QUIET.amazon);
      await page.bringToFront();
      await sidebarWith(page, secret);
      await page.evaluate(meddle);
      const leaked = leaking(await runProbes(page, secret, extensionId), secret);
      expect.soft(leaked, what).toEqual([]);
      const clicks = await sidebarAgain(page).catch(() => 'never');
      report('isolation: the page meddles with the frame', {
        what,
        leaked: leaked.length,
        'clicks to get it back': clicks,
      });
      expect.soft(clicks, `${what}: the sidebar comes back`).not.toBe('never');
      await page.close();
    });
  }
});

/** A sidebar with tickets in sight, with as many honest clicks on the rail as a person has patience for. */
async function sidebarAgain(page: Page): Promise<number> {
  const { width, height } = page.viewportSize() ?? { width: 1500, height: 900 };
  const shown = async () => {
    const frame = page.frames().findLast(isOurs);
    const element = await frame?.frameElement();
    return (await element?.isVisible()) === true && (await frame?.locator('[role=option]').count()) !== 0;
  };
  const soon = () =>
    expect
      .poll(() => shown().catch(() => false), { timeout: 6_000 })
      .toBe(true)
      .then(
        () => true,
        () => false,
      );
  for (let clicks = 0; clicks < 3; clicks++) {
    if (await soon()) return clicks;
    await page.mouse.click(width - 22, height * 0.4 + 26);
  }
  if (await soon()) return 3;
  throw new Error('no sidebar');
}
