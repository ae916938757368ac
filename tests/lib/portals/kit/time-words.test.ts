import { describe, expect, it } from 'vitest';
import { plain } from '@/lib/portals/kit/plain.ts';
import { agoIn, namedDay, weekdayOf } from '@/lib/portals/kit/time-words.ts';

const LOCALES = 'en de fr es it nl pl sv pt ja ko zh th vi tr id'.split(' ');
const SUNDAY = Date.UTC(2023, 0, 1);

describe.each(LOCALES)('the words of %s are those of Intl', (locale) => {
  it.each(['long', 'short'] as const)('weekdays, %s', (weekday) => {
    const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' });
    for (let day = 0; day < 7; day += 1) {
      const name = plain(format.format(SUNDAY + day * 86_400_000));
      // Vietnamese "Th 2" is read as a number.
      if (!/\d/.test(name)) expect([name, weekdayOf(name, locale)]).toEqual([name, day]);
    }
  });

  it('the days around today', () => {
    const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    for (let day = -2; day <= 1; day += 1) {
      const name = plain(format.format(day, 'day'));
      if (!/\d/.test(name)) expect([name, namedDay(name)]).toEqual([name, day]);
    }
  });

  it.each(['long', 'short'] as const)('how long ago, %s', (style) => {
    const format = new Intl.RelativeTimeFormat(locale, { style });
    for (const unit of ['minute', 'hour', 'day'] as const) {
      for (const count of [1, 2, 5]) {
        const text = plain(format.format(-count, unit));
        expect([text, agoIn(text)]).toEqual([text, [count, unit]]);
      }
    }
  });
});

it('a name of two languages is read in the page’s own', () => {
  expect(weekdayOf('di', 'de-DE')).toBe(2);
  expect(weekdayOf('min', 'id-ID')).toBe(0);
  expect(weekdayOf('harper', 'en-US')).toBeUndefined();
});
