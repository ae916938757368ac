/** When one's own people work: what own clocks follow. Platform clocks never do. */
import type { Instant } from './time.ts';

/** Minutes of the local day, 0 to 1440; `to` is not part of it. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

/** Whole local days (YYYY-MM-DD), both included. */
export interface Holiday {
  readonly from: string;
  readonly to: string;
  readonly name: string;
}

export interface Calendar {
  /** IANA. */
  readonly zone: string;
  /** Monday first; seven lists, each in order and without overlap. All empty is refused: no clock would ever run. */
  readonly week: readonly (readonly Block[])[];
  readonly holidays: readonly Holiday[];
}

/** Own clocks of a store: its own calendar, else the common one; neither: they run day and night. */
export interface Hours {
  readonly common?: Calendar;
  /** By `portal:store`. */
  readonly stores: Readonly<Record<string, Calendar>>;
}

/** What a calendar makes of a moment, and of a clock tried from one. */
export interface HoursTried {
  readonly open: boolean;
  /** When it next opens or closes; absent: not within a year. */
  readonly changesAt?: Instant;
  /** `deadline` null: not reached within five years. */
  readonly due?: { readonly start: Instant; readonly deadline: Instant | null };
}

export const MINUTES_A_DAY = 1_440;
/** Most days off one calendar holds; a file of more is cut and says so. */
export const MOST_HOLIDAYS = 2_000;

export type CalendarProblem = 'zone' | 'week' | 'empty' | 'block' | 'overlap' | 'holiday';

function knownZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const minute = (value: number) => Number.isInteger(value) && value >= 0 && value <= MINUTES_A_DAY;

/** Whether a day stands in the calendar: 2027-02-29 does not. */
export function isDay(day: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === day;
}

/** What makes a calendar one that no clock can follow; undefined: nothing. */
export function calendarProblem({ zone, week, holidays }: Calendar): CalendarProblem | undefined {
  if (week.length !== 7) return 'week';
  const blocks = week.flat();
  if (blocks.some(({ from, to }) => !minute(from) || !minute(to) || from >= to)) return 'block';
  const overlap = week.some((day) => day.some(({ from }, index) => from < (day[index - 1]?.to ?? 0)));
  if (overlap) return 'overlap';
  if (blocks.length === 0) return 'empty';
  if (holidays.some(({ from, to }) => !isDay(from) || !isDay(to) || from > to)) return 'holiday';
  return knownZone(zone) ? undefined : 'zone';
}

/** Minutes open in a week without holidays or clock changes. */
export const weekMinutes = ({ week }: Calendar): number =>
  week.flat().reduce((sum, { from, to }) => sum + to - from, 0);

const inOrder = (a: Holiday, b: Holiday): number =>
  a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : a.to > b.to ? 1 : 0;

/** Known days off and new ones, oldest first. The same days stand once, under the name they came with last. */
export function mergeHolidays(known: readonly Holiday[], added: readonly Holiday[]): Holiday[] {
  const byDays = new Map([...known, ...added].map((holiday) => [`${holiday.from}/${holiday.to}`, holiday]));
  return [...byDays.values()].sort(inOrder);
}
