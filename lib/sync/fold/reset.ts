/** A server may forget: how far a stream is still the one that was read, and what of one's own it lacks. */

import type { Instant } from '@/lib/domain/time.ts';

/** An event that was read, and its place. One that is told again may come to stand at the same place by chance, but at another time. */
export interface Checkpoint {
  readonly seq: number;
  /** Of its bytes. */
  readonly hash: string;
  readonly takenAt: Instant;
}

/** So many of the newest are kept all; of older ones each is about twice as far back as the one after it. */
const DENSE = 8;

/**
 * Checkpoints with one more, oldest first; some tens at most, however long the stream. Call it with the last event of
 * each batch, in the transaction that moves the cursor.
 */
export function withCheckpoint(known: readonly Checkpoint[], next: Checkpoint): readonly Checkpoint[] {
  const all = [...known.filter(({ seq }) => seq < next.seq), next];
  const kept: Checkpoint[] = [];
  for (const [index, one] of all.toReversed().entries()) {
    const newer = kept.at(-1);
    const older = all[all.length - 2 - index];
    // Dropped if its neighbours stand close enough for their distance from the end.
    const spare = newer && older && newer.seq - older.seq <= (next.seq - newer.seq) / 2;
    if (index < DENSE || !spare) kept.push(one);
  }
  return kept.toReversed();
}

/**
 * The place up to which the stream is surely what was read: of the newest checkpoint whose bytes stand there still; 0:
 * of none. What the stream does not hold at a place (`undefined`) was forgotten or purged, and says nothing by itself.
 */
export const agreedUpTo = (
  known: readonly Checkpoint[],
  heldAt: (seq: number) => Pick<Checkpoint, 'hash' | 'takenAt'> | undefined,
): number =>
  known.findLast(({ seq, hash, takenAt }) => {
    const held = heldAt(seq);
    return held?.hash === hash && held.takenAt === takenAt;
  })?.seq ?? 0;

/** An own event as far as it was told, see `OwnEventRow`. */
interface Told {
  /** Own events in the order in which they were made, over all lanes. */
  readonly order: number;
  readonly state: 'waiting' | 'sent' | 'heard';
  readonly seq: number;
}

/** As `rewindTicket`, for an own event: what was read back behind `to` is to be read back again. */
export const rewindOwn = <T extends Told>(own: T, to: number): T =>
  own.state === 'heard' && own.seq > to ? { ...own, state: 'sent' } : own;

/**
 * Own events that the stream lacks, in the order in which they are to be told again: what was made first comes first, so
 * that each lane is whole; whatever waits is told behind them. To be asked on every connection, once everything was read
 * that the stream held then and before anything is published: whatever was acknowledged before and did not come back is
 * not there. One that is there all the same and told twice does no harm.
 */
export const missingOf = <T extends Told>(own: readonly T[]): readonly T[] =>
  own.filter(({ state }) => state === 'sent').toSorted((a, b) => a.order - b.order);
