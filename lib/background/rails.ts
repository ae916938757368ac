/** Keeps every rail and the toolbar icon's badge true. */
import { browser } from 'wxt/browser';
import { pausedBy, siteOf } from '@/lib/domain/pause.ts';
import type { RailState } from '@/lib/domain/rail.ts';
import { railLocked, railPaused, railTrouble } from '@/lib/i18n/rail.ts';
import { worstDue } from '@/lib/store/due.ts';
import { unseen } from './alerts/unseen.ts';
import { badgeOf, LOCKED_BADGE, PAUSED_BADGE } from './badge.ts';
import type { Keeper } from './keeper.ts';
import type { LockKeeper } from './lock/index.ts';
import { railInTrouble, railPlace, railState } from './rail.ts';
import { settingsOf } from './settings.ts';
import type { Shell } from './shell.ts';
import { sidebarKey } from './tab-actions.ts';
import { hush, type OpenPage, type OpenPages } from './tabs.ts';

/** Rails are told at most this often, ms. */
const RAIL_PAUSE = 100;

export interface Rails {
  readonly ready: () => Promise<Shell>;
  readonly keeper: Keeper;
  readonly lock: LockKeeper;
  readonly pages: OpenPages;
  readonly uiLanguage: string;
}

/**
 * Answers with what tells all rails anew: the first time at once, because a page is read only when its rail has been
 * told that it may be, then at most every 100 ms.
 */
export function keepRails({ ready, keeper, lock, pages, uiLanguage }: Rails): () => void {
  /** Whether the badge over a page's tab is its own. */
  const badged = new WeakMap<OpenPage, boolean>();
  let resting = false;
  let wanted = false;

  function refresh(): void {
    wanted = resting;
    if (resting) return;
    resting = true;
    void tell().finally(() =>
      setTimeout(() => {
        resting = false;
        if (wanted) refresh();
      }, RAIL_PAUSE),
    );
  }

  async function tell(): Promise<void> {
    const show = await railsNow();
    for (const page of pages.all()) {
      const state = show(page);
      if (state.paused !== undefined) hush(page);
      page.peer.push('rail', state);
      void badge(page, state.paused !== undefined);
    }
  }

  async function railsNow(): Promise<(page: OpenPage) => RailState> {
    try {
      const { world } = await ready();
      const settings = await settingsOf(world.store);
      const state = await railState(world, settings, uiLanguage, await sidebarKey());
      const { state: how } = await keeper.state();
      const trouble = how === 'full' ? { label: railTrouble(uiLanguage), trouble: true as const } : {};
      const { text, color } = settings.pauses.all
        ? PAUSED_BADGE
        : badgeOf(state.due, await worstDue(world.store, world.now()), await unseen());
      await browser.action.setBadgeText({ text });
      await browser.action.setBadgeBackgroundColor({ color });
      const language = settings.language === 'auto' ? uiLanguage : settings.language;
      return ({ portal, store }) => {
        const scope = pausedBy(settings.pauses, portal, store === undefined ? undefined : siteOf(portal, store));
        const paused = scope ? railPaused(language, scope) : {};
        return { ...state, ...trouble, ...paused, reads: scope === undefined, place: railPlace(settings, portal) };
      };
    } catch {
      if (!lock.isLocked()) return () => railInTrouble(uiLanguage);
      await browser.action.setBadgeText({ text: LOCKED_BADGE.text });
      await browser.action.setBadgeBackgroundColor({ color: LOCKED_BADGE.color });
      const { language, theme } = lock.look();
      const state = { ...railLocked(language === 'auto' ? uiLanguage : language), theme };
      return () => ({ ...railInTrouble(uiLanguage), ...state });
    }
  }

  /** A paused page's tab says so itself, whatever is due elsewhere. A tab that is gone has no badge. */
  async function badge(page: OpenPage, paused: boolean): Promise<void> {
    if (badged.get(page) === paused) return;
    badged.set(page, paused);
    const { tabId } = page;
    try {
      // Both browsers give a tab back the common badge for `null`, which their types leave out.
      await browser.action.setBadgeText({ tabId, text: (paused ? PAUSED_BADGE.text : null) as string });
      if (paused) await browser.action.setBadgeBackgroundColor({ tabId, color: PAUSED_BADGE.color });
    } catch {}
  }

  return refresh;
}
