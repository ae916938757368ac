import type { LanguageData } from './language-data.ts';

/** A text cut into what cues are matched against: words, or single characters where words are not parted by spaces. */
export interface Units {
  readonly keys: readonly string[];
  /** Where each unit stands in the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Number of the sentence and of the clause each unit belongs to. */
  readonly sentences: readonly number[];
  readonly clauses: readonly number[];
}

type Folding = Pick<LanguageData, 'unspaced' | 'fold' | 'elision' | 'tones'>;

/** Longer words are cut: no cue is longer, and a hostile "word" of 60,000 letters costs nothing. */
const LONGEST_WORD = 40;

const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', đ: 'd', ø: 'o', æ: 'ae', ı: 'i', œ: 'oe' };

/** Lower case, no accents. */
export const withoutAccents = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[ßłđøæıœ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\p{M}\u0640'’ʼ`´\u200b-\u200f\u2060\ufeff\u00ad]/gu, '');

/** The form in which words of the text and words of cues meet. */
export const foldWord = (word: string, { unspaced, tones, fold = [] }: Folding): string => {
  let out = unspaced || tones ? word.normalize('NFKC').toLowerCase() : withoutAccents(word);
  for (const [from, to] of fold) out = out.replaceAll(from, to);
  return unspaced ? out : out.replace(/(\p{L})\1+/gu, '$1');
};

/** Folding is asked for the same words and characters all day long. */
const MOST_KEPT = 20_000;
const kept = new WeakMap<Folding, Map<string, string>>();

const foldKept = (word: string, language: Folding): string => {
  const memory = kept.get(language) ?? new Map<string, string>();
  kept.set(language, memory);
  const known = memory.get(word);
  if (known !== undefined) return known;
  if (memory.size >= MOST_KEPT) memory.clear();
  const folded = foldWord(word, language);
  memory.set(word, folded);
  return folded;
};

/** Ends of sentences and of clauses; a dot only before a space, so that "3.5" and "A.B" hold together. */
const BREAKS = /[!?…。！？؟;；]|[.](?=\s|$)|\n\s*\n|[,，、،:：()（）\n]/g;
const ENDS_CLAUSE = /^[,，、،:：()（）\n]$/;

interface Break {
  readonly at: number;
  readonly sentence: boolean;
}

const breaksOf = (text: string): Break[] =>
  Array.from(text.matchAll(BREAKS), (match) => ({ at: match.index, sentence: !ENDS_CLAUSE.test(match[0]) }));

/** Characters that cannot be seen may stand inside a word. */
const INSIDE = String.raw`[\p{L}\p{M}\p{N}\u0640\u200b-\u200f\u2060\ufeff\u00ad]`;
const PLAIN = String.raw`[\p{L}\p{N}]${INSIDE}*`;
/** Four letters or more, each alone ("f a k e", "f.a.k.e", "f🔥a🔥k🔥e"), or signs for letters ("f@ke"). */
const SPREAD = String.raw`(?<![\p{L}\p{N}\p{M}])\p{L}(?:(?:[^\p{L}\p{N}\s]{1,4}| )\p{L}){3,12}(?![\p{L}\p{M}\p{N}])|(?<![\p{L}\p{N}\p{M}])\p{L}{1,20}(?:[@$]\p{L}{1,20}){1,4}`;

const WORD = new RegExp(`${PLAIN}(?:['’ʼ]${INSIDE}+)*`, 'gu');
const WORD_OR_ELISION = new RegExp(PLAIN, 'gu');
const IS_SPREAD = new RegExp(SPREAD, 'u');
const SPREAD_WORD = new RegExp(`${SPREAD}|${WORD.source}`, 'gu');
const SPREAD_OR_ELISION = new RegExp(`${SPREAD}|${WORD_OR_ELISION.source}`, 'gu');
const BETWEEN = /[^\p{L}\p{M}\p{N}@$]+/gu;

const patternOf = (text: string, { unspaced, elision }: Folding): RegExp => {
  if (unspaced) return CHARACTER;
  if (IS_SPREAD.test(text)) return elision ? SPREAD_OR_ELISION : SPREAD_WORD;
  return elision ? WORD_OR_ELISION : WORD;
};
const CHARACTER = /[\p{L}\p{N}\p{M}]/gu;

/** Cuts a text into units of a language. */
export const unitsOf = (text: string, language: Folding): Units => {
  const keys: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const sentences: number[] = [];
  const clauses: number[] = [];
  const breaks = breaksOf(text);
  let next = 0;
  let sentence = 0;
  let clause = 0;
  const pattern = patternOf(text, language);
  const spread = pattern === SPREAD_WORD || pattern === SPREAD_OR_ELISION;
  for (const match of text.matchAll(pattern)) {
    for (let gap = breaks[next]; gap && gap.at < match.index; gap = breaks[++next]) {
      clause++;
      if (gap.sentence) sentence++;
    }
    const word = match[0].slice(0, LONGEST_WORD);
    const folded = foldKept(spread ? word.replace(BETWEEN, '') : word, language);
    for (const key of language.unspaced ? folded.split('') : [folded]) {
      keys.push(key);
      starts.push(match.index);
      ends.push(match.index + match[0].length);
      sentences.push(sentence);
      clauses.push(clause);
    }
  }
  return { keys, starts, ends, sentences, clauses };
};
