import type { DBCoreQueryRequest } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tick } from '@/lib/background/tick.ts';
import { boundsOf, DUE_SPANS, spanOf } from '@/lib/domain/due.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { DAY, FAR_FUTURE, HOUR } from '@/lib/domain/time.ts';
import { SEVERITIES } from '@/lib/domain/vocabulary.ts';
import { dueCounts, worstDue } from '@/lib/store/due.ts';
import { queuePage } from '@/lib/store/queue.ts';
import { openStore, type Store } from '@/lib/store/store.ts';
import { EMPTY_TALLY } from '@/lib/store/tally.ts';
import { NOW } from '../support/make.ts';
import { aTicket } from '../support/ticket.ts';
import { aWorld } from '../support/world.ts';

const filled = async (tickets: readonly Ticket[]) => {
  const store = await openStore('due', { indexedDB: new IDBFactory(), IDBKeyRange });
  await store.tickets.bulkPut([...tickets]);
  return store;
};

const rows = fc
  .array(
    fc.record({
      status: fc.constantFrom('open' as const, 'open' as const, 'waiting' as const),
      shop: fc.constantFrom('na', 'eu', 'na2'),
      severity: fc.constantFrom(...SEVERITIES),
      actBy: fc.oneof(fc.integer({ min: NOW - DAY, max: NOW + 2 * DAY }), fc.constantFrom(NOW, NOW + HOUR, FAR_FUTURE)),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(({ status, shop, severity, actBy }, index) =>
      aTicket(`amazon:${shop}:message:${index}`, { store: shop }, { status, severity, actBy }),
    ),
  );

describe('what falls due', () => {
  test('spans follow one another without a gap and without an overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: NOW - DAY, max: NOW + 2 * DAY }), (actBy) => {
        const holding = DUE_SPANS.filter((span) => {
          const { after, until } = boundsOf(span, NOW);
          return actBy <= until && (after === undefined || actBy > after);
        });
        expect(holding).toEqual(actBy > NOW + DAY ? [] : [spanOf(actBy, NOW)]);
      }),
    );
  });

  test('is counted as the tickets say, and the queue narrowed to a span holds exactly as many', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(undefined, 'amazon:na'), async (tickets, shop) => {
        const store = await filled(tickets);
        const open = tickets.filter(
          ({ id, derived }) => derived.status === 'open' && (!shop || id.startsWith(`${shop}:`)),
        );
        const { counts, more } = await dueCounts(store, NOW, shop);
        expect(more).toBe(false);
        for (const span of DUE_SPANS) {
          const due = boundsOf(span, NOW);
          const page = await queuePage(
            store,
            { status: 'open', limit: 500, due, ...(shop ? { store: shop } : {}) },
            EMPTY_TALLY,
          );
          const expected = open.filter(({ derived }) => spanOf(derived.actBy, NOW) === span);
          expect(page.rows.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
          for (const severity of SEVERITIES)
            expect(counts[span][severity]).toBe(expected.filter(({ derived }) => derived.severity === severity).length);
        }
        store.close();
      }),
      { numRuns: 25 },
    );
  });

  test('a narrowed queue read page by page is the narrowed queue, with a severity and with words as well', async () => {
    const tickets = Array.from({ length: 30 }, (_, index) =>
      aTicket(
        `amazon:na:message:${String(index).padStart(2, '0')}`,
        { buyer: 'Mira' },
        { severity: index % 2 ? 'high' : 'normal', actBy: NOW + index * 10 * 60_000 },
      ),
    );
    const store = await filled(tickets);
    await store.search.bulkPut(tickets.map(({ id }) => ({ id, words: ['mira'] })));
    const due = boundsOf('h4', NOW);
    const expected = tickets
      .filter(({ derived }) => spanOf(derived.actBy, NOW) === 'h4' && derived.severity === 'high')
      .map(({ id }) => id);
    expect(expected.length).toBeGreaterThan(5);
    for (const search of [undefined, 'mira']) {
      const found: string[] = [];
      let after: { actBy: number; id: Ticket['id'] } | undefined;
      for (let more = true; more; ) {
        const page = await queuePage(
          store,
          {
            status: 'open',
            severity: 'high',
            due,
            limit: 3,
            ...(search ? { search } : {}),
            ...(after ? { after } : {}),
          },
          EMPTY_TALLY,
        );
        found.push(...page.rows.map(({ id }) => id));
        const last = page.rows.at(-1);
        after = last && { actBy: last.derived.actBy, id: last.id };
        more = page.more;
      }
      expect(found).toEqual(expected);
    }
  });

  test('the worst of what is due colours the badge', async () => {
    const store = await filled([
      aTicket('amazon:na:message:1', {}, { severity: 'critical', actBy: NOW + HOUR }),
      aTicket('amazon:na:message:2', {}, { severity: 'high', actBy: NOW - HOUR }),
      aTicket('amazon:na:message:3', {}, { severity: 'critical', actBy: NOW - HOUR, status: 'waiting' }),
    ]);
    expect(await worstDue(store, NOW)).toBe('high');
    expect(await worstDue(store, NOW + HOUR)).toBe('critical');
    expect(await worstDue(store, NOW - DAY)).toBeUndefined();
  });
});

interface Read {
  readonly index: string;
  readonly rows: number;
  readonly keysOnly: boolean;
}

/** Writes down every read of tickets: by which index, and how many rows or keys it brought. */
async function watchReads(store: Store): Promise<Read[]> {
  const reads: Read[] = [];
  // What stands between is taken up when the store opens.
  store.close({ disableAutoOpen: false });
  store.use({
    stack: 'dbcore',
    name: 'reads',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        if (name !== 'tickets') return table;
        const note = (index: string, rows: number, keysOnly: boolean) => void reads.push({ index, rows, keysOnly });
        return {
          ...table,
          get: async (request) => {
            note('id', 1, false);
            return table.get(request);
          },
          getMany: async (request) => {
            note('id', request.keys.length, false);
            return table.getMany(request);
          },
          query: async (request: DBCoreQueryRequest) => {
            const answer = await table.query(request);
            note(request.query.index.name ?? 'id', answer.result.length, request.values !== true);
            return answer;
          },
          openCursor: async (request) => {
            const cursor = await table.openCursor(request);
            const index = request.query.index.name ?? 'id';
            const start = (onNext: () => void) =>
              cursor?.start(() => {
                note(index, 1, request.values !== true);
                onNext();
              });
            return cursor && Object.create(cursor, { start: { value: start } });
          },
          count: async (request) => {
            note(`count:${request.query.index.name ?? 'id'}`, Number.POSITIVE_INFINITY, true);
            return table.count(request);
          },
        };
      },
    }),
  });
  await store.open();
  return reads;
}

test('at 5,000 tickets of which 3 fall due, 3 are judged again and the rest of the store is not read', async () => {
  const { world, store } = await aWorld();
  const message = { direction: 'inbound', text: 'Where is it?', at: NOW - 25 * HOUR } as const;
  const tickets = Array.from({ length: 5_000 }, (_, index) =>
    aTicket(
      `amazon:na:message:${index}`,
      { last: message, needsReply: true },
      { actBy: NOW + (index + 1) * HOUR, recheckAt: index < 3 ? NOW - index : NOW + (index + 1) * HOUR },
    ),
  );
  await store.tickets.bulkPut(tickets);
  const reads = await watchReads(store);
  const next = await tick(world);
  expect(next).toBe(NOW + 4 * HOUR);
  expect(reads.length).toBeGreaterThan(3);
  expect(
    reads.filter(({ index }) => !/^(id|derived\.recheckAt|\[derived\.status\+derived\.actBy\+id\])$/.test(index)),
  ).toEqual([]);
  // The three by their moment, the three themselves, none left, and one look ahead by each of two indexes.
  expect(reads.reduce((sum, { rows }) => sum + rows, 0)).toBeLessThanOrEqual(10);
  expect((await store.tickets.get('amazon:na:message:0'))?.derived.flags.map(({ flag }) => flag)).toContain(
    'reply_overdue',
  );

  reads.length = 0;
  await dueCounts(store, NOW);
  expect(reads.length).toBeGreaterThan(20);
  expect(reads.every(({ keysOnly }) => keysOnly)).toBe(true);
  expect(reads.reduce((sum, { rows }) => sum + rows, 0)).toBeLessThanOrEqual(24);
}, 60_000);
