import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DISPUTED } from '@/lib/domain/expectation.ts';
import type { Observation, OrderSeen, TicketSeen } from '@/lib/domain/reading.ts';
import { DAY, HOUR, MINUTE } from '@/lib/domain/time.ts';
import { expectationOf } from '@/lib/portals/expectations.ts';
import { judge } from '@/lib/repair/judge/judge.ts';
import { weakOf } from '@/lib/repair/judge/weak.ts';
import { aMessage, aReading, aSeen, NOW } from '../../support/make.ts';

const inbox = expectationOf('amazon', 'inbox');
const verdict = (seen: readonly Observation[], fields: Parameters<typeof aReading>[1] = {}) =>
  judge(aReading(seen, fields), inbox, NOW);
const ticket = (fields: Partial<TicketSeen> = {}) => {
  const judged = verdict([aSeen(fields)]);
  return { ...judged, seen: judged.reading.observations[0] as TicketSeen };
};
const order = (fields: Partial<OrderSeen> = {}): OrderSeen => ({
  type: 'order',
  externalId: '111-2222222-3333333',
  state: 'unshipped',
  placedAt: NOW - DAY,
  missing: [],
  ways: {},
  ...fields,
});
const orderPage = (fields: Partial<OrderSeen>) =>
  judge(aReading([order(fields)], { page: 'order' }), expectationOf('amazon', 'order'), NOW);

describe('what cannot be true', () => {
  test.each([
    ['openedAt', { openedAt: NOW + HOUR }],
    ['openedAt', { openedAt: Date.UTC(2009, 0, 1) }],
    ['deadline', { deadline: NOW + 500 * DAY }],
    ['deadline', { openedAt: NOW - 2 * DAY, deadline: NOW - 9 * DAY }],
    ['orderId', { orderId: '1001' }],
    ['amount', { amount: { minor: -5, currency: 'USD' } }],
    ['rating', { rating: 9 }],
    ['buyer', { buyer: '111-2222222-3333333' }],
  ] as const)('is taken out and reported missing: %s', (field, fields) => {
    const { seen, implausible, missing, level } = ticket({ ...fields, ways: { [field]: 'label' } });
    expect(seen).not.toHaveProperty(field);
    expect(seen.ways).not.toHaveProperty(field);
    expect(seen.missing).toContain(field);
    expect(implausible).toEqual([field]);
    // Many tickets rightly lack an order number; one that was left out is a fault all the same.
    if (field !== 'orderId') expect(missing).toContain(field);
    // Without any buyer the page is not understood.
    expect(level).toBe(field === 'buyer' ? 'none' : 'partly');
  });

  test.each([
    { openedAt: NOW + 9 * MINUTE },
    { deadline: NOW - DAY, openedAt: NOW - 3 * DAY },
    { amount: { minor: 0, currency: 'USD' } },
    { rating: 1 },
    { last: aMessage({ at: NOW + 12 * HOUR, dayOnly: true }) },
  ])('is not what is merely odd: %o', (fields) => {
    const { seen, implausible } = ticket(fields);
    expect(implausible).toEqual([]);
    expect(seen).toMatchObject(fields);
  });

  test('a message keeps its words when its time cannot be', () => {
    const { seen, implausible } = ticket({
      messages: [aMessage(), aMessage({ text: 'Hello?', at: NOW + DAY })],
      last: aMessage({ at: NOW + DAY }),
    });
    expect(implausible).toEqual(['last.at', 'messages.at']);
    expect(seen.messages).toEqual([aMessage(), { direction: 'inbound', text: 'Hello?', missing: ['at'] }]);
    expect(seen.last).not.toHaveProperty('at');
  });

  test('an order whose own number is none is not kept at all', () => {
    const { reading, level, missing, implausible } = orderPage({ externalId: '#1001' });
    expect(reading.observations).toEqual([]);
    expect({ level, missing, implausible }).toEqual({
      level: 'partly',
      missing: ['externalId'],
      implausible: ['externalId'],
    });
  });

  test('an order is not due before it was placed, and no item costs less than nothing', () => {
    const { reading, implausible } = orderPage({
      shipBy: NOW - 9 * DAY,
      items: [{ title: 'Mug', price: { minor: -1, currency: 'EUR' }, quantity: 2 }],
    });
    expect(implausible).toEqual(['items.price', 'shipBy']);
    expect(reading.observations[0]).toMatchObject({ items: [{ title: 'Mug', quantity: 2 }] });
    expect(reading.observations[0]).not.toHaveProperty('shipBy');
  });

  test('a share is at most all of it', () => {
    const seen = {
      type: 'account',
      metrics: [
        { id: 'odr', value: 140, unit: 'percent' },
        { id: 'lateShipment', value: 1.5, unit: 'percent' },
      ],
      missing: [],
      ways: { odr: 'label', lateShipment: 'id' },
    } as const;
    const judged = judge(aReading([seen], { page: 'account-health' }), expectationOf('amazon', 'account-health'), NOW);
    expect(judged.implausible).toEqual(['odr']);
    expect(judged.reading.observations[0]).toMatchObject({ metrics: [{ id: 'lateShipment' }] });
  });
});

describe('the level', () => {
  test('is full where nothing is wanting, and also where the page is empty', () => {
    expect(ticket().level).toBe('full');
    expect(verdict([], { state: 'empty' }).level).toBe('full');
  });

  test('rests while there is nothing to read, and on pages that no reader is for', () => {
    for (const state of ['loading', 'signed-out', 'error'] as const)
      expect(verdict([], { state }).level).toBe('resting');
    expect(judge(aReading([], { page: 'unknown', state: 'unknown' }), undefined, NOW).level).toBe('resting');
  });

  test('is none where the page is not understood', () => {
    expect(verdict([], { state: 'unknown', missing: ['threads'] })).toMatchObject({
      level: 'none',
      missing: ['threads'],
    });
    const { buyer: _, ...nameless } = aSeen();
    expect(verdict([nameless, { ...nameless, externalId: 'b' }])).toMatchObject({ level: 'none', missing: ['buyer'] });
  });

  test('is partly where one row lacks what every one has, although its reader did not say so', () => {
    const { buyer: _, ...nameless } = aSeen({ externalId: 'b' });
    const judged = verdict([aSeen(), nameless]);
    expect(judged).toMatchObject({ level: 'partly', missing: ['buyer'] });
    expect(judged.reading.observations[1]?.missing).toEqual(['buyer']);
  });

  test('what most have is missed only where none of several has it', () => {
    const rows = (count: number, fields: Partial<TicketSeen>) =>
      Array.from({ length: count }, (_each, row) => {
        const { last, subject, ...seen } = aSeen({ externalId: `h${row}` });
        expect([last, subject]).toBeDefined();
        return { ...seen, ...(row === 0 ? fields : {}) };
      });
    expect(verdict(rows(3, {})).missing).toEqual([]);
    expect(verdict(rows(4, {})).missing).toEqual(['last', 'subject']);
    expect(verdict(rows(4, { last: aMessage(), subject: 'Late' })).missing).toEqual([]);
  });

  test('a field that many rightly lack is no fault, whatever a reader says', () => {
    expect(ticket({ missing: ['market'] })).toMatchObject({ level: 'full', missing: [] });
    expect(ticket({ missing: ['subject'] })).toMatchObject({ level: 'partly', missing: ['subject'] });
  });
});

describe('what is weak', () => {
  test('is what was read by position or by being the only one', () => {
    const seen = aSeen({ ways: { buyer: 'structure', orderId: 'link', subject: 'heading', row: 'name' } });
    expect(weakOf({ ...seen, subject: 'Late' }, inbox)).toEqual(['buyer', 'subject']);
    // What is not there cannot be a guess.
    expect(weakOf(seen, inbox)).toEqual(['buyer']);
  });

  test('is all of a row that itself was guessed, but for what was taught', () => {
    const ways = { row: 'structure', buyer: 'test-id', orderId: 'taught', needsReply: 'badge' };
    expect(weakOf(aSeen({ ways }), inbox)).toEqual(['buyer', 'needsReply']);
  });

  test('is a reply that is needed more often than the page itself counts', () => {
    const rows = ['a', 'b', 'c'].map((externalId) =>
      aSeen({ externalId, needsReply: externalId !== 'c', ways: { needsReply: 'badge' } }),
    );
    const { reading, implausible, weak } = verdict(rows, { needsReplyCount: 1 });
    expect({ implausible, weak }).toEqual({ implausible: ['needsReply'], weak: ['needsReply'] });
    // They are kept, as guesses: to drop the one that does wait would lose its deadline.
    expect(reading.observations).toMatchObject([{ needsReply: true }, { needsReply: true }, { needsReply: false }]);
    expect(reading.observations.map(({ ways }) => ways.needsReply)).toEqual([DISPUTED, DISPUTED, 'badge']);
    expect(verdict(rows, { needsReplyCount: 2 }).weak).toEqual([]);
  });

  test('one guess among many rows is the way that is told', () => {
    const rows = ['a', 'b', 'c'].map((externalId) =>
      aSeen({ externalId, ways: { buyer: externalId === 'b' ? 'structure' : 'test-id' } }),
    );
    expect(verdict(rows)).toMatchObject({ weak: ['buyer'], ways: { buyer: 'structure' } });
  });
});

const at = fc.option(fc.integer({ min: -1e13, max: 1e13 }), { nil: undefined });
const message = fc.record(
  {
    direction: fc.constantFrom('inbound' as const, 'outbound' as const),
    text: fc.string(),
    at,
    dayOnly: fc.constant(true as const),
  },
  { requiredKeys: ['direction', 'text'] },
);
const anyTicket = fc.record(
  {
    type: fc.constant('ticket' as const),
    kind: fc.constantFrom('message' as const, 'claim' as const),
    externalId: fc.string(),
    missing: fc.array(fc.constantFrom('buyer', 'subject', 'at')),
    ways: fc.dictionary(fc.constantFrom('buyer', 'row', 'last'), fc.constantFrom('structure', 'test-id', 'taught')),
    buyer: fc.string(),
    orderId: fc.constantFrom('111-2222222-3333333', 'x', ''),
    rating: fc.integer({ min: -3, max: 9 }),
    needsReply: fc.boolean(),
    openedAt: at,
    deadline: at,
    last: message,
    messages: fc.array(message, { maxLength: 4 }),
  },
  { requiredKeys: ['type', 'kind', 'externalId', 'missing', 'ways'] },
) as unknown as fc.Arbitrary<TicketSeen>;

describe('whatever a page says', () => {
  test('the judge does not throw, adds no value, and judges its own answer the same', () => {
    fc.assert(
      fc.property(fc.array(anyTicket, { maxLength: 6 }), fc.option(fc.nat(5), { nil: undefined }), (seen, count) => {
        const reading = aReading(seen, count === undefined ? {} : { needsReplyCount: count });
        const judged = judge(reading, inbox, NOW);
        expect(judged.reading.observations).toHaveLength(seen.length);
        for (const [index, kept] of judged.reading.observations.entries()) {
          const { ways: _, missing: __, messages, last: ___, ...fields } = kept as TicketSeen;
          expect(seen[index]).toMatchObject(fields);
          for (const { at: time } of messages ?? [])
            if (time !== undefined) expect(time).toBeLessThanOrEqual(NOW + DAY);
        }
        const again = judge(judged.reading, inbox, NOW);
        expect(again.reading).toEqual(judged.reading);
        expect(again.level === judged.level || judged.implausible.length > 0).toBe(true);
      }),
    );
  });
});
