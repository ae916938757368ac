/** What a way that was taught must know of its portal: how orders are numbered, and what tells two tickets apart. */
import type { TicketKind } from '@/lib/domain/vocabulary.ts';

/** What is known of one ticket when its name is asked for. */
export interface Named {
  readonly kind: TicketKind;
  /** What somebody taught to be the portal's own name of it. */
  readonly externalId?: string;
  readonly orderId?: string;
  readonly buyer?: string;
  readonly subject?: string;
  readonly url?: string;
}

/** Ways to a name that two tickets may share: they are no one's own. */
export const WEAK_NAMES = ['buyer-name', 'of-order'] as const;

export const isWeakName = (way: string | undefined): boolean => WEAK_NAMES.some((weak) => weak === way);

/** The name of a ticket, and the way it was found, which goes into its evidence. */
export interface Name {
  readonly id: string;
  readonly way: string;
}

export interface Naming {
  /** The first order number in a text or an address, in the form that the portal's readers give it. */
  orderIdIn(text: string): string | undefined;
  /** The name that the portal's readers would give it too; undefined where nothing tells it from others. */
  identify(named: Named): Name | undefined;
}
