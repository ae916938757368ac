import { describe, expect, test } from 'vitest';
import { DAY, FAR_FUTURE, HOUR } from '@/lib/domain/time.ts';
import { aThread, derive, NOW } from './evidence.ts';

const asked = aThread(['in', 3, 'Where is my order?']);

describe('the status of a ticket', () => {
  test('a resolved ticket stays resolved until the buyer writes again', () => {
    const decided = { status: 'resolved', statusAt: NOW - 2 * HOUR } as const;
    expect(derive({ messages: asked, decided })).toMatchObject({ status: 'resolved', actBy: FAR_FUTURE });
    const again = aThread(['in', 3, 'Where is my order?'], ['in', 1, 'Still nothing?']);
    expect(derive({ messages: again, decided }).status).toBe('open');
  });

  test('a resolved ticket is closed after fourteen days, and says when it will be', () => {
    const decided = { status: 'resolved', statusAt: NOW - 2 * HOUR } as const;
    expect(derive({ messages: asked, decided }).recheckAt).toBe(NOW - 2 * HOUR + 14 * DAY);
    expect(derive({ messages: asked, decided, now: NOW + 14 * DAY }).status).toBe('closed');
  });

  test('a snoozed ticket sleeps until its time or until the buyer writes', () => {
    const decided = { status: 'snoozed', statusAt: NOW - HOUR, snoozedUntil: NOW + HOUR } as const;
    expect(derive({ messages: asked, decided })).toMatchObject({ status: 'snoozed', recheckAt: NOW + HOUR });
    expect(derive({ messages: asked, decided, now: NOW + HOUR }).status).toBe('open');
    const again = aThread(['in', 3, 'Where is my order?'], ['in', 0.5, 'Hello?']);
    expect(derive({ messages: again, decided }).status).toBe('open');
  });

  test('undecided, the portal says what is resolved and the thread whose turn it is', () => {
    expect(derive({ messages: asked }).status).toBe('open');
    expect(derive({ messages: asked, observed: { state: 'resolved' } }).status).toBe('resolved');
    expect(derive({ messages: asked, observed: { needsReply: false } }).status).toBe('resolved');
    expect(derive({ messages: [...asked, ...aThread(['in', 3, ''], ['out', 1, 'On Friday.']).slice(1)] }).status).toBe(
      'waiting',
    );
  });

  test.each(['resolved', 'waiting', 'snoozed'] as const)(
    'what the buyer wrote before a ticket was %s, and a page showed only after, opens it',
    (status) => {
      const decided = { status, statusAt: NOW - HOUR, snoozedUntil: NOW + HOUR };
      const messages = aThread(['in', 3, 'Where is my order?'], ['in', 1.5, 'And do you ship to Malta?']);
      const read = (askedAt: number) => ({ needsReply: true, changedAt: NOW - HOUR / 2, askedAt });
      expect(derive({ messages, decided, observed: read(NOW - HOUR / 2) }).status).toBe('open');
      expect(derive({ messages, decided, observed: read(NOW - 2 * HOUR) }).status).toBe(status);
      const again = { ...decided, statusAt: NOW };
      expect(derive({ messages, decided: again, observed: read(NOW - HOUR / 2) }).status).toBe(status);
    },
  );

  test('a claim opened anew wakes a ticket that was resolved before', () => {
    const decided = { status: 'resolved', statusAt: NOW - 2 * DAY } as const;
    expect(derive({ observed: { kind: 'claim', openedAt: NOW - DAY }, decided }).status).toBe('open');
    expect(derive({ observed: { kind: 'claim', openedAt: NOW - 3 * DAY }, decided }).status).toBe('resolved');
  });

  test('a ticket somebody opened by hand goes on waiting once we have answered', () => {
    const decided = { status: 'open', statusAt: NOW - 2 * HOUR } as const;
    const before = aThread(['in', 5, 'Where is my order?'], ['out', 3, 'On Friday.']);
    expect(derive({ messages: before, decided }).status).toBe('open');
    const after = aThread(['in', 5, 'Where is my order?'], ['out', 1, 'On Friday.']);
    expect(derive({ messages: after, decided }).status).toBe('waiting');
  });

  test('a decision about status, queue, assignee, tags or severity weighs more than a rule, and a rule more than triage', () => {
    const routed = { queue: 'claims', assignee: 'Bea', severity: 'high', tags: ['a'] } as const;
    expect(derive({ messages: asked, routed })).toMatchObject({
      queue: 'claims',
      assignee: 'Bea',
      severity: 'high',
      tags: ['a'],
    });
    const decided = { queue: 'orders', assignee: 'Ann', severity: 'low', tags: ['b'] } as const;
    expect(derive({ messages: asked, routed, decided })).toMatchObject(decided);
    expect(derive({ messages: asked })).toMatchObject({ queue: 'inbox', assignee: '', severity: 'normal', tags: [] });
  });
});
