/** The same reads and writes without anything in between: what IndexedDB itself can do. */

export const openRaw = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const INDEX = '[derived.status+derived.actBy+id]';
const OPEN = () =>
  IDBKeyRange.bound(['open', Number.NEGATIVE_INFINITY, ''], ['open', Number.POSITIVE_INFINITY, '\uffff']);

const openTickets = (database: IDBDatabase): IDBIndex =>
  database.transaction('tickets').objectStore('tickets').index(INDEX);

/** The first `count` open tickets with a cursor, row by row. */
export const firstByCursor = (database: IDBDatabase, count: number): Promise<unknown[]> =>
  new Promise((resolve, reject) => {
    const rows: unknown[] = [];
    const request = openTickets(database).openCursor(OPEN());
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor || rows.length === count) resolve(rows);
      else {
        rows.push(cursor.value);
        cursor.continue();
      }
    };
  });

/** The same at one stroke. */
export const firstAtOnce = (database: IDBDatabase, count: number): Promise<unknown[]> =>
  done(openTickets(database).getAll(OPEN(), count));

export const countOpen = (database: IDBDatabase): Promise<number> => done(openTickets(database).count(OPEN()));

export type Rows = Readonly<Record<string, readonly unknown[]>>;

/** Writes rows into their tables in one strict transaction. */
export const putAll = (database: IDBDatabase, rows: Rows): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = database.transaction(Object.keys(rows), 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    for (const [table, values] of Object.entries(rows)) {
      const store = transaction.objectStore(table);
      for (const value of values) store.put(value);
    }
  });
