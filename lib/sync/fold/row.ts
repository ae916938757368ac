/** Which row of a shared table counts: the newest in the stream's order. */
import type { HeardEvent, RowPlace } from '@/lib/domain/team-event.ts';
import { markOf, placeOf, withCounted } from './counted.ts';

/**
 * Notes a `row` or an `unrow`; `won`: it is the newest, so that what it says is to be stored. One that is told again
 * never takes the place of a newer one.
 */
export function foldRow(known: RowPlace | undefined, heard: HeardEvent): { place: RowPlace; won: boolean } {
  const { seq } = heard;
  const mark = markOf(heard);
  const before = placeOf(known?.counted, mark);
  if (known && (before !== undefined || seq <= known.seq)) {
    const won = known.counted?.at(-1)?.seq === (before ?? seq);
    return { place: seq > known.seq ? { ...known, seq } : known, won };
  }
  return { place: { ...known, seq, counted: withCounted(known?.counted, mark, seq) }, won: true };
}

/** As `rewindTicket`, for a row: the row itself stays until another is told. */
export function rewindRow<P extends RowPlace>(place: P, to: number): P {
  if (place.seq <= to) return place;
  return { ...place, seq: to, counted: (place.counted ?? []).filter(({ seq }) => seq <= to) };
}
