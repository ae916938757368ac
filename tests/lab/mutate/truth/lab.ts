/** The one lab and world behind all subjects. */

import { amazonLab } from '../../../portal-lab/amazon/index.ts';
import { offsetOf } from '../../../portal-lab/kit/dates.ts';
import { createLab } from '../../../portal-lab/kit/server.ts';
import { shopifyLab } from '../../../portal-lab/shopify/index.ts';
import { tiktokLab } from '../../../portal-lab/tiktok/index.ts';
import { makeWorld } from '../../../portal-lab/world/make-world.ts';
import { type Hints, NO_HINTS } from '../kind.ts';
import { words } from '../words/index.ts';

export const NOW = Date.parse('2026-11-24T12:00:00Z');
export const world = makeWorld({ seed: 7, now: NOW });
export const lab = createLab({ portals: [amazonLab, shopifyLab, tiktokLab], world, now: () => NOW });

export const buyerOf = (buyerId: string) => world.buyers.get(buyerId);
export const nameOf = (buyerId: string): string => world.buyers.get(buyerId)?.name ?? '';

/** Hints for a page of a portal in a language: what the lab writes, and the same in other words. */
export function hintsFor(
  portal: 'amazon' | 'shopify' | 'tiktok',
  locale: string,
  zone: string,
  options: { readonly monthFirst?: boolean; readonly buyers?: readonly string[] } = {},
): Hints {
  return {
    ...NO_HINTS,
    locale,
    now: NOW,
    offset: offsetOf(NOW, zone),
    monthFirst: options.monthFirst ?? false,
    names: [...new Set((options.buyers ?? []).map(nameOf))].filter((name) => name !== ''),
    ...words(portal, locale),
  };
}
