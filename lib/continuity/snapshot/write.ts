import { FORMAT, HEADER_BYTES } from '@/lib/domain/snapshot.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { seal } from './cipher.ts';
import { coreOf, type Header, headerBytes, type SealedHeader, type Sealing } from './format.ts';
import { END, lineOf } from './line.ts';
import { pack } from './pack.ts';
import { Sum } from './sum.ts';
import type { Placed } from './tables.ts';

/** Where a snapshot is written to. */
export interface Sink {
  /** After what was written before. */
  write(bytes: Uint8Array): Promise<void>;
  /** Over what the file begins with. */
  overwrite(bytes: Uint8Array): Promise<void>;
}

export interface Writing {
  readonly app: string;
  readonly store: number;
  readonly at: Instant;
  readonly lock?: { readonly sealing: Sealing; readonly key: CryptoKey };
  /** Called now and then with the rows so far. */
  progress?(rows: number): void;
}

/** Rows between two words of progress. */
const STEP = 1_000;

/** Writes header and body, in memory that does not grow with the rows. Rejects with what rows or sink reject with. */
export async function writeSnapshot(
  rows: AsyncIterable<Placed>,
  sink: Sink,
  { app, store, at, lock, progress }: Writing,
): Promise<SealedHeader> {
  const counts: Record<string, number> = {};
  const base = {
    portside: 'snapshot',
    format: FORMAT,
    app,
    store,
    at,
    ...(lock ? { sealed: lock.sealing } : {}),
  } as const;
  const core = coreOf({ ...base, counts });
  async function* lines() {
    let done = 0;
    for await (const placed of rows) {
      counts[placed.table] = (counts[placed.table] ?? 0) + 1;
      done += 1;
      if (done % STEP === 0) progress?.(done);
      yield lineOf(placed);
    }
    yield JSON.stringify([END, done]);
  }
  const sum = new Sum();
  await sink.write(new Uint8Array(HEADER_BYTES));
  const packed = pack(lines());
  for await (const bytes of lock ? seal(lock.key, core, packed) : packed) {
    await sum.add(bytes);
    await sink.write(bytes);
  }
  const header: Header = { ...base, counts };
  const sealed = { ...header, bytes: sum.bytes, sha256: await sum.end(core + JSON.stringify(counts)) };
  await sink.overwrite(headerBytes(sealed));
  return sealed;
}
