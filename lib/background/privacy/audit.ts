/**
 * The record of who did what, chained. Rows are chained in the order in which they were found here: what a team's stream
 * brings late stands where it came. Chaining waits for hashes, so it is done beside the commits, not in them.
 */
import { digestOf, linkAll, rootOf } from '@/lib/continuity/audit/chain.ts';
import { type AuditLine, lineOfEvent, lineOfPurge } from '@/lib/continuity/audit/line.ts';
import { pseudonymIn } from '@/lib/continuity/privacy/marks.ts';
import type { Purge } from '@/lib/domain/continuity.ts';
import type { TicketEvent } from '@/lib/domain/record.ts';
import { HOUR } from '@/lib/domain/time.ts';
import { commit } from '@/lib/store/commit.ts';
import { ledgerOf } from '@/lib/store/ledger.ts';
import type { AuditEntry, AuditState } from '@/lib/store/privacy-rows.ts';
import type { Store } from '@/lib/store/store.ts';
import type { World } from '../world.ts';
import { type Marker, markerOf } from './marks.ts';

/** Lines of a piece: one is read and written at a time. */
const PIECE = 500;
/** Rows chained in one go. */
const ROUND = 2_000;

export const auditState = async ({ settings }: Store): Promise<AuditState | undefined> =>
  (await settings.get('audit'))?.value as AuditState | undefined;

export async function piece({ settings }: Store, number: number): Promise<readonly AuditEntry[]> {
  return ((await settings.get(`audit:${number}`))?.value as readonly AuditEntry[] | undefined) ?? [];
}

/** Every line of the chain in its order. */
export async function* entriesOf(store: Store): AsyncGenerator<readonly AuditEntry[]> {
  const pieces = (await auditState(store))?.pieces ?? 0;
  for (let number = 0; number < pieces; number++) yield await piece(store, number);
}

interface Row {
  readonly of: AuditEntry['of'];
  readonly id: string;
  readonly at: number;
  readonly line: AuditLine;
}

export const eventRow = async (marker: Marker, event: TicketEvent): Promise<Row> => {
  const ticket = pseudonymIn(event.ticketId) ?? (await marker.pseudonymOf(event.ticketId));
  return { of: 'event', id: event.id, at: event.at, line: lineOfEvent(event, ticket) };
};
export const purgeRow = (purge: Purge): Row => ({ of: 'purge', id: purge.id, at: purge.at, line: lineOfPurge(purge) });

/** Rows that stand in no line yet, oldest first. Without looking through them where the counts say that none do. */
async function unchained(store: Store, state: AuditState | undefined) {
  const rows = ((await ledgerOf(store))?.rows.events ?? 0) + (await store.purges.count());
  if (rows === (state?.count ?? 0) - (state?.gone ?? 0)) return { events: [], purges: [] };
  const known = { event: new Set<string>(), purge: new Set<string>() };
  for await (const entries of entriesOf(store)) for (const { of, id } of entries) known[of].add(id);
  const [events, purges] = await Promise.all([
    store.events.toCollection().primaryKeys(),
    store.purges.toCollection().primaryKeys(),
  ]);
  return {
    events: events.filter((id) => !known.event.has(id)),
    purges: purges.filter((id) => !known.purge.has(id)),
  };
}

/** The next rows that stand in no line, and their hashes. */
async function nextRows(world: World, events: readonly string[], purges: readonly string[]) {
  const { store } = world;
  const marker = await markerOf(world);
  const made = await Promise.all(
    (await store.events.bulkGet([...events])).flatMap((event) => (event ? [eventRow(marker, event)] : [])),
  );
  const found = (await store.purges.bulkGet([...purges])).flatMap((purge) => (purge ? [purgeRow(purge)] : []));
  const rows = [...made, ...found].toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const digests = await Promise.all(rows.map(({ line }) => digestOf(line)));
  return { digests, entries: rows.map(({ of, id }, index) => ({ of, id, digest: digests[index] ?? '' })) };
}

/**
 * Chains what is not yet; answers how far it came. A worker killed in between has chained whole rounds. What is to be
 * chained is looked for once, and again only where somebody else chained meanwhile.
 */
export async function chainUp(world: World): Promise<AuditState | undefined> {
  const { store } = world;
  let before = await auditState(store);
  let left = await unchained(store, before);
  for (let from = 0; left.events.length + left.purges.length > 0; ) {
    const to = from + ROUND;
    const { digests, entries } = await nextRows(world, left.events.slice(from, to), left.purges.slice(from, to));
    const chain = before?.chain ?? crypto.randomUUID();
    const head = await linkAll(before?.head ?? (await rootOf(chain)), digests);
    const known = before;
    const after = await commit(store, [], async (books): Promise<AuditState | undefined> => {
      const now = await auditState(store);
      if (now?.head !== known?.head || now?.chain !== known?.chain) return undefined;
      const pieces = await append(store, now?.pieces ?? 0, entries);
      const count = (now?.count ?? 0) + entries.length;
      const value = { chain, count, head, at: world.now(), pieces, gone: now?.gone ?? 0 };
      await store.settings.put({ key: 'audit', value });
      books.write();
      return value;
    });
    before = after ?? (await auditState(store));
    from = to;
    if (after && from < Math.max(left.events.length, left.purges.length)) continue;
    left = await unchained(store, before);
    from = 0;
  }
  return before;
}

/** Call it inside the commit. Answers how many pieces there are then. */
async function append(store: Store, pieces: number, entries: readonly AuditEntry[]): Promise<number> {
  let number = Math.max(pieces - 1, 0);
  let rest = [...(await piece(store, number)), ...entries];
  while (rest.length > 0) {
    await store.settings.put({ key: `audit:${number}`, value: rest.slice(0, PIECE) });
    rest = rest.slice(PIECE);
    number++;
  }
  return number;
}

/** Says of these lines that their rows were purged: what they said stays in the chain as a hash. Inside the commit. */
export async function letGo(store: Store, of: AuditEntry['of'], ids: ReadonlySet<string>): Promise<void> {
  const state = await auditState(store);
  if (!state || ids.size === 0) return;
  let gone = 0;
  // A row stands in one line: once all are found, later pieces are not looked into.
  for (let number = 0; number < state.pieces && gone < ids.size; number++) {
    const entries = await piece(store, number);
    const hit = entries.filter((entry) => entry.of === of && !entry.gone && ids.has(entry.id)).length;
    if (hit === 0) continue;
    gone += hit;
    const value = entries.map((entry) =>
      entry.of === of && ids.has(entry.id) ? { ...entry, gone: true as const } : entry,
    );
    await store.settings.put({ key: `audit:${number}`, value });
  }
  await store.settings.put({ key: 'audit', value: { ...state, gone: state.gone + gone } });
}

/** Chains once an hour what came since; a row changed within that hour is not told from one that was always so. */
export async function keepChain(world: World): Promise<void> {
  const state = await auditState(world.store);
  if (state && world.now() - state.at < HOUR) return;
  await chainUp(world);
}
