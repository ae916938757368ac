/** The terms of all bodies, and in which bodies each stands. */
import { beginsAlmost, lacking, lettersIn, slipsIn } from './typos.ts';

const BREAK = '\n';

export class Terms {
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [];
  readonly #letters: number[] = [];
  /** By term: the slots of the bodies it stands in, rising. */
  readonly #slots: number[][] = [];
  #size = 0;
  /** All terms in one string, each after a break: looking through it is far faster than through each. */
  #joined = '';
  #starts = new Uint32Array(0);

  /** Takes in the terms of one more body; says its slot. */
  add(terms: Iterable<string>): number {
    const slot = this.#size++;
    for (const term of terms) {
      const number = this.#numbers.get(term);
      if (number === undefined) {
        this.#numbers.set(term, this.#terms.length);
        this.#terms.push(term);
        this.#letters.push(lettersIn(term));
        this.#slots.push([slot]);
        continue;
      }
      const slots = this.#slots[number];
      if (slots && slots[slots.length - 1] !== slot) slots.push(slot);
    }
    return slot;
  }

  /**
   * Marks with 1 the slots where a term holds `part` anywhere: German finds "Rücksendung" by "sendung". A single letter
   * must begin a term.
   */
  holding(part: string): Uint8Array {
    this.#join();
    const marks = new Uint8Array(this.#size);
    const sought = part.length === 1 && part < '\x80' ? BREAK + part : part;
    let number = 0;
    for (let at = this.#joined.indexOf(sought); at >= 0; at = this.#joined.indexOf(sought, at)) {
      number = this.#numberAt(at, number);
      this.#mark(marks, number);
      at = this.#starts[number + 1] ?? this.#joined.length;
    }
    return marks;
  }

  /** Marks the slots where a term holds `part`, or begins with it but for a slip; the first letter is seldom one. */
  nearly(part: string): Uint8Array {
    const marks = this.holding(part);
    const most = slipsIn(part);
    if (most === 0) return marks;
    const letters = lettersIn(part);
    const first = part.charCodeAt(0);
    for (let number = 0; number < this.#terms.length; number++) {
      const term = this.#terms[number] as string;
      if (term.charCodeAt(0) !== first || lacking(letters, this.#letters[number] ?? 0) > most) continue;
      if (beginsAlmost(term, part, most)) this.#mark(marks, number);
    }
    return marks;
  }

  #mark(marks: Uint8Array, number: number): void {
    for (const slot of this.#slots[number] ?? []) marks[slot] = 1;
  }

  #join(): void {
    if (this.#starts.length === this.#terms.length) return;
    this.#joined = BREAK + this.#terms.join(BREAK);
    this.#starts = new Uint32Array(this.#terms.length);
    let start = 0;
    this.#terms.forEach((term, number) => {
      this.#starts[number] = start;
      start += term.length + 1;
    });
  }

  /** The term that stands at this place of the joined string, `from` being one at or before it. */
  #numberAt(place: number, from: number): number {
    let low = from;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
