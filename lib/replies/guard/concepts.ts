/** The words a language has for each thing a rule asks about, compiled once. */
import { underFirstLetters } from './first-letters.ts';
import { foldLetters } from './fold.ts';

/**
 * What rules are made of. In every list words are separated by commas or line ends; `*` is any ending, `…` a gap of a
 * few words in the same sentence, `_` one to three words, `(a|b)` and `x?` as in patterns, `#` a number, `(?!a)` not before. Accents and case do not matter.
 */
export const CONCEPTS = [
  /** Reviews: nouns that mean nothing else (`review`), nouns that may (`opinion`), what one asks to do, hopes out loud. */
  'review',
  'opinion',
  'ask',
  /** What one may get for it. */
  'reward',
  /** Thanking for a review that exists; "whatever you write". */
  'thanked',
  'regardless',
  /** The buyer's words or wish retold: "you wrote", "you asked whether". */
  'reported',
  /** "The seller you mention": names somebody, retells nothing. */
  'named',
  'not',
  /** "No need to send a mail": denies a way out, but not a promise ("no need to return it"). */
  'needless',
  /** An offer of the buyer's turned down: "that we may not accept". */
  'declined',
  /** Negations that deny nothing: "don't worry", "don't forget". */
  'unneg',
  /** Messengers; telephones and mail; leading there; leading there in one phrase. */
  'im',
  'line',
  'reach',
  'outside',
  /** Advertising in one phrase, and what makes such words harmless (a price difference, an expired code). */
  'promo',
  /** The next order, following the shop: advertising whatever else is said. */
  'again',
  'harmless',
  /** Our own goods and shop beside an invitation to look at them; buying again or more beside what one gains; a code put in. */
  'shop',
  'invite',
  'buying',
  'gain',
  'redeem',
  /** Money back: all of it, the act, both in one phrase, keeping the goods, and what makes it no promise. */
  'whole',
  'refund',
  'wholeRefund',
  'noReturn',
  'settled',
  /** Running down, and whom. */
  'contempt',
  'rival',
  /** "As usual", "every time": what went wrong once is then said of the one who always does it. */
  'habit',
  /** The one just spoken of: "they", "that company". */
  'they',
  /** A judgement withheld: "we cannot tell whether it is a fake". */
  'neutral',
  /** The shop's own fault, an apology, an understanding: "a stupid mistake of ours". */
  'humble',
  /** Warnings of swindlers, features of the goods: "if anybody asks you for it in our name". */
  'wary',
  /** The carrier's own way to the buyer: "the driver calls you". What a thing shows: "it shows your messages". */
  'theirs',
  'shown',
  /** Cards that pay nothing: of memory, of a telephone. */
  'otherCard',
  'cardData',
  /** A day promised. */
  'certain',
  'day',
  'arrive',
  'expected',
  'rude',
  /** What stands in brackets that were to be filled in. */
  'field',
  /** "Not our fault", what went wrong, sending away. */
  'notUs',
  'blame',
  'complain',
  'attached',
  'adFile',
  /** Other people's data: whose, streets, accounts and papers; our own places. */
  'other',
  'street',
  'account',
  'ownPlace',
] as const;
export type Concept = (typeof CONCEPTS)[number];

/** Better words for the same matter. */
export interface Suggestions {
  readonly contact: string;
  readonly guarantee: string;
  readonly refund: string;
  readonly fba: string;
  readonly card: string;
  readonly calm: string;
}

export interface LanguageWords {
  /** `words`: blanks stand between words. `run`: none do. `stems`: endings grow on words. `prefixed`: so do beginnings. */
  readonly writing: 'words' | 'run' | 'stems' | 'prefixed';
  /** Accents make other words: without them words count only in sentences that have none. */
  readonly accented?: true;
  readonly concepts: Readonly<Partial<Record<Concept, string>>>;
  readonly suggest: Suggestions;
}

export const defineWords = (words: LanguageWords): LanguageWords => words;

const GAP = '(?:[^.!?;。\\n]|(?<=\\d)\\.|\\.(?=\\d)){0,45}?';
/** Letters of a word whose accents are kept. */
const LETTER = '[\\p{L}\\p{M}\\p{N}]';

/** What may stand before and after a word that is written together with it: Arabic articles and pronouns. */
const BEFORE = '(?<!\\p{L})[وفبلك]?(?:ال|لل)?';
const AFTER = '(?:ك|كم|نا|ه|ها|هم|ي|ين|ان|ات|ون|وا|ا|ه|ني|كما|تك|تكم)?(?!\\p{L})';
const EDGES: Readonly<Record<LanguageWords['writing'], readonly [string, string]>> = {
  words: ['(?<!\\w)', '(?!\\w)'],
  run: ['', ''],
  stems: ['', ''],
  prefixed: [BEFORE, AFTER],
};
const EXACT_EDGES = [`(?<!${LETTER})`, `(?!${LETTER})`] as const;

const gapOf = (writing: LanguageWords['writing'], exact: boolean): string => {
  const [open, close] = exact ? EXACT_EDGES : EDGES[writing];
  return `${close}${GAP}${open}`;
};

function patternOf(entry: string, writing: LanguageWords['writing'], exact = false): string {
  const ending = { words: exact ? `${LETTER}*` : '\\w*', prefixed: '\\p{L}*', run: '', stems: '' }[writing];
  return entry
    .replace(/…+$/, '')
    .split('…')
    .map((piece, at) =>
      foldLetters(at === 0 ? piece.trimEnd() : piece.trim())
        [exact ? 'exact' : 'text'].replace(/[.+$^{}\\]/g, '\\$&')
        .replace(/\((?!\?)/g, '(?:')
        .replaceAll(' ?', writing === 'words' ? '\\s?' : '\\s{0,2}')
        .replace(/ +/g, writing === 'words' ? '\\s{1,3}' : '\\s{0,2}')
        .replaceAll('*', ending)
        .replaceAll('_', '(?:[^\\s\\d,.]{1,20},?\\s){1,3}')
        .replaceAll('#', '\\d[\\d.,:]*'),
    )
    .join(gapOf(writing, exact));
}

/** Nothing matches where a language has no word. */
const NEVER = /(?!)/g;

const entriesOf = (list: string): string[] =>
  list
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter(Boolean);

/** A language in which a letter without its accents is another word: patterns over the text with its accents. */
export function compileExact(words: LanguageWords, concept: Concept, common = ''): RegExp {
  const entries = entriesOf(words.concepts[concept] ?? '').map((entry) => patternOf(entry, words.writing, true));
  entries.push(...entriesOf(common).map((entry) => patternOf(entry, 'words')));
  return entries.length === 0 ? NEVER : new RegExp(`${EXACT_EDGES[0]}(?:${entries.join('|')})${EXACT_EDGES[1]}`, 'gu');
}

export function compileConcept(words: LanguageWords, concept: Concept, common = ''): RegExp {
  const entries = [...entriesOf(words.concepts[concept] ?? ''), ...entriesOf(common)];
  if (entries.length === 0) return NEVER;
  const [open, close] = EDGES[words.writing];
  // One word without its accents may be any other word: there only whole phrases are believed.
  const own = entriesOf(words.concepts[concept] ?? '')
    .filter((entry) => !words.accented || /[ …]/.test(entry) || /^[\x20-\x7e]+$/.test(entry))
    .map((entry) => patternOf(entry, words.writing));
  const shared = entriesOf(common).map((entry) => patternOf(entry, 'words'));
  const parts = [
    ...(own.length > 0 ? [[open, own, close, words.writing === 'run' || words.writing === 'stems'] as const] : []),
    ...(shared.length > 0 ? [['(?<![a-z0-9])', shared, '(?![a-z0-9])', true] as const] : []),
  ];
  const each = parts.map(
    ([before, list, after, anywhere]) => `${before}(?:${anywhere ? underFirstLetters(list) : list.join('|')})${after}`,
  );
  return new RegExp(each.join('|'), words.writing === 'prefixed' ? 'gu' : 'g');
}
