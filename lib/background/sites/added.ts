import type { Reading } from '@/lib/domain/reading.ts';
import { storeOfSite } from '@/lib/domain/site.ts';
import type { StoreRef } from '@/lib/domain/ticket.ts';
import { settingsOf } from '../settings.ts';
import type { Shell } from '../shell.ts';

/**
 * Whether what a page says may be taken: any page of a built-in portal, else one of a site that somebody added, which
 * speaks for its own pages alone.
 */
export async function isAdded(shell: Shell, shop: StoreRef, { page }: Reading): Promise<boolean> {
  if (shop.portal !== 'generic') return true;
  return page.startsWith(`${shop.store}/`) && (await isSite(shell, shop));
}

/** Whether pages of this shop may say anything at all: a built-in portal's, or those of a site that somebody added. */
export async function isSite({ world }: Shell, { portal, store }: StoreRef): Promise<boolean> {
  if (portal !== 'generic') return true;
  const { sites } = await settingsOf(world.store);
  return sites.some(({ origin }) => storeOfSite(new URL(origin)) === store);
}
