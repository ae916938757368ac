/** The one seeded world behind all three portals: what is true, so that what a reader says can be held against it. */
import type { Money } from '@/lib/domain/money.ts';
import type { OrderState } from '@/lib/domain/reading.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Fulfilment, Intent, Language, MessageFlag, PortalId } from '@/lib/domain/vocabulary.ts';

export interface Buyer {
  readonly id: string;
  /** Made up; Amazon shows only the first name. Unique within a portal. */
  readonly name: string;
  readonly language: Language;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

export interface LabItem {
  readonly title: string;
  readonly sku: string;
  readonly asin: string;
  readonly quantity: number;
  readonly price: Money;
}

export interface LabOrder {
  /** As the portal writes it: Amazon 3-7-7, Shopify a long numeric id (`name` is `#1001`), TikTok 18 digits. */
  readonly id: string;
  readonly name: string;
  readonly portal: PortalId;
  /** Shopify store handle; Amazon account region (`na`, `eu`, `jp`); TikTok shop region in lower case (`us`). */
  readonly store: string;
  readonly market: string;
  readonly buyerId: string;
  readonly fulfilment: Fulfilment;
  readonly state: OrderState;
  readonly placedAt: Instant;
  readonly shipBy: Instant;
  readonly deliverBy: Instant;
  readonly deliveredAt?: Instant;
  readonly total: Money;
  readonly items: readonly LabItem[];
  readonly tracking: readonly { readonly number: string; readonly carrier: string }[];
}

export interface LabMessage {
  readonly id: string;
  readonly direction: 'inbound' | 'outbound';
  readonly text: string;
  readonly at: Instant;
  readonly automatic?: true;
}

export interface LabThread {
  /** Amazon: the case id (`cc=`); Shopify Inbox: a UUID; TikTok: never shown on the page. */
  readonly id: string;
  readonly portal: PortalId;
  readonly store: string;
  readonly market: string;
  readonly buyerId: string;
  readonly orderId?: string;
  readonly subject: string;
  /** Oldest first. Grows when a message arrives. */
  readonly messages: readonly LabMessage[];
  readonly needsReply: boolean;
  readonly resolvedAt?: Instant;
  readonly unread: number;
  /** What the newest buyer message really is, for judging triage. */
  readonly intent: Intent;
  readonly flags: readonly MessageFlag[];
}

export interface LabReturn {
  readonly id: string;
  readonly portal: PortalId;
  readonly store: string;
  readonly market: string;
  readonly orderId: string;
  readonly buyerId: string;
  readonly requestedAt: Instant;
  readonly reason: string;
  readonly comment?: string;
  readonly state: 'pending' | 'approved' | 'closed';
  readonly amount: Money;
  /** The portal's own deadline, where it shows one (TikTok). */
  readonly respondBy?: Instant;
}

/** An A-to-z claim (amazon), a chargeback or inquiry (shopify), an after-sale arbitration (tiktok). */
export interface LabClaim {
  readonly id: string;
  readonly portal: PortalId;
  readonly store: string;
  readonly market: string;
  readonly orderId: string;
  readonly buyerId: string;
  readonly openedAt: Instant;
  readonly respondBy: Instant;
  readonly reason: string;
  readonly amount: Money;
  readonly state: 'open' | 'resolved';
}

export interface LabFeedback {
  readonly id: string;
  readonly store: string;
  readonly market: string;
  readonly orderId: string;
  readonly buyerId: string;
  readonly rating: 1 | 2 | 3 | 4 | 5;
  readonly text: string;
  readonly at: Instant;
}

export interface World {
  readonly seed: number;
  readonly now: Instant;
  readonly buyers: ReadonlyMap<string, Buyer>;
  readonly orders: ReadonlyMap<string, LabOrder>;
  readonly threads: readonly LabThread[];
  readonly returns: readonly LabReturn[];
  readonly claims: readonly LabClaim[];
  /** Amazon seller feedback. */
  readonly feedback: readonly LabFeedback[];
  /** Amazon account health, percent or counts, by the reader's metric ids. */
  readonly health: Readonly<Record<string, number>>;
}
