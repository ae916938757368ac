/** Addresses: the portal's own host stays, names of pages stay, everything else is a shape. */
import { shapedName } from './names.ts';
import type { Setting } from './texts.ts';

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** Signs that may stand in a path or query as they are. */
const inAddress = (part: string): string =>
  encodeURIComponent(part).replace(/%(?:2C|3A|40|24|2F)/g, decodeURIComponent);

const shaped = (part: string, setting: Setting): string =>
  inAddress(shapedName(decoded(part.replace(/\+/g, ' ')), setting));

const shapedPath = (path: string, setting: Setting): string =>
  path
    .split('/')
    .map((part) => shaped(part, setting))
    .join('/');

const shapedQuery = (query: string, setting: Setting): string =>
  query
    .split('&')
    .map((pair) =>
      pair
        .split('=')
        .map((part) => shaped(part, setting))
        .join('='),
    )
    .join('&');

function shapedRest(rest: string, setting: Setting): string {
  const [, path = '', query, hash] = /^([^?#]*)(?:\?([^#]*))?(?:#([\s\S]*))?$/.exec(rest) ?? [];
  const after = query === undefined ? '' : `?${shapedQuery(query, setting)}`;
  return `${shapedPath(path, setting)}${after}${hash === undefined ? '' : `#${shapedQuery(hash, setting)}`}`;
}

/**
 * An address as it stands on the page, absolute or not. Only hosts in `hosts` keep their name; `data:`, `blob:` and
 * anything that would run become ''.
 */
export function shapedAddress(address: string, hosts: ReadonlySet<string>, setting: Setting): string {
  const text = address.trim();
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme === 'mailto' || scheme === 'tel') return `${scheme}:${shaped(text.slice(scheme.length + 1), setting)}`;
  if (scheme !== undefined && scheme !== 'https' && scheme !== 'http') return '';
  const [, start = '', host = '', rest = text] = /^((?:https?:)?\/\/)([^/?#]*)([\s\S]*)$/i.exec(text) ?? [];
  if (start === '') return shapedRest(text, setting);
  const own = host.replace(/^[^@]*@/, '').toLowerCase();
  const shown = hosts.has(own)
    ? own
    : `${setting.disguise.word(own.replace(/[^a-z]/g, '').slice(0, 12) || 'host')}.example`;
  return `${start}${shown}${shapedRest(rest, setting)}`;
}

/** The page's own address: as `shapedAddress`, but never without what names the page. */
export const shapedPage = (url: URL, setting: Setting): string => shapedAddress(url.href, new Set([url.host]), setting);
