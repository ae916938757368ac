/** Rows of any of several values. Where values stand as hashes an index cannot be walked from one to the next, so each is asked for. */
import type { Table } from 'dexie';

const flat = <Found>(found: Promise<Found[]>[]): Promise<Found[]> => Promise.all(found).then((some) => some.flat());

export const rowsOfEach = <Row, Key>(table: Table<Row, Key>, index: string, values: Iterable<string>): Promise<Row[]> =>
  flat([...new Set(values)].map((value) => table.where(index).equals(value).toArray() as Promise<Row[]>));

export const keysOfEach = <Row, Key>(table: Table<Row, Key>, index: string, values: Iterable<string>): Promise<Key[]> =>
  flat([...new Set(values)].map((value) => table.where(index).equals(value).primaryKeys() as Promise<Key[]>));
