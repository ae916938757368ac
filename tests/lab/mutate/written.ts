/** Finds a date and clock in a text of the lab, by the lab's own ways of writing them (`portal-lab/kit/*-dates.ts`). */
import type { Hints } from './kind.ts';

export interface Written {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  /** The clock is one of twelve hours. */
  readonly twelve?: boolean;
  /** As written: all of it, its date, its clock. */
  readonly text: string;
  readonly date: string;
  readonly clock?: string;
}

const MONTHS: readonly RegExp[] = [
  /^jan/i,
  /^feb/i,
  /^m(?:ar|är)/i,
  /^apr/i,
  /^ma[iy]|^mei/i,
  /^jun/i,
  /^jul/i,
  /^a(?:ug|gu)/i,
  /^sep/i,
  /^o[ck]t/i,
  /^nov/i,
  /^de[csz]/i,
];

const monthOf = (name: string): number => MONTHS.findIndex((month) => month.test(name)) + 1;

const WEEKDAY = '(?:(?:[A-Z][a-z]{1,2}\\.?), )?';
const CLOCK = '(?:(?:,? (?:at |um )?|\\s+)((\\d{1,2}):(\\d{2})(?: ?([AaPp])[Mm])?))?';
const MONTH_DAY = new RegExp(`(${WEEKDAY}([A-Z][a-z]{2,3}) (\\d{1,2}), (\\d{4}))${CLOCK}`);
const DAY_MONTH = new RegExp(`(${WEEKDAY}(\\d{1,2})\\.? ([A-ZÄ][a-zä]{2,4})\\.? (\\d{4}))${CLOCK}`);
const CJK = new RegExp(`((\\d{4})年(\\d{1,2})月(\\d{1,2})日(?:\\(.\\)| 星期.)?)${CLOCK}`);
const NUMERIC = new RegExp(`(?<![\\d./-])((\\d{1,2})([./])(\\d{1,2})\\3(\\d{4}))(?![\\d./])${CLOCK}`);
const YEAR_FIRST = new RegExp(`(?<![\\d./-])((\\d{4})/(\\d{1,2})/(\\d{1,2}))(?![\\d./])${CLOCK}`);

function made(
  [text, date]: readonly [string, string],
  [year, month, day]: readonly [string | number, string | number, string | number],
  clock: readonly (string | undefined)[],
): Written | undefined {
  const base = { year: Number(year), month: Number(month), day: Number(day), text, date };
  if (base.month < 1 || base.month > 12 || base.day < 1 || base.day > 31) return undefined;
  const [said, hour, minute, half] = clock;
  if (said === undefined || hour === undefined || minute === undefined) return base;
  const noon = half === undefined ? 0 : /p/i.test(half) ? 12 : 0;
  const full = half === undefined ? Number(hour) : (Number(hour) % 12) + noon;
  return { ...base, clock: said, hour: full, minute: Number(minute), twelve: half !== undefined };
}

/** The one date in a text; undefined where there is none or where there are two. */
export function writtenIn(text: string, { monthFirst }: Hints): Written | undefined {
  const one = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(text);
    return found && !pattern.test(text.slice(found.index + found[0].length)) ? found : null;
  };
  const english = one(MONTH_DAY);
  if (english) {
    const [all, date = '', month = '', day = '', year = '', ...clock] = english;
    return made([all, date], [year, monthOf(month), day], clock);
  }
  const european = one(DAY_MONTH);
  if (european) {
    const [all, date = '', day = '', month = '', year = '', ...clock] = european;
    return made([all, date], [year, monthOf(month), day], clock);
  }
  const yearFirst = one(CJK) ?? one(YEAR_FIRST);
  if (yearFirst) {
    const [all, date = '', year = '', month = '', day = '', ...clock] = yearFirst;
    return made([all, date], [year, month, day], clock);
  }
  const numeric = one(NUMERIC);
  if (!numeric) return undefined;
  const [all, date = '', first = '', mark, second = '', year = '', ...clock] = numeric;
  const us = monthFirst && mark === '/';
  return made([all, date], us ? [year, first, second] : [year, second, first], clock);
}
