/** Ready rules for any portal: what each is called, and when to use it. */
export const generalRules = {
  'library-address-change': {
    name: 'Address change before dispatch',
    note: 'Use it so that a parcel does not leave for the old address.',
  },
  'library-cancel-before-dispatch': {
    name: 'Cancellation before dispatch',
    note: 'Use it so that what can still be stopped is stopped.',
  },
  'library-cancel-after-dispatch': {
    name: 'Too late to cancel or change',
    note: 'Use it to send these to returns instead of the warehouse.',
  },
  'library-personalization': {
    name: 'Personalization to be confirmed',
    note: 'Use it when names or engravings must be asked for and repeated before production.',
  },
  'library-ship-today': {
    name: 'Must ship within a day',
    note: 'Use it to see orders whose ship-by date is tomorrow at the latest.',
  },
  'library-stalled': {
    name: 'Parcel does not move',
    note: 'Use it to write to the carrier, and then to the buyer, before the buyer writes.',
  },
  'library-delivered-not-received': {
    name: 'Delivered, but not received',
    note: 'Use it when the carrier says delivered and the buyer says no.',
  },
  'library-wholesale': {
    name: 'Wholesale ahead',
    note: 'Use it when large orders deserve a quicker answer by somebody who knows prices.',
  },
  'library-high-value': {
    name: 'High value: two people look',
    note: 'Use it when an answer about a dear order should not be one person’s.',
  },
  'library-refund-over-limit': {
    name: 'Refunds over 100 need approval',
    note: 'Use it to let agents settle small cases alone. The amount is in the order’s own currency: set yours.',
  },
  'library-many-refunds': {
    name: 'Refunded three times before',
    note: 'Use it to look twice at buyers who were refunded often; it accuses nobody.',
  },
  'library-not-received-again': {
    name: 'Not received, and not for the first time',
    note: 'Use it when the same buyer reported missing parcels before.',
  },
  'library-refund-owed': {
    name: 'A refund is due within a day',
    note: 'Use it so that what came back is paid back in time.',
  },
  'library-invoice': {
    name: 'Invoices and tax papers',
    note: 'Use it when invoices are asked for: late ones count against the account in some countries.',
  },
  'library-customs': {
    name: 'Customs and duties',
    note: 'Use it when a promise about duties should be approved first.',
  },
  'library-safety': {
    name: 'Injury, fire, allergy: at once',
    note: 'Use it always: safety comes before every deadline.',
  },
  'library-legal-threat': {
    name: 'Lawyers and authorities',
    note: 'Use it when a lawyer, a court or an authority is named: two people, and the leads know.',
  },
  'library-vulnerable': {
    name: 'Somebody who needs care',
    note: 'Use it when a message tells of illness, loss or an emergency.',
  },
  'library-card-number': {
    name: 'A card number was written',
    note: 'Use it so that nobody repeats or copies a card number.',
  },
  'library-privacy-request': {
    name: 'Erase my data',
    note: 'Use it when buyers ask what is stored about them, or to erase it: the law gives a month.',
  },
  'library-off-platform': {
    name: 'Asked to write elsewhere',
    note: 'Use it when a buyer asks for an e-mail address or a phone number that the platform forbids.',
  },
  'library-phishing': {
    name: 'Spam and phishing',
    note: 'Use it to keep such messages out of the way without answering them.',
  },
  'library-negative-review': {
    name: 'Negative reviews',
    note: 'Use it to answer reviews of three stars or fewer while they are new.',
  },
  'library-review-after-refund': {
    name: 'Bad review after a refund',
    note: 'Use it to know the refund before one answers the review; the review must not be asked away.',
  },
  'library-review-threat': {
    name: 'A review is traded for money',
    note: 'Use it when a bad review is threatened, or a good one offered: nothing may be promised for it.',
  },
  'library-good-review': {
    name: 'Good reviews wait',
    note: 'Use it to keep good reviews behind everything that has a deadline.',
  },
  'library-language': {
    name: 'Languages few people speak',
    note: 'Use it when some languages are spoken by few: such tickets go to who speaks them. Choose your languages.',
  },
  'library-unknown-language': {
    name: 'Language not recognised',
    note: 'Use it so that somebody says which language it is before a reply is written.',
  },
  'library-weak-reading': {
    name: 'Read with doubt: look at the page',
    note: 'Use it when a deadline or a field may have been read wrongly: a person looks at the portal’s page first.',
  },
  'library-unsure': {
    name: 'Nobody knows yet what it is about',
    note: 'Use it when Portside is not sure what the buyer wants.',
  },
  'library-repeated-contact': {
    name: 'Writes again and again',
    note: 'Use it so that a buyer who wrote often is answered sooner, and by the same person.',
  },
  'library-reopened': {
    name: 'Opened again',
    note: 'Use it so that what was thought settled goes back to who settled it.',
  },
  'library-spread': {
    name: 'Share replies among those at work',
    note: 'Use it as the last rule: whatever is owed goes to whoever fits by language, shop, shift and load.',
  },
  'library-night-shift': {
    name: 'Hand-over to the night shift',
    note: 'Use it at the end of the day shift: what falls due within twelve hours goes to who works then. Set your hour and time zone.',
  },
  'library-morning-overdue': {
    name: 'Overdue in the morning',
    note: 'Use it so that leads start the day with what was missed. Set your hour and time zone.',
  },
  'library-agent-away': {
    name: 'Away with open tickets',
    note: 'Use it so that what falls due within sixteen hours does not wait for somebody who is away.',
  },
  'library-three-quarters': {
    name: 'Three quarters of the time gone',
    note: 'Use it to tell leads of platform deadlines before they are missed.',
  },
  'library-nine-tenths': {
    name: 'Nine tenths of the time gone',
    note: 'Use it as the last call to whoever has the ticket.',
  },
  'library-breached': {
    name: 'A deadline was missed',
    note: 'Use it so that a missed deadline is known, noted and answered first.',
  },
  'library-snooze-ended': {
    name: 'A snooze has ended',
    note: 'Use it so that snoozed tickets come back near the top.',
  },
  'library-long-open': {
    name: 'Open for a week',
    note: 'Use it to find what nobody finishes.',
  },
};
