/** Calendars and spans as tests write them. */
import type { Block, Calendar, Holiday } from '@/lib/domain/calendar.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1_000, ms: 1 };

const minute = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** `Mon-Fri 09:00-12:00 13:00-18:00; Sat 10:00-14:00`. */
function weekOf(text: string): Block[][] {
  const week: Block[][] = DAYS.map(() => []);
  for (const part of text.split(';')) {
    const [days = '', ...blocks] = part.trim().split(' ');
    const [first = '', last = first] = days.split('-');
    const count = (DAYS.indexOf(last) - DAYS.indexOf(first) + 7) % 7;
    for (let index = 0; index <= count; index += 1) {
      const day = week[(DAYS.indexOf(first) + index) % 7];
      for (const block of blocks) {
        const [from = '', to = ''] = block.split('-');
        day?.push({ from: minute(from), to: minute(to) });
      }
    }
  }
  return week.map((day) => day.sort((a, b) => a.from - b.from));
}

/** `2026-12-25` or `2026-12-24/2026-12-26`. */
const holidayOf = (text: string): Holiday => {
  const [from = '', to = from] = text.split('/');
  return { from, to, name: '' };
};

export const calendarOf = (zone: string, week: string, off: readonly string[] = []): Calendar => ({
  zone,
  week: weekOf(week),
  holidays: off.map(holidayOf),
});

/** `1h30m`, `1s500ms` in ms. */
export const spanOf = (text: string): number =>
  [...text.matchAll(/([\d.]+)(ms|h|m|s)/g)].reduce(
    (sum, [, count, unit = '']) => sum + Number(count) * (UNITS[unit] ?? 0),
    0,
  );
