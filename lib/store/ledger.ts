/**
 * What the store must hold, kept inside it with every commit and copied outside it by the background. Damaged
 * IndexedDB files mostly open as an empty or partial database without any error; the ledger is how that is noticed.
 */
import type { Canary, Ledger, Rows } from '@/lib/domain/custody.ts';
import type { OrderId } from '@/lib/domain/order.ts';
import type { Tally } from '@/lib/domain/record.ts';
import type { Decided, Ticket, TicketId } from '@/lib/domain/ticket.ts';
import type { Store } from './store.ts';
import { EMPTY_TALLY, tallyChange } from './tally.ts';

export const NO_ROWS: Rows = { tickets: 0, messages: 0, orders: 0, events: 0 };
const COUNTED = ['tickets', 'messages', 'orders', 'events'] as const;

const sum = (rows: Rows, change: Partial<Rows>): Rows => ({
  tickets: rows.tickets + (change.tickets ?? 0),
  messages: rows.messages + (change.messages ?? 0),
  orders: rows.orders + (change.orders ?? 0),
  events: rows.events + (change.events ?? 0),
});

const sameRows = (a: Rows, b: Rows): boolean => COUNTED.every((name) => a[name] === b[name]);

/** What of a commit came from the team and is not told to it again. */
export interface Heard {
  /** Ids of lines of the record. */
  readonly events: Set<string>;
  readonly approvals: Set<string>;
  /** What was decided as the team has it; only what is different from it is told. */
  readonly decided: Map<TicketId, Decided>;
  /** Tickets and orders of which another device's page told. */
  readonly facts: Set<TicketId>;
  readonly orders: Set<OrderId>;
}

/** The kept counts while a commit is made, and what it does to tickets. */
export class Books {
  readonly heard: Heard = {
    events: new Set(),
    approvals: new Set(),
    decided: new Map(),
    facts: new Set(),
    orders: new Set(),
  };
  readonly moves: { readonly before: Ticket | undefined; readonly after: Ticket | undefined }[] = [];
  /** Nobody decided this here: time passed, a buyer was erased, a snapshot came back. The team is told nothing of it. */
  quiet = false;
  #ledger: Ledger;
  #tally: Tally;
  #touched = false;

  constructor(ledger: Ledger, tally: Tally) {
    this.#ledger = ledger;
    this.#tally = tally;
  }

  /** Something is written; `rows` says how many rows more (or fewer) there will be of what is counted. */
  write(rows: Partial<Rows> = {}): void {
    this.#touched = true;
    this.#ledger = { ...this.#ledger, rows: sum(this.#ledger.rows, rows) };
  }

  /** A ticket is written, or deleted when `after` is absent. */
  moved(before: Ticket | undefined, after: Ticket | undefined): void {
    this.write({ tickets: (after ? 1 : 0) - (before ? 1 : 0) });
    this.#tally = tallyChange(this.#tally, before, after);
    this.moves.push({ before, after });
  }

  /** Number that this commit will have: grows with every commit, whatever the clock does. */
  get commits(): number {
    return this.#ledger.commits + 1;
  }

  /** Everything is deleted. */
  empty(): void {
    this.#touched = true;
    this.#ledger = { ...this.#ledger, rows: NO_ROWS };
    this.#tally = EMPTY_TALLY;
  }

  /** What to store; absent when nothing was written. */
  closed(): { ledger: Ledger; tally: Tally } | undefined {
    if (!this.#touched) return undefined;
    return { ledger: { ...this.#ledger, commits: this.#ledger.commits + 1 }, tally: this.#tally };
  }
}

/**
 * Whether the store is the one the canary speaks of, none of its commits lost. A ledger that is further on is fine:
 * the canary follows a moment after each commit.
 */
export const isWhole = (ledger: Ledger | undefined, canary: Canary | undefined): boolean =>
  !canary?.ledger || (ledger?.id === canary.ledger.id && ledger.commits >= canary.ledger.commits);

export const ledgerOf = async (store: Pick<Store, 'settings'>): Promise<Ledger | undefined> =>
  (await store.settings.get('ledger'))?.value as Ledger | undefined;

/**
 * Counts what is really there against the ledger, one table after another so that writers get their turn. About half
 * a second per 100,000 rows. Answers what was found when it differs.
 */
export async function countAgain(store: Store): Promise<Rows | undefined> {
  let [found, kept] = [NO_ROWS, NO_ROWS];
  for (const name of COUNTED) {
    const [count, ledger] = await store.transaction('r', store.table(name), store.settings, async () => [
      await store.table(name).count(),
      await ledgerOf(store),
    ]);
    found = { ...found, [name]: count };
    kept = { ...kept, [name]: ledger?.rows[name] ?? 0 };
  }
  return sameRows(found, kept) ? undefined : found;
}

/** How many rows there really are. */
export async function rowsOf(store: Store): Promise<Rows> {
  let rows = NO_ROWS;
  for (const name of COUNTED) rows = { ...rows, [name]: await store.table(name).count() };
  return rows;
}

/** Takes the store as it stands: counts every row anew and begins a new ledger. For a store that has none yet, too. */
export async function adopt(store: Store): Promise<Ledger> {
  return store.transaction('rw', store.tables, async () => {
    const rows = await rowsOf(store);
    let tally: Tally = EMPTY_TALLY;
    if (rows.tickets > 0)
      await store.tickets.each((ticket) => {
        tally = tallyChange(tally, undefined, ticket);
      });
    const ledger: Ledger = { id: crypto.randomUUID(), commits: 1, rows };
    await store.settings.bulkPut([
      { key: 'counts', value: tally },
      { key: 'ledger', value: ledger },
    ]);
    return ledger;
  });
}
