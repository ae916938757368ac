import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decided } from '@/lib/domain/ticket.ts';
import { DAY, FAR_FUTURE, HOUR } from '@/lib/domain/time.ts';
import { aThread, derive, NOW, owed } from './evidence.ts';

const answered = aThread(['in', 30, 'Where is my order?'], ['out', 20, 'Could you send a photo, please?']);
/** Set ten hours ago for three days. */
const SET = NOW - 10 * HOUR;
const AT = SET + 3 * DAY;
const reminded = (changes: Partial<Decided> = {}): Decided => ({
  notes: [],
  status: 'waiting',
  statusAt: SET,
  followUpAt: AT,
  followUpSetAt: SET,
  ...changes,
});

describe('a reminder', () => {
  test('lets the ticket wait until its moment, and says when it comes back', () => {
    const derived = derive({ messages: answered, decided: reminded() });
    expect(derived).toMatchObject({ status: 'waiting', actBy: FAR_FUTURE, recheckAt: AT });
    expect(owed(derived, 'follow-up')).toMatchObject({
      kind: 'follow_up',
      hard: false,
      startedAt: SET,
      deadline: AT,
      lead: 0,
    });
  });

  test('brings it back at its moment, to be acted on then', () => {
    const derived = derive({ messages: answered, decided: reminded(), now: AT });
    expect(derived).toMatchObject({ status: 'open', actBy: AT });
  });

  test('comes neither sooner nor later on a critical ticket', () => {
    const derived = derive({ messages: answered, decided: reminded({ severity: 'critical' }), now: AT });
    expect(derived.actBy).toBe(AT);
  });

  test('is cleared by what the buyer writes', () => {
    const messages = [
      ...aThread(
        ['in', 30, 'Where is my order?'],
        ['out', 20, 'Could you send a photo, please?'],
        ['in', 2, 'Here it is.'],
      ),
    ];
    const derived = derive({ messages, decided: reminded(), now: AT });
    expect(owed(derived, 'follow-up')).toBeUndefined();
    expect(derived.status).toBe('open');
  });

  test.each(['waiting', 'resolved', 'snoozed'] as const)(
    'is served when somebody decides %s after it came',
    (status) => {
      const decided = reminded({
        status,
        statusAt: AT + HOUR,
        ...(status === 'snoozed' ? { snoozedUntil: AT + DAY } : {}),
      });
      const derived = derive({ messages: answered, decided, now: AT + 2 * HOUR });
      expect(owed(derived, 'follow-up')).toBeUndefined();
      expect(derived.status).toBe(status);
    },
  );

  test('is served when we write again after it came', () => {
    const late = AT + HOUR;
    const messages = [...answered, ...aThread(['out', (NOW - late) / HOUR, 'Did you find the photo?'])].map(
      (message, position) => ({ ...message, id: `m${position}`, position }),
    );
    const derived = derive({ messages, decided: reminded(), now: late + HOUR });
    expect(derived).toMatchObject({ status: 'waiting', actBy: FAR_FUTURE });
  });

  test('does not open what a person resolved', () => {
    const decided = reminded({ status: 'resolved', statusAt: SET + HOUR });
    expect(derive({ messages: answered, decided, now: AT + DAY }).status).toBe('resolved');
  });

  test('changes nothing while time passes up to its moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: AT - NOW - 1 }), (passed) => {
        const derived = derive({ messages: answered, decided: reminded(), now: NOW + passed });
        expect(derived).toMatchObject({ status: 'waiting', actBy: FAR_FUTURE, recheckAt: AT });
      }),
    );
  });
});
