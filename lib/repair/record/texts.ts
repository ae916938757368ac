/** What a text of a page becomes: interface words stay, everything else keeps its length and kind only. */
import { countryOf } from '@/lib/portals/kit/countries.ts';
import { plain } from '@/lib/portals/kit/plain.ts';
import { namedDay, weekdayOf } from '@/lib/portals/kit/time-words.ts';
import { readTime } from '@/lib/portals/kit/times.ts';
import { type Disguise, sign } from './letters.ts';
import type { Lexicon } from './lexicon.ts';
import type { Shift } from './shift.ts';
import { isWord, type Token, tokensOf } from './tokens.ts';

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

const MONEY_NEAR =
  /[\p{Sc}]|\b(?:USD|EUR|GBP|JPY|CNY|RMB|IDR|THB|VND|CAD|AUD|MXN|BRL|SGD|PLN|SEK|kr|Rp|zł|CHF|TRY|TL|INR|MYR|PHP)\b|[円元฿]/u;

/** Everything is known: words stay, and so do counters. */
function keptWhole(tokens: readonly Token[], text: string, setting: Setting): string {
  const money = MONEY_NEAR.test(text);
  return tokens
    .map((token, at) => {
      if (token.kind !== 'digits') return kept(token, setting);
      const grouped = [at - 1, at + 1].some(
        (near) => /^[.,'’/-]$/.test(tokens[near]?.text ?? '') && tokens[near + near - at]?.kind === 'digits',
      );
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
  for (const at of tokens.keys())
    if (tokens[at]?.kind === 'time') for (const step of [1, -1]) besideTime(tokens, at, step, stay, setting);
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
  return last.length < 40 && countryOf(last, shift.locale) ? last : undefined;
}

/** A label before its value: `Order ID: …`. Behind a digit a colon is a clock's. */
function labelEnd(text: string, setting: Setting): number {
  const colon = text.slice(0, LONGEST_LABEL).search(/(?<!\d\s?)[:：]/);
  if (colon <= 0) return 0;
  const label = text.slice(0, colon + 1);
  return allKnown(tokensOf(label, setting.shift), label, setting) ? colon + 1 : 0;
}

function oneLine(text: string, place: TextPlace, setting: Setting): string {
  const plainly = (tokens: readonly Token[]) => tokens.map((token) => disguised(token, setting)).join('');
  if (place.typed) return plainly(tokensOf(text, setting.shift));
  const label = labelEnd(text, setting);
  if (label > 0 && label < text.length) {
    const start = text.slice(0, label);
    return keptWhole(tokensOf(start, setting.shift), start, setting) + oneLine(text.slice(label), place, setting);
  }
  const tokens = tokensOf(text, setting.shift);
  if (text.length > LONGEST) return plainly(tokens);
  if (allKnown(tokens, text, setting)) return keptWhole(tokens, text, setting);
  const country = countryAtEnd(text, setting);
  if (country !== undefined) {
    setting.keep(country);
    const before = text.slice(0, -country.length);
    return (before === '' ? '' : oneLine(before, { typed: true }, setting)) + country;
  }
  if (!tokens.some(isWord)) {
    const near = place.near ?? '';
    const counts = near !== '' && allKnown(tokensOf(near, setting.shift), near, setting);
    return counts ? keptWhole(tokens, near, setting) : plainly(tokens);
  }
  return place.interface || text.length <= SHORT ? keptPhrases(tokens, setting) : plainly(tokens);
}

/** A text of the page as it goes into the recording. Length and line breaks stay. */
export function shapedText(text: string, place: TextPlace, setting: Setting): string {
  const lines = text.split(/(\s*\n\s*)/).map((line) => {
    const words = line.trim();
    if (words === '') return line;
    const at = line.indexOf(words);
    return line.slice(0, at) + oneLine(words, place, setting) + line.slice(at + words.length);
  });
  return setting.disguise.clean(lines.join(''));
}
