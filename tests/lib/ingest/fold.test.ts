import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MessageSeen, TicketSeen } from '@/lib/domain/reading.ts';
import type { Message, Observed } from '@/lib/domain/ticket.ts';
import { HOUR, MINUTE } from '@/lib/domain/time.ts';
import { foldTicket } from '@/lib/ingest/fold.ts';
import { aMessage, aSeen, NOW, SHOP } from '../support/make.ts';

interface State {
  observed: Observed | undefined;
  messages: readonly Message[];
}

const fold = (state: State, seen: TicketSeen, now = NOW): State => {
  const folded = foldTicket(state.observed, state.messages, seen, SHOP, now);
  if (!folded) return state;
  const byId = new Map([...state.messages, ...folded.messages].map((message) => [message.id, message]));
  return { observed: folded.observed, messages: [...byId.values()] };
};
const empty: State = { observed: undefined, messages: [] };

const message: fc.Arbitrary<MessageSeen> = fc
  .record({
    direction: fc.constantFrom('inbound' as const, 'outbound' as const),
    text: fc.constantFrom('hello', 'where is it?', 'thanks', 'refund please', '你好', 'a'.repeat(300)),
    minutes: fc.integer({ min: 0, max: 5_000 }),
    timed: fc.boolean(),
  })
  .map(({ direction, text, minutes, timed }) => ({
    direction,
    text,
    ...(timed ? { at: NOW - minutes * MINUTE } : {}),
  }));

const seen: fc.Arbitrary<TicketSeen> = fc
  .record({
    thread: fc.option(fc.array(message, { maxLength: 6 }), { nil: undefined }),
    last: fc.option(message, { nil: undefined }),
    needsReply: fc.option(fc.boolean(), { nil: undefined }),
    buyer: fc.option(fc.constantFrom('Mira', 'Jonas'), { nil: undefined }),
  })
  .map(({ thread, last, needsReply, buyer }) => {
    const { needsReply: _n, buyer: _b, last: _l, ...base } = aSeen();
    return {
      ...base,
      ...(thread ? { messages: thread } : {}),
      ...(last ? { last } : {}),
      ...(needsReply === undefined ? {} : { needsReply }),
      ...(buyer ? { buyer } : {}),
    };
  });

describe('folding a reading into a ticket', () => {
  test('reading the same page again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(seen, { minLength: 1, maxLength: 5 }), (readings) => {
        const known = readings.reduce((state, reading) => fold(state, reading), empty);
        const last = readings.at(-1);
        if (!last || !known.observed) return;
        expect(foldTicket(known.observed, known.messages, last, SHOP, NOW + HOUR)).toBeUndefined();
      }),
    );
  });

  test('a thread read any number of times stores each of its messages once', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 8 }), fc.integer({ min: 1, max: 4 }), (thread, times) => {
        let state = empty;
        for (let round = 0; round < times; round++) state = fold(state, aSeen({ messages: thread }));
        expect(state.messages).toHaveLength(thread.length);
        expect(state.observed?.messageCount).toBe(thread.length);
      }),
    );
  });

  test('a thread that grows keeps the messages it had, in their order', () => {
    fc.assert(
      fc.property(fc.array(message, { minLength: 1, maxLength: 6 }), fc.nat(6), (thread, cut) => {
        const part = thread.slice(0, Math.min(cut, thread.length));
        const grown = fold(fold(empty, aSeen({ messages: part })), aSeen({ messages: thread }));
        const texts = grown.messages.toSorted((a, b) => a.position - b.position).map(({ text }) => text);
        expect(texts).toEqual(thread.map(({ text }) => text));
      }),
    );
  });

  test('a list row that shows the beginning of the newest message leaves the whole message', () => {
    const thread = [aMessage({ text: 'Where is my parcel? It was due on Monday and nobody answers.' })];
    const state = fold(
      fold(empty, aSeen({ messages: thread })),
      aSeen({ last: aMessage({ text: 'Where is my parcel? It w…' }) }),
    );
    expect(state.observed?.last?.text).toBe(thread[0]?.text);
  });

  test('a newer row replaces what was the newest message', () => {
    const state = fold(fold(empty, aSeen()), aSeen({ last: aMessage({ text: 'Hello?', at: NOW }) }));
    expect(state.observed?.last?.text).toBe('Hello?');
  });

  test('a row with only a date does not push aside a message of that same day', () => {
    const thread = [aMessage({ text: 'At noon', at: NOW })];
    const today = NOW - 12 * HOUR;
    const older = fold(
      fold(empty, aSeen({ messages: thread })),
      aSeen({ last: aMessage({ text: 'Last week', at: today - 96 * HOUR, dayOnly: true }) }),
    );
    expect(older.observed?.last?.text).toBe('At noon');
  });

  test('our own reply on the page ends the need for one, an automatic reply does not', () => {
    const waiting = fold(empty, aSeen({ messages: [aMessage()] }));
    const { needsReply: _, ...silent } = aSeen();
    const auto = fold(waiting, {
      ...silent,
      messages: [aMessage(), aMessage({ direction: 'outbound', text: 'We got it', at: NOW, automatic: true })],
    });
    expect(auto.observed?.needsReply).toBe(true);
    const real = fold(waiting, {
      ...silent,
      messages: [aMessage(), aMessage({ direction: 'outbound', text: 'It ships today', at: NOW })],
    });
    expect(real.observed?.needsReply).toBe(false);
  });

  test('a page that no longer shows a field does not take it away', () => {
    const { buyer: _b, orderId: _o, ...bare } = aSeen();
    const state = fold(fold(empty, aSeen()), { ...bare, missing: ['buyer'] });
    expect(state.observed?.buyer).toBe('Mira');
    expect(state.observed?.missing).toEqual([]);
  });

  test('the same words written twice within a minute are two messages', () => {
    const twice = [aMessage({ text: 'hello' }), aMessage({ text: 'hello' })];
    expect(fold(empty, aSeen({ messages: twice })).messages).toHaveLength(2);
  });
});

test('a page from before an answer without a time does not take it back', () => {
  const asked = aMessage({ text: 'Where is it?', at: NOW - HOUR });
  const answered = { direction: 'outbound' as const, text: 'On its way.', missing: ['at'] };
  const before = aSeen({ messages: [asked] });
  const after = fold(fold(empty, before), aSeen({ messages: [asked, answered] }));
  expect(after.observed?.last?.text).toBe('On its way.');
  expect(fold(after, before, NOW + HOUR).observed?.last?.text).toBe('On its way.');
  const again = aMessage({ text: 'And now?', at: NOW - MINUTE });
  expect(fold(after, aSeen({ messages: [asked, answered, again] })).observed?.last?.text).toBe('And now?');
});
