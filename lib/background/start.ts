/** Wires the shell to the browser. Called once, synchronously, when the worker starts. */
import { browser } from 'wxt/browser';
import { portals } from '@/lib/portals/index.ts';
import { TOPICS, type Topic } from '@/lib/protocol.ts';
import type { Store } from '@/lib/store/store.ts';
import { StoreDamaged, StoreLocked, StoreTooNew } from '@/lib/store/trouble.ts';
import { ALERTS, startAlerting } from './alerts/index.ts';
import { seen } from './alerts/unseen.ts';
import { awake } from './awake.ts';
import { Wishes } from './composer/wishes.ts';
import { continuityOf, SNAPSHOT } from './continuity/index.ts';
import { engineGate } from './engines/gate.ts';
import { afterUpdate, onInstalled } from './installed.ts';
import { onKeys, toggleSidebar } from './keys.ts';
import { keepUnderLock, LOCK } from './lock/index.ts';
import { madeOnce } from './made-once.ts';
import { openAlerted } from './open-ticket.ts';
import { Pace } from './pace.ts';
import { servePage } from './page-port.ts';
import { watchSites } from './portals/generic.ts';
import { help, injectInto, mend, renewIn, teach } from './portals/inject.ts';
import { admit, watchAccess } from './portals/watch.ts';
import { keepPrivacy } from './privacy/night.ts';
import { keepRails } from './rails.ts';
import { resumeRecompute } from './recompute.ts';
import { seed } from './seed.ts';
import { callerOf } from './senders.ts';
import type { Shell } from './shell.ts';
import { starterTexts } from './starters.ts';
import { activeTab, focusTab, notify, onAlertClicked, openQueue } from './tab-actions.ts';
import { OpenPages } from './tabs.ts';
import { teamHooks } from './team/erased.ts';
import { startTeam, TEAM_ALARM } from './team/index.ts';
import { tick } from './tick.ts';
import { startTicker } from './ticker.ts';
import { loadUnderstanding } from './understanding.ts';
import { serveView, type Views } from './view-port.ts';
import type { World } from './world.ts';

const TICK = 'tick';

export function startBackground(): void {
  const views: Views = new Set();
  const pages = new OpenPages();
  const passes = browser.storage.session;
  const pace = new Pace();
  const wishes = new Wishes();
  const gate = engineGate();
  const uiLanguage = browser.i18n.getUILanguage();
  const own = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin };
  const { keeper, lock, eraseAside } = keepUnderLock({
    changed(again) {
      announce(again ? TOPICS : ['store']);
      refreshRails();
      if (again) for (const page of pages.all()) page.peer.push('again', {});
    },
    close() {
      shell.forget();
      // Its session has no store to write to any more.
      void team.wake();
    },
  });
  const worldNow = async () => (await ready()).world;
  const refreshRails = keepRails({ ready, keeper, lock, pages, uiLanguage });
  const alerts = startAlerting({
    uiLanguage,
    world: worldNow,
    looking: () => views.size > 0,
    refreshRails,
  });
  const team = startTeam({
    world: worldNow,
    looking: () => views.size > 0,
    alarm: (on) =>
      void (on ? browser.alarms.create(TEAM_ALARM, { periodInMinutes: 0.5 }) : browser.alarms.clear(TEAM_ALARM)),
    recompute: (world) => void resumeRecompute(world).then(wake, wake),
  });
  const continuity = continuityOf({ keeper, disk: lock.diskOf, world: worldNow, changed: announce });
  // Page agents have no business in there; Chrome can keep them out, Firefox cannot (it holds counts only).
  const { local }: { local: { setAccessLevel?(access: { accessLevel: string }): Promise<void> } } = browser.storage;
  void local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });

  const shell = madeOnce(begin);
  /** Everything waits for this one; a store that cannot be used answers every question with why. */
  async function ready(): Promise<Shell> {
    return shell.of(await keeper.store());
  }

  async function begin(store: Store): Promise<Shell> {
    await lock.opened(store);
    const world: World = { store, now: Date.now, changed: announce, ...teamHooks(store), awake };
    await Promise.all([seed(world, uiLanguage, starterTexts), loadUnderstanding()]);
    void afterUpdate(world).then(wake, wake);
    // Not before the shell is made, which the team itself waits for.
    setTimeout(() => void team.wake(), 0);
    void continuity
      .resume()
      .then(() => continuity.wake())
      .catch(() => {});
    return {
      world,
      pages,
      pageBeside: async (caller) => pages.beside(caller, await activeTab()),
      focusTab,
      openTab: async (url) => {
        await browser.tabs.create({ url });
      },
      mend: teach,
      addressOf: ({ observed }) =>
        portals.find(({ id }) => id === observed.portal)?.addressOf(observed, observed, observed.orderId),
      recompute: () => void resumeRecompute(world).then(wake, wake),
      refreshRails,
      clearAside: async () => void (await Promise.all([continuity.clear(), eraseAside()])),
      renewAgents: (ids) => void renewIn(ids).catch(() => {}),
      notify,
      gate,
      alerts,
      team,
      uiLanguage,
    };
  }

  function announce(topics: readonly Topic[]): void {
    for (const view of views) view.push('changed', { topics });
    // News of a page or an account may have left an errand that is due soon; an erasure, files that are to go.
    if (topics.includes('health') || topics.includes('accounts')) alerts.courier.run();
    if (topics.includes('privacy')) void continuity.wake().catch(() => {});
    if (!topics.includes('counts')) return;
    refreshRails();
    wake();
  }

  const wake = startTicker({
    async work() {
      try {
        const { world } = await ready();
        return Math.min(await tick(world, uiLanguage), await keepPrivacy(world));
      } finally {
        alerts.courier.run();
      }
    },
    isShut: (error) => [StoreLocked, StoreTooNew, StoreDamaged].some((kind) => error instanceof kind),
    now: Date.now,
    alarm: (when) => browser.alarms.create(TICK, { when }),
    quiet: () => browser.alarms.clear(TICK),
  });

  browser.runtime.onConnect.addListener((port) => {
    const caller = callerOf(port.name, port.sender, own);
    const addressOfTab = async (tabId: number) => (await browser.tabs.get(tabId)).url;
    if (caller?.kind === 'page')
      servePage(port, caller, {
        ready,
        pages,
        passes,
        pace,
        wishes,
        announce,
        refreshRails,
        injectInto,
        help,
        mend,
        admit,
        addressOfTab,
      });
    else if (caller?.kind === 'view') {
      serveView(port, caller, { ready, keeper, lock, continuity: continuity.handlers, views, passes, team });
      void seen().then((news) => news && refreshRails());
    } else port.disconnect();
  });
  watchSites(ready);
  onAlertClicked(async (id) => {
    const opened = await ready().then(
      (open) => openAlerted(open, id),
      () => false,
    );
    if (!opened) await openQueue();
  });
  watchAccess(pages, () => announce(['engines', 'portals', 'alerts']));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALERTS) alerts.courier.run();
    if (name === TEAM_ALARM) void team.wake();
    if (name === LOCK) void lock.due();
    if (name === SNAPSHOT) void continuity.wake().catch(() => {});
    if (name !== TICK) return;
    wake();
    refreshRails();
  });
  onKeys({ 'toggle-sidebar': () => toggleSidebar(pages), [LOCK]: lock.lockNow });
  browser.tabs.onActivated.addListener(({ tabId }) => {
    pages.lookedAt(tabId);
    announce(['context']);
  });
  onInstalled({ ready, hasPage: (tabId) => pages.ofTab(tabId) !== undefined });
}
