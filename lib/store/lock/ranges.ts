/** Where values of an index stand as hashes: the range that is asked for, as it stands in the database. */
import type { DBCoreIndex, DBCoreKeyRange } from 'dexie';
import { BEGUN, beginningsOf, HASHED } from './fields.ts';
import type { LockKey } from './key.ts';
import { SHORT } from './row.ts';

/** How Dexie closes a range of beginnings. */
const END = '\uffff';
/** Dexie's type of a range of one value. */
const EQUAL = 1;

/** `beginning`: what is found must be held against it; `path`: where its words stand. */
export interface Asked {
  readonly range: DBCoreKeyRange;
  readonly beginning?: { readonly path: string; readonly word: string; readonly whole: boolean };
}

/** Undefined: the index stands open, and is asked as it is. */
export function asked(key: LockKey, table: string, index: DBCoreIndex, range: DBCoreKeyRange): Asked | undefined {
  const paths = [index.keyPath ?? []].flat();
  const begun = BEGUN[table];
  if (begun !== undefined && paths.includes(begun)) return begunBy(key, table, begun, range);
  const hashed = HASHED[table] ?? [];
  if (!paths.some((path) => hashed.includes(path))) return undefined;
  const one = (path: string, lower: unknown, upper: unknown): readonly [unknown, unknown] => {
    if (!hashed.includes(path) || typeof lower !== 'string') return [lower, upper];
    if (lower !== upper) throw new Error(`${table}: ${path} is found by whole values only`);
    const hash = key.hash(table, path, lower);
    return [hash, hash];
  };
  if (!Array.isArray(index.keyPath)) {
    const [lower, upper] = one(paths[0] ?? '', range.lower, range.upper);
    return { range: { ...range, lower, upper } };
  }
  const ends = paths.map((path, place) => one(path, range.lower?.[place], range.upper?.[place]));
  return {
    range: { ...range, lower: ends.map(([lower]) => lower), upper: ends.map(([, upper]) => upper) },
  };
}

function begunBy(key: LockKey, table: string, path: string, range: DBCoreKeyRange): Asked {
  const { lower, upper } = range;
  const whole = lower === upper;
  const longest = typeof lower === 'string' ? beginningsOf(lower).at(-1) : undefined;
  if (longest === undefined || !(whole || upper === lower + END))
    throw new Error(`${table}: ${path} is found by beginnings only`);
  const hash = key.hash(table, path, longest).slice(0, SHORT);
  const hashed = { type: EQUAL, lower: hash, upper: hash, lowerOpen: false, upperOpen: false };
  // The hash says all that was asked for: nothing has to be opened to see it.
  if (!whole && longest === lower) return { range: hashed };
  return { range: hashed, beginning: { path, word: lower, whole } };
}
