import type { Language } from '@/lib/domain/vocabulary.ts';
import type { Fact, Finder } from './fact.ts';

/** Hundred millions, ten thousands and thousands as East Asian languages count. */
const SCALES: Readonly<Record<string, number>> = {
  ...{ 千: 3, 천: 3, 万: 4, 萬: 4, 만: 4, 億: 8, 亿: 8, 억: 8 },
};
/** Where a plain space groups digits; elsewhere "2 100 ml" are two numbers. */
const SPACED: ReadonlySet<Language> = new Set<Language>(['fr', 'pl', 'sv']);

/** A number as somebody wrote it, as the source of a regular expression. */
export const numberPattern = (language: Language): string => {
  const space = SPACED.has(language) ? ' ' : '';
  return `\\d+(?:[\\u00a0\\u202f${space}]\\d{3}(?!\\d))*(?:[.,'’]\\d+)*(?:[ \\u00a0]?[千천万萬만億亿억])?`;
};

/** A decimal in its shortest form: no zeros before or after that say nothing. */
function shortest(whole: string, fraction = ''): string {
  const before = whole.replace(/^0+(?=\d)/, '');
  const after = fraction.replace(/0+$/, '');
  return after ? `${before}.${after}` : before;
}

/** Moves the point to the right. */
function scaled(number: string, digits: number): string {
  const [whole = '', fraction = ''] = number.split('.');
  return shortest(whole + fraction.slice(0, digits).padEnd(digits, '0'), fraction.slice(digits));
}

const isGrouped = ([first = '', ...others]: readonly string[]) =>
  first.length <= 3 && !/^0/.test(first) && others.length > 0 && others.every((group) => group.length === 3);

/**
 * The numbers that a written one may stand for, each with all its readings. "1.234,50" is one number with one reading,
 * "1.234" one with two, "1.2.3" three numbers. Differing in any digit, two of equal length share no reading.
 */
export function readNumber(written: string): readonly (readonly string[])[] {
  const scale = SCALES[written.at(-1) ?? ''];
  const body = written.replace(/[^\d]+$/, '').replace(/[\u00a0\u202f '’]/g, ' ');
  const plain = readPlain(body);
  if (scale === undefined) return plain;
  return plain.map((readings, index) =>
    index === plain.length - 1 ? [...readings, ...readings.map((each) => scaled(each, scale))] : readings,
  );
}

function readPlain(body: string): readonly (readonly string[])[] {
  const groups = body.split(/[., ]/);
  const marks = [...body.replace(/\d/g, '')];
  const last = marks.at(-1);
  const fraction = groups.at(-1) ?? '';
  const whole = groups.slice(0, -1).join('');
  if (last === undefined) return [[shortest(body)]];
  if (marks.every((mark) => mark === last)) {
    const grouped = isGrouped(groups) ? [shortest(groups.join(''))] : [];
    if (marks.length > 1 || last === ' ')
      return grouped.length > 0 ? [grouped] : groups.map((each) => [shortest(each)]);
    return [[...grouped, shortest(whole, fraction)]];
  }
  // The last mark parts the fraction, those before it group.
  const before = new Set(marks.slice(0, -1));
  if (last !== ' ' && before.size === 1 && !before.has(last) && isGrouped(groups.slice(0, -1)))
    return [[shortest(whole, fraction)]];
  return groups.map((each) => [shortest(each)]);
}

/** Every number that is nothing else. */
export const numbersIn = (language: Language): Finder => {
  const pattern = new RegExp(numberPattern(language), 'g');
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({ 0: written, index }) => {
      return readNumber(written).map((readings) => ({
        at: index,
        fact: { kind: 'number', text: written, keys: readings, numbers: [readings] } satisfies Fact,
      }));
    });
};
