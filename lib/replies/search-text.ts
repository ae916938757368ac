/** Text as search sees it: one form for every way of writing the same word, cut into the terms it is found by. */

/** Letters that do not decompose into a base letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const ODD = /[ßæœøłđðþı]/g;
const ONLY_ASCII = /^[\0-\x7f]*$/;

/** Lower case, half width, without accents. */
export function fold(text: string): string {
  if (ONLY_ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(ODD, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFC');
}

const WORDS = /[\p{L}\p{N}]+/gu;
/** Longer ones are known by their beginning, UTF-16 code units. */
const LONGEST = 40;

/**
 * Scripts written without spaces, or with endings grown to the word: Thai, kana, Han, Hangul. By the number of a UTF-16
 * code unit, since a pattern that names scripts is what indexing would spend its time on.
 */
const isUnspaced = (unit: number): boolean =>
  unit >= 0x0e00 &&
  (unit < 0x0e80 ||
    (unit >= 0x3040 && unit < 0xa000) ||
    (unit >= 0xac00 && unit < 0xe000) ||
    (unit >= 0xf900 && unit < 0xfb00));

/** The terms of a folded text, with repetitions: words, and pairs of characters where words have no spaces. */
export function termsOf(folded: string): string[] {
  const terms: string[] = [];
  for (const word of folded.match(WORDS) ?? []) {
    // A word may mix scripts: "iphone用" is "iphone" and "用".
    for (let from = 0, to = 0; from < word.length; from = to) {
      const unspaced = isUnspaced(word.charCodeAt(from));
      do to++;
      while (to < word.length && isUnspaced(word.charCodeAt(to)) === unspaced);
      if (!unspaced) terms.push(word.slice(from, Math.min(to, from + LONGEST)));
      else for (let at = from; at < Math.max(from + 1, to - 1); at++) terms.push(word.slice(at, Math.min(to, at + 2)));
    }
  }
  return terms;
}

/** `{{ … }}` and `{% … %}` are no words of the reply. */
export const withoutLiquid = (body: string): string => body.replace(/\{\{[^}]*\}\}|\{%[^%]*%\}/g, ' ');

/** What was typed, word by word; a leading slash is ignored. At most eight words count. */
export const wordsTyped = (search: string): readonly string[] =>
  fold(search.slice(0, 500))
    .replace(/^\s*\//, '')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, 8);
