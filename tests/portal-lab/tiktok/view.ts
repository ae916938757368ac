/** What every page of the shop is drawn from: the shop's part of the world, its texts and its clock. */
import type { Instant } from '@/lib/domain/time.ts';
import type { LabRequest } from '../kit/contract.ts';
import { clock24, daysBetween, wall } from '../kit/dates.ts';
import { type TikTokClock, tiktokDateTime } from '../kit/shop-dates.ts';
import type { Buyer, LabClaim, LabOrder, LabReturn, LabThread } from '../world/types.ts';
import { type TiktokTexts, textsOf } from './texts/index.ts';

/** Shop regions of the lab; Seller Center shows times in the region's zone. */
export const TIKTOK_ZONES: Readonly<Record<string, string>> = {
  us: 'America/Los_Angeles',
  uk: 'Europe/London',
  id: 'Asia/Jakarta',
  th: 'Asia/Bangkok',
};

export interface View extends TikTokClock {
  readonly request: LabRequest;
  readonly now: Instant;
  readonly texts: TiktokTexts;
  readonly buyers: ReadonlyMap<string, Buyer>;
  readonly orders: readonly LabOrder[];
  /** Newest message first. */
  readonly threads: readonly LabThread[];
  /** Soonest deadline first. */
  readonly returns: readonly LabReturn[];
  readonly claims: readonly LabClaim[];
  /** An address on the same host with the request's locale and layout kept. */
  href(path: string): string;
}

export const regionOf = (url: URL): string => url.hostname.match(/^seller-([a-z]{2})\./)?.[1] ?? '';

const lastAt = (thread: LabThread): Instant => thread.messages.at(-1)?.at ?? 0;

export function viewOf(request: LabRequest): View {
  const { url, world, locale, now } = request;
  const region = regionOf(url);
  const ours = <T extends { readonly portal: string; readonly store: string }>(things: Iterable<T>): T[] =>
    request.state === 'empty' ? [] : [...things].filter((each) => each.portal === 'tiktok' && each.store === region);
  return {
    request,
    now,
    locale,
    region,
    zone: TIKTOK_ZONES[region] ?? 'UTC',
    texts: textsOf(locale),
    buyers: world.buyers,
    orders: ours(world.orders.values()).sort((a, b) => b.placedAt - a.placedAt),
    threads: ours(world.threads).sort((a, b) => lastAt(b) - lastAt(a)),
    returns: ours(world.returns).sort((a, b) => (a.respondBy ?? b.requestedAt) - (b.respondBy ?? b.requestedAt)),
    claims: ours(world.claims).sort((a, b) => a.respondBy - b.respondBy),
    href(path) {
      const made = new URL(path, url);
      for (const name of ['lab-locale', 'lab-layout', 'lang']) {
        const value = url.searchParams.get(name);
        if (value !== null) made.searchParams.set(name, value);
      }
      return `${made.pathname}${made.search}`;
    },
  };
}

export const nameOf = (view: View, buyerId: string): string => view.buyers.get(buyerId)?.name ?? buyerId;

export const shopRegion = ({ region }: View): string => (region === 'uk' ? 'GB' : region.toUpperCase());

export const orderPath = (view: View, id: string): string =>
  view.href(`/order/detail?order_no=${id}&shop_region=${shopRegion(view)}`);

/** Time above a message: the clock of today, else date and clock. */
export const messageTime = (at: Instant, view: View): string =>
  daysBetween(at, view.now, view.zone) === 0 ? clock24(wall(at, view.zone)) : tiktokDateTime(at, view);

/** A return's or dispute's reason in the page's language. */
export const reasonIn = ({ texts }: View, code: string): string =>
  Object.entries(texts.reasons).find(([known]) => known === code)?.[1] ?? code;
