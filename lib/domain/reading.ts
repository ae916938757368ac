/** What a portal's page showed: the only thing a reader may say, and the only thing a page agent may report. */
import type { Fingerprint } from './layout.ts';
import type { Money } from './money.ts';
import type { Instant } from './time.ts';
import type { Direction, Fulfilment, PortalId, TicketKind } from './vocabulary.ts';

/** `unknown`: the address is the portal's, but the page is not understood any more. Never an empty list instead. */
export const PAGE_STATES = ['ready', 'empty', 'loading', 'signed-out', 'error', 'unknown'] as const;
export type PageState = (typeof PAGE_STATES)[number];

/** Fields that could not be read (named as in these types), and by which way each of the others was. */
interface Evidence {
  readonly missing: readonly string[];
  /** field -> name of the way that worked, for example `buyer: 'test-id'`. */
  readonly ways: Readonly<Record<string, string>>;
}

export interface MessageSeen {
  readonly direction: Direction;
  /** As shown, line breaks kept. */
  readonly text: string;
  /** Absent when unreadable: a time is reported as missing, never guessed. */
  readonly at?: Instant;
  /** The page showed a date without a clock: `at` is the start of that day in the page's zone. */
  readonly dayOnly?: true;
  readonly author?: string;
  /** The portal's own id of the message, where the page shows one. */
  readonly externalId?: string;
  /** Sent by a bot or an auto-responder: does not count as a reply. */
  readonly automatic?: true;
  readonly missing?: readonly string[];
  /** Said by ingest, never by a page: text, time or side were read by a way that may mislead. */
  readonly weak?: true;
}

/** How a claim was decided, where the portal says so. */
export type ClaimOutcome = 'against_us' | 'for_us';

export interface TicketSeen extends Evidence {
  readonly type: 'ticket';
  readonly kind: TicketKind;
  /** Stable over pages, tabs and reloads; see the portal's `identity` notes. */
  readonly externalId: string;
  /** What this same ticket goes by on pages that do not show `externalId`, such as a list without addresses. */
  readonly alias?: string;
  /** Country of the sale, ISO 3166-1 alpha-2, where the row or thread says so. */
  readonly market?: string;
  readonly orderId?: string;
  readonly buyer?: string;
  readonly subject?: string;
  readonly fulfilment?: Fulfilment;
  /** What the portal itself says: a reply is expected, or it is not. */
  readonly needsReply?: boolean;
  /** What the portal itself says of the thread, claim or return. */
  readonly state?: 'open' | 'resolved';
  /** Of a claim that is resolved; it says nothing of one that is open again. */
  readonly outcome?: ClaimOutcome;
  /** The newest message as a list row shows it (often cut short). Never becomes a stored message. */
  readonly last?: MessageSeen;
  /** The thread, oldest first, where the page shows it. */
  readonly messages?: readonly MessageSeen[];
  /** When the claim, return, review or notice was opened. */
  readonly openedAt?: Instant;
  /** The portal's own deadline, as shown ("respond by"). */
  readonly deadline?: Instant;
  readonly amount?: Money;
  /** The buyer's or the bank's reason, as shown. */
  readonly reason?: string;
  /** Stars, 1 to 5. */
  readonly rating?: number;
  /** Address that shows this ticket (https, the portal's own). */
  readonly url?: string;
}

export interface OrderItem {
  readonly title: string;
  readonly sku?: string;
  readonly asin?: string;
  readonly quantity?: number;
  readonly price?: Money;
}

export const ORDER_STATES = ['pending', 'unshipped', 'shipped', 'delivered', 'cancelled', 'refunded'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** Addresses and phone numbers are not read: nothing here needs them. */
export interface OrderSeen extends Evidence {
  readonly type: 'order';
  readonly externalId: string;
  readonly market?: string;
  readonly buyer?: string;
  readonly fulfilment?: Fulfilment;
  readonly state?: OrderState;
  readonly placedAt?: Instant;
  /** Latest moment to hand over: the end of the day shown, in the page's zone. */
  readonly shipBy?: Instant;
  /** Latest estimated delivery: the end of the day shown, in the page's zone. */
  readonly deliverBy?: Instant;
  readonly total?: Money;
  readonly items?: readonly OrderItem[];
  readonly tracking?: readonly { readonly number: string; readonly carrier?: string }[];
  /** ISO 3166-1 alpha-2. */
  readonly shipToCountry?: string;
  readonly url?: string;
}

/** One number of an account health page. `value` as shown in `unit` (percent 0 to 100, or a count). */
export interface AccountMetric {
  readonly id: string;
  readonly value: number;
  readonly unit: 'percent' | 'count' | 'score';
}

export interface AccountSeen extends Evidence {
  readonly type: 'account';
  readonly metrics: readonly AccountMetric[];
}

export type Observation = TicketSeen | OrderSeen | AccountSeen;

/** Which ticket a page is about. */
export interface TicketKey {
  readonly kind: TicketKind;
  readonly externalId: string;
}

/** The result of reading one page once. Total: it says what the page is, what was seen and what was missing. */
export interface Reading {
  readonly portal: PortalId;
  /** Id of the page definition, for example `inbox`; `unknown` when none fits. */
  readonly page: string;
  /** Which variant of the page's layout was met, for example `v3`. */
  readonly layout: string;
  readonly fingerprint?: Fingerprint;
  readonly state: PageState;
  /** BCP 47, as the page declares it or as its texts show. */
  readonly locale: string;
  /** IANA zone the page's times were read in. */
  readonly timeZone: string;
  readonly observations: readonly Observation[];
  /** The ticket the page itself shows: the open thread, or the order of an order page. */
  readonly focus?: TicketKey;
  /** What the page as a whole should have yielded and did not. */
  readonly missing: readonly string[];
  /** The page's own count of what awaits a reply. */
  readonly needsReplyCount?: number;
}
