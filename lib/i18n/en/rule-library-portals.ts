/** Ready rules for one portal: what each is called, and when to use it. */
export const portalRules = {
  'library-amazon-compliance': {
    name: 'Amazon replies first',
    note: 'Use it when late replies on Amazon must never happen: messages with its deadline go to their own queue, an hour sooner.',
  },
  'library-amazon-last-hours': {
    name: 'Amazon: four hours left',
    note: 'Use it as a safety net: a reply that Amazon wants within four hours goes to whoever can write it now.',
  },
  'library-amazon-a-to-z': {
    name: 'A-to-z claims to specialists',
    note: 'Use it when claims need proof and a second look before anything is answered.',
  },
  'library-amazon-a-to-z-threat': {
    name: 'A claim is threatened',
    note: 'Use it to answer before a threat becomes an A-to-z claim.',
  },
  'library-amazon-inbound-missing': {
    name: 'Inbound stock missing at FBA',
    note: 'Use it when units sent to Amazon’s warehouses are counted short: the case needs papers while it can still be opened.',
  },
  'library-amazon-not-received-tracked': {
    name: 'Not received, with tracking: check it',
    note: 'Use it when the buyer says nothing came and there is a tracking number: it is looked up before anything is promised.',
  },
  'library-amazon-not-received-untracked': {
    name: 'Not received, no tracking',
    note: 'Use it when nothing proves the delivery: a claim would be lost, so the answer comes sooner.',
  },
  'library-amazon-fba-delivery': {
    name: 'FBA parcel: Amazon’s own delivery',
    note: 'Use it so that agents look at Amazon’s delivery and open a case there instead of refunding themselves.',
  },
  'library-amazon-policy-notice': {
    name: 'Policy notices to the leads',
    note: 'Use it so that no policy or performance notice is read too late.',
  },
  'library-amazon-appeal': {
    name: 'An appeal is due',
    note: 'Use it when a plan of action or an appeal has a deadline: two people look at it.',
  },
  'library-amazon-account-near-limit': {
    name: 'Account near a limit',
    note: 'Use it in weeks in which the account’s figures are close to what Amazon tolerates: everything that can count against it comes sooner.',
  },
  'library-amazon-thank-you': {
    name: 'Thank-you messages: no response needed',
    note: 'Use it when short thanks should not cost a reply: they are to be marked “no response needed” before the day is over.',
  },
  'library-amazon-authenticity': {
    name: 'Doubts about authenticity',
    note: 'Use it when somebody writes “fake”: a listing can be taken down for it.',
  },
  'library-tiktok-reply': {
    name: 'TikTok: reply within the day',
    note: 'Use it to keep the response rate: replies with six hours left go to whoever can write them.',
  },
  'library-tiktok-weekend': {
    name: 'TikTok at the weekend',
    note: 'Use it when fewer people work at weekends but buyers still write.',
  },
  'library-tiktok-return': {
    name: 'TikTok returns: decide in time',
    note: 'Use it so that a return is decided before the platform decides it.',
  },
  'library-tiktok-dispute': {
    name: 'TikTok disputes',
    note: 'Use it when after-sale arbitration needs proof of delivery and of the chat.',
  },
  'library-tiktok-violation': {
    name: 'TikTok violations to the leads',
    note: 'Use it so that violation points are seen the day they are given.',
  },
  'library-tiktok-score-near-limit': {
    name: 'TikTok: shop close to a limit',
    note: 'Use it while a score or rate is close to its limit: open replies rise a step.',
  },
  'library-shopify-chargeback': {
    name: 'Chargebacks to specialists',
    note: 'Use it when a bank takes the money back and one answer with proof is all there is.',
  },
  'library-shopify-vip': {
    name: 'VIP buyers within two hours',
    note: 'Use it to answer the best buyers of one’s own shop sooner; platform deadlines do not move.',
  },
  'library-shopify-pre-order': {
    name: 'Questions about pre-orders',
    note: 'Use it while something sells before it is there: the release date is told, and cancelling is offered.',
  },
  'library-shopify-closed': {
    name: 'Written while the shop is closed',
    note: 'Use it to see in the morning what came in overnight.',
  },
  'library-shopify-first-order': {
    name: 'First-time buyers before they buy',
    note: 'Use it when a quick answer decides whether somebody buys.',
  },
};
