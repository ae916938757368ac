/** Risk flags of a ticket: the buyer's words, and what only the ticket as a whole shows. */
import type { Order } from '@/lib/domain/order.ts';
import type { Reason } from '@/lib/domain/reason.ts';
import type { Flag, Observed } from '@/lib/domain/ticket.ts';
import { HOUR, type Instant } from '@/lib/domain/time.ts';
import type { Intent, RiskFlag } from '@/lib/domain/vocabulary.ts';
import type { Content } from './content.ts';
import type { Due } from './obligation.ts';
import { fulfilmentOf } from './parcel.ts';
import { because, type ReasonCode, SAID_EARLIER } from './reason-codes.ts';
import { NEGATIVE_REVIEW } from './stars.ts';
import type { Thread } from './thread.ts';
import type { Worth } from './worth.ts';

/** This many buyer messages in a row without an answer count as asking again. Our own choice. */
const REPEATED = 3;

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
    ({ flag, words, earlier }): Flag => ({
      flag,
      reason: because(`flag_${flag}`, earlier ? SAID_EARLIER : undefined, words),
    }),
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
    // An own clock's hours are those of the shop, not those between its start and its end.
    const hours = soonest.reason.values?.hours ?? Math.round((soonest.deadline - soonest.startedAt) / HOUR);
    const overdue = soonest.deadline <= now;
    flags.push({
      flag: overdue ? 'reply_overdue' : 'reply_due',
      reason: because(overdue ? 'flag_reply_overdue' : 'flag_reply_due', { hours }),
    });
  }
  for (const [kind, flag, code] of FLAG_OF) {
    const due = dues.find((one) => one.kind === kind);
    if (due) flags.push({ flag, reason: because(code, undefined, due.reason.words) });
  }
  return flags;
}

/** What is owed is also a flag, for lists and rules. */
const FLAG_OF: readonly (readonly [Due['kind'], RiskFlag, ReasonCode])[] = [
  ['claim', 'claim_open', 'flag_claim_open'],
  ['return', 'return_due', 'flag_return_due'],
  ['refund', 'refund_due', 'flag_refund_due'],
  ['ship', 'ship_due', 'flag_ship_due'],
  ['stock', 'stock_risk', 'flag_stock_risk'],
  ['personalization', 'personalization_due', 'flag_personalization_due'],
  ['appeal', 'appeal_due', 'flag_appeal_due'],
];

/** Whether it can end in Amazon's order defect rate: claims, negative feedback, and complaints about our own shipping. */
function exposed(signs: Signs): boolean {
  const { observed, content, dues } = signs;
  if (observed.portal !== 'amazon') return false;
  if (observed.kind === 'review') return (observed.rating ?? GOOD) <= NEGATIVE_REVIEW;
  if (observed.kind === 'claim' && dues.some(({ damage }) => damage === 'account')) return true;
  if (content.flags.some(({ flag }) => flag === 'claim_threat')) return true;
  return observed.kind === 'message' && fulfilmentOf(signs) !== 'fba' && CLAIMABLE.includes(content.intent);
}
const GOOD = 5;

function wholeFlags(signs: Signs, now: Instant): Flag[] {
  const { observed, order, content, dues, worth } = signs;
  const flags: Flag[] = [];
  const add = (flag: RiskFlag, reason: Reason) => flags.push({ flag, reason });
  const stalls = stallsAt(order);
  const unmoved = dues.find(({ id, deadline }) => id === 'stalled-parcel' && deadline <= now);
  if (stalls !== undefined && stalls <= now) add('shipment_stalled', because('flag_shipment_stalled'));
  else if (unmoved) add('shipment_stalled', because('flag_no_movement', unmoved.reason.values));
  if (content.intent === 'not_received')
    add('delivered_not_received', because('flag_delivered_not_received', undefined, content.intentWords));
  if (observed.kind === 'review' && observed.rating !== undefined && observed.rating <= NEGATIVE_REVIEW)
    add('negative_review', because('flag_negative_review', { rating: observed.rating }));
  if (exposed(signs)) add('odr_exposure', because('flag_odr_exposure'));
  if (worth && worth.level > 0)
    add('high_value', because('flag_high_value', { amount: worth.amount, currency: worth.currency }));
  const owes = (kind: Due['kind']) => dues.some((due) => due.kind === kind);
  // Under review nothing is owed, and the claim is still open.
  if (observed.kind === 'claim' && observed.state !== 'resolved' && !owes('claim'))
    add('claim_open', because('flag_claim_open'));
  if (observed.kind === 'account' && observed.state !== 'resolved') {
    add('policy_notice', because('flag_policy_notice'));
    if (observed.deadline !== undefined && !owes('appeal')) add('appeal_due', because('flag_appeal_due'));
  }
  return flags;
}

export const flagsOf = (signs: Signs, now: Instant): Flag[] => [
  ...messageFlags(signs),
  ...owedFlags(signs.dues, now),
  ...wholeFlags(signs, now),
];
