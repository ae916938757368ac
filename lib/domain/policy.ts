/** Platform rules as numbers: dated, cited, scoped, and open to a person's correction. */
import type { RuleSource } from './reason.ts';
import { DAY, type Instant } from './time.ts';

/** `business_days` are days of the platform's own week, Monday to Friday. Everything else is calendar time. */
export const POLICY_UNITS = ['hours', 'days', 'business_days', 'percent', 'count', 'score'] as const;
export type PolicyUnit = (typeof POLICY_UNITS)[number];

/** One data file each; `payments` holds what fits no portal. */
export const POLICY_GROUPS = ['amazon', 'tiktok', 'shopify', 'payments'] as const;
export type PolicyGroup = (typeof POLICY_GROUPS)[number];

/** What a number is about, the same for every region. */
export const POLICY_TOPICS = [
  'amazon.reply',
  'amazon.delivery_complaint',
  'amazon.claim',
  'amazon.claim_appeal',
  'amazon.claim_after',
  'amazon.chargeback',
  'amazon.safet_information',
  'amazon.safet_appeal',
  'amazon.return_decision',
  'amazon.return_best_practice',
  'amazon.return_label',
  'amazon.refund',
  'amazon.refund_auto_grant',
  'amazon.ship_by',
  'amazon.feedback',
  'amazon.notice',
  'amazon.defect_rate',
  'amazon.defect_window',
  'amazon.late_shipment',
  'amazon.late_shipment_window',
  'amazon.cancel_rate',
  'amazon.cancel_window',
  'amazon.valid_tracking',
  'amazon.on_time_delivery',
  'amazon.invoice_defect',
  'amazon.health_rating',
  'amazon.reply_rate',
  'tiktok.reply',
  'tiktok.weekend',
  'tiktok.claim',
  'tiktok.return_decision',
  'tiktok.refund',
  'tiktok.ship_by',
  'tiktok.notice',
  'tiktok.notice_appeal',
  'tiktok.response_rate',
  'tiktok.response_floor',
  'tiktok.first_response',
  'tiktok.chat_satisfaction',
  'tiktok.handling_time',
  'tiktok.negative_rate',
  'tiktok.seller_fault',
  'tiktok.shop_score',
  'tiktok.health_rating',
  'tiktok.violation_points',
  'shopify.own_target',
  'shopify.ship_by',
  'shopify.notice',
  'payments.shopify',
  'payments.stripe',
  'payments.paypal_dispute',
  'payments.paypal_claim',
] as const;
export type PolicyTopic = (typeof POLICY_TOPICS)[number];

/** Numbers one must stay above, so that the larger of two is the stricter. Of all others the smaller is. */
export const AT_LEAST: ReadonlySet<PolicyTopic> = new Set<PolicyTopic>([
  'amazon.valid_tracking',
  'amazon.on_time_delivery',
  'amazon.health_rating',
  'amazon.reply_rate',
  'tiktok.response_rate',
  'tiktok.response_floor',
  'tiktok.chat_satisfaction',
  'tiktok.shop_score',
  'tiktok.health_rating',
]);

export interface Policy extends RuleSource {
  /** Several policies may share a topic, each with its scope. */
  readonly topic: PolicyTopic;
  /** Absent (with its unit): the rule has no number of its own, the page shows the moment. */
  readonly value?: number;
  readonly unit?: PolicyUnit;
  /** Regions (ISO 3166-1 alpha-2) it holds in; absent: wherever no other policy of the topic is scoped to. */
  readonly regions?: readonly string[];
}

/** A data file, as it ships. `version` rises with every change to a number. */
export interface PolicyFile {
  readonly group: PolicyGroup;
  readonly version: number;
  readonly policies: readonly Policy[];
}

/** A number a person set in place of the one that ships, by the policy's id. */
export interface PolicyOverride {
  readonly value: number;
  readonly at: Instant;
  /** Why, or where it was read. */
  readonly note?: string;
}

const YEAR = 365 * DAY;

/** Whether to show a number as one to check: nobody is sure of it, or nobody has looked at it for a year. */
export const isToCheck = ({ certain, asOf }: Pick<RuleSource, 'certain' | 'asOf'>, now: Instant): boolean =>
  !certain || now - Date.parse(asOf) > YEAR;
