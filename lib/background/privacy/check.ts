/** Reads the chained record back: whether it still says what it said, and as a file. Writes nothing. */
import { digestOf, linkAll, rootOf } from '@/lib/continuity/audit/chain.ts';
import { type Written, writeAudit } from '@/lib/continuity/audit/file.ts';
import { lineOfEvent } from '@/lib/continuity/audit/line.ts';
import type { AuditCheck } from '@/lib/domain/privacy.ts';
import type { TicketEvent } from '@/lib/domain/record.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { ledgerOf } from '@/lib/store/ledger.ts';
import type { AuditEntry } from '@/lib/store/privacy-rows.ts';
import type { Store } from '@/lib/store/store.ts';
import type { World } from '../world.ts';
import { auditState, entriesOf, eventRow, purgeRow } from './audit.ts';
import { type Marker, markerOf } from './marks.ts';

/** Ids that tickets went by before their own was seen: what was chained then was chained under them. */
async function formerIds(store: Store): Promise<(id: TicketId) => readonly TicketId[]> {
  const former = new Map<TicketId, TicketId[]>();
  await store.aliases.each(({ id, ticketId }) => {
    former.set(ticketId, [...(former.get(ticketId) ?? []), id]);
  });
  return (id) => former.get(id) ?? [];
}

/** The pseudonym under which an event was chained, or that of its ticket where it never was. */
export async function pseudonymsOf(world: World, events: readonly TicketEvent[]): Promise<ReadonlyMap<string, string>> {
  const { store } = world;
  const [marker, formerOf] = [await markerOf(world), await formerIds(store)];
  const digests = new Map<string, string>();
  if (events.some(({ ticketId }) => formerOf(ticketId).length > 0))
    for await (const entries of entriesOf(store))
      for (const { of, id, digest } of entries) if (of === 'event') digests.set(id, digest);
  const found = await Promise.all(
    events.map(async (event) => {
      const own = await marker.pseudonymOf(event.ticketId);
      const digest = digests.get(event.id);
      if (digest !== undefined && digest !== (await digestOf(lineOfEvent(event, own))))
        for (const former of formerOf(event.ticketId)) {
          const pseudonym = await marker.pseudonymOf(former);
          if ((await digestOf(lineOfEvent(event, pseudonym))) === digest) return [event.id, pseudonym] as const;
        }
      return [event.id, own] as const;
    }),
  );
  return new Map(found);
}

interface Reader {
  readonly store: Store;
  readonly marker: Marker;
  readonly formerOf: (id: TicketId) => readonly TicketId[];
}

/** What the chain's lines say by now; of a row that is not there any more, which it was. */
async function read({ store, marker, formerOf }: Reader, entries: readonly AuditEntry[]): Promise<Written[]> {
  const events = await store.events.bulkGet(entries.map(({ of, id }) => (of === 'event' ? id : '')));
  const purges = await store.purges.bulkGet(entries.map(({ of, id }) => (of === 'purge' ? id : '')));
  return Promise.all(
    entries.map(async ({ id, digest, gone }, index): Promise<Written> => {
      if (gone) return { gone: digest };
      const [event, purge] = [events[index], purges[index]];
      if (purge) return { line: purgeRow(purge).line, digest };
      if (!event) return { line: { lost: id }, digest };
      const { line } = await eventRow(marker, event);
      for (const former of (await digestOf(line)) === digest ? [] : formerOf(event.ticketId)) {
        const before = lineOfEvent(event, await marker.pseudonymOf(former));
        if ((await digestOf(before)) === digest) return { line: before, digest };
      }
      return { line, digest };
    }),
  );
}

const reader = async (world: World): Promise<Reader> => ({
  store: world.store,
  marker: await markerOf(world),
  formerOf: await formerIds(world.store),
});

/** Whether every chained row is still there and says what it said. Rows not yet chained are counted, not judged. */
export async function checkRecord(world: World): Promise<AuditCheck> {
  const { store } = world;
  const state = await auditState(store);
  const rows = ((await ledgerOf(store))?.rows.events ?? 0) + (await store.purges.count());
  if (!state) return { ok: true, count: 0, waiting: rows };
  const sight = await reader(world);
  let [head, line, kept] = [await rootOf(state.chain), 0, 0];
  for await (const entries of entriesOf(store)) {
    for (const [index, written] of (await read(sight, entries)).entries()) {
      line++;
      if ('gone' in written) continue;
      kept++;
      if ('lost' in written.line) return { ok: false, line, fault: 'gone' };
      if ((await digestOf(written.line)) !== entries[index]?.digest) return { ok: false, line, fault: 'changed' };
    }
    head = await linkAll(
      head,
      entries.map(({ digest }) => digest),
    );
  }
  if (line !== state.count) return { ok: false, line, fault: 'count' };
  if (head !== state.head) return { ok: false, line, fault: 'chain' };
  return { ok: true, count: line, waiting: Math.max(rows - kept, 0) };
}

/** The whole chain as the text of a file. A row that says otherwise by now breaks the file where it stands. */
export async function recordFile(world: World): Promise<string> {
  const sight = await reader(world);
  const lines: Written[] = [];
  for await (const entries of entriesOf(world.store)) lines.push(...(await read(sight, entries)));
  return writeAudit((await auditState(world.store))?.chain ?? '', lines, world.now());
}
