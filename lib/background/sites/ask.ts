import { originIn, storeOfSite } from '@/lib/domain/site.ts';
import { builtInFor } from '@/lib/portals/index.ts';
import type { SiteQueries } from '@/lib/protocol/sites.ts';
import type { Handlers } from '@/lib/protocol.ts';
import type { Store } from '@/lib/store/store.ts';
import { mayEnterSite } from '../portals/generic.ts';
import { taughtIn } from '../repair/keep.ts';
import { settingsOf } from '../settings.ts';
import type { Shell } from '../shell.ts';

/** What was taught on a site and still counts. */
export async function taughtOn(store: Store, origin: string) {
  const host = `${storeOfSite(new URL(origin))}/`;
  return (await taughtIn(store)).filter(
    ({ portal, page, gone }) => portal === 'generic' && page.startsWith(host) && !gone,
  );
}

export const siteQueries = ({ world: { store } }: Shell): Handlers<SiteQueries, unknown> => ({
  'site.list': async () => {
    const { sites } = await settingsOf(store);
    return Promise.all(
      sites.map(async (site) => ({
        ...site,
        granted: await mayEnterSite(site),
        pages: (await taughtOn(store, site.origin)).length,
      })),
    );
  },
  'site.look': async ({ address }) => {
    const found = originIn(address);
    if ('problem' in found) return found;
    if (builtInFor(new URL(`${found.origin}/`))) return { problem: 'built-in' };
    const { sites } = await settingsOf(store);
    return { origin: found.origin, known: sites.some(({ origin }) => origin === found.origin) };
  },
});
