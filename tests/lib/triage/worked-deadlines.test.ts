import { describe, expect, test } from 'vitest';
import type { Observed } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { deriveAs, owed } from './evidence.ts';
import { WORKED } from './worked-deadlines.ts';

/** The ticket that makes each obligation begin at a moment. */
const TICKETS: Readonly<Record<string, (at: Instant) => Partial<Observed>>> = {
  'amazon-reply': (at) => ({ last: { direction: 'inbound', text: 'Where is it?', at } }),
  'tiktok-reply': (at) => ({ last: { direction: 'inbound', text: 'Where is it?', at } }),
  'claim-response': (openedAt) => ({ kind: 'claim', openedAt }),
  'claim-appeal': (openedAt) => ({ kind: 'claim', openedAt, reason: 'Appeal' }),
  'refund-due': (openedAt) => ({ kind: 'claim', openedAt, reason: 'Returned, not refunded' }),
  'return-decision': (openedAt) => ({ kind: 'return', openedAt }),
};

describe('a platform’s clock', () => {
  test.each(WORKED)('%s: %s on %s %s', (_, id, portal, market, from, due) => {
    const at = Date.parse(from);
    const observed = { portal, market, firstSeenAt: at, ...TICKETS[id]?.(at) };
    const derived = deriveAs({}, { observed, settings: { shops: { all: { chatbot: true } } }, now: at });
    expect(new Date(owed(derived, id)?.deadline ?? 0).toISOString()).toBe(new Date(due).toISOString());
  });
});
