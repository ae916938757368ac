/** Risk flags of a ticket: the buyer's words, and what only the ticket as a whole shows. */
import type { Order } from '@/lib/domain/order.ts';
import type { Reason } from '@/lib/domain/reason.ts';
import type { Flag, Observed } from '@/lib/domain/ticket.ts';
import { HOUR, type Instant } from '@/lib/domain/time.ts';
import type { Intent, RiskFlag } from '@/lib/domain/vocabulary.ts';
import type { Content } from './content.ts';
import type { Due } from './obligation.ts';
import { because } from './reason-codes.ts';
import type { Thread } from './thread.ts';
import type { Worth } from './worth.ts';

/** This many buyer messages in a row without an answer count as asking again. Our own choice. */
const REPEATED = 3;
/** Stars up to which Amazon counts seller feedback as negative (order defect rate). */
const NEGATIVE_REVIEW = 2;

/** Complaints a buyer may turn into an A-to-z claim against the seller who shipped. */
const CLAIMABLE: readonly Intent[] = ['not_received', 'damaged_defective', 'wrong_or_missing_item'];

export interface Signs {
  readonly observed: Observed;
  readonly order?: Order;
  readonly thread: Thread;
  readonly content: Content;
  readonly dues: readonly Due[];
  readonly worth?: Worth;
}

/** The order's latest estimated delivery passes while the parcel is on its way. */
export const stallsAt = (order: Order | undefined): Instant | undefined =>
  order?.state === 'shipped' ? order.deliverBy : undefined;

function messageFlags({ content, thread }: Signs): Flag[] {
  const found = content.flags.map(
    ({ flag, words }): Flag => ({ flag, reason: because(`flag_${flag}`, undefined, words) }),
  );
  const count = thread.waiting?.messages.length ?? 0;
  if (count >= REPEATED && !found.some(({ flag }) => flag === 'repeat_contact'))
    found.push({ flag: 'repeat_contact', reason: because('flag_repeat_unanswered', { count }) });
  return found;
}

function owedFlags(dues: readonly Due[], now: Instant): Flag[] {
  const flags: Flag[] = [];
  const replies = dues.filter(({ kind }) => kind === 'reply').sort((a, b) => a.deadline - b.deadline);
  const soonest = replies[0];
  if (soonest) {
    const hours = Math.round((soonest.deadline - soonest.startedAt) / HOUR);
    const overdue = soonest.deadline <= now;
    flags.push({
      flag: overdue ? 'reply_overdue' : 'reply_due',
      reason: because(overdue ? 'flag_reply_overdue' : 'flag_reply_due', { hours }),
    });
  }
  const has = (kind: Due['kind']) => dues.some((due) => due.kind === kind);
  if (has('claim')) flags.push({ flag: 'claim_open', reason: because('flag_claim_open') });
  if (has('return')) flags.push({ flag: 'return_due', reason: because('flag_return_due') });
  if (has('ship')) flags.push({ flag: 'ship_due', reason: because('flag_ship_due') });
  return flags;
}

/** Whether it can end in Amazon's order defect rate: claims, negative feedback, and complaints about our own shipping. */
function exposed({ observed, order, content, dues }: Signs): boolean {
  if (observed.portal !== 'amazon') return false;
  if (observed.kind === 'review') return (observed.rating ?? GOOD) <= NEGATIVE_REVIEW;
  if (dues.some(({ kind }) => kind === 'claim')) return true;
  if (content.flags.some(({ flag }) => flag === 'claim_threat')) return true;
  const fulfilment = observed.fulfilment === 'unknown' ? order?.fulfilment : observed.fulfilment;
  return observed.kind === 'message' && fulfilment !== 'fba' && CLAIMABLE.includes(content.intent);
}
const GOOD = 5;

function wholeFlags(signs: Signs, now: Instant): Flag[] {
  const { observed, order, content, worth } = signs;
  const flags: Flag[] = [];
  const add = (flag: RiskFlag, reason: Reason) => flags.push({ flag, reason });
  const stalled = stallsAt(order);
  if (stalled !== undefined && stalled <= now) add('shipment_stalled', because('flag_shipment_stalled'));
  if (content.intent === 'not_received')
    add('delivered_not_received', because('flag_delivered_not_received', undefined, content.intentWords));
  if (observed.kind === 'review' && observed.rating !== undefined && observed.rating <= NEGATIVE_REVIEW)
    add('negative_review', because('flag_negative_review', { rating: observed.rating }));
  if (exposed(signs)) add('odr_exposure', because('flag_odr_exposure'));
  if (content.intent === 'personalization' && (order?.state === 'pending' || order?.state === 'unshipped'))
    add('personalization_due', because('flag_personalization_due', undefined, content.intentWords));
  if (worth && worth.level > 0)
    add('high_value', because('flag_high_value', { amount: worth.amount, currency: worth.currency }));
  if (observed.kind === 'account' && observed.state !== 'resolved') {
    add('policy_notice', because('flag_policy_notice'));
    if (observed.deadline !== undefined) add('appeal_due', because('flag_appeal_due'));
  }
  return flags;
}

export const flagsOf = (signs: Signs, now: Instant): Flag[] => [
  ...messageFlags(signs),
  ...owedFlags(signs.dues, now),
  ...wholeFlags(signs, now),
];
