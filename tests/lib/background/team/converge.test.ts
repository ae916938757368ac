/** Several devices read pages at once, hear of each other in any order and more than once, and come to know the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Facts, mergedFacts, mergedOrder } from '@/lib/background/team/facts.ts';
import type { Order } from '@/lib/domain/order.ts';
import type { MessageSeen, OrderSeen, TicketSeen } from '@/lib/domain/reading.ts';
import type { Message } from '@/lib/domain/ticket.ts';
import { foldTicket } from '@/lib/ingest/fold.ts';
import { foldOrder } from '@/lib/ingest/orders.ts';

const SHOP = { portal: 'amazon', store: 'na' } as const;
const DEVICES = 3;

const moment = fc.integer({ min: 1, max: 20 }).map((at) => at * 60_000);
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
/** Without the fields that are not there, as a page reports. */
const seenOf = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

const message: fc.Arbitrary<MessageSeen> = fc
  .record({
    direction: fc.constantFrom('inbound' as const, 'outbound' as const),
    text: fc.constantFrom('', 'Where', 'Where is it?', 'Here', 'Here it is'),
    at: some(moment),
    dayOnly: some(fc.constant(true as const)),
    externalId: some(fc.constantFrom('m1', 'm2')),
  })
  .map((seen) => seenOf({ ...seen, dayOnly: seen.at === undefined ? undefined : seen.dayOnly }) as MessageSeen);

const ticket: fc.Arbitrary<TicketSeen> = fc
  .record({
    buyer: some(fc.constantFrom('Mira', 'Noor')),
    subject: some(fc.constantFrom('Parcel', 'Cup')),
    state: some(fc.constantFrom('open' as const, 'resolved' as const)),
    fulfilment: some(fc.constantFrom('fba' as const, 'fbm' as const, 'unknown' as const)),
    deadline: some(moment),
    needsReply: some(fc.boolean()),
    last: some(message),
    messages: some(fc.array(message, { minLength: 1, maxLength: 3 })),
    missing: fc.subarray(['buyer', 'deadline']),
  })
  .map((seen) => seenOf({ type: 'ticket', kind: 'message', externalId: '1', ways: {}, ...seen }) as TicketSeen);

const order: fc.Arbitrary<OrderSeen> = fc
  .record({
    buyer: some(fc.constantFrom('Mira', 'Noor')),
    state: some(fc.constantFrom('unshipped' as const, 'shipped' as const)),
    fulfilment: some(fc.constantFrom('fba' as const, 'unknown' as const)),
    shipBy: some(moment),
  })
  .map((seen) => seenOf({ type: 'order', externalId: '1', missing: [], ways: {}, ...seen }) as OrderSeen);

/** A page is read, or what another device told is heard. Clocks differ. */
const stepOf = <Seen>(seen: fc.Arbitrary<Seen>) =>
  fc.record({
    device: fc.nat({ max: DEVICES - 1 }),
    at: moment,
    what: fc.oneof(
      fc.record({ seen, weak: fc.subarray(['buyer', 'last', 'messages', 'deadline', 'state']) }),
      fc.record({ hears: fc.nat() }),
    ),
  });

/** `runs`: what each does in turn, then the order in which each hears all there is, some of it twice. */
const runOf = <Seen>(seen: fc.Arbitrary<Seen>) =>
  fc.tuple(
    fc.array(stepOf(seen), { maxLength: 14 }),
    fc.array(fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), { minLength: DEVICES, maxLength: DEVICES }),
  );

/** In an order that the numbers say. */
const shuffled = <T>(all: readonly T[], by: readonly number[]): readonly T[] =>
  all
    .map((one, index) => ({ one, place: by[index % by.length] ?? 0 }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ one }) => one);

interface Known {
  readonly observed?: Facts['observed'] | undefined;
  readonly messages?: Facts['messages'];
}

function merged({ observed, messages = [] }: Known, told: Facts): Known {
  const facts = mergedFacts(observed, messages, told);
  return facts ? { observed: facts.observed, messages: withNews(messages, facts.messages) } : { observed, messages };
}

const withNews = (known: readonly Message[], news: readonly Message[]): readonly Message[] => [
  ...new Map([...known, ...news].map((one) => [one.id, one])).values(),
];

/** The words of a message under one id are the portal's: what a test makes up there may differ. */
const essence = ({ observed, messages = [] }: Known) => ({
  observed,
  messages: messages.map(({ id, at }) => [id, at !== undefined]).toSorted(),
});

test('tickets', () => {
  fc.assert(
    fc.property(runOf(ticket), ([steps, orders]) => {
      const devices: Known[] = Array.from({ length: DEVICES }, () => ({}));
      const told: Facts[] = [];
      for (const { device, at, what } of steps) {
        const known = devices[device] ?? {};
        if ('hears' in what) {
          const heard = told[what.hears % Math.max(1, told.length)];
          if (heard) devices[device] = merged(known, heard);
          continue;
        }
        const folded = foldTicket(known.observed, known.messages ?? [], what.seen, SHOP, at, what.weak);
        if (!folded) continue;
        const messages = withNews(known.messages ?? [], folded.messages);
        devices[device] = { observed: folded.observed, messages };
        told.push({ observed: folded.observed, messages });
      }
      const ends = devices.map((known, index) => {
        const by = orders[index] ?? [];
        return essence([...shuffled(told, by), ...told.slice(0, by[0])].reduce(merged, known));
      });
      for (const end of ends) expect(end).toEqual(ends[0]);
    }),
    { numRuns: 3_000 },
  );
});

test('orders', () => {
  fc.assert(
    fc.property(runOf(order), ([steps, orders]) => {
      const devices: (Order | undefined)[] = Array.from({ length: DEVICES }, () => undefined);
      const told: Order[] = [];
      for (const { device, at, what } of steps) {
        const known = devices[device];
        if ('hears' in what) {
          const heard = told[what.hears % Math.max(1, told.length)];
          if (heard) devices[device] = mergedOrder(known, heard);
          continue;
        }
        const folded = foldOrder(known, what.seen, SHOP, at, what.weak);
        if (!folded) continue;
        devices[device] = folded;
        told.push(folded);
      }
      const ends = devices.map((known, index) =>
        shuffled(told, orders[index] ?? []).reduce<Order | undefined>(mergedOrder, known),
      );
      for (const end of ends) expect(end).toEqual(ends[0]);
    }),
    { numRuns: 3_000 },
  );
});
