import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ticket, TicketId } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE } from '@/lib/domain/time.ts';
import { dueCount, nextMoment, type QueueQuery, queuePage } from '@/lib/store/queue.ts';
import { openStore } from '@/lib/store/store.ts';
import { EMPTY_TALLY, tallyChange } from '@/lib/store/tally.ts';
import { searchWords } from '@/lib/store/words.ts';
import { aTicket } from '../support/ticket.ts';

const filled = async (tickets: readonly Ticket[]) => {
  const store = await openStore('queue', { indexedDB: new IDBFactory(), IDBKeyRange });
  await store.tickets.bulkPut([...tickets]);
  await store.search.bulkPut(tickets.map((ticket) => ({ id: ticket.id, words: searchWords(ticket) })));
  const tally = tickets.reduce((sum, ticket) => tallyChange(sum, undefined, ticket), EMPTY_TALLY);
  return { store, tally };
};

const tickets = fc
  .array(
    fc.record({
      status: fc.constantFrom('open' as const, 'waiting' as const),
      portal: fc.constantFrom('amazon' as const, 'tiktok' as const),
      queue: fc.constantFrom('inbox', 'claims'),
      assignee: fc.constantFrom('', 'Ann'),
      severity: fc.constantFrom('normal' as const, 'critical' as const),
      actBy: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant(FAR_FUTURE)),
    }),
    { maxLength: 40 },
  )
  .map((rows) =>
    rows.map(({ portal, status, queue, assignee, severity, actBy }, index) =>
      aTicket(`${portal}:na:message:${index}`, { portal }, { status, queue, assignee, severity, actBy }),
    ),
  );

const filters = fc.record(
  {
    portal: fc.constantFrom('amazon' as const, 'tiktok' as const),
    queue: fc.constantFrom('inbox', 'claims'),
    assignee: fc.constantFrom('', 'Ann'),
    severity: fc.constantFrom('normal' as const, 'critical' as const),
  },
  { requiredKeys: [] },
);

const expected = (rows: readonly Ticket[], query: Omit<QueueQuery, 'limit'>) =>
  rows
    .filter(({ derived }) => derived.status === query.status)
    .filter(({ observed }) => !query.portal || observed.portal === query.portal)
    .filter(({ derived }) => query.queue === undefined || derived.queue === query.queue)
    .filter(({ derived }) => query.assignee === undefined || derived.assignee === query.assignee)
    .filter(({ derived }) => !query.severity || derived.severity === query.severity)
    .toSorted((a, b) => a.derived.actBy - b.derived.actBy || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);

describe('the queue', () => {
  test('pages put together are every matching ticket, soonest act-by first, none twice', async () => {
    await fc.assert(
      fc.asyncProperty(tickets, filters, fc.integer({ min: 1, max: 7 }), async (rows, filter, limit) => {
        const { store, tally } = await filled(rows);
        const query = { status: 'open' as const, ...filter };
        const walked: TicketId[] = [];
        let after: QueueQuery['after'];
        for (let more = true; more; ) {
          const page = await queuePage(store, { ...query, limit, ...(after ? { after } : {}) }, tally);
          walked.push(...page.rows.map(({ id }) => id));
          const last = page.rows.at(-1);
          if (last) after = { actBy: last.derived.actBy, id: last.id };
          more = page.more;
        }
        expect(walked).toEqual(expected(rows, query));
        store.close();
      }),
      { numRuns: 60 },
    );
  });

  test('search finds a ticket by the beginning of any word, accents aside, and by a part of Chinese words', async () => {
    const { store, tally } = await filled([
      aTicket(
        'amazon:eu:message:1',
        { buyer: 'Zoë', orderId: '302-1234567-7654321', last: { direction: 'inbound', text: '包裹还没有收到' } },
        {},
      ),
      aTicket(
        'amazon:eu:message:2',
        { buyer: 'Marta', last: { direction: 'inbound', text: 'Où est ma commande ?' } },
        {},
      ),
    ]);
    const find = async (search: string) =>
      (await queuePage(store, { status: 'open', search, limit: 10 }, tally)).rows.map(({ id }) => id);
    expect(await find('zoe')).toEqual(['amazon:eu:message:1']);
    expect(await find('302-1234567')).toEqual(['amazon:eu:message:1']);
    expect(await find('没有收到')).toEqual(['amazon:eu:message:1']);
    expect(await find('commande ou')).toEqual(['amazon:eu:message:2']);
    expect(await find('nobody')).toEqual([]);
  });

  test('what is due is counted only as far as the rail can show', async () => {
    const { store } = await filled(
      Array.from({ length: 30 }, (_, index) => aTicket(`amazon:na:message:${index}`, {}, { actBy: index })),
    );
    expect(await dueCount(store, 9, 99)).toBe(10);
    expect(await dueCount(store, 29, 5)).toBe(5);
    expect(await nextMoment(store, 9)).toBe(10);
  });
});

test('kept counts equal counting, whatever changes come in whatever order', () => {
  fc.assert(
    fc.property(tickets, tickets, (before, after) => {
      const start = before.reduce((sum, ticket) => tallyChange(sum, undefined, ticket), EMPTY_TALLY);
      const gone = before.reduce((sum, ticket) => tallyChange(sum, ticket, undefined), start);
      expect(gone).toEqual(EMPTY_TALLY);
      const kept = after.reduce((sum, ticket, index) => tallyChange(sum, before[index], ticket), start);
      const rest = before.slice(after.length).reduce((sum, ticket) => tallyChange(sum, ticket, undefined), kept);
      expect(rest).toEqual(after.reduce((sum, ticket) => tallyChange(sum, undefined, ticket), EMPTY_TALLY));
    }),
  );
});
