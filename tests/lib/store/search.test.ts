import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import type { Ticket, TicketId } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE } from '@/lib/domain/time.ts';
import { STATUSES } from '@/lib/domain/vocabulary.ts';
import { type QueueQuery, queuePage } from '@/lib/store/queue.ts';
import { openStore, type Store } from '@/lib/store/store.ts';
import { EMPTY_TALLY } from '@/lib/store/tally.ts';
import { searchWords } from '@/lib/store/words.ts';
import { aTicket } from '../support/ticket.ts';

/** More than are read and sorted at once: they are found along the queue. Many are due at the same moment. */
const MANY = 1_300;

const crowd: readonly Ticket[] = Array.from({ length: MANY }, (_, index) =>
  aTicket(
    `amazon:na:message:${index}`,
    {
      portal: index % 7 === 0 ? 'tiktok' : 'amazon',
      buyer: index % 3 === 0 ? 'Marta' : 'Mark',
      subject: index % 5 === 0 ? 'late parcel' : 'lost parcel',
    },
    { status: STATUSES[index % STATUSES.length] ?? 'open', actBy: index % 11 === 0 ? FAR_FUTURE : (index * 7919) % 90 },
  ),
);

async function filled(): Promise<Store> {
  const store = await openStore('search', { indexedDB: new IDBFactory(), IDBKeyRange });
  await store.tickets.bulkPut([...crowd]);
  await store.search.bulkPut(crowd.map((ticket) => ({ id: ticket.id, words: searchWords(ticket) })));
  return store;
}

async function pages(store: Store, query: Omit<QueueQuery, 'limit' | 'status'>): Promise<TicketId[]> {
  const walked: TicketId[] = [];
  let after: QueueQuery['after'];
  for (let more = true; more; ) {
    const page = await queuePage(
      store,
      { status: 'open', ...query, limit: 170, ...(after ? { after } : {}) },
      EMPTY_TALLY,
    );
    walked.push(...page.rows.map(({ id }) => id));
    const last = page.rows.at(-1);
    if (last) after = { actBy: last.derived.actBy, id: last.id };
    more = page.more;
  }
  return walked;
}

const expected = (matches: (ticket: Ticket) => boolean): TicketId[] =>
  crowd
    .filter(matches)
    .toSorted((a, b) => a.derived.actBy - b.derived.actBy || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);

describe('a search that very many tickets match', () => {
  test('pages put together are every match of any status, soonest act-by first, none twice', async () => {
    const store = await filled();
    expect(await pages(store, { search: 'mar' })).toEqual(expected(() => true));
    expect(await pages(store, { search: 'parc mar' })).toEqual(expected(() => true));
    expect(await pages(store, { search: 'lost mar' })).toEqual(
      expected(({ observed }) => observed.subject === 'lost parcel'),
    );
    expect(await pages(store, { search: 'mar', portal: 'tiktok' })).toEqual(
      expected(({ observed }) => observed.portal === 'tiktok'),
    );
    store.close();
  });

  test('two words that many hold and few hold both', async () => {
    const store = await filled();
    expect(await pages(store, { search: 'marta late' })).toEqual(
      expected(({ observed }) => observed.buyer === 'Marta' && observed.subject === 'late parcel'),
    );
    expect(await pages(store, { search: 'marta nobody' })).toEqual([]);
    store.close();
  });
});
