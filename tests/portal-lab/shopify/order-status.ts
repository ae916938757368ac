/** The badges of an order: what was paid, what was sent, where it is. */
import type { OrderState } from '@/lib/domain/reading.ts';
import type { Html } from '../kit/html.ts';
import { badge } from './frame.ts';
import type { ShopifyTexts } from './texts/index.ts';

export const isSent = (state: OrderState): boolean => ['shipped', 'delivered', 'refunded'].includes(state);

export function paymentBadge(state: OrderState, { payment }: ShopifyTexts): Html {
  if (state === 'pending') return badge(payment.pending, 'warning');
  if (state === 'refunded') return badge(payment.refunded, 'neutral');
  return state === 'cancelled' ? badge(payment.voided, 'neutral') : badge(payment.paid, 'neutral');
}

export const fulfilmentBadge = (state: OrderState, { fulfilment }: ShopifyTexts): Html =>
  isSent(state) ? badge(fulfilment.fulfilled, 'neutral') : badge(fulfilment.unfulfilled, 'attention');

export const deliveryText = (state: OrderState, { delivery }: ShopifyTexts): string => {
  if (state === 'shipped') return delivery.transit;
  return state === 'delivered' || state === 'refunded' ? delivery.delivered : '';
};
