/** Sites that people added to be taught: portals without readers of their own, whose rules nobody here knows. */

export interface Site {
  /** `https://host`, and the port where it is another than the usual one. */
  readonly origin: string;
  /** As people here call it; '' for its host. */
  readonly name: string;
}

/** More than anybody works with; each costs a match of the browser at every page that opens. */
export const MOST_SITES = 100;
/** Of a name, UTF-16 code units. */
export const LONGEST_SITE_NAME = 60;

/** The store that a site is: its host. A port is set off by a dash, because ids are cut at their colons. */
export const storeOfSite = ({ host }: Pick<URL, 'host'>): string => host.replace(':', '-');

/** What a site is called whose store this is: the name it was given, else its host. */
export const siteName = (sites: readonly Site[], store: string): string =>
  sites.find(({ origin }) => URL.canParse(origin) && storeOfSite(new URL(origin)) === store)?.name || store;

/**
 * Why an address cannot be added. `no-address`: it is none. `not-https`: what stands there travels in the open, and a
 * page like that could be anybody's. `built-in`: a portal with readers of its own.
 */
export const SITE_PROBLEMS = ['no-address', 'not-https', 'built-in'] as const;
export type SiteProblem = (typeof SITE_PROBLEMS)[number];

const NAMED_HOST = /^(?=.{4,253}$)[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?\.\p{L}[\p{L}\p{N}-]+$/u;

/** The site of an address as people type or paste it, with or without `https://` and whatever follows the host. */
export function originIn(text: string): { readonly origin: string } | { readonly problem: SiteProblem } {
  const typed = text.trim();
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(typed)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'https') return { problem: scheme === 'http' ? 'not-https' : 'no-address' };
  const address = scheme === undefined ? `https://${typed}` : typed;
  if (/\s/.test(typed) || !URL.canParse(address)) return { problem: 'no-address' };
  const { origin, hostname, username, password } = new URL(address);
  // A host in letters of other scripts comes out of this in its Latin form, which has no look-alikes.
  return NAMED_HOST.test(hostname) && username === '' && password === '' ? { origin } : { problem: 'no-address' };
}
