/** The field's fixed words, as lists, so that types, validators and menus are made from one place. */

/** Portals with readers of their own. */
export const BUILT_IN_PORTALS = ['amazon', 'shopify', 'tiktok'] as const;
export type BuiltInPortal = (typeof BUILT_IN_PORTALS)[number];

/** `generic`: any site whose pages somebody taught; which site, the store says. */
export const PORTALS = [...BUILT_IN_PORTALS, 'generic'] as const;
export type PortalId = (typeof PORTALS)[number];

/** Portals whose platform sets no clock that is known here: what a page shows and one's own targets alone count. */
export const runsOwnClock = (portal: PortalId): portal is 'shopify' | 'generic' =>
  portal === 'shopify' || portal === 'generic';

/** `account`: a policy or performance notice. `order`: late, stalled, stock, customization. */
export const TICKET_KINDS = ['message', 'return', 'claim', 'review', 'order', 'account'] as const;
export type TicketKind = (typeof TICKET_KINDS)[number];

/** `open`: we owe an action. `waiting`: the buyer or a third party owes one. `closed`: resolved and past reopening. */
export const STATUSES = ['open', 'waiting', 'snoozed', 'resolved', 'closed'] as const;
export type Status = (typeof STATUSES)[number];

export const FULFILMENTS = ['fba', 'fbm', 'fbt', 'merchant', 'unknown'] as const;
export type Fulfilment = (typeof FULFILMENTS)[number];

/** `inbound`: buyer to us. `outbound`: us to the buyer. `internal`: a note. */
export const DIRECTIONS = ['inbound', 'outbound', 'internal'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** In rising order. */
export const SEVERITIES = ['low', 'normal', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const INTENTS = [
  'wismo',
  'not_received',
  'return_request',
  'refund_request',
  'exchange_replacement',
  'cancel_order',
  'change_order',
  'damaged_defective',
  'wrong_or_missing_item',
  'product_question',
  'warranty_repair',
  'invoice_tax',
  'customs_duty',
  'payment_issue',
  'claim_threat',
  'review_threat',
  'authenticity',
  'safety',
  'personalization',
  'wholesale_b2b',
  'privacy_request',
  'positive_feedback',
  'spam_phishing',
  'other',
] as const;
export type Intent = (typeof INTENTS)[number];

/** What one message shows, each with the words it was read from. */
export const MESSAGE_FLAGS = [
  'claim_threat',
  'review_threat',
  'safety',
  'authenticity',
  'legal_threat',
  'card_number_exposed',
  'off_platform_contact',
  'urgent_deadline',
  'repeat_contact',
  'vulnerable_or_medical',
] as const;
export type MessageFlag = (typeof MESSAGE_FLAGS)[number];

/** What only the ticket as a whole shows. */
export const TICKET_FLAGS = [
  'reply_due',
  'reply_overdue',
  'claim_open',
  'return_due',
  'refund_due',
  'ship_due',
  'shipment_stalled',
  'delivered_not_received',
  'negative_review',
  'odr_exposure',
  'personalization_due',
  'high_value',
  'stock_risk',
  'policy_notice',
  'appeal_due',
] as const;
export const RISK_FLAGS = [...MESSAGE_FLAGS, ...TICKET_FLAGS] as const;
export type RiskFlag = (typeof RISK_FLAGS)[number];

export const GUARD_VIOLATIONS = [
  'review_solicitation',
  'review_incentive',
  'off_platform_contact',
  'marketing_promotion',
  'external_link',
  'unapproved_full_refund_promise',
  'brand_disparagement',
  'card_data_request',
  'pii_exposure',
  'guarantee_of_delivery_date',
  'rude_tone',
  'wrong_language',
  'unresolved_placeholder',
  'fba_blame',
  'attachment_or_html',
] as const;
export type GuardViolation = (typeof GUARD_VIOLATIONS)[number];

/** Buyer languages (ISO 639-1). */
export const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pl',
  'sv',
  'pt',
  'ja',
  'ko',
  'zh',
  'th',
  'vi',
  'tr',
  'ar',
  'id',
] as const;
export type Language = (typeof LANGUAGES)[number];

export const ROLES = ['agent', 'specialist', 'lead', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const UI_LANGUAGES = ['zh-CN', 'en'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** Customer tier by lifetime value. */
export const TIERS = ['standard', 'valued', 'vip', 'wholesale'] as const;
export type Tier = (typeof TIERS)[number];
