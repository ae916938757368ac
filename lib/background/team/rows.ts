/** Rows of shared tables: which of them the team has not heard, and what it says of them. */

import type { Agent } from '@/lib/domain/agent.ts';
import { fingerprint } from '@/lib/domain/hash.ts';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import type { SharedRows, SharedTable, TeamBody } from '@/lib/domain/team-event.ts';
import type { MemoryEntry } from '@/lib/domain/translation.ts';
import type { TeamRow } from '@/lib/store/rows.ts';
import type { Store } from '@/lib/store/store.ts';
import { foldRow } from '@/lib/sync/fold/index.ts';
import { canonical } from '@/lib/sync/seal/index.ts';
import { classOf } from '@/lib/sync/subjects.ts';
import { askRecompute } from '../ask-recompute.ts';
import { sinceOf } from '../routing/ready.ts';
import { withAway } from './away.ts';
import type { Opened } from './open.ts';
import { tableOf, takenRow, toldOf } from './shared.ts';

type RowBody = Extract<TeamBody, { kind: 'row' | 'unrow' }>;

export const rowId = (table: SharedTable, id: string): string => `${table}|${id}`;

/** Stands for a row as it is told; of a deleted one empty. */
export const standOf = (body: RowBody): string => (body.kind === 'row' ? fingerprint(canonical(plainOf(body))) : '');

/** An older version told whether somebody is away with their row. */
function plainOf({ table, row }: Extract<RowBody, { kind: 'row' }>): unknown {
  return table === 'agents' ? toldOf(table, row as Agent) : row;
}

/** What the team has not heard of a row; undefined: it stands as the team has it. */
export async function untold(store: Store, table: SharedTable, id: string): Promise<RowBody | undefined> {
  const [row, known] = await Promise.all([tableOf(store, table).get(id), store.teamRows.get(rowId(table, id))]);
  if (!row && !known?.hash) return undefined;
  const body: RowBody = row ? { kind: 'row', table, id, row: toldOf(table, row) } : { kind: 'unrow', table, id };
  return standOf(body) === known?.hash ? undefined : body;
}

/** Every id that a table has here or in the team. */
export async function idsOf(store: Store, table: SharedTable): Promise<readonly string[]> {
  const [here, team] = await Promise.all([
    tableOf(store, table).toCollection().primaryKeys(),
    store.teamRows.where('id').startsWith(`${table}|`).primaryKeys(),
  ]);
  return [...new Set([...here, ...team.map((id) => id.slice(table.length + 1))])];
}

/** Whether a change of the row made here has not been read back: it comes later in the stream, and stands until then. */
async function isPending(store: Store, { event, own }: Opened, said: RowBody): Promise<boolean> {
  const { table, id } = said;
  const waits = await store.outbox.get(`team|row|${table}|${id}`);
  // What a snapshot brought back gives way to what the team has.
  if (waits?.kind === 'team' && !waits.restored) return true;
  const [, , , me] = own.split('.');
  if (event.member === me) return false;
  // Under the subject that this device tells of the same row.
  const subject = own.split('.').with(4, classOf(said)).join('.');
  const told = await store.teamOwn.where('subject').equals(subject).toArray();
  return told.some(
    ({ state, body }) =>
      state !== 'heard' && (body?.kind === 'row' || body?.kind === 'unrow') && body.table === table && body.id === id,
  );
}

/** Takes what the team says of a row. Call it inside a transaction over the shared tables, rows, outbox and settings. */
export async function takeRow(
  store: Store,
  heard: Opened,
  body: RowBody,
  now: number,
): Promise<'taken' | 'refused' | 'known'> {
  const { table, id } = body;
  const known = await store.teamRows.get(rowId(table, id));
  const { place, won } = foldRow(known, heard);
  const row = body.kind === 'row' ? takenRow(table, id, body.row) : undefined;
  const refused = body.kind === 'row' && !row;
  const stands = won && !refused;
  const next: TeamRow = { ...place, id: rowId(table, id), hash: stands ? standOf(body) : (known?.hash ?? '') };
  await store.teamRows.put(next);
  if (refused) return 'refused';
  if (!stands || (await isPending(store, heard, body))) return 'known';
  const before = await tableOf(store, table).get(id);
  if (before && fingerprint(canonical(toldOf(table, before))) === next.hash) return 'known';
  if (!row) await tableOf(store, table).delete(id);
  else await tableOf(store, table).put(await landed(store, table, { row, before, now }));
  if (table === 'rules') await ruleChanged(store, id, row as RoutingRule | undefined, now);
  if (table === 'rules' || table === 'agents') await askRecompute(store);
  return 'taken';
}

interface Landing {
  readonly row: SharedRows[SharedTable];
  readonly before: unknown;
  readonly now: number;
}

/** With what of it is not the row's author's to say. */
async function landed(store: Store, table: SharedTable, { row, before, now }: Landing) {
  if (table === 'translations') return withUses(row as MemoryEntry, before, now);
  return table === 'agents' ? withAway(store, row as Agent, before as Agent | undefined) : row;
}

/** How often it was wanted is each device's own count. */
function withUses(entry: MemoryEntry, before: unknown, now: number): MemoryEntry {
  const known = before as MemoryEntry | undefined;
  return { ...entry, uses: known?.uses ?? 0, usedAt: known?.usedAt ?? now };
}

/** What the rule did before no longer holds, and it gets another try. */
async function ruleChanged(store: Store, id: string, rule: RoutingRule | undefined, now: number): Promise<void> {
  await store.ruleTroubles.delete(id);
  const { [id]: _, ...others } = await sinceOf(store);
  await store.settings.put({ key: 'rulesSince', value: rule ? { ...others, [id]: now } : others });
}
