/** A ticket as replies see it: everything a template may be filled from. */
import type { CustomerHistory } from '@/lib/domain/customer.ts';
import type { Order } from '@/lib/domain/order.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import type { Message, Ticket } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Language, PortalId } from '@/lib/domain/vocabulary.ts';
import { civilDay } from './civil-day.ts';
import type { Voice } from './format.ts';
import { currencyOf } from './market-currency.ts';

export interface ReplyContext {
  readonly ticket: Ticket;
  readonly order?: Order;
  /** Oldest first. */
  readonly messages?: readonly Message[];
  /** What the buyer ordered from this store before. */
  readonly history?: CustomerHistory;
  readonly settings: Settings;
  readonly now: Instant;
  readonly portal: PortalId;
  /** The buyer's. */
  readonly language: Language | 'und';
}

export const contextOf = (
  seen: Pick<ReplyContext, 'ticket' | 'order' | 'messages' | 'history' | 'settings' | 'now'>,
): ReplyContext => ({
  ...seen,
  portal: seen.ticket.observed.portal,
  language: seen.ticket.derived.language,
});

/** Country of the sale, ISO 3166-1 alpha-2. */
export const marketOf = ({ ticket, order }: ReplyContext): string | undefined =>
  ticket.observed.market ?? order?.market ?? order?.shipToCountry;

/** How a reply in a language speaks to this ticket's buyer. */
export function voiceOf(context: ReplyContext, language: Language): Voice {
  const market = marketOf(context);
  const currency = context.order?.total?.currency ?? context.ticket.observed.amount?.currency ?? currencyOf(market);
  const today = civilDay(context.now, market);
  return {
    language,
    ...(today ? { today } : {}),
    ...(market ? { market } : {}),
    ...(currency ? { currency } : {}),
  };
}
