/**
 * A snapshot's file. The first 1,024 bytes are one line of JSON, padded with spaces: what it is, from when, how many rows,
 * and the sum of all that follows. Then the body: lines of JSON `["table",row]`, gzipped, and sealed where a passphrase
 * was given. Anybody can look at it without us: `head -c 1024 FILE`, `tail -c +1025 FILE | gunzip`.
 */

import { FORMAT, HEADER_BYTES, type SnapshotTrouble } from '@/lib/domain/snapshot.ts';
import type { Instant } from '@/lib/domain/time.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** Written with each sealed snapshot; another number is not taken, or a file could keep a processor busy for days. */
export const ITERATIONS = 600_000;

/** What a key is made of besides the passphrase; both 16 random bytes, base64. */
export interface Sealing {
  /** For the passphrase: the same for as long as it stays the same. */
  readonly salt: string;
  /** For this file alone. */
  readonly file: string;
  readonly iterations: number;
}

export interface Header {
  readonly portside: 'snapshot';
  readonly format: number;
  /** Version of the app that wrote it. */
  readonly app: string;
  /** Version of the store's shape that the rows have. */
  readonly store: number;
  readonly at: Instant;
  readonly counts: Readonly<Record<string, number>>;
  readonly sealed?: Sealing;
}

export interface SealedHeader extends Header {
  /** Of the body, bytes. */
  readonly bytes: number;
  /** See `sumOf` in `sum.ts`: of header and body. */
  readonly sha256: string;
}

/** What the sum and the cipher hold on to: the header without what is known only at the end. */
export const coreOf = ({ portside, format, app, store, at, sealed }: Header): string =>
  JSON.stringify([portside, format, app, store, at, sealed ? [sealed.salt, sealed.file, sealed.iterations] : null]);

/** The header as the file begins with it; throws where there are too many tables to count. */
export function headerBytes(header: SealedHeader): Bytes {
  const text = JSON.stringify(header);
  const bytes = new TextEncoder().encode(`${text.padEnd(HEADER_BYTES - 1)}\n`);
  if (bytes.length !== HEADER_BYTES) throw new RangeError('the header of a snapshot is too long');
  return bytes;
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isSalt = (value: unknown): value is string => typeof value === 'string' && /^[A-Za-z0-9+/]{22}==$/.test(value);

/** Judges what a file begins with. Never throws. `newest`: the newest shape of the store that is known here. */
export function readHeader(
  bytes: Uint8Array,
  newest: number,
): { readonly header: SealedHeader } | { readonly trouble: SnapshotTrouble } {
  if (bytes.length === 0) return { trouble: 'empty' };
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, HEADER_BYTES)));
  } catch {
    // A snapshot of which only the beginning came over begins as one all the same.
    const begins = new TextDecoder().decode(bytes.subarray(0, 24)).startsWith('{"portside":"snapshot"');
    return { trouble: begins ? 'damaged' : 'not-a-snapshot' };
  }
  if (!isPlain(json) || json.portside !== 'snapshot') return { trouble: 'not-a-snapshot' };
  const { format, app, store, at, counts, sealed, bytes: length, sha256 } = json;
  if (!isWhole(format) || !isWhole(store) || store < 1) return { trouble: 'damaged' };
  if (format > FORMAT || store > newest) return { trouble: 'too-new' };
  if (typeof app !== 'string' || typeof at !== 'number' || !Number.isFinite(at) || !isWhole(length))
    return { trouble: 'damaged' };
  if (typeof sha256 !== 'string' || !isPlain(counts)) return { trouble: 'damaged' };
  const known = Object.entries(counts).filter((entry): entry is [string, number] => isWhole(entry[1]));
  if (known.length !== Object.keys(counts).length) return { trouble: 'damaged' };
  const header = { portside: 'snapshot', format, app, store, at, counts: Object.fromEntries(known) } as const;
  if (sealed === undefined) return { header: { ...header, bytes: length, sha256 } };
  if (!isPlain(sealed) || sealed.iterations !== ITERATIONS || !isSalt(sealed.salt) || !isSalt(sealed.file))
    return { trouble: 'damaged' };
  const { salt, file } = sealed;
  return { header: { ...header, sealed: { salt, file, iterations: ITERATIONS }, bytes: length, sha256 } };
}
