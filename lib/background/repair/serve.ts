/** Answers what a page's repair helper asks, and brings the helper where something was taught. */
import type { Reading } from '@/lib/domain/reading.ts';
import type { TaughtPage } from '@/lib/domain/taught.ts';
import { expectationOf } from '@/lib/portals/expectations.ts';
import { portals } from '@/lib/portals/index.ts';
import type { RepairReports } from '@/lib/protocol/repair.ts';
import type { Handlers } from '@/lib/protocol.ts';
import type { Store } from '@/lib/store/store.ts';
import type { PageDoor } from '../page-port.ts';
import type { OpenPage } from '../tabs.ts';
import { taughtIn } from './keep.ts';

/** A page learns of its own portal only; of sites that were added, of its own site. */
const isOf = ({ portal, store }: OpenPage, { portal: taughtFor, page }: TaughtPage): boolean =>
  taughtFor === portal && (portal !== 'generic' || (store !== undefined && page.startsWith(`${store}/`)));

/** What one page agent's helper may ask. */
export const repairHandlers = (door: PageDoor, open: OpenPage): Handlers<RepairReports, undefined> => ({
  'taught.mine': async () => {
    const { world } = await door.ready();
    const pages = (await taughtIn(world.store)).filter((page) => isOf(open, page) && !page.gone);
    // Of every kind of page: a lesson may begin on one that nothing was taught for.
    const kinds = portals.find(({ id }) => id === open.portal)?.pages ?? [];
    const named = new Set([...kinds.map(({ id }) => id), ...pages.map(({ page }) => page)]);
    const expected = [...named].flatMap((page) => {
      const expectation = expectationOf(open.portal, page);
      if (!expectation) return [];
      // A pattern does not get through a port, and nobody asks for it there.
      const { orderNumber: _, ...rest } = expectation;
      return [[page, rest] as const];
    });
    return { pages, expected: Object.fromEntries(expected) };
  },
  'repair.changed': () => {
    door.announce(['repair']);
    return { heard: true };
  },
});

/**
 * True when the helper was brought to a page that was read without it, although something was taught for its kind: its
 * agent reads it again then. Tried once a page, so that a page no script can be put into is still taken as it is read.
 */
export async function toBeMended(store: Store, { page }: Reading, open: OpenPage, door: PageDoor): Promise<boolean> {
  if (open.mending) return false;
  const taught = await taughtIn(store);
  if (!taught.some((one) => one.portal === open.portal && one.page === page && !one.gone)) return false;
  open.mending = true;
  try {
    await door.mend(open.tabId);
    return true;
  } catch {
    return false;
  }
}
