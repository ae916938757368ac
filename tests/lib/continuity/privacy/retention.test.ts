import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '@/lib/continuity/audit/chain.ts';
import { lineOfEvent } from '@/lib/continuity/audit/line.ts';
import { bareEvent, bareTicket, bareTicketSeen, pseudonymousEvent } from '@/lib/continuity/privacy/bare.ts';
import { pseudonymIn, pseudonymousId, traitsOf } from '@/lib/continuity/privacy/marks.ts';
import { bringsNews, owesSomething } from '@/lib/continuity/privacy/news.ts';
import {
  isOwed,
  limitsOf,
  orderVerdict,
  restsSince,
  ticketVerdict,
  unasked,
} from '@/lib/continuity/privacy/retention.ts';
import type { Order } from '@/lib/domain/order.ts';
import { LONGEST_KEPT, type Retention } from '@/lib/domain/privacy.ts';
import type { TicketEvent } from '@/lib/domain/record.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { DAY } from '@/lib/domain/time.ts';
import { PORTALS, STATUSES } from '@/lib/domain/vocabulary.ts';
import { aMessage, aSeen, NOW } from '../../support/make.ts';
import { aTicket } from '../../support/ticket.ts';

const any = fc.oneof(
  fc.integer({ min: -1_000, max: 10_000 }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 0.4),
);
const retention: fc.Arbitrary<Retention> = fc.record({ personal: any, tickets: any, statistics: any });
const instant = fc.integer({ min: NOW - 900 * DAY, max: NOW + 900 * DAY });
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const defined = (fields: object) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const due = { id: 'amazon-reply', kind: 'reply', startedAt: NOW, deadline: NOW, lead: 0, hard: true } as const;
const rule = { id: 'r', text: '', source: '', asOf: '', certain: true };

const ticket: fc.Arbitrary<Ticket> = fc
  .record({
    portal: fc.constantFrom(...PORTALS),
    status: fc.constantFrom(...STATUSES),
    owed: fc.boolean(),
    changedAt: instant,
    at: maybe(instant),
    openedAt: maybe(instant),
    statusAt: maybe(instant),
    followUpAt: maybe(instant),
    purgedAt: maybe(instant),
    note: maybe(instant),
  })
  .map(({ portal, status, owed, changedAt, at, openedAt, statusAt, followUpAt, purgedAt, note }) => {
    const made = aTicket(
      `${portal}:x:message:1`,
      {
        portal,
        changedAt,
        buyer: 'Mira',
        subject: 'Parcel',
        ...defined({ openedAt, purgedAt }),
        ...(at === undefined ? {} : { last: aMessage({ at }) }),
      },
      { status, obligations: owed ? [{ ...due, reason: { code: 'x', words: ['Mira'] }, rule }] : [] },
    );
    const notes = note === undefined ? [] : [{ id: 'n', text: 'Mira', by: 'Ada', at: note }];
    return { ...made, decided: { notes, ...defined({ statusAt, followUpAt }) } };
  });

const runs = { numRuns: 500 };

describe('when something has been kept long enough', () => {
  test('no setting takes what is owed', () => {
    fc.assert(
      fc.property(ticket, retention, maybe(instant), (one, set, draftAt) => {
        const { status, obligations } = one.derived;
        const owed = status === 'open' || status === 'snoozed' || obligations.length > 0;
        if (owed) expect(ticketVerdict(one, { draftAt }, set, NOW)).toBe('keep');
        if (owed) expect(isOwed(one, NOW)).toBe(true);
      }),
      runs,
    );
  });

  test('no setting keeps names and words of what rests longer than the ceilings', () => {
    fc.assert(
      fc.property(ticket, retention, (one, set) => {
        const rested = NOW - restsSince(one, {}, NOW);
        const limits = limitsOf(set, one.observed.portal);
        expect(limits.tickets).toBeLessThanOrEqual(LONGEST_KEPT * DAY);
        expect(limits.personal).toBeLessThanOrEqual(limits.tickets);
        expect(limits.personal).toBeGreaterThanOrEqual(DAY);
        if (one.observed.portal === 'amazon') expect(limits.personal).toBeLessThanOrEqual(30 * DAY);
        if (isOwed(one, NOW)) return;
        const verdict = ticketVerdict(one, {}, set, NOW);
        if (rested >= LONGEST_KEPT * DAY) expect(verdict).toBe('gone');
        if (rested < DAY) expect(verdict).toBe('keep');
        if (rested >= limits.personal) expect(verdict !== 'keep' || one.observed.purgedAt !== undefined).toBe(true);
      }),
      runs,
    );
  });

  test('what is bare holds no name and no word, is not taken twice, and rests since when it did', () => {
    fc.assert(
      fc.property(ticket, retention, (one, set) => {
        const bare = bareTicket(one, NOW);
        expect(JSON.stringify(bare)).not.toContain('Mira');
        expect(bareTicket(bare, NOW)).toEqual(bare);
        expect(ticketVerdict(bare, {}, set, NOW)).not.toBe('bare');
        expect(bare.derived.status).toBe(one.derived.status);
        expect(bare.observed.last?.at).toBe(one.observed.last?.at);
      }),
      runs,
    );
  });

  test('an order waits for its tickets and for its parcel', () => {
    const order: Order = { id: 'amazon:x:1', portal: 'amazon', store: 'x', externalId: '1', changedAt: NOW };
    const set = { personal: 30, tickets: 60, statistics: 60 };
    const old = { ...order, placedAt: NOW - 50 * DAY, deliverBy: NOW - 45 * DAY };
    expect(orderVerdict({ ...old, state: 'delivered' }, false, set, NOW)).toBe('bare');
    expect(orderVerdict({ ...old, state: 'delivered' }, true, set, NOW)).toBe('keep');
    expect(orderVerdict({ ...old, state: 'unshipped' }, false, set, NOW)).toBe('keep');
    expect(orderVerdict({ ...old, state: 'delivered', purgedAt: NOW }, false, set, NOW)).toBe('keep');
    expect(orderVerdict({ ...old, deliverBy: NOW - 61 * DAY, placedAt: NOW - 70 * DAY }, false, set, NOW)).toBe('gone');
    // A date of delivery far off keeps nothing for good.
    const wrong = { ...order, placedAt: NOW - 100 * DAY, deliverBy: NOW + 900 * DAY };
    expect(orderVerdict(wrong, false, set, NOW)).toBe('bare');
  });

  test.each(['claim', 'return'] as const)(
    'a %s that others still decide keeps its evidence, but not for ever',
    (kind) => {
      const set = { personal: 30, tickets: 200, statistics: 396 };
      const rested = (days: number) => ({ kind, openedAt: NOW - days * DAY, state: 'open' as const });
      const waiting = (days: number) => aTicket(`amazon:x:${kind}:1`, rested(days), { status: 'waiting' });
      expect(ticketVerdict(waiting(90), {}, set, NOW)).toBe('keep');
      expect(isOwed(waiting(90), NOW)).toBe(true);
      expect(ticketVerdict(waiting(201), {}, set, NOW)).toBe('gone');
      const over = aTicket(`amazon:x:${kind}:1`, { ...rested(90), state: 'resolved' }, { status: 'waiting' });
      expect(ticketVerdict(over, {}, set, NOW)).toBe('bare');
      expect(isOwed(aTicket('amazon:x:message:1', {}, { status: 'waiting' }), NOW)).toBe(false);
    },
  );

  test('what was written after a ticket was bared is bared in its turn', () => {
    const set = { personal: 30, tickets: 396, statistics: 396 };
    const last = aMessage({ text: '', at: NOW - 100 * DAY });
    const bare = aTicket('amazon:x:message:1', { purgedAt: NOW - 60 * DAY, last }, { status: 'closed' });
    expect(ticketVerdict(bare, {}, set, NOW)).toBe('keep');
    expect(ticketVerdict(bare, { draftAt: NOW - 40 * DAY }, set, NOW)).toBe('bare');
    expect(ticketVerdict(bare, { draftAt: NOW - 10 * DAY }, set, NOW)).toBe('keep');
    const noted = { ...bare, decided: { notes: [{ id: 'n', text: 'Mira', by: 'Ada', at: NOW - 31 * DAY }] } };
    expect(ticketVerdict(noted, {}, set, NOW)).toBe('bare');
    expect(ticketVerdict(bareTicket(noted, NOW), {}, set, NOW + 40 * DAY)).toBe('keep');
  });

  test('a look at an old thread does not make it young; a draft or a note does', () => {
    const old = aTicket(
      'amazon:x:message:1',
      { changedAt: NOW, last: aMessage({ at: NOW - 50 * DAY }) },
      { status: 'closed' },
    );
    expect(restsSince(old, {}, NOW)).toBe(NOW - 50 * DAY);
    expect(restsSince(old, { draftAt: NOW - DAY }, NOW)).toBe(NOW - DAY);
  });

  test('a run asks above a hundred rows and a twentieth of all', () => {
    expect([0, 100, 2_000, 100_000].map(unasked)).toEqual([100, 100, 100, 5_000]);
  });
});

const words = fc.string({ unit: 'grapheme', minLength: 1 });
const event: fc.Arbitrary<TicketEvent> = fc
  .record({
    id: fc.uuid(),
    at: instant,
    by: fc.constantFrom('Ada', 'rule x'),
    tags: maybe(fc.array(words)),
    status: maybe(fc.constantFrom(...STATUSES)),
    note: maybe(words),
    words: maybe(words),
    reason: maybe(words),
    correction: maybe(words),
  })
  .map(({ id, at, by, tags, status, note, words: said, reason, correction }) => ({
    id,
    ticketId: 'amazon:na:message:1' as const,
    at,
    by,
    what: 'decided' as const,
    after: defined({ tags, status, notes: note === undefined ? undefined : [{ id, text: note, by, at }] }),
    ...(said === undefined
      ? {}
      : {
          approval: {
            id,
            ticketId: 'amazon:na:message:1' as const,
            kind: 'full-refund' as const,
            words: said,
            askedBy: 'Ada',
            askedAt: at,
            expiresAt: at,
            state: 'requested' as const,
            ...defined({ note, reason }),
          },
        }),
    ...(reason === undefined ? {} : { despite: { reason, steps: [] } }),
    ...(correction === undefined
      ? {}
      : {
          corrections: [
            { id: 'c', after: { id: 'c', text: correction, language: 'en' as const, added: [], removed: [], at, by } },
          ],
        }),
  }));

describe('a line of the record', () => {
  test('says the same before and after the words were taken out, and under its pseudonym', () => {
    fc.assert(
      fc.property(event, (one) => {
        const line = canonical(lineOfEvent(one, 'p'));
        expect(canonical(lineOfEvent(bareEvent(one), 'p'))).toBe(line);
        const gone = pseudonymousEvent(one, 'p');
        expect(canonical(lineOfEvent(gone, pseudonymIn(gone.ticketId) ?? ''))).toBe(line);
        expect(bareEvent(bareEvent(one))).toEqual(bareEvent(one));
      }),
      runs,
    );
  });

  test('holds nothing that anybody wrote', () => {
    const said = 'Quellwasser';
    const one: TicketEvent = {
      id: 'e',
      ticketId: 'amazon:na:message:111-2222222-3333333',
      at: NOW,
      by: 'Ada',
      what: 'approval',
      before: { tags: [said], notes: [{ id: 'n', text: said, by: 'Ada', at: NOW }] },
      approval: {
        id: 'e',
        ticketId: 'amazon:na:message:111-2222222-3333333',
        kind: 'reply',
        words: said,
        reason: said,
        note: said,
        askedBy: 'Ada',
        askedAt: NOW,
        expiresAt: NOW,
        state: 'approved',
      },
      despite: { reason: said, steps: [] },
    };
    expect(JSON.stringify(lineOfEvent(one, 'p'))).not.toMatch(/Quellwasser|111-2222222/);
  });
});

describe('marks and pseudonyms', () => {
  test('know a name in any case, width and spacing, and nobody without one', () => {
    const shop = { portal: 'amazon', store: 'na' } as const;
    const keys = (buyer: string) => traitsOf(shop, { buyer }).map(({ key }) => key);
    expect(keys(' ＭＩＲＡ \u00a0 Q ')).toEqual(keys('mira q'));
    expect(keys('  ')).toEqual([]);
    expect(pseudonymIn(pseudonymousId('amazon:na:claim:a:b', 'ff'))).toBe('ff');
    expect(pseudonymIn('amazon:na:claim:a:b')).toBeUndefined();
  });
});

describe('what a page shows again', () => {
  const known = {
    ...aTicket(
      'amazon:na:message:1',
      { purgedAt: NOW - DAY, needsReply: false, state: 'resolved', last: aMessage({ text: '', at: NOW - 40 * DAY }) },
      {},
    ).observed,
  };

  test('is no news where it is what was taken away', () => {
    const old = aSeen({ needsReply: false, state: 'resolved', last: aMessage({ at: NOW - 40 * DAY }) });
    expect(bringsNews(known, old, NOW)).toBe(false);
    expect(bringsNews(known, { ...old, last: { ...aMessage(), at: NOW - 40 * DAY, dayOnly: true } }, NOW)).toBe(false);
  });

  test.each([
    ['somebody wrote', aSeen({ needsReply: false, last: aMessage({ at: NOW - 60_000 }) })],
    ['a reply is owed', aSeen({ needsReply: true, last: aMessage({ at: NOW - 40 * DAY }) })],
    ['it is open again', aSeen({ needsReply: false, state: 'open', last: aMessage({ at: NOW - 40 * DAY }) })],
    ['there is a deadline', aSeen({ needsReply: false, deadline: NOW + DAY, last: aMessage({ at: NOW - 40 * DAY }) })],
  ])('is news where %s', (_, seen) => {
    expect(bringsNews(known, seen, NOW)).toBe(true);
  });

  test('is news where a reply is owed on what nobody can date', () => {
    const undated = { direction: 'inbound', text: 'It broke' } as const;
    const waiting = { ...known, needsReply: true };
    expect(bringsNews(waiting, aSeen({ needsReply: true, last: undated }), NOW)).toBe(true);
    expect(bringsNews(waiting, aSeen({ needsReply: true, last: { ...undated, direction: 'outbound' } }), NOW)).toBe(
      false,
    );
  });

  test('of an erased buyer is owed where the page says nothing and the buyer wrote last', () => {
    const { needsReply: _, ...silent } = aSeen();
    expect(owesSomething(silent, NOW)).toBe(true);
    expect(owesSomething({ ...silent, last: aMessage({ direction: 'outbound' }) }, NOW)).toBe(false);
    expect(owesSomething({ ...silent, state: 'resolved' }, NOW)).toBe(false);
  });

  test('of an erased buyer is owed only where the portal says so', () => {
    expect(owesSomething(aSeen(), NOW)).toBe(true);
    expect(owesSomething(aSeen({ needsReply: false }), NOW)).toBe(false);
    expect(owesSomething(aSeen({ needsReply: false, kind: 'claim', state: 'open' }), NOW)).toBe(true);
    expect(owesSomething(aSeen({ needsReply: false, deadline: NOW + DAY }), NOW)).toBe(true);
    const bare = bareTicketSeen(aSeen({ messages: [aMessage({ author: 'Mira', externalId: 'm1' })], reason: 'Mira' }));
    expect(JSON.stringify(bare)).not.toMatch(/Mira|parcel|m1/);
  });
});
