/** Own events on their way to the server, through the drain of the wire. */
import { commit } from '@/lib/store/commit.ts';
import type { OwnEventRow } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';
import type { Acknowledged, DrainWorld, Waiting } from '@/lib/sync/wire/index.ts';
import { countKeysWaiting } from './ticket-keys.ts';

/** What the server knows an event by; another one each time it was lost there. */
const wireId = ({ id, again }: OwnEventRow): string => (again === undefined ? id : `${id}.${again}`);
const rowId = (id: string): string => id.split('.')[0] ?? id;

const waitingOf = ({ teamOwn }: Store, after: number) =>
  teamOwn.where('[state+order]').between(['waiting', after], ['waiting', Number.POSITIVE_INFINITY], false);

export const countWaiting = (store: Store): Promise<number> => waitingOf(store, Number.NEGATIVE_INFINITY).count();

/**
 * Nothing is told before the keys it is sealed with. `tellKeys`: tells those that wait. In one transaction, so that
 * nothing is signed between the look for keys and the look for events.
 */
async function withKeys(store: Store, after: number, most: number, tellKeys: () => Promise<void>) {
  for (;;) {
    const rows = await store.transaction('r', store.teamOwn, store.ticketKeys, async () =>
      (await countKeysWaiting(store)) > 0 ? undefined : waitingOf(store, after).limit(most).toArray(),
    );
    if (rows) return rows;
    await tellKeys();
  }
}

/**
 * `may`: whether anything is to be told now. `tellKeys` rejects with what is wrong with the server. `less`: told whenever
 * less waits, since views show how much.
 */
export const drainOf = (
  store: Store,
  may: () => boolean,
  tellKeys: () => Promise<void>,
  less: () => void,
): Pick<DrainWorld, 'waiting' | 'acknowledged'> => ({
  waiting: async (after, most): Promise<readonly Waiting[] | undefined> => {
    if (!may()) return undefined;
    const rows = await withKeys(store, after, most, tellKeys);
    return rows.map((row) => ({ id: wireId(row), order: row.order, subject: row.subject, bytes: row.sealed }));
  },
  acknowledged: async (acks: readonly Acknowledged[]) => {
    await commit(store, [store.teamOwn], async (books) => {
      const rows = await store.teamOwn.bulkGet(acks.map(({ id }) => rowId(id)));
      // Read back before the acknowledgement came: it stays heard.
      const sent = rows.flatMap((row, at) =>
        row?.state === 'waiting' ? [{ ...row, state: 'sent' as const, seq: acks[at]?.seq ?? 0 }] : [],
      );
      await store.teamOwn.bulkPut(sent);
      if (sent.length > 0) books.write();
    });
    less();
  },
});
