/** Amazon's numbers. Help pages are Seller Central's own (sellercentral.amazon.com/help/hub/reference/<id>). */
import type { Policy } from './policy.ts';

const asOf = '2026-11-24';

export const reply: Policy = {
  id: 'amazon-reply-24h',
  value: 24,
  unit: 'hours',
  text: 'Amazon: answer buyer messages within 24 hours; weekends and holidays count, automatic replies do not',
  source: 'Seller Central help 202152030; GEGVWH65EDJLWHQD',
  asOf,
  certain: true,
};

export const deliveryComplaint: Policy = {
  id: 'amazon-delivery-complaint-48h',
  value: 48,
  unit: 'hours',
  text: 'Amazon: a delivery complaint unanswered for 48 hours after the first message can be granted as an A-to-z claim',
  source: 'Seller Central help G27951',
  asOf,
  certain: true,
};

export const claimResponse: readonly [Policy, ...Policy[]] = [
  {
    id: 'amazon-claim-72h-us',
    value: 72,
    unit: 'hours',
    regions: ['US'],
    text: 'Amazon US: answer an A-to-z information request within 72 hours',
    source: 'Seller Central help G27951',
    asOf,
    certain: true,
  },
  {
    id: 'amazon-claim-48h-au',
    value: 48,
    unit: 'hours',
    regions: ['AU'],
    text: 'Amazon AU: answer an A-to-z information request within 48 hours',
    source: 'Seller Central help G1781',
    asOf,
    certain: true,
  },
  {
    id: 'amazon-claim-48h',
    value: 48,
    unit: 'hours',
    text: 'Amazon: answer an A-to-z information request within 48 hours (documented for AU; US allows 72)',
    source: 'Seller Central help G1781, taken over for other markets',
    asOf,
    certain: false,
  },
];

export const returnDecision: Policy = {
  id: 'amazon-return-48h',
  value: 48,
  unit: 'hours',
  text: 'Amazon: authorise or answer a return request within 48 hours (best practice 24)',
  source: 'Seller Central help G27951; G200708210',
  asOf,
  certain: true,
};

/** Hours after the request by which a return should be decided: requests that need manual authorisation have only these. */
export const RETURN_BEST_PRACTICE_HOURS = 24;

export const shipBy: Omit<Policy, 'value' | 'unit'> = {
  id: 'amazon-ship-by',
  text: 'Amazon: confirm shipment by the latest ship date; late shipment rate stays below 4 %',
  source: 'Seller Central account health, late shipment rate',
  asOf,
  certain: false,
};

export const policyNotice: Omit<Policy, 'value' | 'unit'> = {
  id: 'amazon-notice',
  text: 'Amazon: answer a policy or performance notice by the deadline it shows',
  source: 'the notice itself',
  asOf,
  certain: true,
};
