/** What every page of the shop is drawn from: the shop's part of the world, its texts and its clock. */
import type { Instant } from '@/lib/domain/time.ts';
import type { LabRequest } from '../kit/contract.ts';
import { clock12, clock24, daysBetween, wall } from '../kit/dates.ts';
import { type ShopClock, shopifyDate } from '../kit/shop-dates.ts';
import type { Buyer, LabClaim, LabOrder, LabReturn, LabThread } from '../world/types.ts';
import { type ShopifyTexts, textsOf } from './texts/index.ts';

/** Shopify writes times in the store's own zone, which no page states. */
export const SHOPIFY_ZONE = 'America/New_York';

export interface View extends ShopClock {
  readonly request: LabRequest;
  readonly now: Instant;
  readonly handle: string;
  readonly texts: ShopifyTexts;
  readonly buyers: ReadonlyMap<string, Buyer>;
  /** Newest first. */
  readonly orders: readonly LabOrder[];
  /** Newest message first. */
  readonly threads: readonly LabThread[];
  readonly returns: readonly LabReturn[];
  readonly claims: readonly LabClaim[];
  /** An address with the request's locale and layout kept; short within the same origin. */
  href(address: string): string;
}

const lastAt = (thread: LabThread): Instant => thread.messages.at(-1)?.at ?? 0;

export function viewOf(request: LabRequest): View {
  const { url, world, locale, now } = request;
  const handle = url.pathname.match(/^\/store\/([^/]+)/)?.[1] ?? '';
  const ours = <T extends { readonly portal: string; readonly store: string }>(things: Iterable<T>): T[] =>
    request.state === 'empty' ? [] : [...things].filter((each) => each.portal === 'shopify' && each.store === handle);
  return {
    request,
    now,
    locale,
    zone: SHOPIFY_ZONE,
    handle,
    texts: textsOf(locale),
    buyers: world.buyers,
    orders: ours(world.orders.values()).sort((a, b) => b.placedAt - a.placedAt),
    threads: ours(world.threads).sort((a, b) => lastAt(b) - lastAt(a)),
    returns: ours(world.returns),
    claims: ours(world.claims).sort((a, b) => b.openedAt - a.openedAt),
    href(address) {
      const made = new URL(address, url);
      for (const [name, value] of url.searchParams) {
        if (name === 'lab-locale' || name === 'lab-layout') made.searchParams.set(name, value);
      }
      return made.origin === url.origin ? `${made.pathname}${made.search}` : made.href;
    },
  };
}

/** Address of a page of this store's admin. */
export const adminPath = (view: View, path: string): string =>
  view.href(`https://admin.shopify.com/store/${view.handle}${path}`);

/** Number of a customer as the admin's addresses have it, made from the world's id. */
export const customerNumber = (buyerId: string): string =>
  `7${[...buyerId]
    .reduce((sum, char) => (sum * 131 + char.charCodeAt(0)) % 999_999_999_989, 7)
    .toString()
    .padStart(12, '0')}`;

export const customerPath = (view: View, buyerId: string): string =>
  adminPath(view, `/customers/${customerNumber(buyerId)}`);

/** Made-up address of a buyer. */
export const emailOf = ({ id, name }: Buyer): string =>
  `${
    name
      .normalize('NFKD')
      .replace(/[^a-z]+/gi, '.')
      .replace(/^\.+|\.+$/g, '')
      .toLowerCase() || id
  }@example.com`;

export const nameOf = (view: View, buyerId: string): string => view.buyers.get(buyerId)?.name ?? buyerId;

/** `3:04 pm` · `15:04`. */
export const timeOfDay = (at: Instant, { locale, zone }: ShopClock): string =>
  locale.startsWith('en') ? clock12(wall(at, zone)).toLowerCase() : clock24(wall(at, zone));

/** `Today`, `Yesterday`, else the date, as dividers write the day. */
export function dayName(at: Instant, { now, zone, locale, texts }: View): string {
  const days = daysBetween(at, now, zone);
  if (days === 0) return texts.inbox.today;
  return days === 1 ? texts.inbox.yesterday : shopifyDate(at, { locale, zone });
}

/** A return's or dispute's reason in the page's language. */
export const reasonIn = ({ texts }: View, code: string): string =>
  Object.entries(texts.reasons).find(([known]) => known === code)?.[1] ?? code;
