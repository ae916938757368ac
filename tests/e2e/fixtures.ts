import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { test as base } from 'playwright/test';
import type { Lab } from '../portal-lab/kit/server.ts';
import { type Launched, launch } from './browser.ts';
import { theLab } from './lab.ts';

interface Fixtures {
  readonly lab: Lab;
  readonly browserWith: Launched;
  /** A plain document of ours, from which a test asks the background what it holds; it costs no view's drawing. */
  readonly view: Page;
  /** The options, open in that document's place. */
  readonly options: Page;
}

/** The built extension. */
export const folder = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/** Each test has a browser, a profile and a world of its own, and may reach nothing but the lab. */
export const test = base.extend<Fixtures>({
  lab: async ({ browserName: _ }, use) => {
    await use(theLab());
  },
  browserWith: async ({ lab }, use) => {
    const launched = await launch({ folder, lab });
    await use(launched);
    await launched.close();
  },
  view: async ({ browserWith }, use) => {
    const page = await browserWith.context.newPage();
    await page.goto(`chrome-extension://${browserWith.extensionId}/manifest.json`);
    await use(page);
  },
  options: async ({ browserWith, view }, use) => {
    await view.goto(`chrome-extension://${browserWith.extensionId}/options.html`);
    await use(view);
  },
});

export { expect } from 'playwright/test';
