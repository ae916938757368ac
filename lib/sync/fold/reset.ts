/** A server may forget: how far a stream is still the one that was read, and what of one's own it lacks. */

/** An event that was read, by its place and the hash of its bytes. */
export interface Checkpoint {
  readonly seq: number;
  readonly hash: string;
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
export const agreedUpTo = (known: readonly Checkpoint[], hashAt: (seq: number) => string | undefined): number =>
  known.findLast(({ seq, hash }) => hashAt(seq) === hash)?.seq ?? 0;

/** An own event as it was told; `seq` 0: never acknowledged, so it waits anyway. */
interface Told {
  readonly id: string;
  /** Own events in the order in which they were made, over all lanes. */
  readonly order: number;
  readonly seq: number;
}

/**
 * Own events that the stream lacks after a reset, in the order in which they are to be told again: first what was made
 * first, so that each lane is whole. `agreed`: see `agreedUpTo`; `heard`: ids of own events read behind it, up to the
 * stream's end. Whatever waits is told behind them.
 */
export const missingOf = <T extends Told>(
  own: readonly T[],
  { agreed, heard }: { readonly agreed: number; readonly heard: ReadonlySet<string> },
): readonly T[] => own.filter(({ id, seq }) => seq > agreed && !heard.has(id)).toSorted((a, b) => a.order - b.order);
