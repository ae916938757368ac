/** Snapshots wired to the browser. */
import { browser } from 'wxt/browser';
import { diskOf } from '../disk.ts';
import type { Keeper } from '../keeper.ts';
import { knowerOf } from '../privacy/marks.ts';
import { resumeRecompute } from '../recompute.ts';
import type { World } from '../world.ts';
import { browserDownloads } from './downloads.ts';
import { type Continuity, startContinuity } from './handlers.ts';
import { originShelf } from './shelf.ts';

export type { Continuity } from './handlers.ts';
/** Name of the alarm. */
export const SNAPSHOT = 'snapshot';
/** A worker is stopped after 30 s in which it was asked nothing and called nothing of the browser's, ms. */
const SIGN_OF_LIFE = 20_000;

async function awake<Result>(work: () => Promise<Result>): Promise<Result> {
  const beat = setInterval(() => void browser.runtime.getPlatformInfo(), SIGN_OF_LIFE);
  return work().finally(() => clearInterval(beat));
}

export const continuityOf = (around: {
  readonly keeper: Keeper;
  readonly world: () => Promise<World>;
  readonly changed: World['changed'];
}): Continuity =>
  startContinuity({
    ...around,
    recompute: async () => resumeRecompute(await around.world()),
    erasedIn: async () => knowerOf(await around.world()),
    shelf: originShelf(),
    disk: diskOf,
    downloads: browserDownloads(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    app: browser.runtime.getManifest().version,
    now: Date.now,
    awake,
    alarm: (when) => void browser.alarms.create(SNAPSHOT, { when }),
  });
