/** What a message speaks of, in terms that are the same in every language: what one is learned in serves all. */
import type { Language } from '@/lib/domain/vocabulary.ts';
import { artefact } from '../artefact.ts';
import { LANGUAGE_DATA } from '../languages/index.ts';
import { findIdeas, type IdeaLexicon, lexiconOf } from './lexicon.ts';

/** Lines of every language's words; see `tests/lab/train/ideas`. */
export const IDEAS = 346;
/** Two ideas of one message together fall into one of so many buckets. */
const PAIRS = 1 << 13;
export const IDEA_FEATURES = IDEAS + PAIRS;

const made = new Map<Language, IdeaLexicon>();
const held = new Uint8Array(IDEAS);

/** Ideas first, then pairs of them. */
export interface Ideas {
  readonly ideas: Int32Array;
  readonly pairs: Int32Array;
}

const pairOf = (a: number, b: number): number =>
  IDEAS + ((Math.imul(Math.imul(a + 1, 0x9e3779b1) ^ (b + 1), 0x85ebca6b) >>> 16) & (PAIRS - 1));

/** The ideas that a message's units say (see `units.ts`), each once, and every two of them. */
export function ideasOf(code: Language, keys: readonly string[]): Ideas {
  const language = LANGUAGE_DATA.find((data) => data.code === code);
  if (!language) return { ideas: new Int32Array(0), pairs: new Int32Array(0) };
  const lexicon = made.get(code) ?? lexiconOf(artefact().ideas[code], language);
  made.set(code, lexicon);
  held.fill(0);
  const ideas: number[] = [];
  findIdeas(lexicon, language, keys, (idea) => {
    if (held[idea] === 1) return;
    held[idea] = 1;
    ideas.push(idea);
  });
  ideas.sort((a, b) => a - b);
  const pairs = new Set<number>();
  for (const [at, one] of ideas.entries()) for (const other of ideas.slice(at + 1)) pairs.add(pairOf(one, other));
  return { ideas: Int32Array.from(ideas), pairs: Int32Array.from(pairs) };
}
