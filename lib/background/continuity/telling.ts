/** What a snapshot says of when things were decided, and what the store says of it. */
import { type Past, pastOf, type Said, tells } from '@/lib/continuity/snapshot/past.ts';
import { type Row, TELLING } from '@/lib/continuity/snapshot/tables.ts';
import type { TicketEvent } from '@/lib/domain/record.ts';
import type { Ticket, TicketId } from '@/lib/domain/ticket.ts';
import type { Store } from '@/lib/store/store.ts';
import { together } from './rows.ts';
import { isShaped } from './shapes.ts';
import type { Source } from './source.ts';

export interface Telling {
  /** Of tickets that are here as well. */
  readonly said: ReadonlyMap<string, readonly Said[]>;
  readonly since: Readonly<Record<string, number>>;
}

/** Reads the first tables only. Of tickets that are not here nothing has to be known: they come as they are. */
export async function tellingOf(source: Source, store: Store): Promise<Telling> {
  const said = new Map<string, Said[]>();
  let since: Readonly<Record<string, number>> = {};
  for await (const { table, rows } of together(source.rows())) {
    if (!TELLING.has(table)) break;
    if (table === 'settings') since = sinceIn(rows) ?? since;
    if (table !== 'events') continue;
    const events = rows.filter((row) => isShaped('events', row)) as unknown as TicketEvent[];
    const telling = events.filter(tells);
    const here = await store.tickets
      .where('id')
      .anyOf(telling.map(({ ticketId }) => ticketId))
      .primaryKeys();
    const known = new Set<string>(here);
    for (const { ticketId, id, at, what, before, after } of telling) {
      if (!known.has(ticketId)) continue;
      const one: Said = { id, at, what, ...(before ? { before } : {}), ...(after ? { after } : {}) };
      said.set(ticketId, [...(said.get(ticketId) ?? []), one]);
    }
  }
  return { said, since };
}

function sinceIn(rows: readonly Row[]): Readonly<Record<string, number>> | undefined {
  const value = rows.find(({ key }) => key === 'rulesSince')?.value;
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}

/** Of one ticket on both sides. Call it inside a transaction over `events`. */
export async function pastsOf(
  store: Store,
  { said }: Telling,
  here: Ticket,
  there: Ticket,
): Promise<{ readonly here: Past; readonly there: Past }> {
  const id: TicketId = here.id;
  const own = await store.events.where('[ticketId+at]').between([id, -Infinity], [id, Infinity]).toArray();
  return { here: pastOf(own, here.decided), there: pastOf(said.get(id) ?? [], there.decided) };
}
