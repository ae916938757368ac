/**
 * What is to be taken away, gathered first and done at once: a preview counts the very thing that is then done. All of
 * it inside one transaction.
 */
import { bareEvent } from '@/lib/continuity/privacy/bare.ts';
import type { Order } from '@/lib/domain/order.ts';
import type { RowCounts } from '@/lib/domain/privacy.ts';
import type { TicketEvent } from '@/lib/domain/record.ts';
import type { Ticket, TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { same } from '@/lib/ingest/same.ts';
import { keysOfEach } from '@/lib/store/each-of.ts';
import type { Books } from '@/lib/store/ledger.ts';
import type { BroughtRow } from '@/lib/store/restore-rows.ts';
import type { ErrandRow } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';
import { destroyed } from '@/lib/store/ticket-keys.ts';
import { originKey } from '@/lib/translation/memory.ts';

export type Key = string | number | readonly string[];

/** Tables that a take writes to, whatever it is made of. */
export const takenFrom = (store: Store) => [
  store.tickets,
  store.aliases,
  store.messages,
  store.orders,
  store.accounts,
  store.corrections,
  store.events,
  store.outbox,
  store.search,
  store.drafts,
  store.translations,
  store.approvals,
  store.deadLetters,
  store.teamTickets,
  store.teamOwn,
  store.brought,
  store.ticketKeys,
  store.teamValues,
];

/** The ticket an errand is about. */
export function errandTicket(errand: ErrandRow): TicketId | undefined {
  if (errand.kind === 'team') return 'ticketId' in errand.tell ? errand.tell.ticketId : undefined;
  return errand.kind === 'layout' ? undefined : errand.alert.ticketId;
}

/** Rows to delete and to write in place of what they were. */
export class Take {
  readonly #store: Store;
  readonly #gone = new Map<string, Set<Key>>();
  readonly #put = new Map<string, Map<Key, unknown>>();
  /** Tickets whose words go. */
  readonly #words = new Set<string>();
  readonly #moved = new Map<TicketId, { before: Ticket; after?: Ticket }>();

  constructor(store: Store) {
    this.#store = store;
  }

  remove(table: string, keys: readonly Key[]): void {
    if (keys.length === 0) return;
    const gone = this.#gone.get(table) ?? new Set();
    for (const key of keys) {
      gone.add(key);
      this.#put.get(table)?.delete(key);
    }
    this.#gone.set(table, gone);
  }

  /** The row stands in place of what was, even if that was to go. */
  write(table: string, key: Key, row: unknown): void {
    this.#gone.get(table)?.delete(key);
    const put = this.#put.get(table) ?? new Map();
    this.#put.set(table, put.set(key, row));
  }

  /** The ticket becomes another, or goes. */
  ticket(before: Ticket, after?: Ticket): void {
    this.#moved.set(before.id, { before, ...(after ? { after } : {}) });
    if (after) this.write('tickets', before.id, after);
    else this.remove('tickets', [before.id]);
  }

  order({ id }: Order, after?: Order): void {
    if (after) this.write('orders', id, after);
    else this.remove('orders', [id]);
  }

  /** Everything that hangs on a ticket and holds words of the buyer or about them. */
  async wordsOf(ids: readonly TicketId[]): Promise<void> {
    const store = this.#store;
    const some = [...ids];
    for (const id of some) this.#words.add(id);
    this.remove('messages', await store.messages.where('ticketId').anyOf(some).primaryKeys());
    this.remove('search', await store.search.where('id').anyOf(some).primaryKeys());
    this.remove('drafts', await store.drafts.where('id').anyOf(some).primaryKeys());
    this.remove('approvals', await store.approvals.where('ticketId').anyOf(some).primaryKeys());
    const origins = some.map(originKey);
    this.remove('translations', await keysOfEach(store.translations, 'grams', origins));
    const events = await eventsOf(store, some);
    for (const event of events) {
      const bare = bareEvent(event);
      if (!same(bare, event)) this.write('events', event.id, bare);
    }
    // Asked once for all: a hundred turns that ask nothing would lose the transaction.
    await this.#corrected(events.flatMap(({ corrections = [] }) => corrections.map(({ id }) => id)));
    for (const team of await store.teamTickets.bulkGet(some)) {
      if (team && team.decided.notes.length > 0)
        this.write('teamTickets', team.id, { ...team, decided: { ...team.decided, notes: [] } });
    }
  }

  /** This device's keys of the tickets: what was sealed with them is noise then, on the server as well. */
  async keysOf(ids: readonly TicketId[], now: Instant): Promise<void> {
    const rows = await this.#store.ticketKeys
      .where('ticketId')
      .anyOf([...ids])
      .primaryKeys();
    for (const id of rows) this.write('ticketKeys', id, destroyed(id, now));
  }

  /** The examples that corrections keep of the wording: the wording's fingerprint alone goes on. */
  async #corrected(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    for (const known of await this.#store.corrections.bulkGet([...ids]))
      if (known && known.text !== '') this.write('corrections', known.id, { ...known, text: '' });
  }

  /** Own last values of the tickets gathered so far: put anew of those that stay, emptied of those that go. */
  async valuesOf(): Promise<void> {
    const gone = this.#gone.get('tickets') ?? new Set();
    for (const row of await this.#store.teamValues.bulkGet([...this.#moved.keys()])) {
      if (!row) continue;
      if (!gone.has(row.id)) this.write('teamValues', row.id, { ...row, state: 'again' });
      else {
        this.remove('teamValues', [row.id]);
        // Its subject names the ticket to nobody.
        this.write('teamValues', row.subject, { ...row, id: row.subject, state: 'gone' });
      }
    }
  }

  /** How many rows of each table are touched. */
  counts(): RowCounts {
    const tables = [...new Set([...this.#gone.keys(), ...this.#put.keys()])].toSorted();
    const counts = tables.map(
      (name) => [name, (this.#gone.get(name)?.size ?? 0) + (this.#put.get(name)?.size ?? 0)] as const,
    );
    return Object.fromEntries(counts.filter(([, count]) => count > 0));
  }

  /** Keys of the rows of a table that it deletes or writes. */
  touched(table: string): Key[] {
    return [...(this.#gone.get(table) ?? []), ...(this.#put.get(table)?.keys() ?? [])];
  }

  get tickets(): number {
    return this.#moved.size;
  }

  /** What a restore put in their place, or found there, is not put back: none of its words are kept. */
  async #forgetBrought(): Promise<void> {
    if (this.#gone.size + this.#put.size === 0) return;
    const { brought } = this.#store;
    const touches = (table: string, { key, of = [] }: BroughtRow) =>
      of.some((id) => this.#words.has(id) || this.#moved.has(id as TicketId)) ||
      (typeof key === 'string' && (this.#gone.get(table)?.has(key) || this.#put.get(table)?.has(key)));
    await brought.toCollection().modify((noted, ref) => {
      const rows = noted.rows.filter((row) => !touches(noted.table, row));
      if (rows.length === noted.rows.length) return false;
      ref.value = { ...noted, rows };
      return true;
    });
  }

  /** Does it, and keeps the books. Call it inside a commit over `takenFrom`. */
  async done(books: Books): Promise<void> {
    const gone = (name: string) => -(this.#gone.get(name)?.size ?? 0);
    for (const [name, keys] of this.#gone) await this.#store.table(name).bulkDelete([...keys]);
    for (const [name, rows] of this.#put) await this.#store.table(name).bulkPut([...rows.values()]);
    for (const { before, after } of this.#moved.values()) books.moved(before, after);
    await this.#forgetBrought();
    books.write({ messages: gone('messages'), orders: gone('orders'), events: gone('events') });
  }
}

/** The record of these tickets. */
export async function eventsOf(store: Store, ids: readonly TicketId[]): Promise<TicketEvent[]> {
  const lists = await Promise.all(
    ids.map((id) => store.events.where('[ticketId+at]').between([id, -Infinity], [id, Infinity]).toArray()),
  );
  return lists.flat();
}
