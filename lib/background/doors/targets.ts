import * as v from 'valibot';
import { hours } from '../hours-schema.ts';

/** One's own service targets. */
export const targets = v.strictObject({
  firstReply: hours,
  normalReply: hours,
  urgentReply: hours,
  complaint: hours,
  refund: hours,
  stalled: hours,
  personalization: hours,
});
