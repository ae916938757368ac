/** The portals Portside reads. A new one is a folder and a line here. */
import amazon from './amazon/index.ts';
import generic from './generic/index.ts';
import type { Portal } from './portal.ts';
import shopify from './shopify/index.ts';
import tiktok from './tiktok/index.ts';

/** `generic` last: it takes what the others leave. */
export const portals: readonly Portal[] = [amazon, shopify, tiktok, generic];

/** A WebExtension match pattern as a test of addresses: `https://host/path*`; the host may be or begin with a `*`. */
export function matchesPattern(pattern: string, url: URL): boolean {
  if (pattern === '<all_urls>') return /^https?:$/.test(url.protocol);
  const parts = /^(\*|https?):\/\/([^/]+)(\/.*)$/.exec(pattern);
  if (!parts) return false;
  const [, scheme = '', host = '', path = ''] = parts;
  const pathTest = path
    .split('*')
    .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  const hostFits = host === '*' || (host.startsWith('*.') ? `.${url.host}`.endsWith(host.slice(1)) : url.host === host);
  const schemeFits = scheme === '*' ? /^https?:$/.test(url.protocol) : url.protocol === `${scheme}:`;
  return schemeFits && hostFits && new RegExp(`^${pathTest}$`).test(url.pathname + url.search);
}

/** The portal with readers of its own whose pages this address belongs to. */
export const builtInFor = (url: URL): Portal | undefined =>
  portals.find((portal) => portal.matches.some((pattern) => matchesPattern(pattern, url)));

/**
 * The portal whose pages this address belongs to. An address of no built-in one is the generic one's; whether it is read
 * is up to who added it, and to the browser.
 */
export const portalFor = (url: URL): Portal | undefined =>
  builtInFor(url) ?? (url.protocol === 'https:' ? generic : undefined);
