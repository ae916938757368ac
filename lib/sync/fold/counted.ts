/** Which events count in something already, so that what is told again changes nothing. */
import type { Counted, HeardEvent } from '@/lib/domain/team-event.ts';

/** Marks kept of one thing; a repetition of an event that lies further back is not known any more. */
const MOST_COUNTED = 256;

/** 64 bits of the id are enough where the author stands before them. */
const ID_PART = 16;

/** Names an event by who said it and its id: the id alone would let one member take the place of another's event. */
export const markOf = ({ event: { member, id } }: HeardEvent): string => `${member}.${id.slice(0, ID_PART)}`;

/** Where an event counts already. */
export const placeOf = (counted: readonly Counted[] | undefined, mark: string): number | undefined =>
  counted?.find((one) => one.mark === mark)?.seq;

/** With one more event. */
export function withCounted(counted: readonly Counted[] = [], mark: string, seq: number): readonly Counted[] {
  const kept = counted.length < MOST_COUNTED ? counted : counted.slice(1 - MOST_COUNTED);
  return [...kept, { mark, seq }];
}
