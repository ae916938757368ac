/** Letters and digits that stand in for others of the same kind, the same for the same word throughout a recording. */
import { plain } from '@/lib/portals/kit/plain.ts';

/**
 * What letters of a script become. Chosen so that nothing made of them is a word: consonants that no language strings
 * together, the ten heavenly stems, letters that are rare in their script.
 */
const ALPHABETS: readonly (readonly [RegExp, string])[] = [
  [/[\u3400-\u9fff\uf900-\ufaff々]/, '甲乙丙丁戊己庚辛壬癸'],
  [/[\u3041-\u309f]/, 'ぬねへほむゆろる'],
  [/[\u30a0-\u30ff\uff66-\uff9f]/, 'ヌネヘホムユロル'],
  [/[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/, '갸냐댜랴먀뱌샤야'],
  [/[\u0e00-\u0e7f]/, 'ฆฌฎฏฐฑฒณ'],
  [/[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]/, 'ثخذضظغءئ'],
  [/[\u0590-\u05ff]/, 'גזטסעפצק'],
  [/[\u0400-\u04ff]/, 'щжфэюъхц'],
  [/[\u0370-\u03ff]/, 'ξψφζθχλβ'],
  [/[\u0900-\u097f]/, 'ञठढणऱऴफभ'],
];
const LATIN = 'bfkqvwz';
const ALL = new Set([...ALPHABETS.flatMap(([, letters]) => [...letters]), ...LATIN]);

/** Stands where no letter is left that would not repeat the page. */
const BLOT = '▫';
/** Zeros of the digits in use beside 0 to 9: full-width, Arabic, Persian, Devanagari, Thai. */
const ZEROS = [0x30, 0xff10, 0x660, 0x6f0, 0x966, 0xe50];
/** As many letters of a page in a row may not come back. */
export const GRAM = 4;
/** As many digits of a page in a row may not come back even where all shorter ones are taken. */
const LONG_GRAM = 6;

/** How numbers of one portal's orders begin (TikTok: 57 or 58, 18 or 19 digits). */
const ORDER_FORM = /^5[78](?=\d{16,17}$)/;

/** FNV-1a over UTF-16 code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

/** Numbers from 0 to below 1 that follow from a start (mulberry32). */
function random(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const alphabetOf = (char: string): string => ALPHABETS.find(([script]) => script.test(char))?.[1] ?? LATIN;
const isUpper = (char: string): boolean => char !== char.toLowerCase();
const isMark = (char: string): boolean => /\p{M}/u.test(char);

const digitOf = (digit: string): { zero: number; value: number } | undefined => {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((start) => code >= start && code < start + 10);
  return zero === undefined ? undefined : { zero, value: code - zero };
};

/** Stand-ins for what a page says. `seed` decides them all. */
export class Disguise {
  readonly #letters = new Set<string>();
  readonly #digits = new Set<string>();
  readonly #known = new Map<string, string>();
  readonly #used = new Set<string>();

  constructor(readonly seed: number) {}

  /** Remembers what of a text may not come back by chance. Everything is learned before anything is replaced. */
  learn(text: string): void {
    for (const [run] of text.matchAll(/[\p{L}\p{M}]{4,}/gu)) {
      const chars = [...run.toLowerCase()];
      for (let at = 0; at + GRAM <= chars.length; at += 1) {
        const gram = chars.slice(at, at + GRAM);
        // No stand-in is made of other letters.
        if (gram.every((char) => ALL.has(char))) this.#letters.add(gram.join(''));
      }
    }
    for (const [run] of text.matchAll(/\p{Nd}{4,}/gu)) {
      const digits = [...run].map((digit) => digitOf(digit)?.value ?? 7).join('');
      for (const length of [GRAM, LONG_GRAM])
        for (let at = 0; at + length <= digits.length; at += 1) this.#digits.add(digits.slice(at, at + length));
    }
  }

  /** Letters for letters: script and case stay, marks over letters go. */
  word(word: string): string {
    const key = plain(word);
    const chars = [...word].filter((char) => !isMark(char) || /[\u0e00-\u0e7f\u0900-\u097f]/.test(char));
    const shape = `${key} ${chars.map((char) => alphabetOf(char)[0]).join('')}`;
    const stand = this.#known.get(shape) ?? this.#invent(shape, chars, LATIN.length);
    this.#known.set(shape, stand);
    const letters = [...stand];
    return chars.map((char, at) => (isUpper(char) ? (letters[at] ?? '').toUpperCase() : (letters[at] ?? ''))).join('');
  }

  #invent(key: string, chars: readonly string[], tries: number): string {
    let made = '';
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const next = random(hashOf(`${this.seed} ${attempt} ${key}`));
      made = '';
      for (const char of chars) {
        const alphabet = [...alphabetOf(char)];
        const from = Math.floor(next() * alphabet.length);
        const order = [...alphabet.slice(from), ...alphabet.slice(0, from)];
        made += order.find((letter) => !this.#letters.has([...made, letter].slice(-GRAM).join(''))) ?? BLOT;
      }
      // Two names should stay two names; where the short ones are used up, they share one.
      if (!this.#used.has(made)) break;
    }
    this.#used.add(made);
    return made;
  }

  /** Where stand-ins meet, four letters of the page could come together by chance; there a letter is blotted. */
  clean(text: string): string {
    if (this.#letters.size === 0) return text;
    const chars = [...text];
    for (let at = 0; at + GRAM <= chars.length; at += 1) {
      if (
        this.#letters.has(
          chars
            .slice(at, at + GRAM)
            .join('')
            .toLowerCase(),
        )
      )
        chars[at + GRAM - 1] = BLOT;
    }
    return chars.join('');
  }

  /** Digits for digits, as many; what does not begin with a zero does not after it. */
  digits(run: string): string {
    const known = this.#known.get(`# ${run}`);
    if (known !== undefined) return known;
    const form = ORDER_FORM.exec(run);
    if (form) return form[0] + this.digits(run.slice(form[0].length));
    const digits = [...run];
    const first = digitOf(digits[0] ?? '')?.value;
    let made = '';
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const next = random(hashOf(`${this.seed} ${attempt} # ${run}`));
      made = '';
      for (const [at] of digits.entries()) {
        const from = Math.floor(next() * 10);
        const order = Array.from({ length: 10 }, (_, step) => String((from + step) % 10));
        const fits = order.filter((digit) => at > 0 || first === 0 || digit !== '0');
        const free = (digit: string, length: number) => !this.#digits.has((made + digit).slice(-length));
        made +=
          fits.find((digit) => free(digit, GRAM)) ?? fits.find((digit) => free(digit, LONG_GRAM)) ?? fits[0] ?? '7';
      }
      if (made !== run && !this.#used.has(`# ${made}`)) break;
    }
    this.#used.add(`# ${made}`);
    const written = digits.map((digit, at) => {
      const zero = digitOf(digit)?.zero ?? 0x30;
      return String.fromCodePoint(zero + Number(made[at]));
    });
    const stand = written.join('');
    this.#known.set(`# ${run}`, stand);
    return stand;
  }

  /** A number from 0 to below `below` that is the same for this recording and this purpose. */
  pick(purpose: string, below: number): number {
    return Math.floor(random(hashOf(`${this.seed} ${purpose}`))() * below);
  }
}

/** Signs that say nothing by themselves, and those that readers go by. */
const PLAIN_SIGN =
  /[\s!-/:-@[-`{-~\p{Sc}–—‘’“”„‚«»‹›…·•，,。、！？；：（）【】「」『』《》〈〉～｜／×→←↑↓★☆⭐✓✔✗°‰′″№]/u;

/** A sign that stands between letters and digits: kept where it is a common one; hidden ones go, pictures are blotted. */
export const sign = (char: string): string => {
  if (PLAIN_SIGN.test(char)) return char;
  return /[\p{Cf}\p{Cc}\p{M}\p{Cn}\p{Co}]/u.test(char) ? '' : BLOT.repeat(char.length);
};
