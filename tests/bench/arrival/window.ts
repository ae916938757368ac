import type { BrowserContext, Page } from 'playwright';

interface WindowOptions {
  readonly url: string;
  readonly type: 'normal' | 'popup';
  readonly width: number;
  readonly height: number;
}

interface Chrome {
  readonly windows: { create(options: WindowOptions): Promise<unknown> };
}

/** A page in a window of its own: visible beside the others, where a hidden tab is throttled. `view` is one of ours. */
export async function openWindow(context: BrowserContext, view: Page, options: WindowOptions): Promise<Page> {
  const opened = context.waitForEvent('page');
  await view.evaluate((wanted) => (globalThis as unknown as { chrome: Chrome }).chrome.windows.create(wanted), options);
  const page = await opened;
  await page.setViewportSize({ width: options.width, height: options.height });
  return page;
}

/** The sidebar in a window of its own: the same page as in a tab's frame, in the same process as all of them. */
export async function openSidebarWindow(context: BrowserContext, view: Page): Promise<Page> {
  const url = new URL('/sidebar.html', view.url()).href;
  const page = await openWindow(context, view, { url, type: 'popup', width: 420, height: 800 });
  await page.waitForSelector('[data-ticket]');
  return page;
}
