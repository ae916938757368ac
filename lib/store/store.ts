import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Order, OrderId } from '@/lib/domain/order.ts';
import type { TicketEvent } from '@/lib/domain/record.ts';
import { REFUSALS } from '@/lib/domain/refusal.ts';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import type { Template } from '@/lib/domain/template.ts';
import type { Message, Ticket, TicketId } from '@/lib/domain/ticket.ts';
import type { AliasRow, ErrandRow, HealthRow, SearchRow, SettingRow } from './rows.ts';
import version1 from './versions/001-first.ts';
import type { Version } from './versions/version.ts';

export const versions: readonly Version[] = [version1];

export type Store = Dexie & {
  tickets: Table<Ticket, TicketId>;
  aliases: EntityTable<AliasRow, 'id'>;
  messages: Table<Message, string>;
  orders: Table<Order, OrderId>;
  events: EntityTable<TicketEvent, 'id'>;
  outbox: EntityTable<ErrandRow, 'id'>;
  search: EntityTable<SearchRow, 'id'>;
  templates: EntityTable<Template, 'id'>;
  rules: EntityTable<RoutingRule, 'id'>;
  health: EntityTable<HealthRow, 'id'>;
  settings: EntityTable<SettingRow, 'key'>;
};

/** The store was written by a newer Portside than this one; writing to it would damage it. */
export class StoreTooNew extends Error {
  override readonly name = 'StoreTooNew';
  constructor(found: number, known: number) {
    super(`${REFUSALS.storeTooNew} (Store version ${found}, this one knows ${known}.)`);
  }
}

/**
 * Opens the store, migrating it if needed. Only the background does this. `upTo` is for migration tests.
 * Commits are strict: "saved" means on disk. Dexie would open a newer store with older code without a word, so the
 * shape's own number is checked first. Rejects with `StoreTooNew`, or with the browser's error.
 */
export async function openStore(
  name = 'portside',
  {
    upTo = Number.POSITIVE_INFINITY,
    ...world
  }: { upTo?: number; indexedDB?: IDBFactory; IDBKeyRange?: typeof IDBKeyRange } = {},
): Promise<Store> {
  const store = new Dexie(name, { chromeTransactionDurability: 'strict', ...world }) as Store;
  for (const { number, stores, upgrade } of versions) {
    if (number > upTo) break;
    const version = store.version(number).stores({ ...stores });
    if (upgrade) version.upgrade(upgrade);
  }
  await store.open();
  const known = versions.findLast(({ number }) => number <= upTo)?.number ?? 1;
  const shape = (await store.settings.get('shape'))?.value as { minReader: number } | undefined;
  if (shape && shape.minReader > known) {
    store.close();
    throw new StoreTooNew(shape.minReader, known);
  }
  const minReader = versions.findLast(({ number }) => number <= upTo)?.minReader ?? 1;
  if (shape?.minReader !== minReader) await store.settings.put({ key: 'shape', value: { minReader } });
  return store;
}
