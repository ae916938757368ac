/** Wires the shell to the browser. Called once, synchronously, when the worker starts. */
import { browser } from 'wxt/browser';
import { FAR_FUTURE } from '@/lib/domain/time.ts';
import { portals } from '@/lib/portals/index.ts';
import type { Topic } from '@/lib/protocol.ts';
import { openStore } from '@/lib/store/store.ts';
import { deliver } from './deliver.ts';
import { servePage } from './page-port.ts';
import { railPlace, railState } from './rail.ts';
import { injectInto, reinject } from './reinject.ts';
import { seed } from './seed.ts';
import { callerOf } from './senders.ts';
import { settingsOf } from './settle.ts';
import type { Shell } from './shell.ts';
import { activeTab, focusTab, notify } from './tab-actions.ts';
import { OpenPages } from './tabs.ts';
import { recomputeAll, resumeRecompute, tick } from './tick.ts';
import { serveView, type Views } from './view-port.ts';
import type { World } from './world.ts';

const TICK = 'tick';
/** Alarms are no finer than this, ms. */
const SHORTEST_ALARM = 30_000;
/** Rails are told at most this often, ms. */
const RAIL_PAUSE = 100;

export function startBackground(): void {
  const views: Views = new Set();
  const pages = new OpenPages();
  const passes = browser.storage.session;
  const uiLanguage = browser.i18n.getUILanguage();
  const own = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin };

  /** Everything waits for this one; a store that cannot be opened answers every question with why. */
  const ready = open();

  async function open(): Promise<Shell> {
    const store = await openStore();
    const world: World = { store, now: Date.now, changed: announce };
    await seed(world, uiLanguage);
    void resumeRecompute(world).then(wake);
    return {
      world,
      pages,
      pageBeside: async (caller) => pages.beside(caller, await activeTab()),
      focusTab,
      openTab: async (url) => {
        await browser.tabs.create({ url });
      },
      addressOf: ({ observed }) =>
        portals.find(({ id }) => id === observed.portal)?.addressOf(observed, observed, observed.orderId),
      recompute: () => void resumeRecompute(world),
      refreshRails,
    };
  }

  function announce(topics: readonly Topic[]): void {
    for (const view of views) view.push('changed', { topics });
    if (!topics.includes('counts')) return;
    refreshRails();
    void wake();
  }

  let railsDue = false;
  function refreshRails(): void {
    if (railsDue) return;
    railsDue = true;
    setTimeout(async () => {
      railsDue = false;
      const { world } = await ready;
      const settings = await settingsOf(world.store);
      const state = await railState(world, settings, uiLanguage);
      for (const page of pages.all()) page.peer.push('rail', { ...state, place: railPlace(settings, page.portal) });
      await browser.action.setBadgeText({ text: state.due > 0 ? String(state.due) : '' });
    }, RAIL_PAUSE);
  }

  let waking: Promise<void> | undefined;
  /** Does what is due now and sets the alarm for the next moment something falls due. One at a time. */
  function wake(): Promise<void> {
    waking ??= (async () => {
      const { world } = await ready;
      const next = await tick(world);
      await deliver(world, notify, uiLanguage);
      const errand = await world.store.outbox.orderBy('dueAt').first();
      const when = Math.min(next, errand?.dueAt ?? FAR_FUTURE);
      if (when < FAR_FUTURE) await browser.alarms.create(TICK, { when: Math.max(when, Date.now() + SHORTEST_ALARM) });
    })().finally(() => {
      waking = undefined;
    });
    return waking;
  }

  browser.runtime.onConnect.addListener((port) => {
    const caller = callerOf(port.name, port.sender, own);
    const addressOfTab = async (tabId: number) => (await browser.tabs.get(tabId)).url;
    if (caller?.kind === 'page')
      servePage(port, caller, { ready, pages, passes, announce, refreshRails, injectInto, addressOfTab });
    else if (caller?.kind === 'view') serveView(port, caller, { ready, views, passes });
    else port.disconnect();
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== TICK) return;
    void wake();
    refreshRails();
  });
  browser.commands?.onCommand.addListener(async (name) => {
    if (name !== 'toggle-sidebar') return;
    await ready;
    await pages
      .ofTab(await activeTab())
      ?.peer.ask('frame.toggle', {})
      .catch(() => undefined);
  });
  browser.tabs.onActivated.addListener(({ tabId }) => {
    pages.lookedAt(tabId);
    announce(['context']);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    // Tabs opened before this version hold orphans or nothing; hand them a page agent.
    void reinject();
    if (reason === 'update') void ready.then(({ world }) => recomputeAll(world));
  });
}
