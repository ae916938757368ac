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

  test('what the buyer writes after our reply needs one again, where the page does not say', () => {
    const { needsReply: _, ...silent } = aSeen();
    const thread = [aMessage(), aMessage({ direction: 'outbound', text: 'It ships today', at: NOW })];
    const answered = fold(empty, { ...silent, messages: thread });
    expect(fold(answered, { ...silent, messages: thread }).observed?.needsReply).toBe(false);
    const more = [...thread, aMessage({ text: 'And when is it here?', at: NOW + MINUTE })];
    expect(fold(answered, { ...silent, messages: more }, NOW + HOUR).observed?.needsReply).toBe(true);
    const settled = fold(answered, { ...silent, needsReply: false, messages: more }, NOW + HOUR);
    expect(fold(settled, { ...silent, messages: more }, NOW + HOUR).observed?.needsReply).toBe(false);
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

describe('a message whose time the page writes otherwise', () => {
  const told = (fields: Partial<MessageSeen>) => aMessage({ text: 'Where is  it?', ...fields });
  const { at: _, ...noTime } = aMessage({ text: 'Where is it?' });
  const timeless: MessageSeen = { ...noTime, missing: ['at'] };

  test.each<[string, MessageSeen, MessageSeen, number | undefined]>([
    ['“2 hours ago”, then the clock', told({ at: NOW - 2 * HOUR }), told({ at: NOW - 2.5 * HOUR }), NOW - 2 * HOUR],
    ['below Today over midnight', told({ at: NOW - HOUR }), told({ at: NOW + 23 * HOUR }), NOW - HOUR],
    ['a clock, then its day', told({ at: NOW }), told({ at: NOW - 12 * HOUR, dayOnly: true }), NOW],
    ['a day, then its clock', told({ at: NOW - 12 * HOUR, dayOnly: true }), told({ at: NOW }), NOW],
    ['a clock, then nothing', told({ at: NOW }), timeless, NOW],
    ['nothing, then a clock', timeless, told({ at: NOW }), NOW],
  ])('is one message: %s', (_name, before, after, at) => {
    const known = fold(empty, aSeen({ messages: [before] }));
    const state = fold(known, aSeen({ messages: [after] }), NOW + MINUTE);
    expect(state.messages.map((one) => [one.at, one.dayOnly, one.missing])).toEqual([[at, undefined, undefined]]);
    expect(state.observed).toMatchObject({ messageCount: 1, last: { at } });
    expect(foldTicket(state.observed, state.messages, aSeen({ messages: [after] }), SHOP, NOW + HOUR)).toBeUndefined();
  });

  test('said again hours later it is a second one, also where only the end of the thread is shown', () => {
    const first = told({ at: NOW - 5 * HOUR });
    const known = fold(empty, aSeen({ messages: [first] }));
    const again = told({ at: NOW });
    const moved = told({ at: NOW - 5 * HOUR - 20 * MINUTE });
    expect(fold(known, aSeen({ messages: [again] })).messages).toHaveLength(2);
    expect(fold(known, aSeen({ messages: [moved, again] })).messages.map(({ at }) => at)).toEqual([first.at, NOW]);
  });

  test('two that are shown at once stay two, and other words or another side are another message', () => {
    const both = [told({ at: NOW - 20 * MINUTE }), told({ at: NOW - 10 * MINUTE })];
    const known = fold(empty, aSeen({ messages: both }));
    expect(fold(known, aSeen({ messages: [...both, timeless] })).messages).toHaveLength(3);
    const one = fold(empty, aSeen({ messages: [timeless] }));
    expect(
      fold(one, aSeen({ messages: [told({ text: 'Hello' }), told({ direction: 'outbound' })] })).messages,
    ).toHaveLength(3);
  });

  test('a page from before an answer is recognised as such under other times too', () => {
    const answer = told({ direction: 'outbound', text: 'On its way.', at: NOW });
    const known = fold(empty, aSeen({ messages: [told({ at: NOW - HOUR }), answer] }));
    const { last: _l, ...behind } = aSeen({ messages: [timeless] });
    expect(fold(known, behind, NOW + HOUR).observed?.last?.text).toBe('On its way.');
  });
});
