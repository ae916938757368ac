/** Keeps the lock: whether the store may be opened, with which key, and when it is locked again. */
import type { LockRecord } from '@/lib/domain/lock.ts';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings.ts';
import { setAside } from '@/lib/store/lock/aside.ts';
import { storeLock } from '@/lib/store/lock/lock.ts';
import type { Disk, Store } from '@/lib/store/store.ts';
import { StoreLocked } from '@/lib/store/trouble.ts';
import { copyOf, keepCopy } from './copy.ts';
import { type HeldOptions, holdLock } from './held.ts';
import { lockHandlers } from './serve.ts';
import { startConversion } from './work.ts';

export interface LockOptions extends HeldOptions {
  /** Where a database lies. */
  readonly disk: (database: string) => Promise<Disk | undefined>;
  readonly store: () => Promise<Store>;
  awake<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Something of it is to be told anew; `again`: what was refused meanwhile can be said again. */
  changed(again: boolean): void;
  /** Nothing is read from now on: lets go of all that was. */
  close(): void;
  /** Deletes every database. */
  erase(): Promise<void>;
}

export type LockKeeper = ReturnType<typeof keepLock>;

export function keepLock(options: LockOptions) {
  const { now, changed } = options;
  const lock = storeLock();
  const held = holdLock(lock, options);

  lock.onUnopened = () =>
    void options
      .store()
      .then((store) => setAside(store, now()))
      .then(() => changed(false))
      .catch(() => {});

  async function lockNow(): Promise<void> {
    await held.load();
    if (!held.record() || held.isLocked()) return;
    const forgotten = held.forget();
    options.close();
    await forgotten;
    changed(false);
  }

  const conversion = startConversion({
    lock,
    awake: options.awake,
    told: () => changed(false),
    place: () => held.record()?.place,
    async keepPlace(place) {
      if (!held.isLocked()) await held.patch({ place });
      return !held.isLocked();
    },
    async done(store) {
      const record = held.record();
      if (!record || held.isLocked()) return;
      const { place: _place, ...rest } = record;
      const on: LockRecord | undefined = record.phase === 'opening' ? undefined : { ...rest, phase: 'on' };
      if (!on) await keepCopy(store, undefined);
      await held.keep(on);
      if (on) held.follow();
      else await held.forget();
      if (on) await keepCopy(store, on);
      changed(false);
    },
  });

  return {
    handlers: lockHandlers({ held, conversion, lockNow, ...options }),
    lockNow,
    isLocked: held.isLocked,
    /** How views look and speak while the store cannot be read. */
    look: (): Settings => ({ ...DEFAULT_SETTINGS, ...held.record()?.look }),
    async remember({ language, theme }: Pick<Settings, 'language' | 'theme'>): Promise<void> {
      const look = held.record()?.look;
      if (look?.language !== language || look.theme !== theme) await held.patch({ look: { language, theme } });
    },
    /** How a database lies; rejects with `StoreLocked`. */
    async diskOf(database: string): Promise<Disk> {
      await held.load();
      if (held.isLocked()) throw new StoreLocked();
      return { ...(await options.disk(database)), lock };
    },
    /** The store was opened: what was left half done goes on. Rejects with `StoreLocked` where only its copy knows of a lock. */
    async opened(store: Store): Promise<void> {
      const copy = await copyOf(store);
      const record = held.record();
      if (!record && copy) {
        await held.keep(copy);
        held.follow();
        options.close();
        throw new StoreLocked();
      }
      if (record && !copy) await keepCopy(store, record);
      if (record && record.phase !== 'on') conversion.run(store);
    },
    /** An alarm went off. */
    async due(): Promise<void> {
      await held.load();
      if (held.isTooLong()) await lockNow();
      else held.watch();
    },
  };
}
