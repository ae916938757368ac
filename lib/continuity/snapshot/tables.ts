/** What of the store a snapshot holds, in the order in which it stands there. */

/**
 * Not in it: keys (`secrets`), the seat in a team and what the stream says (the team gives it again), what waits to be
 * done (`outbox`, `deadLetters`), what follows from the rest (`search`), how reading goes (`health`, the next page says).
 */
export const SNAPSHOT_TABLES = [
  // First: when what was decided, and when which rule got its meaning, says which of two rows is newer.
  'settings',
  'events',
  // Before whatever may be a buyer's.
  'erased',
  'purges',
  'tickets',
  'aliases',
  'messages',
  'orders',
  'accounts',
  'corrections',
  'drafts',
  'approvals',
  'templates',
  'templateVersions',
  'templateUses',
  'translations',
  'glossary',
  'meters',
  'knowledge',
  'rules',
  'ruleHits',
  'agents',
  'taught',
  'taughtVersions',
] as const;
export type SnapshotTable = (typeof SNAPSHOT_TABLES)[number];

/** Rows of `settings` that travel; the others speak of this store alone. */
export const SNAPSHOT_SETTINGS = ['settings', 'seeded', 'rulesSince'] as const;

/** Tables that tell of the others; a walk that wants only those may stop after them, and they are merged last. */
export const TELLING: ReadonlySet<SnapshotTable> = new Set(['settings', 'events']);

export const isSnapshotTable = (name: unknown): name is SnapshotTable =>
  SNAPSHOT_TABLES.some((table) => table === name);

export type Row = Readonly<Record<string, unknown>>;
export interface Placed {
  readonly table: SnapshotTable;
  readonly row: Row;
}
