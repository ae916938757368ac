/** The words a recording may keep, which are a script of their own beside the recorder: together they would be too large. */
import type { WordList } from '@/lib/repair/record/lexicon.ts';

const WORDS = Symbol.for('portside.words');
type WordsOf = (portal: string) => WordList;
const world = globalThis as { [WORDS]?: WordsOf };

export const lendWords = (wordsOf: WordsOf): void => {
  world[WORDS] = wordsOf;
};

/** Undefined where the words are not there; then nothing may be kept, and nothing is recorded. */
export const borrowedWords = (portal: string): WordList | undefined => world[WORDS]?.(portal);
