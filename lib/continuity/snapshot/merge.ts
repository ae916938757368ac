/** A row of a snapshot against the row of the same key here. Pure; never puts older over newer, and twice is once. */
import type { Ticket } from '@/lib/domain/ticket.ts';
import { mergeTicket } from './merge-ticket.ts';
import { NO_PAST, type Past } from './past.ts';
import { same } from './same.ts';
import type { Row, SnapshotTable } from './tables.ts';

/** `row` is what to write, where anything is. */
export type Merged =
  | { readonly verdict: 'fresh' | 'newer'; readonly row: Row }
  | { readonly verdict: 'same' | 'older' };

/** What else is known of the two rows. */
export interface Around {
  /** Of a ticket: what was decided when, on either side. */
  readonly past?: { readonly here: Past; readonly there: Past };
  /** Of a rule: when it got its meaning, on either side. */
  readonly since?: { readonly here: number; readonly there: number };
}

const numberAt = (row: Row, field: string): number => {
  const value = row[field];
  return typeof value === 'number' ? value : 0;
};

const momentsIn = (value: unknown): number[] =>
  Array.isArray(value) ? value.flatMap((one: { at?: unknown }) => (typeof one?.at === 'number' ? [one.at] : [])) : [];

/** How new a row is, where rows of the table say so; of the others, what is here stays. */
const AGE: Readonly<Partial<Record<SnapshotTable, (row: Row) => number>>> = {
  orders: (row) => numberAt(row, 'changedAt'),
  templates: (row) => numberAt(row, 'changedAt'),
  knowledge: (row) => numberAt(row, 'changedAt'),
  drafts: (row) => numberAt(row, 'changedAt'),
  corrections: (row) => numberAt(row, 'at'),
  translations: (row) => numberAt(row, 'usedAt'),
  templateUses: (row) => numberAt(row, 'lastAt'),
  taught: (row) => numberAt(row, 'version'),
  meters: (row) => numberAt(row, 'characters'),
  ruleHits: (row) => numberAt(row, 'hits'),
  // Decided is after asked, whatever the clocks say.
  approvals: (row) => (typeof row.decidedAt === 'number' ? 1e15 + row.decidedAt : numberAt(row, 'askedAt')),
  accounts: (row) => Math.max(0, ...momentsIn(row.seen), ...momentsIn(row.history), ...momentsIn([row.entered])),
};

export function mergeRow(table: SnapshotTable, here: Row | undefined, there: Row, around: Around = {}): Merged {
  if (here === undefined) return { verdict: 'fresh', row: there };
  if (same(here, there)) return { verdict: 'same' };
  if (table === 'tickets') return mergeTickets(here, there, around);
  const age = AGE[table];
  const [mine, theirs] =
    table === 'rules' ? [around.since?.here ?? 0, around.since?.there ?? 0] : age ? [age(here), age(there)] : [0, 0];
  return theirs > mine ? { verdict: 'newer', row: there } : { verdict: 'older' };
}

/** Rows of `tickets` were judged to be tickets before they come here. */
function mergeTickets(here: Row, there: Row, { past }: Around): Merged {
  const row: Ticket = mergeTicket(
    { value: here as unknown as Ticket, past: past?.here ?? NO_PAST },
    { value: there as unknown as Ticket, past: past?.there ?? NO_PAST },
  );
  if (!same(row, here)) return { verdict: 'newer', row: row as unknown as Row };
  // What follows from the rest differs by the moment alone.
  const { derived: _, dispatched: _d, ...rest } = there;
  const { derived: _h, dispatched: _hd, ...mine } = here;
  return { verdict: same(rest, mine) ? 'same' : 'older' };
}

/** By rule or by key: of two moments the later, of what only one side has that. */
export function latestOf(
  here: Readonly<Record<string, number>>,
  there: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const keys = [...new Set([...Object.keys(here), ...Object.keys(there)])];
  return Object.fromEntries(keys.map((key) => [key, Math.max(here[key] ?? 0, there[key] ?? 0)]));
}
