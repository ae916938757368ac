/** What is answered whatever the state of the store: how it is, what is left of it, what to do about it. */
import type { ContinuityCommands, ContinuityQueries } from '@/lib/protocol/continuity.ts';
import type { LockCommands, LockQueries } from '@/lib/protocol/lock.ts';
import type { Commands, Handlers, Queries } from '@/lib/protocol.ts';
import type { Store } from '@/lib/store/store.ts';
import type { Keeper } from './keeper.ts';
import type { LockKeeper } from './lock/index.ts';
import { settingsOf } from './settings.ts';

type OfTheStore = Pick<Queries, 'store.state' | 'settings.get' | 'data.export'> & Pick<Commands, 'store.recover'>;

/** Snapshots among it: a store that is lost is begun anew from one. They are answered by `continuity/desk.ts`. */
export type Custodial = OfTheStore & ContinuityQueries & ContinuityCommands & LockQueries & LockCommands;

export const custodial = (keeper: Keeper, lock: LockKeeper, now: () => number): Handlers<OfTheStore, unknown> => ({
  'store.state': () => keeper.state(),
  'store.recover': ({ how }) => keeper.recover(how),
  // A store that cannot be opened has no language or theme to tell; of one that is locked they are remembered.
  'settings.get': async () => {
    const store = await keeper.store().catch(() => undefined);
    if (!store) return lock.look();
    const settings = await settingsOf(store);
    await lock.remember(settings);
    return settings;
  },
  'data.export': async () => {
    const store = await keeper.remains();
    const tables = await everything(store).finally(() => store.close());
    return JSON.stringify({ portside: 1, exportedAt: new Date(now()).toISOString(), tables });
  },
});

/** All rows, as they stood at one moment; search words follow from the tickets, and keys go nowhere. */
function everything(store: Store): Promise<Readonly<Record<string, unknown>>> {
  const tables = store.tables.filter(({ name }) => name !== 'search' && name !== 'secrets');
  return store.transaction('r', tables, async () => {
    const rows = await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const));
    return Object.fromEntries(rows);
  });
}
