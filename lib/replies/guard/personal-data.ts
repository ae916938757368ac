/** Cards, bank accounts, papers and homes in a folded text. */
import type { Draft, Span } from './draft.ts';
import { stands } from './frame.ts';
import { allMatches } from './guard-rule.ts';

/** Lengths of bank account numbers by country (ISO 13616). */
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  ...{ de: 22, at: 20, ch: 21, fr: 27, es: 24, it: 27, nl: 18, be: 16, pl: 28, se: 24, pt: 25, gb: 22, ie: 22, lu: 20 },
  ...{ tr: 26, sa: 24, ae: 23, dk: 18, no: 15, fi: 18, cz: 24, sk: 24, hu: 28, ro: 24, bg: 22, gr: 27, hr: 21, si: 19 },
  ...{ ee: 20, lv: 21, lt: 20, mt: 31, cy: 28, br: 29, qa: 29, kw: 30, jo: 30, eg: 29, il: 23, bh: 22, lb: 28 },
};
const CARD = /(?<![\w-])\d(?:[ -]?\d){12,18}(?![\w-])/g;
const IBAN = /(?<![\w])[a-z]{2}\d{2}(?:[ -]?[a-z0-9]{1,5}){3,9}(?![\w])/g;
const PAPERS = [
  /(?<!\d)\d{6}(?:19|20)\d{2}[01]\d[0-3]\d\d{3}[\dx](?![\dx])/g,
  /(?<!\d)\d{6}-[1-4]\d{6}(?!\d)/g,
  /(?<![\d.])\d{3}\.\d{3}\.\d{3}-\d{2}(?!\d)/g,
  /(?<![\w-])\d{8}-?[a-hj-np-tv-z](?![\w-])/g,
  /(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)/g,
];
const HOMES = [/〒 ?\d{3}-?\d{4}[^\n。]{0,60}/g, /(?:都|道|府|県)[^\n。,]{1,6}(?:区|市|町|村)[^\n。,]{0,14}\d+-\d+/g];
/** Numbers that may be a bank account where the sentence speaks of one. */
const LONG_NUMBER = /(?<![\w-])(?:\d[ -]?){7,19}\d(?![\w-])/g;
/** An Amazon order. */
const ORDER = /^\d{3}-\d{7}-\d{7}$/;
/** Parts of an address that hold nobody's name. */
const POSTCODE =
  /(?<![\w-])(?:\d{5}(?:-\d{3})?|\d{4} ?[a-z]{2}|\d{2}-\d{3}|\d{3} \d{2}|[a-z]{1,2}\d[a-z\d]? \d[a-z]{2})(?![\w-])/;

function isCard(digits: string): boolean {
  if (digits.length < 13 || digits.length > 19 || /^0/.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    const counted = at % 2 === 1 ? digit * 2 : digit;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}

const textAt = (draft: Draft, { start, end }: Span) => draft.folded.slice(start, end);

/** Payment cards: two to six as the first digit, or Amex and Diners' three; a check digit that fits. */
export const cardsIn = (draft: Draft): Span[] =>
  allMatches(draft.folded, [CARD]).filter((span) => {
    const digits = textAt(draft, span).replace(/\D/g, '');
    return /^[3-6]/.test(digits) && isCard(digits) && (digits.length !== 13 || digits.startsWith('4'));
  });

export function accountsIn(draft: Draft): Span[] {
  const ibans = allMatches(draft.folded, [IBAN]).flatMap((span) => {
    const text = textAt(draft, span);
    const length = IBAN_LENGTHS[text.slice(0, 2)];
    if (!length) return [];
    let seen = 0;
    for (let at = 0; at < text.length; at++) {
      if (/[a-z0-9]/.test(text.charAt(at))) seen++;
      if (seen === length) return [{ start: span.start, end: span.start + at + 1 }];
    }
    // A digit more or less is a slip of the hand, not another kind of number.
    return seen >= length - 3 ? [span] : [];
  });
  const papers = allMatches(draft.folded, PAPERS);
  const named = draft.languages.flatMap((language) =>
    allMatches(draft.folded, draft.hits(language, 'account').length > 0 ? [LONG_NUMBER] : []).filter(
      (span) =>
        !ORDER.test(textAt(draft, span)) &&
        draft
          .hits(language, 'account')
          .some(
            (hit) =>
              Math.abs(hit.start - span.start) < 45 &&
              draft.sentenceOf(hit.start).start === draft.sentenceOf(span.start).start,
          ),
    ),
  );
  return [...ibans, ...papers, ...named];
}

/** Streets with a number, with a postcode or somebody's name beside them, that are not our own place. */
export function homesIn(draft: Draft): Span[] {
  const streets = draft.languages.flatMap((language) =>
    draft.hits(language, 'street').filter((hit) => {
      const sentence = draft.sentenceOf(hit.start);
      const around = { start: Math.max(0, sentence.start - 60), end: Math.min(draft.folded.length, hit.end + 60) };
      if (stands(draft, language, 'ownPlace', around)) return false;
      return (
        POSTCODE.test(textAt(draft, around)) ||
        stands(draft, language, 'other', around) ||
        /[,:(]/.test(draft.folded.charAt(hit.start - 2) + draft.folded.charAt(hit.end))
      );
    }),
  );
  return [...streets, ...allMatches(draft.folded, HOMES)];
}

/** Whether a sentence speaks of somebody's data rather than how to reach us. */
export const isOthers = (draft: Draft, where: Span): boolean =>
  draft.languages.some((language) => stands(draft, language, 'other', where));

/** Whether a sentence leads to another channel, whosever data stands in it. */
export const leadsAway = (draft: Draft, where: Span): boolean =>
  draft.languages.some((language) => stands(draft, language, 'outside', where) || stands(draft, language, 'im', where));
