/** Addresses and elements the journeys need on each portal, from the lab's world. */
import type { Frame, Locator, Page, Worker } from 'playwright';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { BuiltInPortal, PortalId } from '@/lib/domain/vocabulary.ts';
import type { Lab } from '../portal-lab/kit/server.ts';
import type { LabThread } from '../portal-lab/world/types.ts';
import { ask } from './ask.ts';
import type { Launched } from './browser.ts';
import { expect } from './fixtures.ts';

/** Open threads of a portal that wait for a reply and whose buyer has only this one. */
export const waitingThreads = (lab: Lab, portal: PortalId, store?: string): LabThread[] =>
  lab.world.threads.filter(
    (thread) =>
      thread.portal === portal &&
      thread.needsReply &&
      thread.messages.at(-1)?.direction === 'inbound' &&
      (portal !== 'amazon' || thread.orderId !== undefined) &&
      (store === undefined || thread.store === store) &&
      lab.world.threads.filter(({ buyerId }) => buyerId === thread.buyerId).length === 1,
  );

const STORES = { amazon: 'na', shopify: 'northwind-goods', tiktok: 'us' } as const;

/** A plain one: card numbers are taken out on the way, which other tests look at. */
export function aThread(lab: Lab, portal: BuiltInPortal): LabThread {
  const thread = waitingThreads(lab, portal, STORES[portal]).find(
    ({ flags }) => !flags.includes('card_number_exposed'),
  );
  if (!thread) throw new Error(`the world has no waiting thread on ${portal}`);
  return thread;
}

/** The address under which an agent opens a thread. */
export function addressOf({ portal, id, store }: LabThread): string {
  if (portal === 'amazon') return `https://sellercentral.amazon.com/messaging/inbox-v3?fi=responseNeeded&cc=${id}`;
  if (portal === 'shopify') return `https://inbox.shopify.com/store/${store}/conversations/open/${id}`;
  return `https://seller-us.tiktok.com/chat/inbox/current?oec_seller_id=7495012345678901234&shop_region=US&lang=en&lab-open=${id}`;
}

/** Opens the thread as an agent would find it. */
export async function openThread(page: Page, thread: LabThread): Promise<void> {
  await page.goto(addressOf(thread));
}

/** The portal's own composer and send button. */
export function composerOf(page: Page, portal: PortalId): { field: Locator; send: Locator } {
  if (portal === 'amazon') {
    return {
      field: page.locator('kat-textarea textarea').first(),
      send: page.locator('kat-button[label="Send"]').first(),
    };
  }
  if (portal === 'shopify') {
    return {
      field: page.locator('textarea[aria-label], [contenteditable="true"]').last(),
      send: page.getByRole('button', { name: 'Send', exact: true }),
    };
  }
  return {
    field: page.locator('[contenteditable="true"], textarea').last(),
    send: page.locator('#chat-input-send-button'),
  };
}

/** Whether the portal's framework lets one press send. */
export const isAwake = (send: Locator): Promise<boolean> =>
  send.evaluate(
    (button) =>
      !button.hasAttribute('disabled') &&
      button.getAttribute('aria-disabled') !== 'true' &&
      !(button as HTMLButtonElement).disabled,
  );

export const heldBy = (field: Locator): Promise<string> =>
  field.evaluate((element) =>
    element instanceof HTMLTextAreaElement ? element.value : (element as HTMLElement).innerText,
  );

/** The ticket this view's background says the page shows, once it does. */
export async function focusOf(view: Page): Promise<TicketId> {
  await expect.poll(async () => (await ask(view, 'tab.context', {})).focus).toBeDefined();
  const { focus } = await ask(view, 'tab.context', {});
  if (!focus) throw new Error('no focus');
  return focus;
}

/** A click inside the in-page frame that satisfies the gate: seen, rested on, then pressed. */
export async function clickInFrame(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('nothing to click');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x - 4, y);
  await page.mouse.move(x, y, { steps: 4 });
  await target.hover();
  // The gate wants the button visible for 800 ms and the pointer on it for 300 ms.
  await page.waitForFunction(
    (since) => performance.now() - since > 1_100,
    await page.evaluate(() => performance.now()),
  );
  await page.mouse.down();
  await page.mouse.up();
}

export const rowOf = (sidebar: Frame, id: string): Locator => sidebar.locator(`[role=option][data-ticket="${id}"]`);

/** Addresses of the pages that stand in the browser's side panel, by the word of the worker. */
export const panels = (worker: Worker): Promise<(string | undefined)[]> =>
  worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { getContexts(filter: object): Promise<{ documentUrl?: string }[]> } };
    };
    return (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).map(({ documentUrl }) => documentUrl);
  });

/** Lists come late: waits until nothing new has come in for a while; answers how many tickets are open then. */
export async function settled(view: Page): Promise<number> {
  let open = -1;
  await expect
    .poll(
      async () => {
        const before = open;
        open = (await ask(view, 'queue.counts', {})).open;
        return open === before;
      },
      { intervals: [900], timeout: 20_000 },
    )
    .toBe(true);
  return open;
}

/** A reply of more than one paragraph and script. */
export const REPLY = 'Hello,\n\nyour parcel is on its way: 你好, größer, привет.\n\nKind regards';

/** What a composer holds, as one would have typed it: rich ones keep hard blanks and empty lines of their own. */
export const asTyped = (text: string): string =>
  text
    .replace(/\u00a0/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** The popup beside a tab that shows a thread, whose ticket is stored. */
export async function popupBeside({ context, extensionId }: Launched, view: Page, thread: LabThread) {
  const page = await context.newPage();
  await openThread(page, thread);
  await view.bringToFront();
  await focusOf(view);
  await page.bringToFront();
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  return { page, popup };
}
