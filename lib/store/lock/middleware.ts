/**
 * Rows of sealed tables are sealed as they are written and opened as they are read, under Dexie's own layers, so that
 * nobody above notices. Sealing is synchronous: a promise of the browser's own cryptography would end the transaction.
 */
import type { DBCore, DBCoreCursor, DBCoreQueryRequest, DBCoreTable, Middleware } from 'dexie';
import { SEALED_TABLES } from './fields.ts';
import type { StoreLock } from './lock.ts';
import { type Asked, asked } from './ranges.ts';
import { type Fields, isSealed, openRow, sealRow } from './row.ts';

/** Nearest to the database: Dexie's own begin at -1. */
const LEVEL = -2;
const NO_END = Number.POSITIVE_INFINITY;
/** Rows that are opened for one that is found, where a beginning stands as a shorter one; mostly enough at once. */
const ALIKE = 1.5;

export const sealing = (lock: StoreLock): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'sealing',
  level: LEVEL,
  create: (core) => ({
    ...core,
    table(name) {
      const table = core.table(name);
      return SEALED_TABLES.has(name) ? sealedTable(lock, table) : table;
    },
  }),
});

function sealedTable(lock: StoreLock, table: DBCoreTable): DBCoreTable {
  const { name, schema } = table;
  const primary = [schema.primaryKey.keyPath ?? []].flat();

  /** Undefined where the row cannot be opened; it is noted then. */
  const opened = (row: unknown): unknown => {
    if (!isSealed(row)) return row;
    const found = openRow(lock.key(), name, row);
    if (!found) {
      const key = schema.primaryKey.extractKey?.(row) as IDBValidKey;
      const first = lock.unopened.size === 0;
      lock.unopened.set(JSON.stringify([name, key]), { table: name, key, row });
      if (first) lock.onUnopened();
    }
    return found;
  };
  const written = (row: unknown): unknown => {
    const seals = lock.phase === 'on' || lock.phase === 'sealing';
    return seals ? sealRow(lock.key(), name, primary, row as Fields) : row;
  };
  /** What else is to be asked than what was asked for, where rows are sealed. */
  const inHashes = ({ query: { index, range } }: Pick<DBCoreQueryRequest, 'query'>): Asked | undefined =>
    lock.phase === 'off' || index.isPrimaryKey ? undefined : asked(lock.key(), name, index, range);
  const both = () => lock.phase === 'sealing' || lock.phase === 'opening';

  const openedAll = (rows: readonly unknown[]): unknown[] => rows.map(opened).filter((row) => row !== undefined);
  const keyOf = (row: unknown): unknown => schema.primaryKey.extractKey?.(row);

  // Nothing in here is awaited: Dexie keeps a transaction only over its own promises.

  /** Rows by the beginning of a word: what the hashes find is more, so all of it is opened and looked at. */
  function begun(
    request: DBCoreQueryRequest,
    { range, beginning }: Asked,
    stride = Math.ceil((request.limit ?? NO_END) * ALIKE),
  ): Promise<unknown[]> {
    const { limit = NO_END, query } = request;
    const { path = '', word = '', whole = false } = beginning ?? {};
    const fits = (row: unknown) =>
      ((row as Fields)[path] as readonly string[]).some((one) => (whole ? one === word : one.startsWith(word)));
    return table
      .query({ ...request, values: true, limit: stride, query: { ...query, range } })
      .then(({ result }): unknown[] | Promise<unknown[]> => {
        const found = openedAll(result).filter(fits);
        const enough = found.length >= limit || result.length < stride;
        return enough
          ? found.slice(0, limit)
          : begun(request, { range, ...(beginning ? { beginning } : {}) }, stride * 4);
      });
  }

  function ask(request: DBCoreQueryRequest): Promise<unknown[]> {
    const { values, limit = NO_END } = request;
    const as = ({ result }: { result: unknown[] }) => (values ? openedAll(result) : result);
    const place = inHashes(request);
    if (!place) return table.query(request).then(as);
    const sealed = place.beginning
      ? begun(request, place).then((rows) => (values ? rows : rows.map(keyOf)))
      : table.query({ ...request, query: { ...request.query, range: place.range } }).then(as);
    if (!both()) return sealed;
    return sealed.then((some) => table.query(request).then((answer) => [...some, ...as(answer)].slice(0, limit)));
  }

  return {
    ...table,
    mutate(request) {
      return table.mutate(
        request.type === 'put' || request.type === 'add'
          ? { ...request, values: request.values.map(written) }
          : request,
      );
    },
    get: (request) => table.get(request).then(opened),
    getMany: (request) => table.getMany(request).then((rows) => rows.map(opened)),
    query: (request) => ask(request).then((result) => ({ result })),
    count: (request) =>
      inHashes(request) ? ask({ ...request, values: false }).then(({ length }) => length) : table.count(request),
    openCursor(request) {
      const place = inHashes(request);
      if (place && (both() || place.beginning))
        throw new Error(`${name}: nobody walks along ${request.query.index.name}`);
      const ranged = place ? { ...request, query: { ...request.query, range: place.range } } : request;
      return table
        .openCursor(ranged)
        .then((cursor) => (cursor && request.values ? openedCursor(cursor, opened) : cursor));
    },
  };
}

/** Steps over rows that cannot be opened. */
function openedCursor(cursor: DBCoreCursor, opened: (row: unknown) => unknown): DBCoreCursor {
  let value: unknown;
  return Object.create(cursor, {
    // The browser's own answer to nobody but the cursor itself.
    key: { get: () => cursor.key },
    primaryKey: { get: () => cursor.primaryKey },
    value: { get: () => value },
    start: {
      value: (onNext: () => void) =>
        cursor.start(() => {
          value = opened(cursor.value);
          if (value === undefined) cursor.continue();
          else onNext();
        }),
    },
  });
}
