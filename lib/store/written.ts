/** What a transaction writes, noted as it is written: whoever must hear of a change need not rely on every place that makes one. */
import type { DBCore, DBCoreMutateRequest, DBCoreTransaction, Middleware } from 'dexie';

export interface TableWritten {
  /** Rows as they were put; the newest of an id last. */
  readonly values: unknown[];
  /** Ids of rows put or deleted. */
  readonly ids: Set<string>;
  /** A range was deleted: any row may be gone. */
  all: boolean;
}

/** By the table's name. */
export type Written = ReadonlyMap<string, TableWritten>;

const NOTHING: Written = new Map();
const noted = new WeakMap<DBCoreTransaction, Map<string, TableWritten>>();

function note(table: string, request: DBCoreMutateRequest): void {
  const tables = noted.get(request.trans) ?? new Map<string, TableWritten>();
  noted.set(request.trans, tables);
  const written = tables.get(table) ?? { values: [], ids: new Set(), all: false };
  tables.set(table, written);
  if (request.type === 'deleteRange') written.all = true;
  else if (request.type === 'delete') for (const key of request.keys) written.ids.add(String(key));
  else
    for (const value of request.values) {
      written.values.push(value);
      written.ids.add(String((value as { id?: unknown }).id));
    }
}

/** Notes what is written to these tables; whose keys are strings under `id`. */
export const noteWrites = (tables: ReadonlySet<string>): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'noteWrites',
  create: (core) => ({
    ...core,
    table(name) {
      const table = core.table(name);
      if (!tables.has(name)) return table;
      return {
        ...table,
        mutate(request) {
          note(name, request);
          return table.mutate(request);
        },
      };
    },
  }),
});

/** What this transaction wrote so far. */
export const writtenIn = (transaction: object): Written => noted.get(transaction as DBCoreTransaction) ?? NOTHING;
