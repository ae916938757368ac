/** A text of a page cut into words, numbers, times and signs. */
import { UNPARTED } from './lexicon.ts';
import { movedTimes, type Shift } from './shift.ts';

export type Token = {
  readonly kind: 'word' | 'run' | 'digits' | 'time' | 'whole' | 'sign';
  readonly text: string;
  /** Of a time: what it becomes. */
  readonly moved?: string;
};

const ZONE = '(?:GMT|UTC)\\s?[+−-]\\d{1,2}(?::?\\d{2})?|(?<=\\d)[+−-]\\d{2}:?\\d{2}(?!\\d)';
const MARKET = '[Aa]mazon\\.(?:com?\\.)?[a-z]{2,3}(?![\\p{L}.])';
const CURRENCY =
  'USD|EUR|GBP|JPY|CNY|RMB|IDR|THB|VND|CAD|AUD|MXN|BRL|SGD|PLN|SEK|CHF|TRY|INR|MYR|PHP|US|CA|AU|HK|NT|MX|kr|Rp|RM|TL|zł|円|元|원|บาท';
const MONEY = `(?<!\\p{L})(?:${CURRENCY})(?=\\.?\\s?[\\d$])|(?<=\\d\\s?)(?:${CURRENCY})(?!\\p{L})`;
/** What an order number or a product's is known by: `B0…`, `#1001-R1`. */
const FORM = '(?<![\\p{L}\\d])B0(?=[A-Z\\d]{8}(?![A-Z\\d]))|(?<=\\d-)R(?=\\d{1,2}(?!\\d))';
const TOKEN = new RegExp(
  `(?<whole>${ZONE}|${MARKET}|${MONEY}|${FORM})|(?<run>${UNPARTED}+)|(?<word>(?:(?!${UNPARTED})[\\p{L}\\p{M}])+)|(?<digits>\\p{Nd}+)|(?<sign>\\p{N}|[\\s\\S])`,
  'gu',
);

/** A text in pieces, times found first. */
export function tokensOf(text: string, shift: Shift): Token[] {
  const tokens: Token[] = [];
  const between = (part: string) => {
    for (const { groups = {} } of part.matchAll(TOKEN)) {
      const kind = (['whole', 'run', 'word', 'digits', 'sign'] as const).find((name) => groups[name] !== undefined);
      if (kind) tokens.push({ kind, text: groups[kind] ?? '' });
    }
  };
  let at = 0;
  for (const { start, end, text: moved } of movedTimes(text, shift)) {
    between(text.slice(at, start));
    tokens.push({ kind: 'time', text: text.slice(start, end), moved });
    at = end;
  }
  between(text.slice(at));
  return tokens;
}

export const isWord = ({ kind }: Token): boolean => kind === 'word' || kind === 'run';
