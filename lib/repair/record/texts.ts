/** What a text of a page becomes: interface words stay, everything else keeps its length and kind only. */
import { countryOf } from '@/lib/portals/kit/countries.ts';
import { namedDay, weekdayOf } from '@/lib/portals/kit/time-words.ts';
import { plain } from '@/lib/portals/kit/plain.ts';
import { readTime } from '@/lib/portals/kit/times.ts';
import type { Disguise } from './letters.ts';
import { sign } from './letters.ts';
import { type Lexicon, UNPARTED } from './lexicon.ts';
import { movedTimes, type Shift } from './shift.ts';

export interface Setting {
  readonly lexicon: Lexicon;
  readonly disguise: Disguise;
  readonly shift: Shift;
  /** Told every word that stays. */
  keep(word: string): void;
}

/** A text longer than this is prose: nothing of it stays. */
const LONGEST = 120;
/** Known words stand beside unknown ones in texts up to this long, where they are known as a phrase. */
const SHORT = 64;
const MOST_WORDS = 14;
const LONGEST_LABEL = 44;
/** A number of up to as many digits stays where every word beside it does: a counter, a quantity, stars. */
const COUNTER = 2;

type Token = {
  readonly kind: 'word' | 'run' | 'digits' | 'time' | 'whole' | 'sign';
  readonly text: string;
  /** Of a time: what it becomes. */
  readonly moved?: string;
};

const ZONE = '(?:GMT|UTC)\\s?[+−-]\\d{1,2}(?::?\\d{2})?|(?<=\\d)[+−-]\\d{2}:?\\d{2}(?!\\d)';
const MARKET = '[Aa]mazon\\.(?:com?\\.)?[a-z]{2,3}(?![\\p{L}.])';
const CURRENCY = 'USD|EUR|GBP|JPY|CNY|RMB|IDR|THB|VND|CAD|AUD|MXN|BRL|SGD|PLN|SEK|CHF|TRY|INR|MYR|PHP|US|CA|AU|HK|NT|MX|kr|Rp|RM|TL|zł|円|元|원|บาท';
const MONEY = `(?<!\\p{L})(?:${CURRENCY})(?=\\.?\\s?[\\d$])|(?<=\\d\\s?)(?:${CURRENCY})(?!\\p{L})`;
/** What an order number or a product's is known by: `B0…`, `#1001-R1`. */
const FORM = '(?<![\\p{L}\\d])B0(?=[A-Z\\d]{8}(?![A-Z\\d]))|(?<=\\d-)R(?=\\d{1,2}(?!\\d))';
const TOKEN = new RegExp(
  `(?<whole>${ZONE}|${MARKET}|${MONEY}|${FORM})|(?<run>${UNPARTED}+)|(?<word>(?:(?!${UNPARTED})[\\p{L}\\p{M}])+)|(?<digits>\\p{Nd}+)|(?<sign>\\p{N}|[^])`,
  'gu',
);

function tokensOf(text: string, setting: Setting): Token[] {
  const tokens: Token[] = [];
  const between = (part: string) => {
    for (const { groups = {} } of part.matchAll(TOKEN)) {
      const kind = (['whole', 'run', 'word', 'digits', 'sign'] as const).find((name) => groups[name] !== undefined);
      if (kind) tokens.push({ kind, text: groups[kind] ?? '' });
    }
  };
  let at = 0;
  for (const { start, end, text: moved } of movedTimes(text, setting.shift)) {
    between(text.slice(at, start));
    tokens.push({ kind: 'time', text: text.slice(start, end), moved });
    at = end;
  }
  between(text.slice(at));
  return tokens;
}

const isWord = ({ kind }: Token): boolean => kind === 'word' || kind === 'run';

/** A text without a date in it that reads as a time says nothing but when: "yesterday 14:23", "vor 2 Std." */
const isRelative = (text: string, tokens: readonly Token[], { shift }: Setting): boolean =>
  text.length <= 60 &&
  !tokens.some(({ kind, text: part }) => kind === 'time' && !/^\d{1,2}\D/.test(part)) &&
  tokens.some(({ kind }) => isWord({ kind, text: '' })) &&
  readTime(text, shift) !== undefined &&
  !/\d{3}/.test(text);

const namesDay = (word: string, locale: string): boolean =>
  weekdayOf(plain(word), locale) !== undefined || namedDay(plain(word)) !== undefined;

/** Known as an interface's own, whole. */
function isKnown({ kind, text }: Token, beside: boolean, { lexicon, shift }: Setting): boolean {
  if (kind === 'word') return lexicon.kept(text) > 0 || (beside && namesDay(text, shift.locale));
  return kind !== 'run' || lexicon.spans(text).whole || (beside && namesDay(text, shift.locale));
}

function disguised({ kind, text, moved }: Token, { disguise }: Setting): string {
  if (kind === 'time') return moved ?? '';
  if (kind === 'whole') return text;
  if (kind === 'digits') return disguise.digits(text);
  return kind === 'sign' ? sign(text) : disguise.word(text);
}

/** A word that stays as far as it is known: `Cancelled` of which `cancel` is, keeps that and six letters more. */
function kept(token: Token, setting: Setting): string {
  const { lexicon, disguise } = setting;
  if (!isWord(token)) return disguised(token, setting);
  const end = token.kind === 'word' ? lexicon.kept(token.text) || token.text.length : token.text.length;
  setting.keep(token.text.slice(0, end));
  return token.text.slice(0, end) + (end < token.text.length ? disguise.word(token.text.slice(end)) : '');
}

const MONEY_NEAR = /[\p{Sc}]|\b(?:USD|EUR|GBP|JPY|CNY|RMB|IDR|THB|VND|CAD|AUD|MXN|BRL|SGD|PLN|SEK|kr|Rp|zł|CHF|TRY|TL|INR|MYR|PHP)\b|[円元฿]/u;

/** Everything is known: words stay, and so do counters. */
function keptWhole(tokens: readonly Token[], text: string, setting: Setting): string {
  const money = MONEY_NEAR.test(text);
  return tokens
    .map((token, at) => {
      if (token.kind !== 'digits') return kept(token, setting);
      const grouped = [at - 1, at + 1].some((near) => /^[.,'’/-]$/.test(tokens[near]?.text ?? '') && tokens[near + near - at]?.kind === 'digits');
      const small = token.text.length <= COUNTER && !money && !grouped;
      return small ? token.text : disguised(token, setting);
    })
    .join('');
}

/** Known words right beside a time belong to it: `at`, `pm`, `from`, `due`. */
function besideTime(tokens: readonly Token[], from: number, step: number, stay: Set<number>, setting: Setting): void {
  for (let at = from + step; at >= 0 && at < tokens.length; at += step) {
    const token = tokens[at];
    if (!token || token.kind === 'digits' || (token.kind === 'sign' && !/[\s,.:：，(]/.test(token.text))) return;
    if (!isWord(token)) continue;
    if (!isKnown(token, true, setting)) return;
    stay.add(at);
  }
}

/** Some is known: phrases stay where they are known as such, and nothing else. */
function keptPhrases(tokens: readonly Token[], setting: Setting): string {
  const { lexicon } = setting;
  const stay = new Set<number>();
  const words = [...tokens.keys()].filter((at) => tokens[at]?.kind === 'word');
  for (let from = 0; from < words.length; from += 1) {
    for (let to = words.length; to > from; to -= 1) {
      const phrase = words.slice(from, to);
      const texts = phrase.map((at) => tokens[at]?.text ?? '');
      const long = phrase.length > 1 || (texts[0]?.length ?? 0) > 5;
      if (!long || !texts.every((text) => lexicon.kept(text) > 0)) continue;
      if (phrase.length > 1 && !lexicon.hasPhrase(texts)) continue;
      for (const at of phrase) stay.add(at);
      from = to - 1;
      break;
    }
  }
  for (const at of tokens.keys()) if (tokens[at]?.kind === 'time') for (const step of [1, -1]) besideTime(tokens, at, step, stay, setting);
  return tokens
    .map((token, at) => {
      if (stay.has(at)) return kept(token, setting);
      if (token.kind !== 'run') return disguised(token, setting);
      let out = '';
      let done = 0;
      for (const [start, end] of lexicon.spans(token.text).spans) {
        const part = token.text.slice(start, end);
        setting.keep(part);
        out += (start > done ? setting.disguise.word(token.text.slice(done, start)) : '') + part;
        done = end;
      }
      return out + (done < token.text.length ? setting.disguise.word(token.text.slice(done)) : '');
    })
    .join('');
}

export interface TextPlace {
  /** A person wrote it (a reply box, a search field): nothing of it stays. */
  readonly typed?: boolean;
  /** It stands on a button, a tab or a head. */
  readonly interface?: boolean;
  /** The words around a lone number. */
  readonly near?: string;
}

const allKnown = (tokens: readonly Token[], text: string, setting: Setting): boolean => {
  const words = tokens.filter(isWord);
  if (words.length === 0 || words.length > MOST_WORDS) return false;
  const timed = tokens.some(({ kind }) => kind === 'time');
  return words.every((token) => isKnown(token, timed, setting)) || isRelative(text, tokens, setting);
};

/** A country is no address, and says which market a page is about; as a whole line, or at the end of one. */
function countryAtEnd(text: string, { shift }: Setting): string | undefined {
  const last = text.split(/[,，]\s*/).at(-1) ?? '';
  const isName = last.length < 40 && !/^[A-Za-z]{0,2}$/.test(last);
  return isName && countryOf(last, shift.locale) ? last : undefined;
}

function oneLine(text: string, place: TextPlace, setting: Setting): string {
  const tokens = tokensOf(text, setting);
  const plainly = () => tokens.map((token) => disguised(token, setting)).join('');
  if (place.typed || text.length > LONGEST) return plainly();
  if (allKnown(tokens, text, setting)) return keptWhole(tokens, text, setting);
  const country = countryAtEnd(text, setting);
  if (country !== undefined) {
    setting.keep(country);
    const before = text.slice(0, -country.length);
    return (before === '' ? '' : oneLine(before, { typed: true }, setting)) + country;
  }
  if (!tokens.some(isWord)) {
    const near = place.near === undefined ? [] : tokensOf(place.near, setting);
    return near.length > 0 && allKnown(near, place.near ?? '', setting) ? keptWhole(tokens, place.near ?? '', setting) : plainly();
  }
  // Behind a digit it is a clock's.
  const colon = text.search(/(?<!\d\s?)[:：]/);
  if (colon > 0 && colon < LONGEST_LABEL) {
    const label = text.slice(0, colon + 1);
    const parts = tokensOf(label, setting);
    if (allKnown(parts, label, setting)) return keptWhole(parts, label, setting) + oneLine(text.slice(colon + 1), place, setting);
  }
  return place.interface || text.length <= SHORT ? keptPhrases(tokens, setting) : plainly();
}

/** A text of the page as it goes into the recording. Length and line breaks stay. */
export const shapedText = (text: string, place: TextPlace, setting: Setting): string =>
  text
    .split(/(\s*\n\s*)/)
    .map((line) => {
      const words = line.trim();
      if (words === '') return line;
      const at = line.indexOf(words);
      return line.slice(0, at) + oneLine(words, place, setting) + line.slice(at + words.length);
    })
    .join('');
