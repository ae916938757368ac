/** TikTok Shop's numbers; they differ per region and change often. */
import type { Policy } from './policy.ts';

const asOf = '2026-11-24';

export const reply: readonly [Policy, ...Policy[]] = [
  {
    id: 'tiktok-reply-12h',
    value: 12,
    unit: 'hours',
    regions: ['SG', 'TH', 'VN', 'PH', 'MY', 'ID', 'BR'],
    text: 'TikTok Shop: answer chats within 12 hours (12-hour response rate at least 85 %); greetings and bots do not count',
    source: 'seller-th.tiktok.com 12-hour response rate, from 2025-08-15; VN agreement 6.1, id 61833250342',
    asOf,
    certain: true,
  },
  {
    id: 'tiktok-reply-24h-us',
    value: 24,
    unit: 'hours',
    regions: ['US'],
    text: 'TikTok Shop US: answer chats within 24 hours (24-hour response rate at least 90 %); only human replies count',
    source: 'US customer service policy, secondary: eshoppick 2026-06, polici.net',
    asOf,
    certain: true,
  },
];

export const weekend: Omit<Policy, 'value' | 'unit'> = {
  id: 'tiktok-weekend-us',
  text: 'TikTok Shop US: answer weekend chats by Monday 12:00 local time (with the chatbot on)',
  source: 'US customer service policy, secondary: polici.net',
  asOf,
  certain: true,
};

/** A shop's own zone is not shown on its pages; the east coast's noon comes first in the mainland's four zones. */
export const US_ZONE = 'America/New_York';

export const returnDecision: Policy = {
  id: 'tiktok-return-24h',
  value: 24,
  unit: 'hours',
  text: 'TikTok Shop: answer a return or refund request within 24 hours, else it is approved automatically',
  source: 'return page tile "Respond within 24 hours" (US)',
  asOf,
  certain: true,
};

export const claimResponse: Policy = {
  id: 'tiktok-claim-48h',
  value: 48,
  unit: 'hours',
  text: 'TikTok Shop: send evidence to an after-sale arbitration within 48 hours unless the page shows another deadline',
  source: 'general knowledge',
  asOf,
  certain: false,
};

export const shipBy: Omit<Policy, 'value' | 'unit'> = {
  id: 'tiktok-ship-by',
  text: 'TikTok Shop: hand the parcel over by the ship-by date; seller-fault refunds stay below 1.5 %',
  source: 'VN shop performance policy, id 61833250342',
  asOf,
  certain: false,
};
