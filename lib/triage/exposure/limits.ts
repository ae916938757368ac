/** The limits an account is held against, taken from the platforms' numbers in force. */
import { AT_LEAST, type PolicyTopic } from '@/lib/domain/policy.ts';
import type { AccountMetric } from '@/lib/domain/reading.ts';
import type { RuleSource } from '@/lib/domain/reason.ts';
import type { StoreRef } from '@/lib/domain/ticket.ts';
import type { PortalId } from '@/lib/domain/vocabulary.ts';
import type { PolicyBook } from '../policies/book.ts';
import { regionOf } from '../region.ts';

/** The metric that counts defects over orders. */
export const DEFECT_RATE = 'odr';

export interface Limit {
  /** Id of the metric, as in `AccountMetric`. */
  readonly metric: string;
  readonly unit: AccountMetric['unit'];
  readonly value: number;
  /** On which side of the value the account is safe. At the value itself it is safe only from above. */
  readonly safe: 'below' | 'above';
  readonly rule: RuleSource;
}

interface Measured {
  readonly topic: PolicyTopic;
  readonly unit: AccountMetric['unit'];
  /** Which metric the number is about; pages name TikTok's rate by its window, which the region decides. */
  metric(region: string | undefined): string;
}

const percent = (topic: PolicyTopic, metric: string): Measured => ({ topic, unit: 'percent', metric: () => metric });
const score = (topic: PolicyTopic, metric: string): Measured => ({ topic, unit: 'score', metric: () => metric });

/** In the order they are shown; the first is the one that stands in the sidebar. */
const MEASURED: Readonly<Record<PortalId, readonly Measured[]>> = {
  amazon: [
    percent('amazon.defect_rate', DEFECT_RATE),
    percent('amazon.late_shipment', 'lateShipmentRate'),
    percent('amazon.cancel_rate', 'cancelRate'),
    percent('amazon.valid_tracking', 'validTracking'),
    percent('amazon.on_time_delivery', 'onTimeDelivery'),
    score('amazon.health_rating', 'accountHealthRating'),
  ],
  shopify: [],
  generic: [],
  tiktok: [
    {
      topic: 'tiktok.response_rate',
      unit: 'percent',
      metric: (region) => (region === 'US' ? 'responseRate24h' : 'responseRate12h'),
    },
    score('tiktok.shop_score', 'shopScore'),
    score('tiktok.health_rating', 'accountHealthRating'),
  ],
};

/** The limits of a store, those of its region where its name says which. */
export function limitsOf({ portal, store }: StoreRef, policies: PolicyBook): readonly Limit[] {
  const region = regionOf({ store });
  return MEASURED[portal].map(({ topic, unit, metric }) => {
    const { value, rule } = policies.pick(topic, region);
    return { metric: metric(region), unit, value, safe: AT_LEAST.has(topic) ? 'above' : 'below', rule };
  });
}
