/** The lab's pages recorded, and read before and after. */
import type { Reading } from '@/lib/domain/reading.ts';
import { portalFor } from '@/lib/portals/index.ts';
import { type Page, readPage } from '@/lib/portals/portal.ts';
import { NAMED, SAID } from '@/lib/portals/said.ts';
import { CODE_WORDS, INTERFACE_WORDS } from '@/lib/repair/record/interface-words.ts';
import { Lexicon } from '@/lib/repair/record/lexicon.ts';
import { recordPage, type Snapshot } from '@/lib/repair/record/record.ts';
import { parsePage } from '../../../lab/parse.ts';
import { amazonLab } from '../../../portal-lab/amazon/index.ts';
import { createLab } from '../../../portal-lab/kit/server.ts';
import { shopifyLab } from '../../../portal-lab/shopify/index.ts';
import { SHOPIFY_ZONE } from '../../../portal-lab/shopify/view.ts';
import { tiktokLab } from '../../../portal-lab/tiktok/index.ts';
import { makeWorld } from '../../../portal-lab/world/make-world.ts';

export const NOW = Date.parse('2026-11-24T12:00:00Z');
export const lab = createLab({
  portals: [amazonLab, shopifyLab, tiktokLab],
  world: makeWorld({ seed: 7, now: NOW }),
  now: () => NOW,
});
export const lexicon = new Lexicon({ said: SAID, named: NAMED, ofInterfaces: INTERFACE_WORDS, ofCode: CODE_WORDS });

/** Reads HTML as the page of an address. */
export function read(html: string, address: string, now = NOW): Reading {
  const url = new URL(address);
  const portal = portalFor(url);
  if (!portal) throw new Error(`no portal for ${address}`);
  const zone = portal.viewerZone ? { timeZone: SHOPIFY_ZONE } : {};
  return readPage(portal, { url, document: parsePage(html), now, ...zone });
}

/** Records HTML as the page of an address. */
export function record(html: string, address: string, seed = 1): Snapshot {
  const url = new URL(address);
  const portal = portalFor(url);
  if (!portal) throw new Error(`no portal for ${address}`);
  const document = parsePage(html);
  const page: Page = { url, document, now: NOW, ...(portal.viewerZone ? { timeZone: SHOPIFY_ZONE } : {}) };
  const { locale, timeZone, market } = portal.setting(page);
  return recordPage(document, {
    url,
    hosts: portal.matches.map((pattern) => new URL(pattern).host),
    now: NOW,
    portal: portal.id,
    page: portal.pages.find((one) => one.matches(url))?.id ?? 'unknown',
    locale,
    timeZone: page.timeZone ?? timeZone,
    ...(portal.viewerZone ? { zoneFromViewer: true } : {}),
    ...(market === undefined ? {} : { market }),
    lexicon,
    seed,
  });
}
