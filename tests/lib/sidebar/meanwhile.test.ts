import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withWords } from '@/components/composer/use-insert.ts';
import { answeredSince, begunWith, myNames } from '@/components/team/meanwhile.ts';
import type { TicketEvent } from '@/lib/domain/record.ts';
import type { Message } from '@/lib/domain/ticket.ts';
import { HOUR, MINUTE } from '@/lib/domain/time.ts';

const NOW = Date.UTC(2026, 10, 26, 14, 2);
const ID = 'amazon:na:message:1' as const;
const ME = myNames({ id: 'm0', name: 'Mia', role: 'agent', stores: [] }, 'Mia K.');

const event = (id: string, by: string, what: TicketEvent['what'] = 'inserted', at = NOW): TicketEvent => ({
  id,
  ticketId: ID,
  at,
  by,
  what,
});
const message = (id: string, text: string, more: Partial<Message> = {}): Message => ({
  id,
  ticketId: ID,
  position: 1,
  direction: 'outbound',
  text,
  ...more,
});
const since = (
  before: { events?: TicketEvent[]; messages?: Message[] },
  now: { events?: TicketEvent[]; messages?: Message[] },
) => {
  const seen = { events: [], messages: [], ...now };
  return answeredSince(begunWith({ events: [], messages: [], ...before }, ME), seen, ME, NOW - HOUR);
};

describe('what teammates did while one writes', () => {
  test('nothing, where nothing changed', () => {
    const stood = { events: [event('e1', 'Ada')], messages: [message('1', 'Sent.')] };
    expect(since(stood, stood)).toBeUndefined();
  });

  test('an answer that the record tells of, without its words until a page shows them', () => {
    expect(since({}, { events: [event('e1', 'Ada')] })).toEqual({ event: 'e1', by: 'Ada', at: NOW });
    expect(since({}, { events: [event('e1', 'Ada', 'copied')], messages: [message('1', 'On its way.')] })).toEqual({
      event: 'e1',
      by: 'Ada',
      at: NOW,
      text: 'On its way.',
    });
  });

  test('a message that stands before what was known is old, and only read now', () => {
    const buyers = message('2', 'Where is it?', { direction: 'inbound', position: 2 });
    const old = message('1', 'Sent.', { position: 1 });
    expect(since({ messages: [buyers] }, { messages: [old, buyers] })).toBeUndefined();
    const late = message('3', 'Here it is.', { position: 3 });
    expect(since({ messages: [buyers] }, { messages: [old, buyers, late] })?.text).toBe('Here it is.');
  });

  test('the newest of several', () => {
    const events = [event('e1', 'Ada', 'inserted', NOW - MINUTE), event('e2', 'Ben')];
    expect(since({}, { events })?.event).toBe('e2');
    expect(begunWith({ events, messages: [] }, ME).newest).toBe('e2');
  });

  test('an answer that was told late counts although a newer one is known', () => {
    const known = event('e2', 'Ben');
    const late = event('e1', 'Ada', 'inserted', NOW - 5 * MINUTE);
    expect(since({ events: [known] }, { events: [known, late] })?.event).toBe('e1');
  });

  test('oneself is no teammate, by either name; decisions and readings are no answers', () => {
    const events = [
      event('e1', 'Mia', 'inserted'),
      event('e2', 'Mia K.', 'copied'),
      event('e3', 'Ada', 'decided'),
      event('e4', 'Ada', 'noted'),
      event('e5', 'Ada', 'not-inserted'),
    ];
    expect(since({}, { events })).toBeUndefined();
  });

  test('words of our side on the page that nobody’s record explains are somebody’s answer', () => {
    expect(since({}, { messages: [message('1', 'Refunded.', { at: NOW })] })).toEqual({ at: NOW, text: 'Refunded.' });
    expect(since({}, { messages: [message('1', 'Refunded.')] })).toEqual({ text: 'Refunded.' });
  });

  test('but not one’s own reply, the buyer’s words, a bot’s, or the same words read again', () => {
    const own = event('e1', 'Mia', 'inserted', NOW - MINUTE);
    expect(since({ events: [own] }, { events: [own], messages: [message('1', 'Mine.')] })).toBeUndefined();
    expect(since({}, { messages: [message('1', 'Hello?', { direction: 'inbound' })] })).toBeUndefined();
    expect(since({}, { messages: [message('1', 'We are closed.', { automatic: true })] })).toBeUndefined();
    expect(since({ messages: [message('1', 'Sent.')] }, { messages: [message('2', 'Sent.')] })).toBeUndefined();
  });

  test('once seen it is not said again, whatever happened', () => {
    const events = fc.array(
      fc.record({
        id: fc.constantFrom('e1', 'e2', 'e3', 'e4'),
        by: fc.constantFrom('Ada', 'Ben', 'Mia', 'Mia K.'),
        what: fc.constantFrom('inserted', 'copied', 'decided'),
        at: fc.integer({ min: NOW - 2 * HOUR, max: NOW + HOUR }),
      }),
    );
    const messages = fc.array(
      fc.record({ id: fc.string(), text: fc.string(), direction: fc.constantFrom('inbound', 'outbound') }),
    );
    fc.assert(
      fc.property(events, messages, (these, those) => {
        const seen = {
          events: these.map(({ id, by, what, at }) => event(id, by, what as TicketEvent['what'], at)),
          messages: those.map(({ id, text, direction }) =>
            message(id, text, { direction: direction as Message['direction'] }),
          ),
        };
        expect(answeredSince(begunWith(seen, ME), seen, ME, NOW - HOUR)).toBeUndefined();
      }),
    );
  });
});

test('an insert that was stopped is shown with the words that came since one began', () => {
  const ended = { result: 'answered', by: 'Ada', at: NOW, event: 'e1', text: 'Mine.' } as const;
  expect(withWords(ended, { event: 'e1', by: 'Ada', at: NOW, text: 'Sent.' })).toEqual({ ...ended, words: 'Sent.' });
  expect(withWords(ended, { event: 'e1' })).toBe(ended);
  expect(withWords({ result: 'news', text: 'Mine.' }, { text: 'Sent.' })).toEqual({ result: 'news', text: 'Mine.' });
});
