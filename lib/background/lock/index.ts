/** The store under its lock, wired to the browser. */
import { browser } from 'wxt/browser';
import type { Canary } from '@/lib/domain/custody.ts';
import { awake } from '../awake.ts';
import { boxIn } from '../box.ts';
import { diskOf, room } from '../disk.ts';
import { type Inspection, keepStore } from '../keeper.ts';
import { eraseAll, eraseAside } from './erase.ts';
import { keepLock } from './keep.ts';

export type { LockKeeper } from './keep.ts';
/** Name of the alarm, and of the key that a person may choose for it. */
export const LOCK = 'lock';

export function keepUnderLock(around: {
  /** How the store is has changed; `again`: what was refused meanwhile can be said again. */
  changed(again: boolean): void;
  /** Nothing is read from now on: lets go of all that was. */
  close(): void;
}) {
  const outside = {
    canary: boxIn<Canary>(browser.storage.local, 'canary'),
    inspection: boxIn<Inspection>(browser.storage.session, 'inspection'),
  };
  const lock = keepLock({
    store: () => keeper.store(),
    changed: around.changed,
    close() {
      keeper.close();
      around.close();
    },
    erase: () => eraseAll({ ...outside, disk: diskOf }),
    record: boxIn(browser.storage.local, LOCK),
    unlocked: boxIn(browser.storage.session, LOCK),
    disk: diskOf,
    now: Date.now,
    awake,
    alarm: (when) => void browser.alarms.create(LOCK, { when }),
  });
  const keeper = keepStore({ ...outside, room, disk: lock.diskOf, changed: around.changed });
  return { keeper, lock, eraseAside: () => eraseAside({ ...outside, disk: diskOf }) };
}
