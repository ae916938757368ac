import Dexie, { type Table } from 'dexie';
import type { Ledger } from '@/lib/domain/custody.ts';
import type { Tally } from '@/lib/domain/record.ts';
import { Books } from './ledger.ts';
import type { Store } from './store.ts';
import { EMPTY_TALLY } from './tally.ts';
import { tell } from './tell.ts';
import { StoreDamaged } from './trouble.ts';
import { writtenIn } from './written.ts';

/**
 * The one way to write: one strict transaction over `tables` and the settings, with the kept counts brought along.
 * Resolves only when it is on disk. Rejects with `StoreFull` when the disk is (only the whole transaction's promise
 * tells, an inner put does not), with `StoreDamaged` when this is no longer the store that was opened. Where there is a
 * team, what it must hear is left in the outbox, unless the books are `quiet`.
 */
export async function commit<Result>(
  store: Store,
  tables: readonly Table[],
  work: (books: Books) => Promise<Result>,
): Promise<Result> {
  const { custody } = store;
  let closed: ReturnType<Books['closed']>;
  try {
    const result = await store.transaction(
      'rw',
      [...new Set<Table>([...tables, store.settings, store.outbox])],
      async () => {
        const [ledger, counts] = await store.settings.bulkGet(['ledger', 'counts']);
        const known = ledger?.value as Ledger | undefined;
        if (known?.id !== custody.ledgerId || !known) throw new StoreDamaged();
        const books = new Books(known, (counts?.value as Tally | undefined) ?? EMPTY_TALLY);
        const answer = await work(books);
        if (!books.quiet) await tellTeam(store, books);
        closed = books.closed();
        if (closed)
          await store.settings.bulkPut([
            { key: 'ledger', value: closed.ledger },
            { key: 'counts', value: closed.tally },
          ]);
        return answer;
      },
    );
    if (closed) custody.committed(closed.ledger);
    return result;
  } catch (error) {
    throw await custody.failed(error);
  }
}

async function tellTeam(store: Store, books: Books): Promise<void> {
  const row = await store.settings.get('team');
  const transaction = Dexie.currentTransaction?.idbtrans;
  if (row?.key === 'team' && transaction) await tell(store, writtenIn(transaction), books, row.value, Date.now());
}
