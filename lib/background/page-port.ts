import type { Browser } from 'wxt/browser';
import { threadOf } from '@/lib/domain/thread-mark.ts';
import { type StoreRef, ticketId } from '@/lib/domain/ticket.ts';
import { servePort } from '@/lib/link/serve.ts';
import { portalFor } from '@/lib/portals/index.ts';
import type { Handlers, PageReport, Reports, Topic } from '@/lib/protocol.ts';
import { composerHandlers } from './composer/serve.ts';
import type { Wishes } from './composer/wishes.ts';
import { reports } from './doors/pages.ts';
import { ingest, type Taken } from './ingest.ts';
import type { Pace } from './pace.ts';
import { issuePass, type PassStore } from './passes.ts';
import { endPause, isPaused } from './portals/pauses.ts';
import { repairHandlers, toBeMended } from './repair/serve.ts';
import type { Caller } from './senders.ts';
import { changeSettings } from './settings.ts';
import type { Shell } from './shell.ts';
import { isAdded, isSite } from './sites/added.ts';
import { hush, type OpenPage, type OpenPages } from './tabs.ts';
import { valid } from './validate.ts';

export interface PageDoor {
  readonly ready: () => Promise<Shell>;
  readonly pages: OpenPages;
  readonly passes: PassStore;
  readonly pace: Pace;
  announce(topics: readonly Topic[]): void;
  refreshRails(): void;
  /** Puts the page agent for the tab's address into it. */
  injectInto(tabId: number): Promise<void>;
  /** Puts the composer's helper into it. */
  help(tabId: number): Promise<void>;
  /** Puts the helper that reads as taught into it. */
  mend(tabId: number): Promise<void>;
  readonly wishes: Wishes;
  /** Sends the page's agent away where the browser no longer lets us in. */
  admit(page: OpenPage, address: string | undefined): Promise<boolean>;
  /** The address the browser says the tab shows now. */
  addressOfTab(tabId: number): Promise<string | undefined>;
}

/** Serves one page agent: it may report what it read and ask for a frame, and nothing else. */
export function servePage(port: Browser.runtime.Port, caller: Caller & { kind: 'page' }, door: PageDoor): void {
  const handlers = (operation: string): Handlers<Reports, undefined> => ({
    ...composerHandlers(door, page, operation),
    ...repairHandlers(door, page),
    'page.read': (report) => take(report),
    'frame.request': async () => ({ nonce: await issuePass(door.passes, caller.tabId, Date.now()) }),
    'agent.change': async () => {
      await door.injectInto(caller.tabId);
      return { changed: true };
    },
    'pause.end': async () => {
      await endPause((await door.ready()).world.store, page);
      door.announce(['settings', 'context', 'portals']);
      door.refreshRails();
      return { resumed: true };
    },
    'rail.place': async (place) => {
      const { store } = (await door.ready()).world;
      await changeSettings(store, async ({ rail }) => ({ rail: { ...rail, [caller.portal]: place } }));
      door.refreshRails();
      return { stored: true };
    },
  });
  const peer = servePort(port, {
    // A paused page says only that its address changed, which may be another shop's.
    onPush: (name) => name === 'moved' && void place(),
    onAsk: (name, data, id) =>
      door.pace.run(caller.tabId, async () => {
        // Pages of a site speak once somebody has added it.
        if (caller.portal === 'generic' && !(shop && (await isSite(await door.ready(), shop))))
          throw new Error(`Not allowed from here: ${name}`);
        const judged = valid<Reports>(reports, name, data);
        return (handlers(id)[name as keyof Reports] as (data: unknown, caller: undefined) => unknown)(
          judged,
          undefined,
        );
      }),
  });
  const address = port.sender?.url;
  const page: OpenPage = { tabId: caller.tabId, portal: caller.portal, address, peer, shows: new Set() };
  door.pages.add(page);
  // Its portal may have been switched off while nobody ran.
  void door.admit(page, address);
  const shop = shopAt(address);
  if (shop) page.store = shop.store;
  port.onDisconnect.addListener(() => {
    door.pages.remove(page);
    door.announce(['context']);
  });
  door.refreshRails();

  async function place(): Promise<void> {
    const shop = shopAt(await door.addressOfTab(caller.tabId));
    if (shop) page.store = shop.store;
    door.refreshRails();
  }

  async function take({ url, reading, mended }: PageReport): Promise<{ stored: true }> {
    const shell = await door.ready();
    const shop = shopAt(await door.addressOfTab(caller.tabId));
    // A page that moved on while it was read is read again by its agent; what it said before belongs nowhere.
    const here = shop && reading.portal === shop.portal && sameShop(shop, shopAt(url));
    if (!here || !(await isAdded(shell, shop, reading))) return { stored: true };
    if (await isPaused(shell.world.store, shop)) {
      page.store = shop.store;
      hush(page);
      door.refreshRails();
      return { stored: true };
    }
    // What was taught for the page is read by the helper only: with it there, the agent says it anew.
    if (!mended && (await toBeMended(shell.world.store, reading, page, door))) return { stored: true };
    remember(page, shop, await ingest(shell.world, shop, reading), door);
    return { stored: true };
  }
}

const shopAt = (url: string | undefined): StoreRef | undefined => {
  const parsed = url && URL.canParse(url) ? new URL(url) : undefined;
  return parsed ? portalFor(parsed)?.store(parsed) : undefined;
};

const sameShop = (a: StoreRef, b: StoreRef | undefined) => a.portal === b?.portal && a.store === b.store;

/** What of a page's state is worth telling views when it changes. */
const stateOf = ({ store, focus, health }: OpenPage): string => {
  const { page, level, state, layout, missing, weak, implausible, changedAt } = health ?? {};
  return JSON.stringify([store, focus, page, level, state, layout, missing, weak, implausible, changedAt]);
};

function remember(page: OpenPage, shop: StoreRef, { reading, health }: Taken, door: PageDoor): void {
  const { focus } = reading;
  const before = stateOf(page);
  const focused = focus ? ticketId(shop, focus) : undefined;
  page.shows = new Set(reading.observations.flatMap((seen) => (seen.type === 'ticket' ? [ticketId(shop, seen)] : [])));
  page.health = health;
  page.store = shop.store;
  if (focused !== page.focus) delete page.composer;
  if (focused) page.focus = focused;
  else delete page.focus;
  const thread = threadOf(reading, shop);
  if (thread) page.thread = thread;
  else delete page.thread;
  if (before !== stateOf(page)) door.announce(['context']);
}
