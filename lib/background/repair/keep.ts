/** What was taught, in the store: the newest version of each page, and every version there was. */
import type { TaughtPage } from '@/lib/domain/taught.ts';
import { canonical } from '@/lib/repair/share/canonical.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Store } from '@/lib/store/store.ts';
import { watchTable } from '@/lib/store/watch.ts';
import type { Shell } from '../shell.ts';

/** Versions kept of one page. */
const KEPT = 50;

const mirrors = new WeakMap<Store, { pages?: Promise<readonly TaughtPage[]> | undefined }>();

/** Every taught page as it stands, also those taken back. Kept in memory: it is asked at every read. */
export function taughtIn(store: Store): Promise<readonly TaughtPage[]> {
  let mirror = mirrors.get(store);
  if (!mirror) {
    const made: { pages?: Promise<readonly TaughtPage[]> | undefined } = {};
    watchTable(store, 'taught', () => {
      made.pages = undefined;
    });
    mirrors.set(store, made);
    mirror = made;
  }
  mirror.pages ??= store.taught.toArray();
  return mirror.pages;
}

/** Every version kept of one page, the newest first. */
export const versionsOf = (store: Store, id: string): Promise<readonly TaughtPage[]> =>
  store.taughtVersions.where('[id+version]').between([id, 0], [id, Number.POSITIVE_INFINITY]).reverse().toArray();

/** Whether two pages teach the same, whoever did it and when. */
export function teachSame(one: TaughtPage, other: TaughtPage): boolean {
  const core = ({ version: _version, at: _at, by: _by, ...rest }: TaughtPage) => canonical(rest);
  return core(one) === core(other);
}

/**
 * Keeps pages, each as the newest version of its id, and has every page agent of their portals read by them. What
 * teaches the same as the version before is not written again. `make` is given what is stored under the id.
 */
export async function keepTaught(
  { world, pages: open }: Pick<Shell, 'world' | 'pages'>,
  ids: readonly string[],
  make: (known: TaughtPage | undefined, id: string) => TaughtPage | undefined,
): Promise<readonly TaughtPage[]> {
  const { store } = world;
  const kept = await commit(store, [store.taught, store.taughtVersions], async (books) => {
    const written: TaughtPage[] = [];
    for (const id of ids) {
      const known = await store.taught.get(id);
      const made = make(known, id);
      if (!made || (known && teachSame(known, made))) continue;
      const page: TaughtPage = { ...made, id, version: Math.max(made.version, (known?.version ?? 0) + 1) };
      await store.taught.put(page);
      await store.taughtVersions.put(page);
      const old = (await versionsOf(store, id)).slice(KEPT);
      await store.taughtVersions.bulkDelete(old.map(({ version }) => [id, version]));
      written.push(page);
    }
    if (written.length > 0) books.write();
    return written;
  });
  if (kept.length === 0) return kept;
  world.changed(['taught', 'repair', 'context']);
  const portals = new Set(kept.map(({ portal }) => portal));
  for (const { portal, peer } of open.all()) if (portals.has(portal)) peer.push('taught', {});
  return kept;
}
