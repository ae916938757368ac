/** A text in the parts that are translated and remembered one by one, and back again. */
import type { Language } from '@/lib/domain/vocabulary.ts';
import { ABBREVIATIONS, ORDINAL_STOP } from './abbreviations.ts';

/** One sentence, and the white space or list mark that stands before it. */
export interface Part {
  readonly gap: string;
  readonly text: string;
}

export interface Split {
  readonly parts: readonly Part[];
  /** What stands after the last part. */
  readonly end: string;
}

/** White space, line breaks, list marks and quoting at the beginning of a line: kept as they are. */
const BEFORE = /^(?:\s|[-*•·▪●○–—>|＞・]+\s|\(?\d{1,2}[.)]\s)*/u;
const SEGMENTERS = new Map<Language, Intl.Segmenter>();
const STOPS = new Map<Language, ReadonlySet<string>>();

const segmenterOf = (language: Language): Intl.Segmenter => {
  const known = SEGMENTERS.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity: 'sentence' });
  SEGMENTERS.set(language, made);
  return made;
};

const stopsOf = (language: Language): ReadonlySet<string> => {
  const known = STOPS.get(language);
  if (known) return known;
  const made = new Set(ABBREVIATIONS[language].split(' '));
  STOPS.set(language, made);
  return made;
};

/** Whether what ends here is an abbreviation, an initial or an ordinal, so that the sentence goes on. */
function goesOn(text: string, language: Language): boolean {
  const [, word = ''] = /(\S+)\.\s*$/u.exec(text) ?? [];
  if (word === '') return false;
  const bare = word.replace(/^[^\p{L}\p{N}]+/u, '');
  if (/^\p{Lu}$/u.test(bare)) return true;
  if (/^\d{1,2}$/.test(bare)) return ORDINAL_STOP.has(language);
  return stopsOf(language).has(bare.toLowerCase());
}

/** Sentences of one line, every character kept. */
function sentencesOf(line: string, language: Language): string[] {
  const found: string[] = [];
  let open = '';
  for (const { segment } of segmenterOf(language).segment(line)) {
    open += segment;
    if (goesOn(open, language)) continue;
    found.push(open);
    open = '';
  }
  if (open) found.push(open);
  return found;
}

/** The parts of a text. `joined(split(text))` is the text, character for character. */
export function split(text: string, language: Language): Split {
  const parts: Part[] = [];
  let gap = '';
  for (const line of text.split(/(\r\n|[\n\r\u2028\u2029])/)) {
    const lead = BEFORE.exec(line)?.[0] ?? '';
    gap += lead;
    for (const sentence of sentencesOf(line.slice(lead.length), language)) {
      const core = sentence.trim();
      const at = sentence.indexOf(core);
      if (core === '') {
        gap += sentence;
        continue;
      }
      parts.push({ gap: gap + sentence.slice(0, at), text: core });
      gap = sentence.slice(at + core.length);
    }
  }
  return { parts, end: gap };
}

/** Languages that put no space between sentences. */
const CLOSE: ReadonlySet<Language> = new Set<Language>(['zh', 'ja', 'th']);

/** The gap as the other language has it: none between Chinese sentences, one between German ones. */
function gapFor(gap: string, first: boolean, to: Language | undefined): string {
  if (first || to === undefined) return gap;
  if (CLOSE.has(to)) return gap === ' ' && to !== 'th' ? '' : gap;
  return gap === '' ? ' ' : gap;
}

/** The text again; with `texts`, one a part, in their place, and gaps as language `to` sets them. */
export const joined = ({ parts, end }: Split, texts?: readonly string[], to?: Language): string =>
  parts.map(({ gap, text }, index) => gapFor(gap, index === 0, to) + (texts?.[index] ?? text)).join('') + end;

const NOT_WORDS = /https?:\/\/\S+|\S+@\S+\.\S+|\{\{.*?\}\}|[\p{L}\p{N}_-]*\d[\p{L}\p{N}_-]*/gu;

/** Whether there is anything to translate: a number, an address or a code is the same in every language. */
export const hasWords = (text: string): boolean => /\p{L}/u.test(text.replace(NOT_WORDS, ''));
