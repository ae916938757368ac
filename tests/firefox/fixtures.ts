import { fileURLToPath } from 'node:url';
import { test as base } from 'playwright/test';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { BuiltInPortal } from '@/lib/domain/vocabulary.ts';
import type { TabContext, TicketDetail } from '@/lib/protocol.ts';
import { addressOf } from '../e2e/journeys.ts';
import { theLab } from '../e2e/lab.ts';
import type { Lab } from '../portal-lab/kit/server.ts';
import type { LabThread } from '../portal-lab/world/types.ts';
import { type Firefox, launchFirefox } from './browser.ts';
import type { FirefoxPage } from './page.ts';

interface Fixtures {
  readonly lab: Lab;
  readonly firefox: Firefox;
  /** One of our own pages, from which a test asks the background. */
  readonly view: FirefoxPage;
}

export const folder = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));

/** Each test has a Firefox, a profile and a world of its own, and may reach nothing but the lab. */
export const test = base.extend<Fixtures>({
  lab: async ({ browserName: _ }, use) => {
    await use(theLab());
  },
  firefox: async ({ lab }, use) => {
    const firefox = await launchFirefox(folder, lab);
    await use(firefox);
    await firefox.close();
    if (firefox.strays.length > 0) throw new Error(`left the lab: ${firefox.strays.join(', ')}`);
  },
  view: async ({ firefox }, use) => {
    await use(await firefox.ownPage('options.html'));
  },
});

export { expect } from 'playwright/test';

/** Opens a thread in the tab in front and waits until its ticket is stored; answers its id. */
export async function read(page: FirefoxPage, view: FirefoxPage, thread: LabThread): Promise<TicketId> {
  await page.toFront();
  await page.goto(addressOf(thread));
  for (let tries = 0; tries < 150; tries++) {
    const { focus } = await view.ask<TabContext>('tab.context', {});
    const detail = focus && (await view.ask<TicketDetail | null>('ticket.get', { id: focus }));
    if (focus && detail && detail.messages.length >= thread.messages.length) return focus;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${thread.portal}: the thread was not read`);
}

/** The first match, through open shadow roots, as source text for the page. */
const DEEP = `const deep = (selector, root = document) => {
  for (const element of root.querySelectorAll('*')) {
    if (element.matches(selector)) return element;
    const inside = element.shadowRoot && deep(selector, element.shadowRoot);
    if (inside) return inside;
  }
};`;
const inPage = <Value>(expression: string) => new Function(`${DEEP} return ${expression};`) as () => Value;

/** The portal's own composer. */
export const COMPOSERS: Readonly<Record<BuiltInPortal, () => HTMLElement | null | undefined>> = {
  amazon: inPage(`deep('textarea', deep('kat-textarea').shadowRoot)`),
  shopify: inPage(`[...document.querySelectorAll('textarea[aria-label], [contenteditable="true"]')].at(-1)`),
  tiktok: inPage(`[...document.querySelectorAll('[contenteditable="true"], textarea')].at(-1)`),
};

/** Whether the portal's own send button may be pressed. */
const SENDS: Readonly<Record<BuiltInPortal, () => boolean>> = {
  amazon: inPage(`!deep('kat-button[label="Send"]').hasAttribute('disabled')`),
  shopify: inPage(
    `[...document.querySelectorAll('button')].some((one) => one.textContent.trim() === 'Send' && !one.disabled && one.ariaDisabled !== 'true')`,
  ),
  tiktok: inPage(
    `(one => !one.hasAttribute('disabled') && one.getAttribute('aria-disabled') !== 'true')(deep('#chat-input-send-button'))`,
  ),
};

/** What a composer holds. */
export const heldBy = (page: FirefoxPage, portal: BuiltInPortal): Promise<string> =>
  page.evaluate(
    new Function(
      `const field = (${COMPOSERS[portal].toString()})(); return field && ('value' in field ? field.value : field.innerText);`,
    ) as () => string,
  );

/** Whether the send button is awake. */
export const awake = (page: FirefoxPage, portal: BuiltInPortal): Promise<boolean> => page.evaluate(SENDS[portal]);

/** How often somebody pressed the portal's own send button. */
export const sentOn = (page: FirefoxPage): Promise<number> =>
  page.evaluate(() => (window as Window & { __labSent?: number }).__labSent ?? 0);
