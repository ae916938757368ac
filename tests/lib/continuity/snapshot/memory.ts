/** Snapshots in memory. */
import { fileKey, salt, stretch } from '@/lib/continuity/snapshot/cipher.ts';
import { ITERATIONS } from '@/lib/continuity/snapshot/format.ts';
import { openSnapshot, rowsOf, SnapshotRefused } from '@/lib/continuity/snapshot/read.ts';
import type { Placed } from '@/lib/continuity/snapshot/tables.ts';
import { type Sink, writeSnapshot } from '@/lib/continuity/snapshot/write.ts';

export function memorySink(): Sink & { blob(): Blob } {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  return {
    write: async (bytes) => {
      parts.push(new Uint8Array(bytes));
    },
    overwrite: async (bytes) => {
      parts[0] = new Uint8Array(bytes);
    },
    blob: () => new Blob(parts),
  };
}

async function* each(rows: readonly Placed[]) {
  yield* rows;
}

export const NOW = Date.UTC(2026, 10, 24, 12);
export const STORE = 6;

export async function aSnapshot(
  rows: readonly Placed[],
  { passphrase, store = STORE, at = NOW }: { passphrase?: string; store?: number; at?: number } = {},
): Promise<Blob> {
  const sink = memorySink();
  const sealing = { salt: salt(), file: salt(), iterations: ITERATIONS };
  const lock =
    passphrase === undefined
      ? undefined
      : { sealing, key: await fileKey(await stretch(passphrase, sealing.salt), sealing) };
  await writeSnapshot(each(rows), sink, { app: '0.1.0', store, at, ...(lock ? { lock } : {}) });
  return sink.blob();
}

/** All rows, or the trouble with the file. */
export async function readAll(file: Blob, passphrase?: string): Promise<Placed[] | string> {
  try {
    const rows: Placed[] = [];
    const snapshot = await openSnapshot(file, STORE, passphrase === undefined ? {} : { passphrase });
    for await (const row of rowsOf(snapshot)) rows.push(row);
    return rows;
  } catch (error) {
    if (error instanceof SnapshotRefused) return error.trouble;
    throw error;
  }
}
