/** The allow-list of a recording: words that readers look for, and names that programs give to parts of a page. */
import { plain } from '@/lib/portals/kit/plain.ts';
import { phrasesOf } from './phrases.ts';

/** Shortest beginning of a word that counts for itself, letters. */
const SHORTEST_STEM = 4;
/** Longest ending a stem may have. */
const LONGEST_ENDING = 8;
/** Longest phrase without blanks looked up, in scripts that have none. */
const LONGEST_RUN = 24;

/** Letters of scripts that do not part their words: Thai, Kana, Han; a class of a pattern. */
export const UNPARTED = '[\\u0e01-\\u0e3a\\u0e40-\\u0e4e\\u3005\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff]';
const WORDS = new RegExp(`${UNPARTED}+|(?:(?!${UNPARTED})[\\p{L}\\p{M}])+`, 'gu');
const IS_RUN = new RegExp(UNPARTED);

/** Words and runs as texts are cut into: what stands between them is no letter. */
const wordsIn = (text: string): string[] => text.match(WORDS) ?? [];

export interface WordList {
  /** Patterns of words that readers look for, however nested. */
  readonly said: unknown;
  /** Selectors, likewise. */
  readonly named: unknown;
  /** Words of buttons and heads, parted by commas and line breaks. */
  readonly ofInterfaces: string;
  /** Words that programs name parts by, parted by blanks. */
  readonly ofCode: string;
}

export class Lexicon {
  readonly #words = new Set<string>();
  readonly #stems = new Set<string>();
  readonly #phrases = new Set<string>();
  readonly #names = new Set<string>();

  constructor({ said, named, ofInterfaces, ofCode }: WordList) {
    for (const text of ofInterfaces.split(/[\n,]/)) this.#add(plain(text), false);
    visit(said, (found) => {
      if (found instanceof RegExp) for (const { text, open } of phrasesOf(found)) this.#add(plain(text), open);
    });
    const names = (text: string) => {
      for (const name of namesIn(text)) if (/^[a-z]{2,}$/i.test(name)) this.#names.add(name.toLowerCase());
    };
    names(ofCode);
    visit(named, (found) => typeof found === 'string' && names(found));
  }

  #add(phrase: string, open: boolean): void {
    if (phrase === '') return;
    const words = wordsIn(phrase);
    this.#phrases.add(words.join(' '));
    words.forEach((word, index) => {
      if (IS_RUN.test(word)) {
        if (word.length > 1 && words.length > 1) this.#phrases.add(word);
      } else if (open && index === words.length - 1 && word.length >= SHORTEST_STEM) this.#stems.add(word);
      // The open end of a pattern can be half a word; a short one says nothing alone.
      else if (!open || index < words.length - 1) this.#words.add(word);
    });
  }

  /** How many letters at the start of a word may stay; 0 for none. */
  kept(word: string): number {
    const key = plain(word);
    if (this.#words.has(key)) return word.length;
    if (key.length !== word.length) return this.#stems.has(key) ? word.length : 0;
    for (let end = key.length; end >= Math.max(SHORTEST_STEM, key.length - LONGEST_ENDING); end -= 1) {
      if (this.#stems.has(key.slice(0, end))) return end;
    }
    return 0;
  }

  /** Words in a row that readers know as one thing. */
  hasPhrase(words: readonly string[]): boolean {
    return this.#phrases.has(words.map(plain).join(' '));
  }

  /** Which parts of a run without blanks may stay: [start, end] pairs; `whole`: nothing is left between them. */
  spans(run: string): { readonly spans: readonly (readonly [number, number])[]; readonly whole: boolean } {
    const covered = this.#cover(run);
    if (covered) return { spans: [[0, run.length]], whole: true };
    const spans: [number, number][] = [];
    for (let at = 0; at < run.length; ) {
      const end = this.#longest(run, at, 2);
      if (end > at) spans.push([at, end]);
      at = Math.max(end, at + 1);
    }
    return { spans, whole: false };
  }

  #longest(run: string, at: number, least: number): number {
    for (let end = Math.min(run.length, at + LONGEST_RUN); end >= at + least; end -= 1) {
      if (this.#phrases.has(plain(run.slice(at, end)))) return end;
    }
    return at;
  }

  /** Whether known phrases fill the run from end to end. */
  #cover(run: string): boolean {
    if (run.length > 60) return false;
    const reached = new Set([0]);
    for (let at = 0; at < run.length; at += 1) {
      if (!reached.has(at)) continue;
      for (let end = at + 1; end <= Math.min(run.length, at + LONGEST_RUN); end += 1) {
        if (this.#phrases.has(plain(run.slice(at, end)))) reached.add(end);
      }
    }
    return reached.has(run.length);
  }

  /** A name that programs use: a word of one, or two of them written together. */
  isName(word: string): boolean {
    const name = word.toLowerCase();
    const known = (part: string) => this.#names.has(part) || this.#words.has(part);
    if (known(name)) return true;
    for (let at = 3; at <= name.length - 3; at += 1) if (known(name.slice(0, at)) && known(name.slice(at))) return true;
    return false;
  }

  /** Number of words and phrases, for whoever wants to know how long the list is. */
  get size(): number {
    return this.#words.size + this.#stems.size + this.#phrases.size + this.#names.size;
  }
}

/** `orderIdValue-2x` as `order Id Value 2 x`. */
export const namesIn = (text: string): string[] =>
  text.match(/\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|\p{Lu}+(?!\p{Ll})|\p{N}+|[^\p{L}\p{N}]+|./gu) ?? [];

/** Everything nested in arrays, objects and modules. */
function visit(value: unknown, see: (found: unknown) => unknown): void {
  see(value);
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return;
  for (const inside of value instanceof Map ? value.entries() : Object.values(value)) visit(inside, see);
}
