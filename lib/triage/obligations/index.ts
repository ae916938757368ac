import type { ObligationDefinition } from '../obligation.ts';
import accountNotice from './account-notice.ts';
import amazonDeliveryComplaint from './amazon-delivery-complaint.ts';
import amazonReply from './amazon-reply.ts';
import claimAppeal from './claim-appeal.ts';
import claimResponse from './claim-response.ts';
import deliveredNotReceived from './delivered-not-received.ts';
import dispute from './dispute.ts';
import feedbackReply from './feedback-reply.ts';
import followUp from './follow-up.ts';
import lateDelivery from './late-delivery.ts';
import negativeReview from './negative-review.ts';
import noticeAppeal from './notice-appeal.ts';
import outOfStock from './out-of-stock.ts';
import ownClaim from './own-claim.ts';
import ownFirstReply from './own-first-reply.ts';
import ownNextReply from './own-next-reply.ts';
import ownResolution from './own-resolution.ts';
import personalization from './personalization.ts';
import refundDue from './refund-due.ts';
import returnDecision from './return-decision.ts';
import returnLabel from './return-label.ts';
import safeT from './safe-t.ts';
import shipBy from './ship-by.ts';
import stalledParcel from './stalled-parcel.ts';
import tiktokReply from './tiktok-reply.ts';

export const OBLIGATIONS: readonly ObligationDefinition[] = [
  amazonReply,
  amazonDeliveryComplaint,
  tiktokReply,
  ownFirstReply,
  ownNextReply,
  ownResolution,
  claimResponse,
  dispute,
  ownClaim,
  safeT,
  claimAppeal,
  returnDecision,
  returnLabel,
  refundDue,
  shipBy,
  lateDelivery,
  stalledParcel,
  deliveredNotReceived,
  outOfStock,
  personalization,
  negativeReview,
  feedbackReply,
  accountNotice,
  noticeAppeal,
  followUp,
];
