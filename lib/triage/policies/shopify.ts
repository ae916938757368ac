/** Shopify sets no reply times: in one's own shop one's own targets hold. Only payment disputes have a hard clock. */
import type { RuleSource } from '@/lib/domain/reason.ts';
import type { Policy } from './policy.ts';

const asOf = '2026-11-24';

export const dispute: Policy = {
  id: 'shopify-dispute-7d',
  value: 7 * 24,
  unit: 'hours',
  text: 'Shopify Payments: send dispute evidence by the date shown; without one, within 7 days (banks allow 7 to 21)',
  source: 'evidenceDueBy of Shopify Payments disputes; general knowledge',
  asOf,
  certain: false,
};

export const shipBy: Omit<Policy, 'value' | 'unit'> = {
  id: 'shopify-ship-by',
  text: 'Own shop: ship by the date promised to the buyer',
  source: 'the order',
  asOf,
  certain: true,
};

/** Own service targets: the numbers are the user's settings. */
export const ownTarget: RuleSource = {
  id: 'own-target',
  text: 'Own service target, set in the options',
  source: 'Portside settings',
  asOf,
  certain: true,
};
