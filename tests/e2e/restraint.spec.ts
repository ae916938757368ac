/** What Portside never does on a portal: fetch, poll, click, type, send, or read what nobody opened. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { BUILT_IN_PORTALS, type BuiltInPortal } from '@/lib/domain/vocabulary.ts';
import { deliver, routeLab, sentOn } from '../portal-lab/kit/route.ts';
import type { Lab } from '../portal-lab/kit/server.ts';
import { ask } from './ask.ts';
import { expect, test } from './fixtures.ts';
import { flags } from './flags.ts';
import { countReads } from './hostile/count-reads.ts';
import { addressOf, asTyped, aThread, composerOf, focusOf, heldBy, openThread, REPLY, settled } from './journeys.ts';
import { theLab } from './lab.ts';
import { report } from './table.ts';

test.setTimeout(180_000);

/** Long enough for several of whatever would come again and again, ms. */
const IDLE = 6_000;

/** Writes down all that is asked of the lab, whoever asks: pages, frames, workers. */
function logged(lab: Lab): { lab: Lab; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    lab: {
      ...lab,
      get world() {
        return lab.world;
      },
      respond: (address, question) => {
        asked.push(`${question?.method ?? 'GET'} ${address}`);
        return lab.respond(address, question);
      },
    },
  };
}

const WALKED = (portal: BuiltInPortal, lab: Lab): readonly string[] => {
  const thread = addressOf(aThread(lab, portal));
  if (portal === 'amazon') return ['https://sellercentral.amazon.com/performance/dashboard', thread];
  if (portal === 'shopify') return ['https://admin.shopify.com/store/northwind-goods/orders', thread];
  return ['https://seller-us.tiktok.com/order/return?from=menu&shop_region=US', thread];
};

/** The same walk in a browser of one's own: open, look about, wait. */
async function walk(context: BrowserContext, addresses: readonly string[]): Promise<void> {
  const page = await context.newPage();
  for (const address of addresses) {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(1_500);
  }
  await page.close();
}

test('a portal is asked for exactly what its own pages ask for: no page more, no request again', async ({
  browserWith,
  view,
}) => {
  const bare = logged(theLab());
  const profile = mkdtempSync(join(tmpdir(), 'portside-bare-'));
  const without = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: true,
    locale: 'en-US',
    viewport: { width: 1500, height: 900 },
    args: flags('en-US', true),
  });
  const ours = logged(theLab());
  await routeLab(without, bare.lab);
  await browserWith.context.unrouteAll();
  await routeLab(browserWith.context, ours.lab);
  try {
    for (const portal of BUILT_IN_PORTALS) {
      await walk(without, WALKED(portal, bare.lab));
      await walk(browserWith.context, WALKED(portal, ours.lab));
    }
  } finally {
    await without.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
  // Portside was there all the while.
  expect(await settled(view)).toBeGreaterThan(0);
  const [before, after] = [bare.asked.toSorted(), ours.asked.toSorted()];
  report('restraint', { what: 'requests to the portals', without: before.length, with: after.length });
  expect(before.length).toBeGreaterThan(6);
  expect(after).toEqual(before);
});

test('no tab is opened, and of a list only what stands on it is known', async ({ lab, browserWith, view }) => {
  const { context } = browserWith;
  const page = await context.newPage();
  const opened: string[] = [];
  context.on('page', (fresh) => opened.push(fresh.url()));
  await page.goto('https://sellercentral.amazon.com/messaging/inbox-v3?fi=responseNeeded');
  await settled(view);
  const { rows } = await ask(view, 'queue.list', { filter: {}, limit: 200 });
  expect(rows.length).toBeGreaterThan(3);
  // The threads behind the list were not opened: nobody has read a whole message of them.
  for (const { ticket } of rows.slice(0, 20)) {
    const detail = await ask(view, 'ticket.get', { id: ticket.id });
    const known = lab.world.threads.find(({ id }) => id === ticket.observed.externalId);
    if (known && known.messages.length > 2) expect(detail?.messages.length ?? 0).toBeLessThan(known.messages.length);
  }
  expect(opened).toEqual([]);
  expect(page.url()).toContain('fi=responseNeeded');
});

for (const portal of BUILT_IN_PORTALS) {
  test(`${portal}: while nothing changes nothing is read; what changes is`, async ({ lab, browserWith, view }) => {
    const page = await browserWith.context.newPage();
    const thread = aThread(lab, portal);
    await openThread(page, thread);
    await page.bringToFront();
    await expect.poll(async () => (await ask(view, 'queue.counts', {})).open).toBeGreaterThan(0);
    await page.waitForTimeout(2_500);
    const reads = await countReads(page, browserWith.extensionId);
    await page.waitForTimeout(IDLE);
    const idle = await reads.taken();
    await deliver(lab, [page], { threadId: thread.id, text: 'Written while nobody looked' });
    let woken = 0;
    await expect
      .poll(async () => {
        woken += await reads.taken();
        return woken;
      })
      .toBeGreaterThan(0);
    report('restraint', { what: `${portal}: looks in ${IDLE / 1000} s without a change`, without: 0, with: idle });
    expect(idle).toBe(0);
    await reads.close();
  });
}

/** Events the page hears, in order, with whether a person made them. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const heard: string[] = [];
    (window as Window & { __heard?: string[] }).__heard = heard;
    const made = ['click', 'dblclick', 'auxclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart'];
    const typed = ['keydown', 'keypress', 'keyup', 'compositionstart', 'compositionend', 'textInput'];
    const written = ['beforeinput', 'input', 'paste', 'change', 'submit', 'formdata', 'drop'];
    for (const type of [...made, ...typed, ...written])
      window.addEventListener(
        type,
        (event) => heard.push(`${event.isTrusted ? 'trusted' : 'untrusted'} ${event.type}`),
        { capture: true },
      );
  });
const heardOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as Window & { __heard?: string[] }).__heard ?? []);

for (const portal of BUILT_IN_PORTALS) {
  test(`${portal}: a reply goes in without a key or a click made up, and is not sent`, async ({
    lab,
    browserWith,
    view,
  }) => {
    const ours = logged(lab);
    await browserWith.context.unrouteAll();
    await routeLab(browserWith.context, ours.lab);
    const page = await browserWith.context.newPage();
    const thread = aThread(lab, portal);
    await openThread(page, thread);
    await page.bringToFront();
    const id = await focusOf(view);
    const { field } = composerOf(page, portal);
    await field.waitFor();
    await listen(page);
    const before = ours.asked.length;
    await page.bringToFront();
    expect(await ask(view, 'reply.insert', { id, text: REPLY, draft: 'ask' })).toEqual({ result: 'inserted' });
    expect(asTyped(await heldBy(field))).toBe(REPLY);
    await page.waitForTimeout(1_500);
    const heard = [...new Set(await heardOn(page))].toSorted();
    report('restraint', {
      what: `${portal}: events of an insertion: ${heard.join(', ')}`,
      without: 0,
      with: heard.length,
    });
    expect(heard.length).toBeGreaterThan(0);
    // What an editor hears of any text that comes into it, and nothing of a hand.
    expect(heard.filter((event) => !/ (beforeinput|input|paste|change)$/.test(event))).toEqual([]);
    expect(await sentOn(page)).toBe(0);
    expect(ours.asked.slice(before)).toEqual([]);
    expect(lab.world.threads.find((one) => one.id === thread.id)?.messages).toHaveLength(thread.messages.length);
  });
}
