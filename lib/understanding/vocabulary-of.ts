import type { Language } from '@/lib/domain/vocabulary.ts';
import type { LanguageData } from './language-data.ts';
import { LANGUAGE_DATA } from './languages/index.ts';
import { foldWord, withoutAccents } from './units.ts';

/** Shorter stems start too many words of other languages. */
const SHORTEST_STEM = 5;
const PLAIN = {};

interface Vocabulary {
  readonly words: ReadonlyMap<string, readonly Language[]>;
  readonly stems: ReadonlyMap<string, readonly Language[]>;
}

const put = (map: Map<string, Language[]>, key: string, language: Language) => {
  const known = map.get(key);
  if (!known) map.set(key, [language]);
  else if (!known.includes(language)) known.push(language);
};

const cuesOf = ({ sets, intents, flags, thanks, greetings, urgent }: LanguageData): string =>
  [...Object.values(sets), ...Object.values(intents), ...Object.values(flags), thanks, greetings, urgent].join(' ');

const build = (): Vocabulary => {
  const words = new Map<string, Language[]>();
  const stems = new Map<string, Language[]>();
  for (const data of LANGUAGE_DATA.filter(({ unspaced, code }) => !unspaced && code !== 'ar')) {
    for (const [word] of data.common.matchAll(/\S+/g)) {
      put(words, word.toLowerCase(), data.code);
      put(words, foldWord(word, PLAIN), data.code);
    }
    for (const [word] of cuesOf(data).matchAll(/[\p{L}\p{M}]{3,}\*?/gu)) {
      const stem = word.replace('*', '');
      const form = foldWord(stem, PLAIN);
      if (!word.endsWith('*')) put(words, form, data.code);
      else if (form.length >= SHORTEST_STEM) put(stems, form, data.code);
      if (withoutAccents(stem) !== stem.toLowerCase()) put(words, stem.toLowerCase(), data.code);
    }
  }
  return { words, stems };
};

let built: Vocabulary | undefined;

/** The languages in whose data a word (as written) stands, whole or as a stem. */
export const speakersOf = (word: string): readonly Language[] => {
  built ??= build();
  const lower = word.toLowerCase();
  const form = foldWord(word, PLAIN);
  const whole = built.words.get(lower) ?? built.words.get(form);
  if (whole) return whole;
  for (let size = form.length; size >= SHORTEST_STEM; size--) {
    const found = built.stems.get(form.slice(0, size));
    if (found) return found;
  }
  return [];
};
