import type { ObligationDefinition } from '../obligation.ts';
import amazonDeliveryComplaint from './amazon-delivery-complaint.ts';
import amazonReply from './amazon-reply.ts';
import claimResponse from './claim-response.ts';
import ownComplaint from './own-complaint.ts';
import ownNotice from './own-notice.ts';
import ownReply from './own-reply.ts';
import returnDecision from './return-decision.ts';
import shipBy from './ship-by.ts';
import tiktokReply from './tiktok-reply.ts';

export const OBLIGATIONS: readonly ObligationDefinition[] = [
  amazonReply,
  amazonDeliveryComplaint,
  tiktokReply,
  ownReply,
  ownComplaint,
  ownNotice,
  claimResponse,
  returnDecision,
  shipBy,
];
