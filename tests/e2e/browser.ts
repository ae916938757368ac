/** A real Chromium with the built extension, on the lab's pages under the portals' real addresses. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Frame, type Page, type Worker } from 'playwright';
import { granted } from '../granted.ts';
import { routeLab } from '../portal-lab/kit/route.ts';
import type { Lab } from '../portal-lab/kit/server.ts';
import { startEgress } from './egress.ts';
import { flags } from './flags.ts';

export interface Launched {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Requests that pages made to anywhere but the lab and the extension itself. */
  readonly strays: string[];
  /** What left the browser altogether and was turned away, whoever in it had sent it (see `egress.ts`). */
  readonly knocked: string[];
  /** The folder that the browser keeps everything in; gone after `close`. */
  readonly profile: string;
  worker(): Promise<Worker>;
  /** Rejects, naming the addresses, when anything tried to leave the lab. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  readonly folder: string;
  readonly lab: Lab;
  /** As it is installed: no portal is switched on, and the welcome page stays open. Absent: in the middle of work. */
  readonly fresh?: boolean;
  readonly headless?: boolean;
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { width: number; height: number };
  /** Other unpacked extensions that run in the same browser. */
  readonly beside?: readonly string[];
  /** A profile that is there before and stays after. */
  readonly profile?: string;
  /** Servers of the test's own on this machine, `127.0.0.1:<port>`, that the browser may reach. */
  readonly reach?: readonly string[];
  /** Flags besides those that every browser of the tests has. */
  readonly args?: readonly string[];
}

/** Starts a browser with a profile of its own; `close` takes both away. */
export async function launch({
  folder: built,
  lab,
  fresh = false,
  headless = true,
  locale = 'en-US',
  colorScheme = 'light',
  viewport,
  beside = [],
  profile: kept,
  reach = [],
  args = [],
}: LaunchOptions): Promise<Launched> {
  const folder = fresh
    ? built
    : granted(
        built,
        lab.portals.flatMap(({ hosts }) => hosts),
      );
  const profile = kept ?? mkdtempSync(join(tmpdir(), 'portside-'));
  const egress = await startEgress(reach);
  // Without developer mode an unpacked extension that reloads itself stays disabled.
  const extensions = [folder, ...beside].join(',');
  const preferences = join(profile, 'Default', 'Preferences');
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const first = !existsSync(preferences);
  if (first)
    writeFileSync(preferences, JSON.stringify({ extensions: { ui: { developer_mode: true } }, ...egress.preferences }));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless,
    locale,
    colorScheme,
    timezoneId: 'America/New_York',
    viewport: viewport ?? { width: 1500, height: 900 },
    args: [
      ...flags(locale, headless),
      ...egress.args,
      ...args,
      `--disable-extensions-except=${extensions}`,
      `--load-extension=${extensions}`,
    ],
  });
  const strays: string[] = [];
  const ofLab = (host: string) =>
    lab.portals.some(({ hosts }) => hosts.some((pattern) => pattern.includes(`//${host}/`)));
  context.on('request', (request) => {
    const { protocol, hostname, host } = new URL(request.url());
    if (/^https?:$/.test(protocol) && !ofLab(hostname) && !reach.includes(host)) strays.push(request.url());
  });
  await routeLab(context, lab);
  const isOurs = (worker: Worker) => worker.url().endsWith('/background.js');
  const worker = async () =>
    context.serviceWorkers().find(isOurs) ?? (await context.waitForEvent('serviceworker', { predicate: isOurs }));
  const extensionId = new URL((await worker()).url()).host;
  if (!fresh) await inTheMiddleOfWork(context, await worker(), first);
  return {
    context,
    extensionId,
    strays,
    knocked: egress.knocked,
    profile,
    worker,
    close: async () => {
      await context.close();
      await egress.close();
      if (!kept) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
      // A tab that the extension opens on a portal asks the network before the lab's routes reach it.
      const gone = egress.knocked.filter((line) => !ofLab(line.replace(/^CONNECT (.*):443$/, '$1')));
      const left = [...strays, ...gone];
      if (left.length > 0) throw new Error(`left the lab: ${left.join(', ')}`);
    },
  };
}

/**
 * Waits until the page agents are registered. At the first start of a profile the welcome page opens, which a person
 * in the middle of work has closed long ago.
 */
async function inTheMiddleOfWork(context: BrowserContext, worker: Worker, first: boolean): Promise<void> {
  await worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { scripting: { getRegisteredContentScripts(): Promise<unknown[]> } };
    };
    for (let tries = 0; tries < 250; tries++) {
      if ((await chrome.scripting.getRegisteredContentScripts()).length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('no page agent was registered');
  });
  // Asked again and again, because a new tab has no address yet when it is announced.
  for (let tries = 0; first && tries < 600; tries++) {
    const welcome = context.pages().find((page) => page.url().endsWith('/welcome.html'));
    if (welcome) return welcome.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  if (first) throw new Error('the welcome page did not open at the first start');
}

/** Kills the worker as the browser does when it is idle; it starts again when somebody speaks to it. */
export async function killWorker(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

const isSidebar = (frame: Frame) => frame.url().includes('/sidebar.html') && frame.parentFrame() !== null;

/** A real click on the rail as it stands beside no frame (it stands in a closed root, so by its place). */
export async function clickRail(page: Page): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 1500, height: 900 };
  await page.mouse.click(width - 22, height * 0.4 + 26);
}

/** Opens the in-page sidebar with a real click on the rail. */
export async function openSidebar(page: Page): Promise<Frame> {
  const open = page.frames().find(isSidebar);
  if (open) return open;
  for (let attempt = 0; attempt < 40; attempt++) {
    await clickRail(page);
    const attached = await page.waitForEvent('frameattached', { timeout: 400 }).catch(() => undefined);
    // It is empty first and goes to our page then; a second click meanwhile would close it again.
    await attached?.waitForURL('**/sidebar.html*', { timeout: 5_000 }).catch(() => undefined);
    const found = page.frames().find(isSidebar);
    if (found) {
      await found.waitForSelector('[data-portside-ready]', { state: 'attached' });
      return found;
    }
  }
  throw new Error('the rail did not open the sidebar');
}
