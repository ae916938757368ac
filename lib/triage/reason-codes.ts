/** Every reason triage can give. The UI has a sentence `reason.<code>` for each; `{x}` in a comment is a value it fills. */
import type { Reason } from '@/lib/domain/reason.ts';

export const REASON_CODES = [
  // Flags read from what the buyer wrote. `words`: the buyer's own words. {earlier}: said before what is answered now.
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
  'flag_refund_due', // words, where the buyer said that it came back
  'flag_ship_due',
  'flag_stock_risk',
  'flag_no_movement', // {hours} own target without news of a parcel that was asked about
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
  'severity_ladder', // {severity} an escalation ladder raised it
  'severity_decided', // {severity} a person set it
  'not_judged', // something in the ticket made judging it fail
  // What else weighs on the act-by time, for what it would be without it.
  'weighs_intent', // {intent} as it was read, words
  'weighs_tier', // {tier}
  'weighs_compliance_first', // the setting that puts platform replies before own-shop ones
  'weighs_account', // the account is near one of its limits, or over it
  // Why something is owed. {rests}: the guessed time it rests on, see `rests.ts`; said after any of these.
  'owe_amazon_reply', // {hours}
  'owe_amazon_thanks', // {hours} only a thank-you: mark as "no response needed" instead of answering
  'owe_amazon_delivery_complaint', // {hours} from the first message, else an A-to-z claim may be granted
  'owe_tiktok_reply', // {hours}, {region} as the store says, or `unknown` (then the stricter number)
  'owe_tiktok_weekend', // {region} weekend message, chatbot on: by Monday 12:00 local
  'owe_tiktok_weekend_hours', // {hours}, {region} weekend message, chatbot not known: the hours are stricter
  'owe_tiktok_weekend_noon', // {region} the same, and Monday 12:00 local is stricter
  // Own targets also hold {clock}, whose hours they are (`business` or `calendar`), and {paused}, ms it stood still.
  'owe_own_first_reply', // {hours} own target
  'owe_own_next_reply', // {hours} own target
  'owe_own_urgent_reply', // {hours} own target
  'owe_own_resolution', // {hours} own target a complaint, from the first message of the matter
  'owe_own_review', // {hours} own target a negative review
  'owe_own_notice', // {hours} own target an account notice that shows no deadline
  'owe_feedback_window', // {days} in which feedback can be answered in public or taken down
  'owe_notice_shown', // the portal shows the deadline of an account notice
  'owe_notice_appeal', // {days} to appeal a notice
  'owe_claim_shown', // the portal shows the claim's deadline
  'owe_claim_window', // {hours} from the opening of the claim
  'owe_claim_own', // {hours} own target, from the opening, where no rule of the platform is known
  'owe_safet_window', // {days} to answer a question about our own SAFE-T claim
  'owe_appeal_shown', // the portal shows until when can be appealed
  'owe_appeal_window', // {days} to appeal a claim's decision
  'owe_dispute_shown', // {scheme}, {cause} the bank's reason, {proof} what answers it; the portal shows the deadline
  'owe_dispute_window', // the same, and {days} from the opening
  'owe_return_shown', // the portal shows the return's deadline
  'owe_return_window', // {hours} from the request
  'owe_return_own', // {hours} own target from the request
  'owe_return_label', // {days} to give a label or an address
  'owe_refund_amazon', // {days} business days after the return came back, {grant} days to a granted claim
  'owe_refund_window', // {days} business days after the return came back
  'owe_refund_own', // {hours} own target after the return came back
  'owe_ship_by', // the order's latest ship date
  'owe_late_delivery', // {days} after {estimate}, the latest estimated delivery (a moment), the buyer may open a claim
  'owe_claim_possible', // the same, and that day had passed when the buyer wrote
  'owe_stalled_parcel', // {hours} own target to ask the carrier
  'owe_delivered_not_received', // {hours} own target to get proof of delivery
  'owe_stock', // {hours} own target to find another way
  'owe_stock_ship_by', // the same, by the ship-by date
  'owe_personalization', // {hours} own target to confirm
  'owe_personalization_ship_by', // to be confirmed before the ship-by date, which comes first
  'owe_follow_up', // {days} after it was set, a person wanted to be reminded
  // Why something is to be acted on earlier than in a calm account.
  'raised_odr_near',
  'raised_odr_over',
  'raised_late_near',
  'raised_late_over',
  'raised_response_near',
  'raised_response_over',
  // What to do next about a parcel that does not come.
  'advice_track', // {number} tracking number, {carrier}
  'advice_track_number', // {number} tracking number, carrier not known
  'advice_no_tracking',
  'advice_not_shipped',
  'advice_proof', // should the carrier say delivered: ask for proof of delivery
  'advice_delivered', // the carrier says delivered: ask for proof of delivery
  'advice_fba',
  'advice_fbt',
  'advice_platform_pays', // fulfilled by the platform: it decides on the refund
  'advice_ask_buyer',
  'advice_estimate', // {estimate} latest estimated delivery, a moment
  'advice_claim_from', // {estimate}, {claimFrom} the moment from which the buyer may claim
  'advice_refund_full', // {amount} major units, {currency}
  'advice_replace_or_partial', // {percent}
  'advice_partial', // {percent}
  'advice_replace',
  'advice_approval',
] as const;

export type ReasonCode = (typeof REASON_CODES)[number];

/** Beside other values: the words are of an earlier message, which has been answered. Said after the sentence. */
export const SAID_EARLIER = { earlier: 1 } as const;

/** A reason with a code that has a sentence. */
export function because(code: ReasonCode, values?: Reason['values'], words?: readonly string[]): Reason {
  return { code, ...(values ? { values } : {}), ...(words && words.length > 0 ? { words } : {}) };
}
