/** Alerts wired to the browser. */
import { browser } from 'wxt/browser';
import { channelOf, channels } from '@/lib/alerts/channels/index.ts';
import { notify } from '../tab-actions.ts';
import type { World } from '../world.ts';
import { type Courier, startCourier } from './courier.ts';
import { deliver } from './deliver.ts';
import type { Desk } from './desk.ts';
import { firstDue } from './fan-out.ts';
import { playTone } from './sound.ts';
import type { Tries } from './try.ts';
import { markUnseen } from './unseen.ts';

export const ALERTS = 'alerts';

export interface Alerting {
  readonly desk: Desk;
  readonly courier: Courier;
  /** Tests of channels under way or just done, by operation, so that a repeated order is sent once. */
  readonly tries: Tries;
}

interface Around {
  readonly uiLanguage: string;
  /** The store, once it can be used. */
  readonly world: () => Promise<World>;
  /** Whether a page of ours is open, that shows what came. */
  readonly looking: () => boolean;
  readonly refreshRails: () => void;
}

export function startAlerting({ uiLanguage, world, looking, refreshRails }: Around): Alerting {
  const desk: Desk = {
    fetch: globalThis.fetch.bind(globalThis),
    granted: (patterns) => browser.permissions.contains({ origins: [...patterns] }),
    local: {
      notify,
      badge: async (count, late) => {
        if (looking()) return;
        await markUnseen(count, late);
        refreshRails();
      },
      sound: playTone,
    },
    kinds: channels.map(({ kind }) => kind),
    channelOf,
    random: Math.random,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    uiLanguage,
  };
  const courier = startCourier({
    next: async () => firstDue((await world()).store),
    deliver: async () => deliver(await world(), desk),
    now: Date.now,
    alarm: (when) => browser.alarms.create(ALERTS, { when }),
    timer: setTimeout,
  });
  return { desk, courier, tries: new Map() };
}
