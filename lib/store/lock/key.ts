/** What is made of the store's key: one key that seals, one for the hashes of indexes. */
import { blake2s } from '@noble/hashes/blake2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export interface LockKey {
  readonly sealing: Uint8Array;
  /** Keyed hash of a value of an index, 32 letters. */
  hash(table: string, path: string, value: string): string;
}

/** Hashes kept at hand: the same words and names come again and again. */
const KEPT = 20_000;

/** `secret`: 32 random bytes. */
export function lockKey(secret: Uint8Array): LockKey {
  const of = (name: string) => blake2s(utf8ToBytes(name), { key: secret });
  const indexing = of('portside index');
  const known = new Map<string, string>();
  return {
    sealing: of('portside rows'),
    hash(table, path, value) {
      const place = `${table}/${path}/${value}`;
      const kept = known.get(place);
      if (kept !== undefined) return kept;
      const hash = bytesToHex(blake2s(utf8ToBytes(place), { key: indexing, dkLen: 16 }));
      if (known.size >= KEPT) known.clear();
      known.set(place, hash);
      return hash;
    },
  };
}
