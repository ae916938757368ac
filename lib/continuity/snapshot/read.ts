/** Reads a snapshot: first whether it is whole, then its rows, each as often as one likes. */
import { HEADER_BYTES, type SnapshotTrouble } from '@/lib/domain/snapshot.ts';
import { fileKey, NotOpened, open, stretch } from './cipher.ts';
import { type Bytes, coreOf, readHeader, type SealedHeader } from './format.ts';
import { BadLine, readLine } from './line.ts';
import { linesOf, TooLong, unpack } from './pack.ts';
import { Sum } from './sum.ts';
import type { Placed } from './tables.ts';

/** Of what is read at once, bytes. */
const CHUNK = 262_144;
/** No row of ours is longer: a ticket with a thousand notes is a tenth of it. UTF-16 code units. */
const LONGEST_LINE = 8_000_000;
/** Tickets pack to about a tenth; only what was made to harm packs to less than a hundredth. */
const RATIO = 100;
/** Below that a ratio says little, bytes. */
const ALWAYS = 10_000_000;
/** More than a hundred thousand tickets, ten times over, bytes unpacked. */
const LARGEST = 20_000_000_000;

/** Why a file was not read to its end. */
export class SnapshotRefused extends Error {
  override readonly name = 'SnapshotRefused';
  readonly trouble: SnapshotTrouble;
  constructor(trouble: SnapshotTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** A file that is what it was when it was written. */
export interface Snapshot {
  readonly header: SealedHeader;
  readonly file: Blob;
  readonly key?: CryptoKey;
}

async function* chunks(body: Blob): AsyncGenerator<Bytes> {
  for (let at = 0; at < body.size; at += CHUNK) yield new Uint8Array(await body.slice(at, at + CHUNK).arrayBuffer());
}

/** The header alone, unjudged but for its make. */
export async function headerOf(file: Blob, newest: number): Promise<ReturnType<typeof readHeader>> {
  return readHeader(new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer()), newest);
}

/** Holds the whole file against its sum. Rejects with `SnapshotRefused`. */
export async function openSnapshot(
  file: Blob,
  newest: number,
  lock: { readonly passphrase?: string; readonly key?: CryptoKey } = {},
): Promise<Snapshot> {
  const read = await headerOf(file, newest);
  if ('trouble' in read) throw new SnapshotRefused(read.trouble);
  const { header } = read;
  const body = file.slice(HEADER_BYTES);
  if (body.size !== header.bytes) throw new SnapshotRefused('damaged');
  const sum = new Sum();
  for await (const bytes of chunks(body)) await sum.add(bytes);
  if ((await sum.end(coreOf(header) + JSON.stringify(header.counts))) !== header.sha256)
    throw new SnapshotRefused('damaged');
  if (!header.sealed) return { header, file };
  if (lock.key) return { header, file, key: lock.key };
  if (!lock.passphrase) throw new SnapshotRefused('passphrase-needed');
  const key = await fileKey(await stretch(lock.passphrase, header.sealed.salt), header.sealed);
  // The file is whole, so that only the key can be wrong.
  await open(key, coreOf(header), body)
    .next()
    .catch(() => {
      throw new SnapshotRefused('wrong-passphrase');
    });
  return { header, file, key };
}

/** Stops what unpacks to more than it may. */
async function* counted(bytes: AsyncIterable<Bytes>, packed: number): AsyncGenerator<Bytes> {
  const most = Math.min(LARGEST, Math.max(ALWAYS, packed * RATIO));
  let seen = 0;
  for await (const chunk of bytes) {
    seen += chunk.length;
    if (seen > most) throw new SnapshotRefused('too-large');
    yield chunk;
  }
}

/** Every row, in the file's order. Rejects with `SnapshotRefused` at the first line that is none of ours. */
export async function* rowsOf({ header, file, key }: Snapshot): AsyncGenerator<Placed> {
  const body = file.slice(HEADER_BYTES);
  const packed = key ? open(key, coreOf(header), body) : chunks(body);
  const found: Record<string, number> = {};
  let [rows, ended] = [0, false];
  try {
    for await (const line of linesOf(counted(unpack(packed), body.size), LONGEST_LINE)) {
      const read = readLine(line);
      if (ended) throw new BadLine();
      if ('end' in read) {
        ended = read.end === rows;
        continue;
      }
      rows += 1;
      found[read.table] = (found[read.table] ?? 0) + 1;
      yield read;
    }
  } catch (error) {
    throw refusal(error);
  }
  const counts = Object.entries(header.counts);
  const asSaid =
    counts.length === Object.keys(found).length && counts.every(([table, count]) => found[table] === count);
  if (!ended || !asSaid) throw new SnapshotRefused('damaged');
}

function refusal(error: unknown): unknown {
  if (error instanceof BadLine || error instanceof NotOpened) return new SnapshotRefused('damaged');
  if (error instanceof TooLong) return new SnapshotRefused('too-large');
  // What gunzip and the text decoder say of bytes that are none.
  if (error instanceof TypeError || (error as { code?: unknown })?.code?.toString().startsWith('Z_'))
    return new SnapshotRefused('damaged');
  return error;
}
