/** A real Chromium with the built extension, on the lab's pages under the portals' real addresses. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Frame, type Page, type Worker } from 'playwright';
import { routeLab } from '../portal-lab/kit/route.ts';
import type { Lab } from '../portal-lab/kit/server.ts';

export interface Launched {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Requests that left for anywhere but the lab and the extension itself. */
  readonly strays: string[];
  worker(): Promise<Worker>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  readonly folder: string;
  readonly lab: Lab;
  readonly headless?: boolean;
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { width: number; height: number };
}

/** Starts a browser with a profile of its own; `close` takes both away. */
export async function launch({
  folder,
  lab,
  headless = true,
  locale = 'en-US',
  colorScheme = 'light',
  viewport,
}: LaunchOptions): Promise<Launched> {
  const profile = mkdtempSync(join(tmpdir(), 'portside-'));
  // Without developer mode an unpacked extension that reloads itself stays disabled.
  mkdirSync(join(profile, 'Default'));
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ extensions: { ui: { developer_mode: true } } }),
  );
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless,
    locale,
    colorScheme,
    timezoneId: 'America/New_York',
    viewport: viewport ?? { width: 1500, height: 900 },
    args: [
      ...(headless ? ['--headless=new'] : []),
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      // Nothing but the lab's routes may answer: names resolve nowhere.
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      `--lang=${locale}`,
    ],
  });
  const strays: string[] = [];
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const known = lab.portals.some(({ hosts }) => hosts.some((pattern) => pattern.includes(`//${hostname}/`)));
    if (/^https?:$/.test(protocol) && !known) strays.push(request.url());
  });
  await routeLab(context, lab);
  const worker = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionId = new URL((await worker()).url()).host;
  return {
    context,
    extensionId,
    strays,
    worker,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Kills the worker as the browser does when it is idle; it starts again when somebody speaks to it. */
export async function killWorker(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

const isSidebar = (frame: Frame) => frame.url().includes('/sidebar.html') && frame.parentFrame() !== null;

/** Opens the in-page sidebar with a real click on the rail (it stands in a closed root, so by its place). */
export async function openSidebar(page: Page): Promise<Frame> {
  const open = page.frames().find(isSidebar);
  if (open) return open;
  const { width, height } = page.viewportSize() ?? { width: 1500, height: 900 };
  for (let attempt = 0; attempt < 40; attempt++) {
    await page.mouse.click(width - 22, height * 0.4 + 26);
    const frame = await page
      .waitForEvent('frameattached', { predicate: () => true, timeout: 400 })
      .catch(() => undefined);
    const found = page.frames().find(isSidebar) ?? (frame && isSidebar(frame) ? frame : undefined);
    if (found) {
      await found.waitForSelector('[data-portside-ready]', { state: 'attached' });
      return found;
    }
  }
  throw new Error('the rail did not open the sidebar');
}
