import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Account } from '@/lib/domain/account.ts';
import type { Agent } from '@/lib/domain/agent.ts';
import type { DeadLetter } from '@/lib/domain/alert.ts';
import type { Approval } from '@/lib/domain/approval.ts';
import type { Purge, SnapshotWritten } from '@/lib/domain/continuity.ts';
import type { Correction } from '@/lib/domain/correction.ts';
import type { Canary, Ledger } from '@/lib/domain/custody.ts';
import type { Draft } from '@/lib/domain/draft.ts';
import type { KnowledgeNote } from '@/lib/domain/knowledge.ts';
import type { Order, OrderId } from '@/lib/domain/order.ts';
import type { TicketEvent } from '@/lib/domain/record.ts';
import type { RoutingRule, RuleHits, RuleTrouble } from '@/lib/domain/rule.ts';
import type { TaughtPage } from '@/lib/domain/taught.ts';
import type { Template, TemplateUse, TemplateVersion } from '@/lib/domain/template.ts';
import type { Message, Ticket, TicketId } from '@/lib/domain/ticket.ts';
import type { GlossaryTerm, MemoryEntry, Meter, Secret } from '@/lib/domain/translation.ts';
import { adopt, isWhole, ledgerOf } from './ledger.ts';
import type { AsideRow } from './lock/aside.ts';
import { type StoreLock, storeLock } from './lock/lock.ts';
import { sealing } from './lock/middleware.ts';
import type { Brought } from './restore-rows.ts';
import type {
  AliasRow,
  ErasedRow,
  ErrandRow,
  HealthRow,
  LaneRow,
  OwnEventRow,
  SearchRow,
  SettingRow,
  TeamRow,
} from './rows.ts';
import type { OwnValueRow, TeamTicketRow } from './team-rows.ts';
import { TOLD_TABLES } from './tell.ts';
import type { TicketKeyRow } from './ticket-keys.ts';
import { StoreDamaged, StoreTooNew, StoreUnreadable } from './trouble.ts';
import version1 from './versions/001-first.ts';
import version2 from './versions/002-standing.ts';
import version3 from './versions/003-replies.ts';
import version4 from './versions/004-readers.ts';
import version5 from './versions/005-routing.ts';
import version6 from './versions/006-team.ts';
import type { Version } from './versions/version.ts';
import { noteWrites } from './written.ts';

export type { Table } from 'dexie';

export const versions: readonly Version[] = [version1, version2, version3, version4, version5, version6];

export type Store = Dexie & {
  tickets: Table<Ticket, TicketId>;
  aliases: EntityTable<AliasRow, 'id'>;
  messages: Table<Message, string>;
  orders: Table<Order, OrderId>;
  accounts: Table<Account, Account['id']>;
  corrections: EntityTable<Correction, 'id'>;
  events: EntityTable<TicketEvent, 'id'>;
  outbox: Table<ErrandRow, string>;
  search: EntityTable<SearchRow, 'id'>;
  templates: EntityTable<Template, 'id'>;
  templateVersions: EntityTable<TemplateVersion, 'id'>;
  templateUses: EntityTable<TemplateUse, 'id'>;
  drafts: Table<Draft, TicketId>;
  translations: EntityTable<MemoryEntry, 'id'>;
  glossary: EntityTable<GlossaryTerm, 'id'>;
  meters: EntityTable<Meter, 'id'>;
  secrets: EntityTable<Secret, 'id'>;
  approvals: EntityTable<Approval, 'id'>;
  knowledge: EntityTable<KnowledgeNote, 'id'>;
  rules: EntityTable<RoutingRule, 'id'>;
  ruleHits: Table<RuleHits, [string, string]>;
  ruleTroubles: EntityTable<RuleTrouble, 'ruleId'>;
  agents: EntityTable<Agent, 'id'>;
  deadLetters: EntityTable<DeadLetter, 'id'>;
  health: EntityTable<HealthRow, 'id'>;
  taught: EntityTable<TaughtPage, 'id'>;
  taughtVersions: Table<TaughtPage, [string, number]>;
  teamTickets: Table<TeamTicketRow, TicketId>;
  teamRows: EntityTable<TeamRow, 'id'>;
  teamLanes: EntityTable<LaneRow, 'lane'>;
  teamOwn: EntityTable<OwnEventRow, 'id'>;
  ticketKeys: EntityTable<TicketKeyRow, 'id'>;
  teamValues: EntityTable<OwnValueRow, 'id'>;
  erased: EntityTable<ErasedRow, 'id'>;
  purges: EntityTable<Purge, 'id'>;
  snapshots: EntityTable<SnapshotWritten, 'id'>;
  brought: Table<Brought, number>;
  asides: EntityTable<AsideRow, 'id'>;
  settings: EntityTable<SettingRow, 'key'>;
} & { readonly custody: Custody; readonly lock: StoreLock };

/** Who looks after the store from outside: hears of every commit, and says what a failed one means. */
export interface Custody {
  /** The ledger that this store was opened with; another one is another store. */
  ledgerId: string;
  committed(ledger: Ledger): void;
  /** The error to throw for this one: a full disk has many faces. */
  failed(error: unknown): Promise<unknown>;
}

/** How databases lie: sealed or not, and elsewhere than at the browser's usual place. */
export interface Disk {
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
  readonly lock?: StoreLock;
}

interface OpenOptions extends Disk {
  /** For migration tests. */
  readonly upTo?: number;
  /** What is known of the store outside it; without it any store is taken as it stands. */
  readonly canary?: Canary;
  readonly custody?: Omit<Custody, 'ledgerId'>;
}

/** The store's tables, not yet opened. */
function shaped(name: string, { upTo = Number.POSITIVE_INFINITY, ...options }: OpenOptions): Store {
  const { indexedDB, IDBKeyRange, lock = storeLock() } = options;
  const store = new Dexie(name, {
    chromeTransactionDurability: 'strict',
    ...(indexedDB && IDBKeyRange ? { indexedDB, IDBKeyRange } : {}),
  });
  for (const { number, stores, upgrade } of versions) {
    if (number > upTo) break;
    const version = store.version(number).stores({ ...stores });
    if (upgrade) version.upgrade(upgrade);
  }
  store.use(sealing(lock));
  store.use(noteWrites(TOLD_TABLES));
  const custody: Custody = { ledgerId: '', committed: () => {}, failed: async (error) => error, ...options.custody };
  return Object.assign(store, { custody, lock }) as unknown as Store;
}

/**
 * Opens the store, migrating it if needed. Only the background does this. Commits are strict: "saved" means on disk.
 * Dexie would open a newer store with older code without a word, so the shape's own number is checked first; and
 * damaged files mostly open as an empty store, so it is held against the canary. Rejects with `StoreUnreadable`,
 * `StoreTooNew` or `StoreDamaged`, or with what the browser says; nothing was written then.
 */
export async function openStore(name = 'portside', options: OpenOptions = {}): Promise<Store> {
  const store = shaped(name, options);
  try {
    await store.open();
  } catch (error) {
    throw new StoreUnreadable(error);
  }
  try {
    await judge(store, options);
  } catch (error) {
    store.close();
    throw error;
  }
  return store;
}

async function judge(store: Store, { upTo = Number.POSITIVE_INFINITY, canary }: OpenOptions): Promise<void> {
  const known = versions.filter(({ number }) => number <= upTo);
  const shape = (await store.settings.get('shape'))?.value as { minReader: number } | undefined;
  const newest = known.at(-1)?.number ?? 1;
  if (shape && shape.minReader > newest) throw new StoreTooNew(shape.minReader, newest);
  const ledger = await ledgerOf(store);
  if (!isWhole(ledger, canary)) throw new StoreDamaged();
  const minReader = known.at(-1)?.minReader ?? 1;
  if (shape?.minReader !== minReader) await store.settings.put({ key: 'shape', value: { minReader } });
  store.custody.ledgerId = (ledger ?? (await adopt(store))).id;
}

/** Opens a damaged store as it stands, for a person to save or keep what is left of it. */
export async function openDamaged(name: string, disk: Disk = {}): Promise<Store> {
  const store = shaped(name, disk);
  await store.open();
  return store;
}
