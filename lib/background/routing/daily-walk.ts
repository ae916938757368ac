/** How far rules of a time of day are done. */
import type { Instant } from '@/lib/domain/time.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Store } from '@/lib/store/store.ts';

export interface DailyWalk {
  /** Every moment up to then is done. */
  readonly upTo: Instant;
  /** On the way to this moment, and past this ticket. */
  readonly to?: Instant;
  readonly after?: string;
}

export const dailyOf = async ({ settings }: Store): Promise<DailyWalk | undefined> => {
  const row = await settings.get('daily');
  return row?.key === 'daily' ? row.value : undefined;
};

/** Call it inside a transaction over the settings. */
export const putDaily = ({ settings }: Store, value: DailyWalk) => settings.put({ key: 'daily', value });

/** Begins to count, where nothing was counted before. */
export async function beginDaily(store: Store, now: Instant): Promise<void> {
  if (await dailyOf(store)) return;
  await commit(store, [], async (books) => {
    if (await dailyOf(store)) return;
    await putDaily(store, { upTo: now });
    books.write();
  });
}

export async function finishDaily(store: Store, upTo: Instant): Promise<void> {
  await commit(store, [], async (books) => {
    await putDaily(store, { upTo });
    books.write();
  });
}

/**
 * Rules changed: one that is new this afternoon does not go off for this morning. A walk that is on its way goes on.
 * Call it inside a transaction over the settings.
 */
export async function countDailyFrom(store: Store, now: Instant): Promise<void> {
  const walk = await dailyOf(store);
  if (walk?.to === undefined) await putDaily(store, { upTo: Math.max(now, walk?.upTo ?? now) });
}
