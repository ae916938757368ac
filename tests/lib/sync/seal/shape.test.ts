import { describe, expect, test } from 'vitest';
import type { Approval } from '@/lib/domain/approval.ts';
import type { Correction } from '@/lib/domain/correction.ts';
import type { Order } from '@/lib/domain/order.ts';
import type { TicketEvent } from '@/lib/domain/record.ts';
import type { TeamBody } from '@/lib/domain/team-event.ts';
import type { Decided, Message, Observed } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, HOUR } from '@/lib/domain/time.ts';
import { isTeamEvent, newEventId, newId } from '@/lib/sync/seal/index.ts';
import { count, isPlain, listOf, maybe, numberIn, oneOf, shaped, textUpTo } from '@/lib/sync/seal/shape.ts';
import { TICKET } from '../../support/seals.ts';

const wrapped = (body: unknown): unknown => ({
  ...{ v: 1, id: newEventId(), member: newId(), n: 1, prev: '', hlc: { at: 5, tick: 0 } },
  body,
});
const taken = (body: unknown): boolean => isTeamEvent(wrapped(body));

/** Every path to a field of a value, itself left out. */
function paths(value: unknown, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [[...at, key], ...paths(one, [...at, key])]);
}
/** The value with something else at a path. */
function put(value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value)) return value.map((one, at) => (String(at) === key ? put(one, rest, other) : one));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [name, name === key ? put(one, rest, other) : one]);
  return Object.fromEntries(entries);
}

const message: Required<Message> = {
  ...{ id: `${TICKET}#1`, ticketId: TICKET, position: 0, direction: 'inbound', text: 'Hello\nthere', at: 1 },
  ...{ dayOnly: true, author: 'Mira', externalId: 'm1', automatic: true, missing: ['at'], weak: true },
};
const { id, ticketId, position, ...last } = message;
const amount = { minor: -1_250, currency: 'EUR' };
const observed: Required<Observed> = {
  ...{ portal: 'amazon', store: 'A1', kind: 'message', externalId: '111-2222222-3333333', market: 'DE' },
  ...{ orderId: '111', buyer: 'Mira', subject: 'Parcel', fulfilment: 'fbm', needsReply: false, state: 'open' },
  ...{ outcome: 'for_us', last, messageCount: 1, openedAt: 1, deadline: 2, amount, reason: 'late', rating: 1 },
  ...{ url: 'https://sellers.example.com/', firstSeenAt: 1, changedAt: 2, missing: ['a'], weak: ['b'] },
  ...{ since: { deadline: 1 }, askedAt: 2, purgedAt: 3 },
};
const order: Required<Order> = {
  ...{ id: 'amazon:A1:111', portal: 'amazon', store: 'A1', externalId: '111', market: 'DE', buyer: 'Mira' },
  ...{ fulfilment: 'fba', state: 'shipped', placedAt: 1, shipBy: 2, deliverBy: 3, total: amount, changedAt: 4 },
  items: [{ title: 'Kettle', sku: 's', asin: 'B0', quantity: 2, price: amount }],
  ...{ tracking: [{ number: '1Z', carrier: 'UPS' }], shipToCountry: 'DE', url: 'https://sellers.example.com/o' },
  ...{ since: { total: 3 }, weak: ['total'], purgedAt: 5 },
};
const approval: Required<Approval> = {
  ...{ id: 'a', ticketId: TICKET, kind: 'partial-refund', amount, words: 'Half of it', reason: 'late', askedBy: 'Ben' },
  ...{ askedAt: 1, expiresAt: 2, state: 'denied', decidedBy: 'Ann', decidedAt: 2, note: 'No' },
};
const decided: Required<Decided> = {
  ...{
    status: 'snoozed',
    statusAt: 1,
    snoozedUntil: 2,
    followUpAt: 3,
    followUpSetAt: 1,
    assignee: 'Ben',
    queue: 'inbox',
  },
  ...{ severity: 'high', tags: ['a'], steps: [{ id: 'late/ask', by: 'Ben', at: 1 }] },
  ...{
    statusLog: [{ at: 1 }, { status: 'snoozed', at: 1, until: 2 }],
    notes: [{ id: 'n', text: 'x', by: 'Ben', at: 1 }],
  },
};
const correction: Correction = {
  id: 'c',
  text: 'x',
  language: 'und',
  intent: 'wismo',
  added: ['safety'],
  removed: [],
  at: 1,
  by: 'Ben',
};
const event: Required<TicketEvent> = {
  ...{ id: `rule|late|${TICKET}`, ticketId: TICKET, at: 1, by: 'Ben', what: 'decided', outcome: 'news' },
  ...{ before: decided, after: decided, approval, despite: { reason: 'x', steps: ['late/ask'] } },
  corrections: [{ id: 'c', before: correction, after: correction }],
};
const WHOLE: Readonly<Record<TeamBody['kind'], TeamBody>> = {
  did: { kind: 'did', ticketId: TICKET, event },
  saw: { kind: 'saw', ticketId: TICKET, observed, messages: [message], order },
  claim: { kind: 'claim', ticketId: TICKET, base: 3, lease: HOUR },
  release: { kind: 'release', ticketId: TICKET, base: 3 },
  approval: { kind: 'approval', ticketId: TICKET, approval },
  row: { kind: 'row', table: 'rules', id: 'r', row: { id: 'r', any: [1, 'x', null, { deep: true }] } },
  unrow: { kind: 'unrow', table: 'agents', id: 'r' },
  away: { kind: 'away', agent: 'Ada', away: { since: 1, until: 2, handover: 'note', note: 'x' } },
  erased: { kind: 'erased', buyer: 'abcdefghijkl2345' },
};
/** Fields of a row are judged by whoever stores it. */
const open = (path: readonly string[]) => path[0] === 'row' && path.length > 1;

describe.each(Object.entries(WHOLE))('%s', (_kind, body) => {
  test('is taken with every field there is', () => {
    expect(taken(body)).toBe(true);
  });

  test('is refused with any one field of it spoilt', () => {
    const odd = [{ more: 1 }, [[]], Number.NaN, Infinity, FAR_FUTURE * 2, 'x'.repeat(70_000), () => 1, undefined];
    for (const path of paths(body).filter((one) => !open(one)))
      for (const other of odd) expect([path, other, taken(put(body, path, other))]).toEqual([path, other, false]);
  });

  test('is refused with any one field more, wherever', () => {
    const places = [[], ...paths(body)].filter((path) => !open(path) && path[0] !== 'row');
    for (const path of places) {
      const inner = path.reduce<unknown>((value, key) => Object(value)[key], body);
      if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) continue;
      for (const name of ['more', '__proto__', 'constructor', 'toString']) {
        const grown = Object.fromEntries([...Object.entries(inner), [name, 1]]);
        expect([path, name, taken(put(body, path, grown))]).toEqual([path, name, false]);
      }
    }
  });
});

describe('what is told of one ticket is about that ticket', () => {
  const foreign = 'amazon:A1:message:other';
  test.each([
    { ...WHOLE.did, ticketId: foreign },
    { ...WHOLE.did, event: { ...event, approval: { ...approval, ticketId: foreign } } },
    { ...WHOLE.saw, ticketId: foreign },
    { ...WHOLE.saw, observed: { ...observed, store: 'B2' } },
    { ...WHOLE.saw, messages: [{ ...message, ticketId: foreign }] },
    { ...WHOLE.saw, messages: [{ ...message, id: `${foreign}#1` }] },
    { ...WHOLE.saw, order: { ...order, id: 'amazon:B2:111', store: 'B2' } },
    { ...WHOLE.saw, order: { ...order, id: 'amazon:B2:111' } },
    { ...WHOLE.approval, ticketId: foreign },
    { ...WHOLE.row, id: 'other' },
  ])('%#', (body) => {
    expect(taken(body)).toBe(false);
  });
});

test('addresses lead to the web alone, and claims end', () => {
  for (const url of ['javascript:alert(1)', 'http://sellers.example.com', ' https://x', 'data:text/html,x'])
    expect(taken({ ...WHOLE.saw, observed: { ...observed, url } })).toBe(false);
  for (const lease of [0, -1, HOUR + 1, 1.5]) expect(taken({ ...WHOLE.claim, lease })).toBe(false);
  for (const base of [-1, 0.5, 2 ** 53]) expect(taken({ ...WHOLE.release, base })).toBe(false);
});

describe('parts', () => {
  test('own fields count, inherited ones do not', () => {
    const guard = shaped<{ readonly a: number; readonly b?: string }>({ a: count(0), b: maybe(textUpTo(3)) });
    expect(guard({ a: 1 })).toBe(true);
    expect(guard({ a: 1, b: 'abc' })).toBe(true);
    expect(guard(Object.create({ a: 1 }))).toBe(false);
    for (const value of [null, [], 'a', { b: 'x' }, { a: 1, b: undefined }, { a: 1, b: 'abcd' }, { a: 1, toString: 1 }])
      expect(guard(value)).toBe(false);
  });

  test('have bounds', () => {
    expect(listOf(count(1), 2)([1, 2, 3])).toBe(false);
    expect(listOf(count(1), 2)({ length: 0 })).toBe(false);
    expect(numberIn(0, 1)(Number.NaN)).toBe(false);
    expect(oneOf('a', 'b')('toString')).toBe(false);
    expect(isPlain({ a: [1, 'x', null, true] })).toBe(true);
    for (const value of [undefined, () => 1, { a: undefined }, [Infinity], 1n, JSON.parse('{"a":{"__proto__":1}}')])
      expect(isPlain(value)).toBe(false);
  });
});
