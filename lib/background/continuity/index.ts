/** Snapshots wired to the browser. */
import { browser } from 'wxt/browser';
import type { Disk } from '@/lib/store/store.ts';
import { awake } from '../awake.ts';
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

export const continuityOf = (around: {
  readonly keeper: Keeper;
  readonly disk: (database: string) => Promise<Disk | undefined>;
  readonly world: () => Promise<World>;
  readonly changed: World['changed'];
}): Continuity =>
  startContinuity({
    ...around,
    recompute: async () => resumeRecompute(await around.world()),
    erasedIn: async () => knowerOf(await around.world()),
    shelf: originShelf(),
    downloads: browserDownloads(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    app: browser.runtime.getManifest().version,
    now: Date.now,
    awake,
    alarm: (when) => void browser.alarms.create(SNAPSHOT, { when }),
  });
