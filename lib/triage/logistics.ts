/** What to do next about a parcel that does not come. No clock: moments are values, the view counts days by its own. */

import { majorUnits } from '@/lib/domain/money.ts';
import type { Order } from '@/lib/domain/order.ts';
import type { Reason } from '@/lib/domain/reason.ts';
import type { Compensation, Settings } from '@/lib/domain/settings.ts';
import type { Observed } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Intent } from '@/lib/domain/vocabulary.ts';
import { byPolicy } from './by-policy.ts';
import type { Content } from './content.ts';
import type { PolicyBook } from './policies/book.ts';
import { because } from './reason-codes.ts';
import { dollarsOf } from './worth.ts';

const ABOUT_PARCELS: readonly Intent[] = ['wismo', 'not_received'];

export interface Parcel {
  readonly observed: Observed;
  readonly order?: Order;
  readonly content: Content;
  readonly settings: Settings;
  readonly policies: PolicyBook;
}

const fulfilmentOf = ({ observed, order }: Parcel) =>
  observed.fulfilment === 'unknown' ? (order?.fulfilment ?? 'unknown') : observed.fulfilment;

/** Where the parcel is, as far as anybody can know from here, and where to ask. */
function whereabouts({ order }: Parcel): Reason {
  if (order?.state === 'pending' || order?.state === 'unshipped') return because('advice_not_shipped');
  if (order?.state === 'delivered') return because('advice_delivered');
  const [parcel] = order?.tracking ?? [];
  if (!parcel) return because('advice_no_tracking');
  const { number, carrier } = parcel;
  return carrier ? because('advice_track', { number, carrier }) : because('advice_track_number', { number });
}

/** How late it is, and from when on the buyer of what we ship on Amazon may do more than write. */
const whenLate = (parcel: Parcel, estimate: Instant, claims: boolean): Reason =>
  claims
    ? because('advice_claim_from', { estimate, claimFrom: byPolicy(parcel, 'amazon.claim_after', estimate).deadline })
    : because('advice_estimate', { estimate });

/** What may be offered without asking anybody. */
function offer(
  order: Order | undefined,
  { partialPercent: percent, replacement, fullRefundUpTo }: Compensation,
): Reason {
  const total = order?.total;
  if (total && total.minor > 0 && dollarsOf(total) <= fullRefundUpTo)
    return because('advice_refund_full', { amount: majorUnits(total), currency: total.currency });
  if (replacement) return percent > 0 ? because('advice_replace_or_partial', { percent }) : because('advice_replace');
  return percent > 0 ? because('advice_partial', { percent }) : because('advice_approval');
}

/** Two to five lines, in the order one would go; none where the ticket is not about a parcel. */
export function adviceOf(parcel: Parcel): readonly Reason[] {
  const { observed, order, content, settings } = parcel;
  if (!ABOUT_PARCELS.includes(content.intent) || order?.state === 'cancelled' || order?.state === 'refunded') return [];
  const fulfilment = fulfilmentOf(parcel);
  const platform = fulfilment === 'fba' || fulfilment === 'fbt';
  const lost = content.intent === 'not_received';
  const estimate = order?.deliverBy;
  const dated = estimate !== undefined;
  const claims = observed.portal === 'amazon' && !platform;
  const unproven = !platform && (order?.state === undefined || order.state === 'shipped');
  return [
    platform ? because(`advice_${fulfilment}`) : whereabouts(parcel),
    ...(lost && unproven ? [because('advice_proof')] : []),
    ...(lost ? [because('advice_ask_buyer')] : []),
    ...(dated ? [whenLate(parcel, estimate, claims)] : []),
    platform ? because('advice_platform_pays') : offer(order, settings.compensation),
  ];
}
