import { describe, expect, test } from 'vitest';
import type { MessageSeen } from '@/lib/domain/reading.ts';
import { DAY, FAR_FUTURE, HOUR } from '@/lib/domain/time.ts';
import { aThread, derive, NOW, owed } from './evidence.ts';

/** The day before `NOW`, at midnight: what a row means by "Yesterday". */
const YESTERDAY = Date.parse('2026-11-23T00:00:00Z');
const answered = aThread(['in', 27, 'Where is my order?'], ['out', 26, 'It left us on Friday, and it is on its way.']);

const row = (last: Partial<MessageSeen>) => ({
  needsReply: last.direction !== 'outbound',
  last: { direction: 'inbound', text: 'Still nothing here!', at: YESTERDAY, dayOnly: true, ...last } as MessageSeen,
});
/** As a row that shows no time. */
const timeless = (last: Partial<MessageSeen>) => {
  const { at: _at, dayOnly: _dayOnly, ...rest } = row(last).last;
  return { ...row(last), last: rest };
};

describe('a row of the list that is newer than the stored thread', () => {
  test.each([
    ['only a date', row({})],
    ['no time', timeless({})],
  ])('and shows %s, is owed a reply from our last one on, and says that it is not sure', (_, observed) => {
    const derived = derive({ messages: answered, observed });
    expect(derived.status).toBe('open');
    expect(owed(derived, 'amazon-reply')).toMatchObject({ startedAt: NOW - 26 * HOUR, weak: true });
  });

  test('is newer even where the buyer says the same words again, on a later day', () => {
    const messages = aThread(['in', 75, 'Hello?'], ['out', 74, 'Hello, how can we help you?']);
    expect(derive({ messages, observed: row({ text: 'Hello?' }) }).status).toBe('open');
    expect(derive({ messages, observed: row({ text: 'Hello?', at: YESTERDAY - 3 * DAY }) }).status).toBe('waiting');
  });

  test('and shows our own reply, means that we answered', () => {
    const messages = aThread(['in', 27, 'Where is my order?']);
    const observed = row({ direction: 'outbound', text: 'On Friday.' });
    expect(derive({ messages, observed })).toMatchObject({ status: 'waiting', actBy: FAR_FUTURE });
  });
});

describe('a row of the list that says nothing new', () => {
  test.each([
    ['our own newest message', row({ direction: 'outbound', text: 'It left us on Friday, and …' })],
    ['our own newest message without a time', timeless({ direction: 'outbound', text: 'It left us on Fri...' })],
    ['the message we answered', row({ text: 'Where is my  order?' })],
    ['the message we answered without a time', timeless({ text: 'Where is…' })],
    ['an older day', row({ at: YESTERDAY - DAY })],
    ['words that were taken away', row({ direction: 'outbound', text: '' })],
  ])('because it shows %s, leaves the ticket waiting', (_, observed) => {
    const messages = observed.last.text === '' ? answered.map((message) => ({ ...message, text: '' })) : answered;
    expect(derive({ messages, observed })).toMatchObject({ status: 'waiting', actBy: FAR_FUTURE });
  });
});
