/** The lab's Seller Center as saved pages: what a reader says of an address. */
import { Window } from 'happy-dom';
import type { OrderSeen, Reading, TicketSeen } from '@/lib/domain/reading.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { readPage } from '@/lib/portals/portal.ts';
import tiktok from '@/lib/portals/tiktok/index.ts';
import { createLab } from '../../../portal-lab/kit/server.ts';
import { tiktokLab } from '../../../portal-lab/tiktok/index.ts';
import { makeWorld } from '../../../portal-lab/world/make-world.ts';

export const NOW = Date.parse('2026-11-24T12:00:00Z');
export const world = makeWorld({ seed: 7, now: NOW });
export const lab = createLab({ portals: [tiktokLab], world });
export const LOCALES = ['en', 'zh-CN', 'id', 'th'] as const;
export const REGIONS = ['us', 'uk', 'id', 'th'] as const;
/** Every shop in every language, as cross-border agents see them. */
export const SHOPS = REGIONS.flatMap((region) => LOCALES.map((locale) => ({ region, locale })));

export const at = (region: string, path: string): string => `https://seller-${region}.tiktok.com${path}`;

export const documentOf = (html: string): Document =>
  // happy-dom's document is a Document in everything a reader uses.
  new new Window().DOMParser().parseFromString(html, 'text/html') as unknown as Document;

export const readHtml = (html: string, address: string, now: Instant = NOW): Reading =>
  readPage(tiktok, { url: new URL(address), document: documentOf(html), now });

export const readLab = (address: string): Reading => readHtml(lab.servedPage(address), address);

export const ticketsOf = ({ observations }: Reading): readonly TicketSeen[] =>
  observations.filter((seen): seen is TicketSeen => seen.type === 'ticket');
export const ordersOf = ({ observations }: Reading): readonly OrderSeen[] =>
  observations.filter((seen): seen is OrderSeen => seen.type === 'order');

export const nameOf = (buyerId: string): string => world.buyers.get(buyerId)?.name ?? '';
export const minute = (instant: Instant): Instant => Math.floor(instant / 60_000) * 60_000;
