import type { Language } from '@/lib/domain/vocabulary.ts';
import type { Fact, Finder } from './fact.ts';

/** Month names by language, lower case without a full stop, with the month's number. */
const MONTHS = new Map<Language, ReadonlyMap<string, number>>();
/** Where months are written with a capital, so that "5 may" is no date. */
const CAPITAL: ReadonlySet<Language> = new Set<Language>(['en', 'de']);
/** Countries that call months otherwise than the language's main one. */
const ALSO: Readonly<Partial<Record<Language, readonly string[]>>> = { ar: ['ar-SY', 'ar-MA'], de: ['de-AT'] };

/** What the browser calls the months, alone and beside a day, long and short. */
function monthsOf(language: Language): ReadonlyMap<string, number> {
  const known = MONTHS.get(language);
  if (known) return known;
  const names = new Map<string, number>();
  for (const locale of [language, ...(ALSO[language] ?? [])])
    for (const month of ['long', 'short'] as const)
      for (const day of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(locale, {
          month,
          ...(day ? { day } : {}),
          calendar: 'gregory',
          timeZone: 'UTC',
        });
        for (let index = 0; index < 12; index++) {
          const parts = format.formatToParts(Date.UTC(2026, index, 15));
          const name =
            parts
              .find(({ type }) => type === 'month')
              ?.value.replace(/\.$/, '')
              .toLowerCase() ?? '';
          if (name.length > 1 && !/\d/.test(name)) names.set(name, index + 1);
        }
      }
  MONTHS.set(language, names);
  return names;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A year as one keeps it: of two digits this century's, of the Buddhist calendar the common one too. */
function years(written: string): number[] {
  const year = Number(written);
  if (written.length === 2) return [2000 + year];
  return year >= 2400 && year < 2700 ? [year, year - 543] : [year];
}

function dateFact(
  text: string,
  written: readonly string[],
  days: readonly (readonly [month: string, day: string])[],
  year?: string,
): Fact | undefined {
  const real = days.filter(
    ([month, day]) => Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31,
  );
  if (real.length === 0) return undefined;
  const keys = real.flatMap(([month, day]) => {
    const place = `${Number(month)}-${Number(day)}`;
    return year === undefined ? [place] : years(year).map((each) => `${each}-${place}`);
  });
  return { kind: 'date', text, keys, numbers: written.map((each) => [String(Number(each))]) };
}

interface Shape {
  readonly pattern: RegExp;
  read(groups: readonly string[], written: string): Fact | undefined;
}

const present = (...groups: readonly (string | undefined)[]) =>
  groups.filter((group): group is string => Boolean(group));

/** Dates written in digits. */
const SHAPES: readonly Shape[] = [
  {
    pattern: /(?<![\d.-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d-])/g,
    read: ([year = '', , month = '', day = ''], text) => dateFact(text, [year, month, day], [[month, day]], year),
  },
  {
    pattern: /(?<![\d./-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]|\.\d)/g,
    read: ([one = '', , two = '', year = ''], text) =>
      dateFact(
        text,
        [one, two, year],
        [
          [two, one],
          [one, two],
        ],
        year,
      ),
  },
  {
    pattern: /(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]/g,
    read: ([year, month = '', day = ''], text) =>
      dateFact(text, present(year, month, day), [[month, day]], year || undefined),
  },
  {
    pattern: /(\d{1,2})\s+tháng\s+(\d{1,2})(?:(?:\s+năm\s+|[/,]\s*)(\d{4}))?/gi,
    read: ([day = '', month = '', year], text) =>
      dateFact(text, present(day, month, year), [[month, day]], year || undefined),
  },
  {
    pattern: /(?<![\d./-])(\d{1,2})\.(\d{1,2})\.(?!\d)/g,
    read: ([day = '', month = ''], text) => dateFact(text, [day, month], [[month, day]]),
  },
  {
    pattern: /(?<![\d./-])(\d{1,2})\/(\d{1,2})(?![\d/-]|\.\d)/g,
    read: ([one = '', two = ''], text) =>
      dateFact(
        text,
        [one, two],
        [
          [two, one],
          [one, two],
        ],
      ),
  },
];

/** Dates with a month's name, of any of these languages. */
function namedShapes(languages: readonly Language[]): readonly Shape[] {
  return languages.flatMap((language) => {
    const names = monthsOf(language);
    if (names.size === 0) return [];
    const list = [...names.keys()].toSorted((a, b) => b.length - a.length).map(escaped);
    const month = `(${list.join('|')})(?![\\p{L}\\p{M}])\\.?`;
    const day = '(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|re|º|ª|°|\\.)?';
    const year = '(?:\\s*,?\\s*(?:de\\s+|del\\s+|พ\\.ศ\\.\\s*)?((?:19|20|25)\\d{2})(?!\\d))?';
    const numbered = (name: string) => String(names.get(name.toLowerCase()) ?? '');
    const capital = (name: string) => !CAPITAL.has(language) || /^\p{Lu}/u.test(name);
    const read = (name: string, number: string, whole: string | undefined, text: string) =>
      capital(name)
        ? dateFact(text, present(number, whole), [[numbered(name), number]], whole || undefined)
        : undefined;
    return [
      {
        pattern: new RegExp(`${day}[\\s-]*(?:de\\s+|of\\s+)?${month}${year}`, 'giu'),
        read: ([number = '', name = '', whole]: readonly string[], text: string) => read(name, number, whole, text),
      },
      {
        pattern: new RegExp(`(?<![\\p{L}\\p{M}])${month}\\s+${day}(?!\\s*[:%]|[.,]?\\d)${year}`, 'giu'),
        read: ([name = '', number = '', whole]: readonly string[], text: string) => read(name, number, whole, text),
      },
    ];
  });
}

/** Dates, in digits or with names of months in one of `languages`. */
export const datesIn = (languages: readonly Language[]): readonly Finder[] =>
  [...namedShapes(languages), ...SHAPES].map(
    ({ pattern, read }): Finder =>
      (text) =>
        [...text.matchAll(pattern)].flatMap((match) => {
          const [written, ...groups] = match;
          const fact = read(groups, written);
          return fact ? [{ at: match.index, fact }] : [];
        }),
  );
