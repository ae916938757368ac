/** Begins and ends pauses, and says whether one covers a page. */
import { type PauseTarget, pausedBy, resumed, siteOf, withPause } from '@/lib/domain/pause.ts';
import type { Pauses } from '@/lib/domain/settings.ts';
import type { StoreRef } from '@/lib/domain/ticket.ts';
import type { PortalId } from '@/lib/domain/vocabulary.ts';
import type { Store } from '@/lib/store/store.ts';
import { changeSettings, settingsOf } from '../settings.ts';
import type { OpenPage } from '../tabs.ts';

/** `portal:store` of the page's address, where that names a shop. */
export const siteOfPage = ({ portal, store }: OpenPage): string | undefined =>
  store === undefined ? undefined : siteOf(portal, store);

export const isPaused = async (store: Store, shop: StoreRef): Promise<boolean> =>
  pausedBy((await settingsOf(store)).pauses, shop.portal, siteOf(shop.portal, shop.store)) !== undefined;

const change = async (store: Store, next: (pauses: Pauses) => Pauses): Promise<Pauses> =>
  (await changeSettings(store, async ({ pauses }) => ({ pauses: next(pauses) }))).pauses;

export const setPause = (store: Store, target: PauseTarget, paused: boolean): Promise<Pauses> =>
  change(store, (pauses) => withPause(pauses, target, paused));

/** Ends whatever covers pages of this portal and shop. */
export const resume = (store: Store, portal: PortalId, site: string | undefined): Promise<Pauses> =>
  change(store, (pauses) => resumed(pauses, portal, site));

/**
 * A click on a paused page's rail. All that a page could gain by it is to be read, which a person had before; it can
 * pause nothing.
 */
export const endPause = (store: Store, page: OpenPage): Promise<Pauses> => resume(store, page.portal, siteOfPage(page));
