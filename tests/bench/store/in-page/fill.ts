import './artefact.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Store } from '@/lib/store/store.ts';
import { searchWords } from '@/lib/store/words.ts';
import { ticketsBetween } from './tickets.ts';

const BATCH = 2_000;

/** Tickets, threads, search words and kept counts of numbers `from` to `to`, as `settle` would leave them. */
export async function fill(store: Store, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at += BATCH) {
    const made = ticketsBetween(at, Math.min(to, at + BATCH));
    const messages = made.flatMap(({ messages }) => messages);
    await commit(store, [store.tickets, store.messages, store.search], async (books) => {
      await store.tickets.bulkPut(made.map(({ ticket }) => ticket));
      await store.messages.bulkPut(messages);
      await store.search.bulkPut(made.map(({ ticket }) => ({ id: ticket.id, words: searchWords(ticket) })));
      for (const { ticket } of made) books.moved(undefined, ticket);
      books.write({ messages: messages.length });
    });
  }
}
