/** A language's words for ideas, ready to be found in a message. */

import type { LanguageData } from '../language-data.ts';
import { foldWord } from '../units.ts';

/** One way to say an idea: a word and those that follow it; each whole, or (`stem`) the beginning of one. */
interface Form {
  readonly idea: number;
  readonly rest: readonly { readonly word: string; readonly stem: boolean }[];
}

export interface IdeaLexicon {
  /** Where words are parted by spaces: by the first word, whole, as a beginning, and anywhere inside a longer one. */
  readonly words: ReadonlyMap<string, readonly Form[]>;
  readonly stems: ReadonlyMap<string, readonly Form[]>;
  readonly inside: ReadonlyMap<string, readonly Form[]>;
  readonly longestStem: number;
  /** Where they are not: by their first two characters, the rest of the form and its idea. */
  readonly runs: ReadonlyMap<string, readonly { readonly text: string; readonly idea: number }[]>;
}

const put = <T>(map: Map<string, T[]>, key: string, value: T) => {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
};

/** `text`: a line an idea, its forms parted by commas; `*` where a word may go on. */
export function lexiconOf(text: string, language: LanguageData): IdeaLexicon {
  const words = new Map<string, Form[]>();
  const stems = new Map<string, Form[]>();
  const inside = new Map<string, Form[]>();
  const runs = new Map<string, { text: string; idea: number }[]>();
  let longestStem = 0;
  for (const [idea, line] of text.trim().split('\n').entries()) {
    for (const form of line.split(',')) {
      if (language.unspaced) {
        const run = foldWord(form.replace(/[^\p{L}\p{N}\p{M}]/gu, ''), language);
        if (run !== '') put(runs, run.slice(0, 2), { text: run, idea });
        continue;
      }
      const parts = form
        .trim()
        .split(/[\s'’-]+/)
        .filter((part) => part !== '' && part !== '*');
      const folded = parts.map((part) => ({
        word: foldWord(part.replaceAll('*', ''), language),
        stem: part.endsWith('*'),
      }));
      const [first, ...rest] = folded;
      if (!first || first.word === '') continue;
      const found: Form = { idea, rest };
      if (parts[0]?.startsWith('*')) put(inside, first.word, found);
      if (first.stem) put(stems, first.word, found);
      else put(words, first.word, found);
      if (first.stem || parts[0]?.startsWith('*')) longestStem = Math.max(longestStem, first.word.length);
    }
  }
  return { words, stems, inside, longestStem, runs };
}

const CLITICS = /^(?:و|ف)?(?:ب|ل|ك)?(?:ال)?(?=\p{L}{3})/u;
const SHORTEST = 3;

/** Calls `found` for every idea a message's units (see `units.ts`) say, perhaps more than once. */
export function findIdeas(
  lexicon: IdeaLexicon,
  language: LanguageData,
  keys: readonly string[],
  found: (idea: number) => void,
): void {
  if (language.unspaced) {
    const text = keys.join('');
    for (let at = 0; at < text.length; at++) {
      for (const size of [1, 2])
        for (const run of lexicon.runs.get(text.slice(at, at + size)) ?? [])
          if ((size === 2 || run.text.length === 1) && text.startsWith(run.text, at)) found(run.idea);
    }
    return;
  }
  const take = (forms: readonly Form[] | undefined, at: number) => {
    for (const { idea, rest } of forms ?? []) {
      const fits = rest.every(({ word, stem }, step) => {
        const key = keys[at + 1 + step];
        return key !== undefined && (stem ? key.startsWith(word) : key === word);
      });
      if (fits) found(idea);
    }
  };
  const look = (word: string, at: number) => {
    take(lexicon.words.get(word), at);
    const most = Math.min(word.length, lexicon.longestStem);
    for (let size = SHORTEST - 1; size <= most; size++) take(lexicon.stems.get(word.slice(0, size)), at);
    if (lexicon.inside.size === 0 || word.length <= SHORTEST) return;
    for (let from = 1; from <= word.length - SHORTEST; from++)
      for (let size = SHORTEST; from + size <= word.length && size <= lexicon.longestStem; size++)
        take(lexicon.inside.get(word.slice(from, from + size)), at);
  };
  for (const [at, key] of keys.entries()) {
    look(key, at);
    const bare = language.code === 'ar' ? key.replace(CLITICS, '') : key;
    if (bare !== key) look(bare, at);
  }
}
