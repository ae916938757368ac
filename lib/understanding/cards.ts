/** Payment card numbers in free text. Pure, and over the whole text: what is stored must hold none. */

interface Digit {
  readonly value: number;
  readonly at: number;
}
interface Run {
  /** Groups as they were parted in the text. */
  readonly groups: readonly (readonly Digit[])[];
}

/** Zeros of the digit blocks a buyer's keyboard writes: ASCII, Arabic (2), Devanagari, Thai, full width. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0xe50, 0xff10];
const JOINS = /^[ \u00a0\u2000-\u200f\u202a-\u202f\u2060\u3000\ufeff\u00ad.\-‐‑‒–—−－_·]$/;
const MOST_JOINS = 3;
const LETTER = /[\p{L}\p{N}]/u;

const digitOf = (text: string, at: number): number | undefined => {
  const code = text.charCodeAt(at);
  const zero = ZEROS.find((start) => code >= start && code <= start + 9);
  return zero === undefined ? undefined : code - zero;
};

const runsOf = (text: string): Run[] => {
  const runs: Run[] = [];
  let groups: Digit[][] = [];
  let joins = 0;
  const close = () => {
    if (groups.length > 0) runs.push({ groups });
    groups = [];
  };
  for (let at = 0; at < text.length; at++) {
    const value = digitOf(text, at);
    if (value !== undefined) {
      const last = groups.at(-1);
      if (last && joins === 0) last.push({ value, at });
      else groups.push([{ value, at }]);
      joins = 0;
    } else if (groups.length > 0) {
      joins++;
      if (joins > MOST_JOINS || !JOINS.test(text.charAt(at))) close();
    }
    if (groups.length === 0) joins = 0;
  }
  close();
  return runs;
};

const luhn = (digits: readonly Digit[]): boolean =>
  digits.reduceRight((sum, { value }, at) => {
    const doubled = (digits.length - at) % 2 === 0 ? value * 2 : value;
    return sum + (doubled > 9 ? doubled - 9 : doubled);
  }, 0) %
    10 ===
  0;

/** Issuer ranges (first six digits) and lengths of ISO/IEC 7812 cards in use; checked 2026-01. */
const ISSUERS: readonly (readonly [from: number, to: number, lengths: readonly number[]])[] = [
  [400_000, 499_999, [13, 16, 19]], // Visa
  [510_000, 559_999, [16]], // Mastercard
  [222_100, 272_099, [16]], // Mastercard
  [340_000, 349_999, [15]], // American Express
  [370_000, 379_999, [15]],
  [601_100, 601_199, [16, 19]], // Discover
  [644_000, 659_999, [16, 19]],
  [352_800, 358_999, [16, 19]], // JCB
  [300_000, 305_999, [14]], // Diners Club
  [360_000, 369_999, [14]],
  [380_000, 399_999, [14]],
  [620_000, 629_999, [16, 19]], // UnionPay; 17 and 18 digits are order numbers far more often
  [220_000, 220_499, [16]], // Mir
  [675_900, 675_999, [16]], // Maestro
];

const isCard = (digits: readonly Digit[]): boolean => {
  const iin = digits.slice(0, 6).reduce((sum, { value }) => sum * 10 + value, 0);
  const issuer = ISSUERS.some(([from, to, lengths]) => iin >= from && iin <= to && lengths.includes(digits.length));
  return issuer && luhn(digits);
};

/** Amazon order numbers: 3-7-7 digits. */
const isOrderNumber = (groups: Run['groups']): boolean => groups.map(({ length }) => length).join('-') === '3-7-7';

const LONGEST_CARD = 19;

/** The card that starts at this group, as long as one can be, with the number of groups it takes. */
const cardFrom = (groups: Run['groups'], first: number): { digits: readonly Digit[]; taken: number } | undefined => {
  const digits: Digit[] = [];
  let best: { digits: readonly Digit[]; taken: number } | undefined;
  for (let at = first; at < groups.length && digits.length < LONGEST_CARD; at++) {
    digits.push(...(groups[at] ?? []).slice(0, LONGEST_CARD + 1));
    if (isCard(digits)) best = { digits: [...digits], taken: at - first + 1 };
  }
  return best;
};

/** Where card numbers stand in a text. */
export const findCards = (text: string): readonly { from: number; to: number; last4: string }[] =>
  runsOf(text).flatMap(({ groups }) => {
    const cards: { from: number; to: number; last4: string }[] = [];
    for (let at = 0; at < groups.length; at++) {
      if (isOrderNumber(groups.slice(at, at + 3))) {
        at += 2;
        continue;
      }
      const card = cardFrom(groups, at);
      const [start, end] = [card?.digits[0]?.at, card?.digits.at(-1)?.at];
      if (!card || start === undefined || end === undefined) continue;
      // Part of a code such as LP4242…CN: a parcel number, not a card.
      if (/[a-z]/i.test(text.charAt(start - 1)) && !LETTER.test(text.charAt(end + 1))) continue;
      if (/[a-z]/i.test(text.charAt(end + 1))) continue;
      const last4 = card.digits.slice(-4).map(({ value }) => value);
      cards.push({ from: start, to: end + 1, last4: last4.join('') });
      at += card.taken - 1;
    }
    return cards;
  });

const TAKEN_OUT = /\[card ••••(\d{4})\]/g;

/** Last digits of every card number in a text, those already replaced included. */
export const lastDigitsOf = (text: string): string[] => [
  ...findCards(text).map(({ last4 }) => last4),
  ...Array.from(text.matchAll(TAKEN_OUT), ([, last4 = '']) => last4),
];

/** Replaces each card number by `[card ••••1234]`; done before a message is first written anywhere. */
export const redactCards = (text: string): { text: string; found: number } => {
  const cards = findCards(text);
  let out = '';
  let from = 0;
  for (const card of cards) {
    out += `${text.slice(from, card.from)}[card ••••${card.last4}]`;
    from = card.to;
  }
  return { text: out + text.slice(from), found: cards.length };
};
