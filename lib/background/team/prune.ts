/**
 * Own events that nobody will ask for again. One is kept while the server might still lose it: until it was read back,
 * is older than any backup that a server is likely to be set back to, and a last value of its ticket holds it, so that
 * even then nothing but its line in the record would be missing at who joins later. Of a shared row the newest stays:
 * no last value holds it. What erases a buyer stays for ever.
 */
import { DAY, type Instant } from '@/lib/domain/time.ts';
import { commit } from '@/lib/store/commit.ts';
import type { OwnEventRow } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';
import { NO_TOKEN } from '@/lib/sync/subjects.ts';
import type { Scope } from './values/scope.ts';

const KEPT = 30 * DAY;
/** Rows looked at in one commit. */
const STEP = 500;

const placesOf = ({ subject }: OwnEventRow) => {
  const [, , , , kind = '', store = ''] = subject.split('.');
  return { kind, store };
};

/** `upTo`: how far last values hold what was said, by the scope's token. Answers how many went. */
export async function pruneOwn(
  store: Store,
  scopes: readonly Pick<Scope, 'token'>[],
  upTo: (token: string) => number,
  now: Instant,
): Promise<number> {
  const held = ({ store: token }: { store: string }): number =>
    upTo(scopes.some((scope) => scope.token === token) ? token : NO_TOKEN);
  let [after, gone] = [Number.NEGATIVE_INFINITY, 0];
  for (;;) {
    const heard = store.teamOwn.where('[state+order]');
    const newest = await heard.between(['heard', after], ['heard', Number.POSITIVE_INFINITY]).last();
    const rows = await heard
      .between(['heard', after], ['heard', Number.POSITIVE_INFINITY], false)
      .limit(STEP)
      .toArray();
    const old = rows.filter(({ at, order }) => at <= now - KEPT && order !== newest?.order);
    const spare: string[] = [];
    for (const row of old) if (await isSpare(store, row, held)) spare.push(row.id);
    if (spare.length > 0)
      await commit(store, [store.teamOwn], async (books) => {
        const still = await store.teamOwn.bulkGet(spare);
        // A server that forgot it meanwhile has it waited for again.
        const ids = still.flatMap((row) => (row?.state === 'heard' ? [row.id] : []));
        await store.teamOwn.bulkDelete(ids);
        gone += ids.length;
        books.write();
      });
    // They lie in the order in which they were made: what follows is younger.
    const last = rows.at(-1);
    if (!last || old.length < rows.length) return gone;
    after = last.order;
  }
}

async function isSpare(store: Store, row: OwnEventRow, held: (places: { store: string }) => number): Promise<boolean> {
  const places = placesOf(row);
  if (places.kind === 'tk' || places.kind === 'ap') return row.seq > 0 && row.seq <= held(places);
  if (places.kind === 'er') return false;
  const same = await store.teamOwn.where('subject').equals(row.subject).toArray();
  return same.some(({ state, order }) => state === 'heard' && order > row.order);
}
