/** Whether a word is a slip of the finger away from another. */

/** Wrong letters a word of this length may hold. */
export const slipsIn = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** Rows of the table below, made once: it is filled thousands of times a search. */
const ROWS = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as const;

/**
 * Whether `term` begins with `word` but for at most `most` slips: a letter too many, too few, wrong, or two swapped
 * (optimal string alignment). Only the beginning, because one is still typing. Words of at most 60 letters.
 */
export function beginsAlmost(term: string, word: string, most: number): boolean {
  const width = Math.min(term.length, word.length + most, 63);
  if (width < word.length - most || word.length > 60) return false;
  let [older, old, line] = ROWS;
  for (let column = 0; column <= width; column++) old[column] = column;
  let leastBefore = 0;
  for (let row = 1; row <= word.length; row++) {
    line[0] = row;
    let least = row;
    for (let column = 1; column <= width; column++) {
      const wrong = word.charCodeAt(row - 1) === term.charCodeAt(column - 1) ? 0 : 1;
      let cost = Math.min(
        (old[column - 1] as number) + wrong,
        (old[column] as number) + 1,
        (line[column - 1] as number) + 1,
      );
      if (
        row > 1 &&
        column > 1 &&
        word.charCodeAt(row - 1) === term.charCodeAt(column - 2) &&
        word.charCodeAt(row - 2) === term.charCodeAt(column - 1)
      )
        cost = Math.min(cost, (older[column - 2] as number) + 1);
      line[column] = cost;
      if (cost < least) least = cost;
    }
    // A swap looks two rows back, so one row of misses ends nothing.
    if (least > most && leastBefore > most) return false;
    leastBefore = least;
    const spare = older;
    older = old;
    old = line;
    line = spare;
  }
  return leastBefore <= most;
}

/** Which letters a word holds, one bit each (a to z and digits folded together); what has none of these has none. */
export function lettersIn(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    bits |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6));
  }
  return bits;
}

/** How many letters of one word the other lacks, at least. */
export function lacking(of: number, within: number): number {
  let left = of & ~within;
  let count = 0;
  while (left !== 0) {
    left &= left - 1;
    count++;
  }
  return count;
}
