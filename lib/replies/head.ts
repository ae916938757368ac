/** What a template is called, and how well a typed word fits that. Points are ours: only their order counts. */
import type { Template } from '@/lib/domain/template.ts';
import type { Intent } from '@/lib/domain/vocabulary.ts';
import { fold } from './search-text.ts';
import { beginsAlmost, lacking, lettersIn, slipsIn } from './typos.ts';

export interface Head {
  readonly short: string;
  readonly name: string;
  readonly folder: string;
  readonly intents: string;
  /** The words of all four, for slips of the finger. */
  readonly words: readonly string[];
  readonly letters: readonly number[];
}

export function headOf(template: Template, intentNames: Readonly<Partial<Record<Intent, string>>>): Head {
  const short = fold(template.shortcut ?? '');
  const name = fold(template.name);
  const folder = fold(template.folder ?? '');
  const intents = fold(template.intents.flatMap((intent) => [intent, intentNames[intent] ?? '']).join(' '));
  const words = [...new Set(`${short} ${name} ${folder} ${intents}`.match(/[\p{L}\p{N}]+/gu) ?? [])];
  return { short, name, folder, intents, words, letters: words.map(lettersIn) };
}

const BEFORE_WORD = /[^\p{L}\p{N}]/u;

/** Where in a text a word is found: at its very start, at the start of a word, inside one. */
function placeIn(text: string, word: string): 'start' | 'word' | 'inside' | undefined {
  const first = text.indexOf(word);
  if (first < 0) return undefined;
  if (first === 0) return 'start';
  for (let at = first; at > 0; at = text.indexOf(word, at + 1)) if (BEFORE_WORD.test(text[at - 1] ?? '')) return 'word';
  return 'inside';
}

const POINTS = {
  short: { start: 60, word: 30, inside: 30 },
  name: { start: 45, word: 40, inside: 30 },
  folder: { start: 25, word: 25, inside: 15 },
  intents: { start: 20, word: 20, inside: 15 },
} as const;
export const WHOLE_SHORTCUT = 100;
const HINTED = 10;
const MISTYPED = 8;

/** 0: the word is nowhere in it. */
export function headScore(word: string, head: Head): number {
  if (head.short === word) return WHOLE_SHORTCUT;
  let best = 0;
  for (const field of ['short', 'name', 'folder', 'intents'] as const) {
    const place = placeIn(head[field], word);
    if (place) best = Math.max(best, POINTS[field][place]);
  }
  return best;
}

/** The letters in order, with gaps: "wfbm" finds "wismo-fbm". */
function scattered(word: string, text: string): boolean {
  let from = 0;
  for (const letter of word) {
    from = text.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

/** How well a word fits that is nowhere in it as typed: mistyped, or only its letters. */
export function looseScore(word: string, { short, name, words, letters }: Head): number {
  if (word.length > 2 && (scattered(word, short) || scattered(word, name))) return HINTED;
  const most = slipsIn(word);
  if (most === 0) return 0;
  const own = lettersIn(word);
  return words.some((each, at) => lacking(own, letters[at] ?? 0) <= most && beginsAlmost(each, word, most))
    ? MISTYPED
    : 0;
}
