/**
 * Any site that somebody taught: an inbox, a marketplace's message centre, a table of one's own ERP. It knows nothing
 * of a page but its address, language and whether it is there at all; everything else is read as taught (`lib/repair`).
 * A store is a site's host. Identity: what was taught to be a row's name, else the number in the address, else the
 * order's, else a key of the buyer's name. Times are read in the viewer's zone, since no page of a stranger says its own.
 */
import { storeOfSite } from '@/lib/domain/site.ts';
import { leavesOf } from '../kit/leaves.ts';
import { localeOf } from '../kit/locale.ts';
import { stateOf } from '../kit/page-state.ts';
import { definePortal, type Page, type PageReading, partOf } from '../portal.ts';
import { pageOf, pathOf } from './address.ts';
import { naming } from './naming.ts';
import { SIGNS } from './signs.ts';

/** What can be told of a page that nobody taught. */
function read(page: Page): PageReading {
  const part = partOf(page);
  const state = stateOf(part, () => leavesOf(part), 0, SIGNS);
  return { state, observations: [], missing: [] };
}

export default definePortal({
  id: 'generic',
  name: 'Other site',
  viewerZone: true,
  // Which sites, people decide: see `lib/background/portals/generic.ts`.
  matches: [],
  parts: () => [],
  store: (url) => (url.protocol === 'https:' ? { portal: 'generic', store: storeOfSite(url) } : undefined),
  setting: (page) => ({ now: page.now, locale: localeOf(page), timeZone: page.timeZone ?? 'UTC' }),
  pages: [{ id: 'taught', idOf: pageOf, matches: ({ protocol }) => protocol === 'https:', read }],
  // Only the taught one; longer texts than any site takes are refused by the site itself.
  composer: { find: () => undefined, maxLength: 10_000 },
  naming,
  siteOf: (url) => ({ origin: url.origin, path: pathOf(url), name: url.host }),
  addressOf: () => undefined,
});
