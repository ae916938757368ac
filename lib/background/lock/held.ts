/** The record of the lock and its key, as this worker holds them. */
import type { LockRecord } from '@/lib/domain/lock.ts';
import { type Instant, MINUTE } from '@/lib/domain/time.ts';
import type { StoreLock } from '@/lib/store/lock/lock.ts';
import { secretBytes } from '@/lib/store/lock/wrap.ts';
import type { Box } from '../box.ts';

/** While it is unlocked: in memory only, where no page agent reaches, and gone with the browser. */
export interface Unlocked {
  readonly secret?: string;
  readonly used: Instant;
}

export interface HeldOptions {
  /** `null` where there is no lock. */
  readonly record: Box<LockRecord | null>;
  readonly unlocked: Box<Unlocked>;
  now(): Instant;
  /** Wakes us then to see whether it was long enough. */
  alarm(at: Instant): void;
}

/** Between two notes of use, ms. */
const USE_PAUSE = 10_000;

export type Held = ReturnType<typeof holdLock>;

export function holdLock(lock: StoreLock, { record: box, unlocked, now, alarm }: HeldOptions) {
  let record: LockRecord | undefined;
  let secret: string | undefined;
  let used: Instant = 0;
  let notedAt: Instant = 0;
  let loading: Promise<void> | undefined;

  const keep = async (next: LockRecord | undefined): Promise<void> => {
    record = next;
    await box.write(next ?? null);
  };
  const isLocked = () => record !== undefined && secret === undefined;
  const isTooLong = () => record !== undefined && record.minutes > 0 && now() - used >= record.minutes * MINUTE;
  const watch = () => {
    if (record && secret && record.minutes > 0) alarm(used + record.minutes * MINUTE);
  };
  /** Rows are written as the record says from now on. */
  const follow = () => lock.set(record?.phase ?? 'off', secret ? secretBytes(secret) : undefined);

  async function forget(): Promise<void> {
    secret = undefined;
    follow();
    await unlocked.write({ used: 0 });
  }

  async function loadNow(): Promise<void> {
    const [kept, open] = await Promise.all([box.read(), unlocked.read()]);
    record = kept ?? undefined;
    [secret, used] = [record ? open?.secret : undefined, open?.used ?? 0];
    // The machine may have slept over the moment.
    if (secret && isTooLong()) await forget();
    follow();
    watch();
  }

  return {
    load(): Promise<void> {
      loading ??= loadNow();
      return loading;
    },
    record: () => record,
    isLocked,
    isTooLong,
    watch,
    keep,
    follow,
    forget,
    async patch(fields: Partial<LockRecord>): Promise<void> {
      if (record) await keep({ ...record, ...fields });
    },
    async unlock(found: string): Promise<void> {
      [secret, used] = [found, now()];
      follow();
      await unlocked.write({ secret: found, used });
      watch();
    },
    /** Somebody is there. */
    async touch(): Promise<void> {
      if (!record || secret === undefined) return;
      used = now();
      if (used - notedAt < USE_PAUSE) return;
      notedAt = used;
      await unlocked.write({ secret, used });
    },
  };
}
