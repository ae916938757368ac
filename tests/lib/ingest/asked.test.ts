import { describe, expect, test } from 'vitest';
import type { TicketSeen } from '@/lib/domain/reading.ts';
import type { Message, Observed } from '@/lib/domain/ticket.ts';
import { HOUR, MINUTE } from '@/lib/domain/time.ts';
import { foldTicket } from '@/lib/ingest/fold.ts';
import { aMessage, aSeen, NOW, SHOP } from '../support/make.ts';

/** `askedAt` after these readings, an hour between each: as hours after the first. */
function askedAfter(readings: readonly TicketSeen[]): number | undefined {
  let observed: Observed | undefined;
  let messages: readonly Message[] = [];
  for (const [index, seen] of readings.entries()) {
    const folded = foldTicket(observed, messages, seen, SHOP, NOW + index * HOUR);
    if (!folded) continue;
    observed = folded.observed;
    messages = [...messages, ...folded.messages];
  }
  return observed?.askedAt === undefined ? undefined : (observed.askedAt - NOW) / HOUR;
}

const asked = aMessage();
const later = aMessage({ text: 'And do you ship to Malta?', at: NOW - HOUR + 30 * MINUTE });
const aReturn = (needsReply: boolean, fields: Partial<TicketSeen> = {}) => {
  const { last: _, ...seen } = aSeen({ kind: 'return', needsReply, ...fields });
  return seen;
};

describe('what there is to answer counts from when a page first showed it', () => {
  test('a later message of the buyer, in a row as in a thread, and no longer ago for being read again', () => {
    const row = aSeen({ last: later });
    expect(askedAfter([aSeen(), row, row])).toBe(1);
    expect(askedAfter([aSeen(), aSeen({ messages: [asked, later] }), row])).toBe(1);
  });

  test('a return or claim that was not ours to answer and now is', () => {
    expect(askedAfter([aReturn(true), aReturn(false), aReturn(true), aReturn(true, { reason: 'Too big' })])).toBe(2);
  });

  test('nothing of it where only something else is read', () => {
    expect(askedAfter([aSeen()])).toBeUndefined();
    expect(askedAfter([aSeen(), aSeen({ messages: [asked] }), aSeen({ subject: 'Lamp' })])).toBeUndefined();
    expect(askedAfter([aReturn(true), aReturn(true, { reason: 'Too big' })])).toBeUndefined();
    const other = aSeen({ last: aMessage({ text: 'Order 111: a question' }) });
    expect(askedAfter([aSeen({ messages: [asked] }), other, aSeen({ messages: [asked] })])).toBeUndefined();
    const ours = aMessage({ direction: 'outbound', text: 'Yes.', at: NOW });
    expect(askedAfter([aSeen(), aSeen({ last: ours, needsReply: false }), aSeen({ last: asked })])).toBeUndefined();
    expect(askedAfter([aSeen({ needsReply: false }), aSeen({ needsReply: true })])).toBeUndefined();
  });
});
