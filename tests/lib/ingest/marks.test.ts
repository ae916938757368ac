import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Order } from '@/lib/domain/order.ts';
import type { MessageSeen, OrderSeen, TicketSeen } from '@/lib/domain/reading.ts';
import type { Message, Observed } from '@/lib/domain/ticket.ts';
import { HOUR, MINUTE } from '@/lib/domain/time.ts';
import { foldTicket } from '@/lib/ingest/fold.ts';
import { sameUnmarked, withMark } from '@/lib/ingest/marks.ts';
import { foldOrder, ticketOfOrder, weakOfOwnTicket } from '@/lib/ingest/orders.ts';
import { same } from '@/lib/ingest/same.ts';
import { aMessage, aSeen, NOW, SHOP } from '../support/make.ts';

interface State {
  readonly observed: Observed | undefined;
  readonly messages: readonly Message[];
}
interface Read {
  readonly seen: TicketSeen;
  readonly weak: readonly string[];
}
const EMPTY: State = { observed: undefined, messages: [] };
const FIELDS = ['buyer', 'subject', 'orderId', 'deadline', 'openedAt', 'needsReply', 'fulfilment', 'last', 'messages'];

function fold(state: State, { seen, weak }: Read, now = NOW): State {
  const folded = foldTicket(state.observed, state.messages, seen, SHOP, now, weak);
  if (!folded) return state;
  const byId = new Map([...state.messages, ...folded.messages].map((message) => [message.id, message]));
  return { observed: folded.observed, messages: [...byId.values()] };
}

const message: fc.Arbitrary<MessageSeen> = fc
  .record({
    direction: fc.constantFrom('inbound' as const, 'outbound' as const),
    text: fc.constantFrom('hello', 'where is it?', 'thanks', '你好', ''),
    minutes: fc.integer({ min: 0, max: 5_000 }),
    timed: fc.boolean(),
    externalId: fc.option(fc.constantFrom('m1', 'm2'), { nil: undefined }),
  })
  .map(({ direction, text, minutes, timed, externalId }) => ({
    direction,
    text,
    ...(timed ? { at: NOW - minutes * MINUTE } : {}),
    ...(externalId ? { externalId } : {}),
  }));

const seen: fc.Arbitrary<TicketSeen> = fc
  .record(
    {
      messages: fc.uniqueArray(message, { maxLength: 4, selector: ({ externalId }) => externalId ?? Math.random() }),
      last: message,
      needsReply: fc.boolean(),
      buyer: fc.constantFrom('Mira', 'Jonas'),
      subject: fc.constantFrom('Hello', 'Order'),
      orderId: fc.constantFrom('111-2222222-3333333', '111-2222222-4444444'),
      deadline: fc.constantFrom(NOW, NOW + HOUR),
      openedAt: fc.constantFrom(NOW - HOUR, NOW - 2 * HOUR),
      fulfilment: fc.constantFrom('fba' as const, 'fbm' as const, 'unknown' as const),
    },
    { requiredKeys: [] },
  )
  .map((fields) => ({
    type: 'ticket',
    kind: 'message',
    externalId: '111-2222222-3333333',
    missing: [],
    ways: {},
    ...fields,
  }));

const read: fc.Arbitrary<Read> = fc.record({ seen, weak: fc.subarray(FIELDS) });
const reads = fc.array(read, { minLength: 1, maxLength: 5 });

const bare = ({ observed, messages }: State) => ({
  observed: observed && { ...observed, ...(observed.last ? { last: withMark(observed.last, false) } : {}) },
  messages: messages.map((one) => withMark(one, false)),
});

describe('what was read by a way that may mislead', () => {
  // A guessed order number takes no known one's place: that has tests of its own.
  test('changes no value but an order’s: folding with and without marks comes to the same', () => {
    const sureOrders = reads.map((all) =>
      all.map((one) => ({ ...one, weak: one.weak.filter((field) => field !== 'orderId') })),
    );
    fc.assert(
      fc.property(sureOrders, (all) => {
        const withMarks = bare(all.reduce((state, one) => fold(state, one), EMPTY));
        const without = bare(all.reduce((state, one) => fold(state, { ...one, weak: [] }), EMPTY));
        expect(sameUnmarked(withMarks.observed ?? {}, without.observed ?? {})).toBe(true);
        expect(same(withMarks.messages, without.messages)).toBe(true);
      }),
    );
  });

  test('reading the same page again changes nothing', () => {
    fc.assert(
      fc.property(reads, (all) => {
        const known = all.reduce((state, one) => fold(state, one), EMPTY);
        const last = all.at(-1);
        if (!last) return;
        expect(foldTicket(known.observed, known.messages, last.seen, SHOP, NOW + HOUR, last.weak)).toBeUndefined();
      }),
    );
  });

  test('a mark stands only on what is known', () => {
    fc.assert(
      fc.property(reads, (all) => {
        const { observed, messages } = all.reduce((state, one) => fold(state, one), EMPTY);
        for (const field of observed?.weak ?? []) if (field !== 'messages') expect(observed).toHaveProperty(field);
        expect(observed?.weak?.includes('last') === true).toBe(observed?.last?.weak === true);
        if (observed?.weak?.includes('messages')) expect(messages.some(({ weak }) => weak)).toBe(true);
      }),
    );
  });

  test('a page that shows everything well clears every mark it speaks of', () => {
    fc.assert(
      fc.property(reads, seen, (all, page) => {
        const before = all.reduce((state, one) => fold(state, one), EMPTY);
        const { observed } = fold(before, { seen: page, weak: [] });
        for (const field of ['buyer', 'subject', 'orderId', 'deadline', 'openedAt', 'needsReply', 'messages'] as const)
          if (page[field] !== undefined) expect(observed?.weak ?? []).not.toContain(field);
      }),
    );
  });

  test('a guess that repeats what was read well stays well read; another value is a guess', () => {
    fc.assert(
      fc.property(seen, fc.subarray(FIELDS), (page, weak) => {
        const well = fold(EMPTY, { seen: page, weak: [] });
        expect(well.observed?.weak).toBeUndefined();
        expect(fold(well, { seen: page, weak }, NOW + HOUR).observed?.changedAt).toBe(NOW);
        const { last: _l, messages: _m, needsReply: _n, ...plain } = page;
        expect(fold(fold(EMPTY, { seen: plain, weak: [] }), { seen: plain, weak }).observed?.weak).toBeUndefined();
      }),
    );
    const well = fold(EMPTY, { seen: aSeen({ buyer: 'Mira' }), weak: [] });
    expect(fold(well, { seen: aSeen({ buyer: 'Jonas' }), weak: ['buyer'] }).observed?.weak).toEqual(['buyer']);
  });

  test('an order that is a guess does not push aside one that was read, nor outlive the words it was guessed from', () => {
    const talk = (orderId: string | undefined) => {
      const { orderId: _, ...seen } = aSeen({ messages: [aMessage()] });
      return orderId === undefined ? seen : { ...seen, orderId };
    };
    const read = fold(EMPTY, { seen: talk('A'), weak: [] });
    const kept = fold(read, { seen: talk('B'), weak: ['orderId'] }).observed;
    expect([kept?.orderId, kept?.weak]).toEqual(['A', undefined]);
    expect(fold(read, { seen: talk(undefined), weak: [] }).observed?.orderId).toBe('A');
    const guessed = fold(EMPTY, { seen: talk('B'), weak: ['orderId'] });
    expect(guessed.observed).toMatchObject({ orderId: 'B', weak: ['orderId'] });
    expect(fold(guessed, { seen: talk('C'), weak: ['orderId'] }).observed?.orderId).toBe('C');
    const { messages: _m, ...row } = talk(undefined);
    expect(fold(guessed, { seen: row, weak: [] }).observed?.orderId).toBe('B');
    const gone = fold(guessed, { seen: talk(undefined), weak: [] }).observed;
    expect([gone?.orderId, gone?.weak]).toEqual([undefined, undefined]);
  });

  test('learning how sure something is, is no news of the ticket', () => {
    const guessed = fold(EMPTY, { seen: aSeen(), weak: ['buyer', 'last'] });
    expect(guessed.observed).toMatchObject({ weak: ['buyer', 'last'], last: { weak: true }, changedAt: NOW });
    const sure = fold(guessed, { seen: aSeen(), weak: [] }, NOW + HOUR);
    expect(sure.observed?.weak).toBeUndefined();
    expect(sure.observed?.last?.weak).toBeUndefined();
    expect(sure.observed?.changedAt).toBe(NOW);
  });

  test('a row’s guess at the newest message gives way to the thread, message by message', () => {
    const row = fold(EMPTY, { seen: aSeen(), weak: ['last'] });
    expect(row.observed?.weak).toEqual(['last']);
    const thread = aSeen({ messages: [aMessage({ text: 'Hello', at: NOW - 2 * HOUR }), aMessage()] });
    const open = fold(row, { seen: thread, weak: ['messages'] });
    expect(open.messages.map(({ weak }) => weak)).toEqual([true, true]);
    expect(open.observed?.weak).toEqual(['last', 'messages']);
    const end = fold(open, { seen: aSeen({ messages: [aMessage()] }), weak: [] });
    expect(end.messages.map(({ weak }) => weak)).toEqual([true, undefined]);
    expect(end.observed?.weak).toBeUndefined();
  });
});

const order = (fields: Partial<OrderSeen> = {}): OrderSeen => ({
  type: 'order',
  externalId: '111-2222222-3333333',
  fulfilment: 'fbm',
  state: 'unshipped',
  shipBy: NOW + HOUR,
  missing: [],
  ways: {},
  ...fields,
});

describe('an order', () => {
  const put = (known: Order | undefined, page: OrderSeen, weak: readonly string[], now = NOW) =>
    foldOrder(known, page, SHOP, now, weak) ?? known;

  test('keeps its guesses until they are read well, and that alone is no news of it', () => {
    const guessed = put(undefined, order(), ['shipBy', 'state']);
    expect(guessed?.weak).toEqual(['shipBy', 'state']);
    expect(foldOrder(guessed, order(), SHOP, NOW + HOUR, ['shipBy', 'state'])).toBeUndefined();
    const { shipBy: _, ...list } = order();
    const half = put(guessed, list, [], NOW + HOUR);
    expect(half).toMatchObject({ weak: ['shipBy'], changedAt: NOW });
    expect(put(half, order(), [])?.weak).toBeUndefined();
  });

  test('hands its guesses on to the ticket it is by itself', () => {
    const guessed = put(undefined, order({ buyer: 'Mira' }), ['shipBy', 'buyer', 'items']);
    if (!guessed) throw new Error('no order');
    const made = ticketOfOrder(guessed, false);
    if (!made) throw new Error('no ticket');
    const folded = foldTicket(undefined, [], made, SHOP, NOW, weakOfOwnTicket(guessed));
    expect(folded?.observed.weak).toEqual(['buyer', 'deadline']);
    expect(folded?.observed.deadline).toBe(NOW + HOUR);
  });
});
