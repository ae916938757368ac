/** Every reason triage can give. The UI has a sentence `reason.<code>` for each; `{x}` in a comment is a value it fills. */
import type { Reason } from '@/lib/domain/reason.ts';

export const REASON_CODES = [
  // Flags read from what the buyer wrote. `words`: the buyer's own words.
  'flag_claim_threat',
  'flag_review_threat',
  'flag_safety',
  'flag_authenticity',
  'flag_legal_threat',
  'flag_card_number_exposed',
  'flag_off_platform_contact',
  'flag_urgent_deadline',
  'flag_repeat_contact',
  'flag_vulnerable_or_medical',
  // Flags of the ticket as a whole.
  'flag_repeat_unanswered', // {count} messages in a row without an answer (flag `repeat_contact`)
  'flag_reply_due', // {hours} the whole window
  'flag_reply_overdue', // {hours} the whole window that has passed
  'flag_claim_open',
  'flag_return_due',
  'flag_ship_due',
  'flag_shipment_stalled', // shipped, not delivered, latest estimated delivery passed
  'flag_delivered_not_received', // words
  'flag_negative_review', // {rating} stars, 1 or 2
  'flag_odr_exposure', // can count in Amazon's order defect rate
  'flag_personalization_due',
  'flag_high_value', // {amount} major units, {currency} ISO 4217
  'flag_policy_notice',
  'flag_appeal_due',
  // Why a ticket is as severe as it is.
  'severity_normal', // nothing raised or lowered it
  'severity_flag', // {flag} a risk flag
  'severity_several', // {count} serious flags at once
  'severity_overdue', // {obligation} id of the obligation whose deadline passed
  'severity_high_value', // {amount} major units, {currency}
  'severity_low_intent', // {intent} positive_feedback or spam_phishing
  'severity_thanks_only', // the buyer only said thank you
  'severity_good_review', // {rating} stars, 4 or 5
  'severity_rule', // {severity} a routing rule set it
  'severity_decided', // {severity} a person set it
  // Why something is owed.
  'owe_amazon_reply', // {hours}
  'owe_amazon_thanks', // {hours} only a thank-you: mark as "no response needed" instead of answering
  'owe_amazon_delivery_complaint', // {hours} from the first message, else an A-to-z claim may be granted
  'owe_tiktok_reply', // {hours}, {region} as the store says, or `unknown` (then the stricter number)
  'owe_tiktok_weekend', // {region} weekend message: by Monday 12:00 local
  'owe_own_reply', // {hours} own target
  'owe_own_urgent_reply', // {hours} own target for urgent messages
  'owe_own_complaint', // {hours} own target from the first message of the matter
  'owe_own_review', // {hours} own target for a negative review
  'owe_own_notice', // {hours} own target for an account notice that shows no deadline
  'owe_notice_shown', // the portal shows the deadline of an account notice
  'owe_claim_shown', // the portal shows the claim's deadline
  'owe_claim_window', // {hours} from the opening of the claim
  'owe_return_shown', // the portal shows the return's deadline
  'owe_return_window', // {hours} from the request
  'owe_return_own', // {hours} own target from the request
  'owe_ship_by', // the order's latest ship date
] as const;

export type ReasonCode = (typeof REASON_CODES)[number];

/** A reason with a code that has a sentence. */
export function because(code: ReasonCode, values?: Reason['values'], words?: readonly string[]): Reason {
  return { code, ...(values ? { values } : {}), ...(words && words.length > 0 ? { words } : {}) };
}
