/** One row under the key: what may stand open of it, and everything as sealed bytes. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { BEGUN, beginningsOf, HASHED, OPEN } from './fields.ts';
import type { LockKey } from './key.ts';
import { pack, unpack } from './pack.ts';

export type Fields = Record<string, unknown>;

/** Where the sealed bytes stand; no row of ours has a field of that name. */
const SEALED = '§';
const NONCE = 24;

const utf8 = new TextEncoder();
const words = new TextDecoder('utf-8', { ignoreBOM: true });

export const isSealed = (row: unknown): row is Fields =>
  typeof row === 'object' && row !== null && (row as Fields)[SEALED] instanceof Uint8Array;

function at(row: Fields, path: string): unknown {
  let value: unknown = row;
  for (const field of path.split('.')) value = (value as Fields | undefined)?.[field];
  return value;
}

function put(row: Fields, path: string, value: unknown): void {
  const fields = path.split('.');
  let place = row;
  for (const field of fields.slice(0, -1)) {
    place[field] ??= {};
    place = place[field] as Fields;
  }
  place[fields.at(-1) ?? ''] = value;
}

/** What stands open, in an order of its own, so that it can be held against the seal. */
function openPart(key: LockKey, table: string, primary: readonly string[], row: Fields): Fields {
  const open: Fields = {};
  for (const path of [...primary, ...(OPEN[table] ?? [])]) {
    const value = at(row, path);
    if (value !== undefined) put(open, path, value);
  }
  for (const path of HASHED[table] ?? []) {
    const value = at(row, path);
    if (typeof value === 'string') put(open, path, key.hash(table, path, value));
    else if (Array.isArray(value))
      put(open, path, [...new Set(value.map((one) => key.hash(table, path, String(one))))]);
  }
  const begun = BEGUN[table];
  if (begun) {
    const beginnings = new Set((at(row, begun) as readonly string[]).flatMap(beginningsOf));
    put(
      open,
      begun,
      [...beginnings].map((one) => key.hash(table, begun, one).slice(0, SHORT)),
    );
  }
  return open;
}

/** Of beginnings so many letters of a hash stand: what they find is held against the words anyway. */
export const SHORT = 10;

/** Bound to its table and to all that stands open: none of it can be changed or moved elsewhere. */
const bound = (table: string, open: Fields): Uint8Array => utf8.encode(JSON.stringify([table, open]));

/** The row as it is written. `primary`: the paths of the table's key. */
export function sealRow(key: LockKey, table: string, primary: readonly string[], row: Fields): Fields {
  const open = openPart(key, table, primary, row);
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
  const plain = utf8.encode(pack(row));
  const sealed = new Uint8Array(NONCE + plain.length + 16);
  sealed.set(nonce);
  xchacha20poly1305(key.sealing, nonce, bound(table, open)).encrypt(plain, sealed.subarray(NONCE));
  return { ...open, [SEALED]: sealed };
}

/** The row as it was, or undefined where it is not what was sealed. */
export function openRow(key: LockKey, table: string, row: Fields): Fields | undefined {
  const { [SEALED]: sealed, ...open } = row as Fields & { [SEALED]: Uint8Array };
  try {
    const cipher = xchacha20poly1305(key.sealing, sealed.subarray(0, NONCE), bound(table, open));
    return unpack(words.decode(cipher.decrypt(sealed.subarray(NONCE)))) as Fields;
  } catch {
    return undefined;
  }
}
