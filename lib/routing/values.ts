/** What a comparison may be given, by the kind of value it takes. */
import { MINUTE } from '@/lib/domain/time.ts';
import type { ValueType, WantedByType } from './operator.ts';
import { patternProblem } from './pattern.ts';
import { hoursOf, weekdaysOf } from './wall-clock.ts';

/** UTF-16 code units of a text. */
const MAX_TEXT = 2_000;
const MAX_LIST = 200;
/** Ten years. */
const MOST_MINUTES = (10 * 366 * 24 * 60 * MINUTE) / MINUTE;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MAX_TEXT;
export const isFilled = (value: unknown): value is string => isText(value) && value.trim() !== '';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
export const isMinutes = (value: unknown): value is number =>
  Number.isInteger(value) && isNumber(value) && value >= 0 && value <= MOST_MINUTES;
export const isList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.length <= MAX_LIST && value.every(isFilled);

function readable(read: (wanted: readonly string[]) => unknown, value: unknown): value is readonly string[] {
  if (!isList(value)) return false;
  try {
    read(value);
    return true;
  } catch {
    return false;
  }
}

type Fits = { readonly [Takes in ValueType]: (value: unknown) => value is WantedByType[Takes] };

export const FITS: Fits = {
  text: isFilled,
  number: isNumber,
  boolean: (value): value is boolean => typeof value === 'boolean',
  list: isList,
  range: (value): value is readonly [number, number] =>
    Array.isArray(value) && value.length === 2 && value.every(isNumber) && Number(value[0]) <= Number(value[1]),
  pattern: (value): value is string => isFilled(value) && patternProblem(value) === undefined,
  minutes: isMinutes,
  hours: (value): value is readonly string[] => readable(hoursOf, value),
  weekdays: (value): value is readonly string[] => readable(weekdaysOf, value),
  nothing: (value): value is true => value === true,
};
