/** Where Portside rests: nowhere, in one shop, on one portal, everywhere. */
import type { Pauses } from './settings.ts';
import type { PortalId } from './vocabulary.ts';

/** `site`: `portal:store`. */
export type PauseTarget =
  | { readonly scope: 'all' }
  | { readonly scope: 'portal'; readonly portal: PortalId }
  | { readonly scope: 'site'; readonly site: string };

export type PauseScope = PauseTarget['scope'];

/** One shop as pauses name it. */
export const siteOf = (portal: PortalId, store: string): string => `${portal}:${store}`;

/** The widest pause that covers a page; undefined: it is read. A page whose shop is not known is in none. */
export function pausedBy(pauses: Pauses, portal: PortalId, site: string | undefined): PauseScope | undefined {
  if (pauses.all) return 'all';
  if (pauses.portals.includes(portal)) return 'portal';
  return site !== undefined && pauses.sites.includes(site) ? 'site' : undefined;
}

const toggled = <Entry>(list: readonly Entry[], entry: Entry, on: boolean): readonly Entry[] => {
  const rest = list.filter((one) => one !== entry);
  return on ? [...rest, entry] : rest;
};

/** The pauses with one begun or ended; the others stay. */
export function withPause(pauses: Pauses, target: PauseTarget, paused: boolean): Pauses {
  if (target.scope === 'all') return { ...pauses, all: paused };
  if (target.scope === 'portal') return { ...pauses, portals: toggled(pauses.portals, target.portal, paused) };
  return { ...pauses, sites: toggled(pauses.sites, target.site, paused) };
}

/** The pauses without those that cover this page, so that it is read again; pauses of other places stay. */
export const resumed = (pauses: Pauses, portal: PortalId, site: string | undefined): Pauses => ({
  all: false,
  portals: toggled(pauses.portals, portal, false),
  sites: site === undefined ? pauses.sites : toggled(pauses.sites, site, false),
});
