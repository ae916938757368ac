/** The words a recording may keep, which are a script of their own beside the recorder: together they would be too large. */
import type { WordList } from '@/lib/repair/record/lexicon.ts';

const WORDS = Symbol.for('portside.words');
const world = globalThis as { [WORDS]?: WordList };

export const lendWords = (words: WordList): void => {
  world[WORDS] = words;
};

/** Undefined where the words are not there; then nothing may be kept, and nothing is recorded. */
export const borrowedWords = (): WordList | undefined => world[WORDS];
