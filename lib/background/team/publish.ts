/** Own events on their way to the server, through the drain of the wire. */
import { commit } from '@/lib/store/commit.ts';
import type { OwnEventRow } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';
import type { Acknowledged, DrainWorld, Waiting } from '@/lib/sync/wire/index.ts';

/** What the server knows an event by; another one each time it was lost there. */
const wireId = ({ id, again }: OwnEventRow): string => (again === undefined ? id : `${id}.${again}`);
const rowId = (id: string): string => id.split('.')[0] ?? id;

const waitingOf = ({ teamOwn }: Store, after: number) =>
  teamOwn.where('[state+order]').between(['waiting', after], ['waiting', Number.POSITIVE_INFINITY], false);

export const countWaiting = (store: Store): Promise<number> => waitingOf(store, Number.NEGATIVE_INFINITY).count();

/** `may`: whether anything is to be told now. */
export const drainOf = (store: Store, may: () => boolean): Pick<DrainWorld, 'waiting' | 'acknowledged'> => ({
  waiting: async (after, most): Promise<readonly Waiting[]> => {
    if (!may()) return [];
    const rows = await waitingOf(store, after).limit(most).toArray();
    return rows.map((row) => ({ id: wireId(row), order: row.order, subject: row.subject, bytes: row.sealed }));
  },
  acknowledged: (acks: readonly Acknowledged[]) =>
    commit(store, [store.teamOwn], async (books) => {
      const rows = await store.teamOwn.bulkGet(acks.map(({ id }) => rowId(id)));
      // Read back before the acknowledgement came: it stays heard.
      const sent = rows.flatMap((row, at) =>
        row?.state === 'waiting' ? [{ ...row, state: 'sent' as const, seq: acks[at]?.seq ?? 0 }] : [],
      );
      await store.teamOwn.bulkPut(sent);
      if (sent.length > 0) books.write();
    }),
});
