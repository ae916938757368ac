/** What of a snapshot is left out: what no row of ours is, what stands there twice, and what is of an erased buyer. */
import { partsOf } from '@/lib/continuity/privacy/marks.ts';
import type { Row, SnapshotTable } from '@/lib/continuity/snapshot/tables.ts';
import type { Order } from '@/lib/domain/order.ts';
import type { Ticket, TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { PORTALS } from '@/lib/domain/vocabulary.ts';
import type { Store } from '@/lib/store/store.ts';
import type { IsErased } from '../privacy/marks.ts';
import { keyOf } from './rows.ts';
import { isShaped } from './shapes.ts';

/** Grams by which a sentence is found by the ticket it came from, see `originKey`. */
const ORIGIN = '@';

/** Rows that hold words of one ticket. */
const WORDY: ReadonlySet<SnapshotTable> = new Set(['messages', 'drafts', 'approvals']);

/** The tickets whose words a row holds. Rows were judged by their shape before they come here. */
export function ticketsOf(table: SnapshotTable, row: Row): readonly string[] {
  if (table === 'drafts') return [String(row.id)];
  if (table === 'translations')
    return (row.grams as readonly string[]).flatMap((gram) =>
      gram.startsWith(ORIGIN) ? [gram.slice(ORIGIN.length)] : [],
    );
  return typeof row.ticketId === 'string' ? [row.ticketId] : [];
}

/** One sieve a walk: it learns from tickets and aliases what stands after them. */
export function sieveOf(store: Store, isErased?: IsErased) {
  const verdicts = new Map<string, boolean>();
  const judge = async (id: string, look: () => Promise<boolean>): Promise<boolean> => {
    const verdict = verdicts.get(id) ?? (await look());
    verdicts.set(id, verdict);
    return verdict;
  };

  /** By its number alone: its own row may lack. */
  const ofErased = (id: string, known: IsErased): Promise<boolean> =>
    judge(id, async () => {
      const { portal, store: shop, ...number } = partsOf(id as TicketId);
      const place = PORTALS.find((one) => one === portal);
      return place !== undefined && known({ portal: place, store: shop }, { tickets: [number] });
    });

  async function isBarred(table: SnapshotTable, row: Row, known: IsErased): Promise<boolean> {
    if (table === 'orders') {
      const { portal, store: shop, buyer, externalId } = row as unknown as Order;
      return known({ portal, store: shop }, { buyer, orderId: externalId });
    }
    if (table === 'tickets') {
      const { id, observed } = row as unknown as Ticket;
      const { portal, store: shop, buyer, orderId } = observed;
      return judge(id, () => known({ portal, store: shop }, { buyer, orderId, tickets: [observed] }));
    }
    for (const id of ticketsOf(table, row))
      if (await ofErased(id, known)) {
        // What was read under an id of need hangs on that.
        if (table === 'aliases') verdicts.set(String(row.id), true);
        return true;
      }
    return table === 'aliases' && ofErased(String(row.id), known);
  }

  /** When tickets of the snapshot changed that are not bare there. */
  const whole = new Map<string, Instant>();
  /** Of tickets that are bare here, and stay so: no words come back onto them. */
  async function bareOf(table: SnapshotTable, rows: readonly Row[]): Promise<ReadonlySet<string>> {
    if (!WORDY.has(table)) return new Set();
    const ids = [...new Set(rows.flatMap((row) => ticketsOf(table, row)))] as TicketId[];
    const here = await store.tickets.bulkGet(ids);
    const bare = here.flatMap((ticket) => {
      if (ticket?.observed.purgedAt === undefined) return [];
      return (whole.get(ticket.id) ?? 0) > ticket.observed.changedAt ? [] : [ticket.id];
    });
    return new Set(bare);
  }

  /** When marks were set that people took back here since: they know those buyers again. */
  const takenBack = async (table: SnapshotTable): Promise<ReadonlySet<unknown>> => {
    if (table !== 'erased') return new Set();
    const purges = await store.purges.filter(({ marksOf }) => marksOf !== undefined).toArray();
    return new Set(purges.map(({ marksOf }) => marksOf));
  };

  return async (table: SnapshotTable, rows: readonly Row[]): Promise<Row[]> => {
    const back = await takenBack(table);
    const seen = new Set<string>();
    const shaped = rows.filter((row) => isShaped(table, row));
    const bare = await bareOf(table, shaped);
    const taken: Row[] = [];
    for (const row of shaped) {
      const key = JSON.stringify(keyOf(store.table(table), row));
      if (key === undefined || seen.has(key) || ticketsOf(table, row).some((id) => bare.has(id))) continue;
      if (back.has(row.at)) continue;
      if (isErased && (await isBarred(table, row, isErased))) continue;
      seen.add(key);
      if (table === 'tickets') {
        const { id, observed } = row as unknown as Ticket;
        if (observed.purgedAt === undefined) whole.set(id, observed.changedAt);
      }
      taken.push(row);
    }
    return taken;
  };
}
