/**
 * What must not leave the machine, or not be translated, stands as a token in what leaves: `⟦1⟧`. Engines are told by
 * their own means to leave tokens alone (`engines/kit/markup.ts`); a lost, doubled or invented one refuses the answer.
 */

/** A word with a fixed rendering: `put`, else itself. */
export interface FixedTerm {
  readonly term: string;
  readonly put?: string;
}

export interface Masked {
  readonly text: string;
  /** What is put back: the first for `⟦1⟧`, and so on. */
  readonly kept: readonly string[];
}

export type Unmasked =
  | { readonly text: string }
  /** Numbers of tokens; `invented` also counts links and addresses that nobody wrote. */
  | { readonly lost: number; readonly doubled: number; readonly invented: number };

interface Span {
  readonly from: number;
  readonly to: number;
  readonly put?: string;
}

/** Digits of the scripts our buyers write: ASCII, Arabic (2), Devanagari, Thai, full width. */
const D = '[0-9\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59\uff10-\uff19]';
const JOIN = '[ \u00a0\u2000-\u200f\u202a-\u202f\u2060\u3000\ufeff\u00ad.\\-‐‑‒–—−－_·()/（）]';
const OPEN = '⟦〚【〔［\\[';
const CLOSE = '⟧〛】〕］\\]';

/** A token as engines give it back: with blanks, other brackets, other digits. */
const LOOSE = new RegExp(`[${OPEN}]{1,2}\\s{0,3}(${D}{1,4})\\s{0,3}[${CLOSE}]{1,2}`, 'gu');
const STRICT = /⟦(\d{1,4})⟧/g;
/** Words of scripts without blanks stand directly beside an address and are no part of it. */
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}';
const SPACED = '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Arabic}\\p{N}';
const MAIL = new RegExp(
  `[${SPACED}._%+'-]{1,64}[@＠][${SPACED}-]{1,63}(?:[.．][${SPACED}-]{1,63}){1,5}|[\\p{L}\\p{N}._%+'-]{1,64}[@＠][${UNSPACED}][\\p{L}\\p{N}-]{0,62}(?:[.．][\\p{L}\\p{N}-]{1,63}){1,5}`,
  'gu',
);
const URL_PART = `[^\\s<>"'（）「」【】。，⟦⟧${UNSPACED}]`;
/** Not the full stop or bracket behind it. */
const URL_END = `[^\\s<>"'（）「」【】。，.,;:!?)${OPEN}${CLOSE}${UNSPACED}]`;
const LINK = new RegExp(
  `(?:[a-z][a-z0-9+.-]{1,15}://|www\\.)${URL_PART}*${URL_END}|(?<![${SPACED}@.-])(?:[a-z0-9-]{1,63}\\.)+(?:(?:com|net|org|info|shop|store|top|xyz|io|cn|jp|kr|uk|eu|br|app|link|site|online)(?![${SPACED}-])(?:/(?:${URL_PART}*${URL_END})?)?|[a-z]{2,10}/${URL_PART}*${URL_END})`,
  'giu',
);

const PATTERNS: readonly RegExp[] = [
  LOOSE,
  // Variables of a template that are not filled in.
  /\{\{[^{}]*\}\}|\{%[^%{}]*%\}/g,
  LINK,
  // Shopify: #1001, #US-1001.
  /[#＃]\s?[A-Za-z]{0,6}-?[0-9０-９]{2,20}/g,
];
/** Seven digits and more, however parted: cards, telephones, orders (3-7-7, 18 digits), parcels. */
const NUMBER = new RegExp(`[+＋]?[(（]?${D}(?:${JOIN}{0,3}${D}){6,}`, 'gu');
const DATE = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})$/;
/** Parcels, articles and coupons are words of letters and digits. */
const CODE = /[A-Za-z0-9]{8,60}/g;
const isCode = (word: string): boolean => (word.match(/\d/g)?.length ?? 0) >= 4 && /[A-Za-z]/.test(word);

const spansOf = (text: string, pattern: RegExp, counts: (found: string) => boolean = () => true): Span[] =>
  [...text.matchAll(pattern)]
    .filter(([found]) => counts(found))
    .map(({ index, 0: found }) => ({ from: index, to: index + found.length }));

const quoted = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
const WORDY = new RegExp(`[${SPACED}]`, 'u');
const edge = (character: string, look: string): string => (WORDY.test(character) ? `(?${look}[${SPACED}])` : '');

/** With a capital in it a term is meant as it stands ("Anker", not "anker"). */
function termSpans(text: string, { term, put }: FixedTerm): Span[] {
  const word = term.trim();
  if (word === '') return [];
  const characters = [...word];
  const [first, last] = [edge(characters[0] ?? '', '<!'), edge(characters.at(-1) ?? '', '!')];
  const pattern = new RegExp(first + quoted(word) + last, /\p{Lu}/u.test(word) ? 'gu' : 'giu');
  return spansOf(text, pattern).map((span) => (put === undefined ? span : { ...span, put }));
}

const BRACKET = new RegExp(`[${OPEN}${CLOSE}]`, 'u');

/** All that is replaced, without overlaps; a bracket beside it is taken along, or it might be read as the token's own. */
function spansIn(text: string, terms: readonly FixedTerm[]): Span[] {
  const found = [
    ...PATTERNS.flatMap((pattern) => spansOf(text, pattern)),
    // Long words are looked through many times for one that ends in an address; most texts hold none.
    ...(/[@＠]/.test(text) ? spansOf(text, MAIL) : []),
    ...spansOf(text, NUMBER, (run) => !DATE.test(run)),
    ...spansOf(text, CODE, isCode),
    ...terms.flatMap((term) => termSpans(text, term)),
  ].sort((a, b) => a.from - b.from || b.to - a.to);
  const merged: Span[] = [];
  for (const span of found) {
    const last = merged.at(-1);
    if (!last || span.from >= last.to) merged.push(span);
    else if (span.to > last.to) merged[merged.length - 1] = { from: last.from, to: span.to };
  }
  return merged;
}

interface Piece {
  readonly text: string;
  /** What stands for it afterwards; without, it leaves as it is. */
  readonly kept?: string;
}

/** What stands between the things found is looked at again, since it now ends elsewhere. */
function piecesOf(text: string, terms: readonly FixedTerm[]): Piece[] {
  const spans = spansIn(text, terms);
  if (spans.length === 0) return text === '' ? [] : [{ text }];
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to, put } of spans) {
    const raw = text.slice(from, to);
    pieces.push(...piecesOf(text.slice(at, from), terms), { text: raw, kept: put ?? raw });
    at = to;
  }
  return [...pieces, ...piecesOf(text.slice(at), terms)];
}

/** Brackets beside a token would be taken for its own when an engine changes them, so they go into it. */
function withBrackets(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const before = out.at(-1);
    if (piece.kept !== undefined && before && before.kept === undefined) {
      const [, rest = '', bracket = ''] = new RegExp(`^([\\s\\S]*?)([${OPEN}${CLOSE}]*)$`, 'u').exec(before.text) ?? [];
      out.pop();
      if (rest !== '') out.push({ text: rest });
      out.push({ text: bracket + piece.text, kept: bracket + piece.kept });
    } else if (piece.kept === undefined && before?.kept !== undefined && BRACKET.test([...piece.text][0] ?? '')) {
      const [bracket = ''] = new RegExp(`^[${OPEN}${CLOSE}]+`, 'u').exec(piece.text) ?? [];
      out.pop();
      out.push({ text: before.text + bracket, kept: before.kept + bracket });
      if (piece.text.length > bracket.length) out.push({ text: piece.text.slice(bracket.length) });
    } else out.push(piece);
  }
  return out;
}

/** Takes out of a text what is nobody's business (cards, addresses, telephones, orders, parcels, links) and what is fixed. */
export function mask(text: string, terms: readonly FixedTerm[] = []): Masked {
  const kept: string[] = [];
  const out = withBrackets(piecesOf(text, terms)).map((piece) =>
    piece.kept === undefined ? piece.text : `⟦${kept.push(piece.kept)}⟧`,
  );
  return { text: out.join(''), kept };
}

const numberOf = (digits: string): number =>
  Number(
    [...digits]
      .map((digit) => digit.normalize('NFKC').charCodeAt(0))
      .map(digitOf)
      .join(''),
  );
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0xe50];
const digitOf = (code: number): number => code - (ZEROS.findLast((zero) => code >= zero) ?? 0);

/** Puts back what `mask` took out. Every token must be there once: else nothing is put back, and the counts say why. */
export function unmask(answer: string, { kept }: Masked): Unmasked {
  const ids = (pattern: RegExp) => [...answer.matchAll(pattern)].map(([, digits = '']) => numberOf(digits));
  const whole = (found: readonly number[]) =>
    found.length === kept.length &&
    new Set(found).size === kept.length &&
    found.every((id) => id >= 1 && id <= kept.length);
  const pattern = whole(ids(STRICT)) ? STRICT : LOOSE;
  const found = ids(pattern);
  const rest = answer.replace(pattern, ' ⟦⟧ ');
  const strangers = [MAIL, LINK].reduce((sum, kind) => sum + (rest.match(kind)?.length ?? 0), 0);
  if (whole(found) && strangers === 0) {
    return { text: answer.replace(pattern, (_token, digits: string) => kept[numberOf(digits) - 1] ?? '') };
  }
  const known = new Set(found.filter((id) => id >= 1 && id <= kept.length));
  return {
    lost: kept.length - known.size,
    doubled: found.filter((id) => known.has(id)).length - known.size,
    invented: found.filter((id) => !known.has(id)).length + strangers,
  };
}
