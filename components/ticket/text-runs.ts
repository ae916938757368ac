/** Cuts a text where words of it are to be marked. The runs put together are the text, unit for unit. */

/** Words that were a reason, as they stand in the text. */
export interface Wanted {
  /** What they were a reason for, as in `WithoutReason`. */
  readonly cause: string;
  readonly words: readonly string[];
  /** The reason in a word, for a person. */
  readonly label: string;
}

export interface Run {
  readonly text: string;
  /** Empty: not marked. */
  readonly by: readonly Wanted[];
}

/** Marks in one text: a message that says the same word ten thousand times must not become as many elements. */
const MOST_MARKS = 200;

interface Stretch {
  from: number;
  to: number;
  readonly by: Set<Wanted>;
}

function* stretchesOf(text: string, wanted: readonly Wanted[]): Generator<Stretch> {
  for (const one of wanted) {
    for (const word of one.words) {
      if (word.trim() === '') continue;
      let count = 0;
      for (let at = text.indexOf(word); at >= 0 && count < MOST_MARKS; at = text.indexOf(word, at + word.length)) {
        yield { from: at, to: at + word.length, by: new Set([one]) };
        count += 1;
      }
    }
  }
}

/** Overlapping stretches become one, with the reasons of all. */
function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const whole: Stretch[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = whole.at(-1);
    if (!last || stretch.from >= last.to) {
      whole.push({ ...stretch, by: new Set(stretch.by) });
      continue;
    }
    last.to = Math.max(last.to, stretch.to);
    for (const one of stretch.by) last.by.add(one);
  }
  return whole.slice(0, MOST_MARKS);
}

export function runsOf(text: string, wanted: readonly Wanted[]): readonly Run[] {
  const runs: Run[] = [];
  let done = 0;
  for (const { from, to, by } of merged([...stretchesOf(text, wanted)])) {
    if (from > done) runs.push({ text: text.slice(done, from), by: [] });
    runs.push({ text: text.slice(from, to), by: [...by] });
    done = to;
  }
  if (done < text.length || runs.length === 0) runs.push({ text: text.slice(done), by: [] });
  return runs;
}

/** Whether some word of these would be marked in the text. */
export const holds = (text: string, words: readonly string[]): boolean =>
  words.some((word) => word.trim() !== '' && text.includes(word));
