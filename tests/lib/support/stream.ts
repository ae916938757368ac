/** A team's event stream in memory, with what a real one does wrong: it repeats, it forgets, it is made anew. */
import type { Member } from '@/lib/domain/team.ts';
import type { HeardEvent, TeamEvent } from '@/lib/domain/team-event.ts';

/** mulberry32: the same seed, the same numbers from 0 to 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What an author hands over: an event, and the hash of the bytes it would be sealed in. */
export interface Sealed {
  readonly author: Member;
  readonly event: TeamEvent;
  readonly hash: string;
  /** See `laneOf`. */
  readonly lane: string;
}

export interface Stored extends HeardEvent, Sealed {
  /** Never the same again, unlike `seq`: names one prefix of one history of the stream. */
  readonly uid: number;
}

/** An id among the last so many is not stored a second time, as by the de-duplication window of a server. */
const WINDOW = 50;

export class Stream {
  readonly #stored: Stored[] = [];
  #uid = 0;

  get lastSeq(): number {
    return this.#stored.length;
  }
  get all(): readonly Stored[] {
    return this.#stored;
  }
  heldAt = (seq: number): Stored | undefined => this.#stored[seq - 1];

  /** Answers the place: that of an earlier copy, where it is not long ago. `late`: a copy that comes after the window. */
  append({ author, event, hash, lane }: Sealed, takenAt: number, late = false): number {
    const copy = late ? undefined : this.#stored.slice(-WINDOW).find((one) => one.event.id === event.id);
    if (copy) return copy.seq;
    this.#uid += 1;
    this.#stored.push({ seq: this.#stored.length + 1, takenAt, author, event, hash, lane, uid: this.#uid });
    return this.#stored.length;
  }

  after(seq: number, most: number): readonly Stored[] {
    return this.#stored.slice(seq, seq + most);
  }

  /** All behind `seq` is gone, as after a loss of power or the restoring of an older copy. */
  lose(seq: number): void {
    this.#stored.length = Math.min(seq, this.#stored.length);
  }
}
