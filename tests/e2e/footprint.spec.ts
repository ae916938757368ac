/** T23: what a portal can tell of the extension. The same detector without it and with it; only what is listed may differ. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { routeLab } from '../portal-lab/kit/route.ts';
import type { Lab } from '../portal-lab/kit/server.ts';
import { openSidebar } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { flags } from './flags.ts';
import { makeHostile } from './hostile/battery.ts';
import { detect, differences, type Traces } from './hostile/detect.ts';
import { QUIET } from './hostile/stage.ts';
import { panels } from './journeys.ts';
import { report } from './table.ts';

test.setTimeout(120_000);

const ADDRESS = QUIET.amazon;
const wide = { width: 1500, height: 900 };
const narrow = { width: 1200, height: 900 };

/** The page as it is in a browser that has no extension at all. */
async function without(lab: Lab, own: string, viewport: typeof wide): Promise<Traces> {
  const profile = mkdtempSync(join(tmpdir(), 'portside-bare-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: true,
    locale: 'en-US',
    timezoneId: 'America/New_York',
    viewport,
    args: flags('en-US', true),
  });
  try {
    await routeLab(context, lab);
    const page = await context.newPage();
    await makeHostile(page, own);
    await page.goto(ADDRESS);
    await page.bringToFront();
    return await page.evaluate(detect, own);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** What may differ, how it must look then, and why nothing less will do. Any other trace, and any other look, fails. */
type Allowed = Readonly<Record<string, readonly [look: RegExp, why: string]>>;
const RAIL: Allowed = {
  'children of html beside head and body': [/^DIV$/, 'one plain element: the rail has to stand somewhere'],
  'names of their attributes': [/^style$/, 'its style, and nothing that names us'],
  'their style': [/^fixed 2147483646 block$/, 'fixed, on top of the page'],
};
/** As `focus-guard.tsx` has it, and a little, ms. */
const TYPING_TIME = 2_200;
const FRAME: Allowed = {
  'children of html beside head and body': [/^DIV DIV$/, 'the rail’s and the frame’s, the frame in a closed root'],
  'names of their attributes': [/^style \| (style popover|popover style)$/, 'the frame stands in the top layer'],
  'their style': [/^fixed 2147483646 block \| fixed auto flex$/, 'fixed, on top of the page'],
  'events heard that nobody made in the page': [
    /^(trusted (load|blur|focus|focusin|focusout|toggle|beforetoggle)(, |$))+$/,
    'the popover opens, the focus goes into the frame; no key, no message',
  ],
  'has the focus': [/^(true|false)$/, 'the frame has it while one works there'],
  'focused element': [/^DIV$/, 'the frame’s element, while one works there'],
};
const DOCKED: Allowed = {
  ...FRAME,
  'attributes of html': [/^lang=en-US style=margin-right: 380px;$/, 'a wide window’s page is moved aside by a margin'],
  'margins of html': [/^0px 380px$/, 'the same'],
};

async function compare(page: Page, state: string, bare: Traces, own: string, allowed: Allowed) {
  const found = differences(bare, await page.evaluate(detect, own));
  const isAllowed = (trace: string, change: string) =>
    allowed[trace]?.[0].test(change.slice(change.indexOf(' -> ') + 4)) === true;
  for (const [trace, change] of Object.entries(found))
    report('isolation: what the portal can tell', {
      state,
      trace,
      change: change.slice(0, 90),
      why: isAllowed(trace, change) ? (allowed[trace]?.[1] ?? '') : 'NOT ALLOWED',
    });
  const fresh = Object.entries(found).filter(([trace, change]) => !isAllowed(trace, change));
  expect.soft(Object.fromEntries(fresh), `${state}: new traces`).toEqual({});
}

test('the portal can tell that a plain element stands beside its body, and not whose', async ({ lab, browserWith }) => {
  const { context, extensionId } = browserWith;
  const bare = await without(lab, extensionId, wide);
  const bareNarrow = await without(lab, extensionId, narrow);
  const page = await context.newPage();
  await makeHostile(page, extensionId);
  await page.setViewportSize(narrow);
  await page.goto(ADDRESS);
  await page.bringToFront();
  const hosts = () => page.evaluate(() => window.hostile.hosts().length);
  await expect.poll(hosts).toBe(1);
  await compare(page, 'rail only', bareNarrow, extensionId, RAIL);

  const sidebar = await openSidebar(page);
  await sidebar.getByRole('searchbox').or(sidebar.getByRole('textbox')).first().click();
  await page.keyboard.type('words');
  await expect.poll(hosts).toBe(2);
  await compare(page, 'sidebar over the page (narrow window)', bareNarrow, extensionId, FRAME);
  await page.setViewportSize(wide);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(wide.width);
  // Whoever leaves the frame while typing is warned that the page may have taken the keyboard, over all that stands there.
  await page.waitForTimeout(TYPING_TIME);
  // The frame is laid out anew when it is opened again. Right after the resize a click may still go to where it was.
  const isOpen = () => page.evaluate(() => window.hostile.hosts().some((host) => host.matches(':popover-open')));
  await expect(async () => {
    if (await isOpen()) await page.mouse.click(wide.width - 380 - 22, wide.height * 0.4 + 26);
    await expect.poll(isOpen, { timeout: 2_000 }).toBe(false);
  }).toPass();
  await page.mouse.click(wide.width - 22, wide.height * 0.4 + 26);
  await expect.poll(() => page.evaluate(() => document.documentElement.style.marginRight)).toBe('380px');
  await compare(page, 'sidebar beside the page (wide window)', bare, extensionId, DOCKED);

  await sidebar.getByRole('button', { name: /^Language/ }).click();
  await sidebar.getByText('Open in the browser’s side panel').click();
  const worker = await browserWith.worker();
  await expect.poll(() => panels(worker)).toEqual([expect.stringContaining('/sidebar.html')]);
  const other = await context.newPage();
  await makeHostile(other, extensionId);
  await other.goto(ADDRESS);
  await other.bringToFront();
  await expect.poll(() => other.evaluate(() => window.hostile.hosts().length)).toBe(1);
  await compare(other, 'side panel open', bare, extensionId, RAIL);
});

test('on a slow machine the browser’s own measurements tell the page no address of the frame', async ({
  browserWith,
}) => {
  const { context, extensionId } = browserWith;
  const page = await context.newPage();
  await makeHostile(page, extensionId);
  await page.goto(ADDRESS);
  await page.bringToFront();
  await expect.poll(() => page.evaluate(() => window.hostile.hosts().length)).toBe(1);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 15 });
  await openSidebar(page);
  const measured = () =>
    page.evaluate(() => window.hostile.heard.filter((line) => line.startsWith('performance long')));
  await expect.poll(async () => (await measured()).length).toBeGreaterThan(0);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const lines = await measured();
  report('isolation: what the portal can tell', {
    state: 'sidebar opened on a slow machine',
    trace: `${lines.length} long tasks and frames, one of the frame’s own among them`,
    change: lines.some((line) => line.includes('"containerType":"iframe"')) ? 'its container is an iframe' : '-',
    why: 'neither its address nor its pass',
  });
  expect(lines.filter((line) => /chrome-extension:|sidebar\.html/.test(line) || line.includes(extensionId))).toEqual(
    [],
  );
});
