/** The lab's Seller Central as saved pages: what the readers say of an address, and what is true. */
import type { AccountSeen, OrderSeen, Reading, TicketSeen } from '@/lib/domain/reading.ts';
import amazon from '@/lib/portals/amazon/index.ts';
import { readPage } from '@/lib/portals/portal.ts';
import { parsePage } from '../../../lab/parse.ts';
import { amazonLab } from '../../../portal-lab/amazon/index.ts';
import { createLab } from '../../../portal-lab/kit/server.ts';
import { makeWorld } from '../../../portal-lab/world/make-world.ts';
import type { LabThread } from '../../../portal-lab/world/types.ts';

export const NOW = Date.parse('2026-11-24T12:00:00Z');
export const world = makeWorld({ seed: 7, now: NOW });
export const lab = createLab({ portals: [amazonLab], world, now: () => NOW });

type Site = readonly [host: string, locale: string, region: 'na' | 'eu' | 'jp'];

/** Host, locale and account region of every language the lab speaks. */
export const SITES: readonly Site[] = [
  ['https://sellercentral.amazon.com', 'en-US', 'na'],
  ['https://sellercentral.amazon.com', 'zh-CN', 'na'],
  ['https://sellercentral.amazon.de', 'de-DE', 'eu'],
  ['https://sellercentral.amazon.co.jp', 'ja-JP', 'jp'],
];

export const addressOf = (site: Site, path: string): string =>
  `${site[0]}${path}${path.includes('?') ? '&' : '?'}lab-locale=${site[1]}`;

/** Reads HTML as the page of an address. */
export const readHtml = (html: string, address: string): Reading =>
  readPage(amazon, { url: new URL(address), document: parsePage(html), now: NOW });

/** Reads a lab page, changed by `damage` first. */
export const readLab = (address: string, damage = (html: string) => html): Reading =>
  readHtml(damage(lab.servedPage(address)), address);

export const ticketsOf = (reading: Reading): readonly TicketSeen[] =>
  reading.observations.filter((seen): seen is TicketSeen => seen.type === 'ticket');
export const ordersOf = (reading: Reading): readonly OrderSeen[] =>
  reading.observations.filter((seen): seen is OrderSeen => seen.type === 'order');
export const accountOf = (reading: Reading): AccountSeen | undefined =>
  reading.observations.find((seen): seen is AccountSeen => seen.type === 'account');

export const threadsOf = (region: string): readonly LabThread[] =>
  world.threads.filter(({ portal, store }) => portal === 'amazon' && store === region);

export const nameOf = (buyerId: string): string => world.buyers.get(buyerId)?.name ?? '';
export const firstNameOf = (buyerId: string): string => nameOf(buyerId).split(' ')[0] ?? '';

/** Pages show minutes. */
export const toMinute = (at: number): number => Math.floor(at / 60_000) * 60_000;

/** Removes every class, id and test id, as a redesign would. */
export const stripNames = (html: string): string => html.replace(/ (?:class|id|data-[a-z-]+)="[^"]*"/g, '');
/** Turns custom elements and their shadow roots into plain divs as well. */
export const flatten = (html: string): string =>
  stripNames(html)
    .replace(/<template shadowrootmode="open">|<\/template>/g, '')
    .replace(/<(\/?)kat-[a-z-]+/g, '<$1div');
