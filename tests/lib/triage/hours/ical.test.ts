import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHolidays } from '@/lib/triage/hours/ical.ts';
import { IcalError } from '@/lib/triage/hours/ical-lines.ts';

const WANTED = { from: '2025-01-01', to: '2031-12-31', zone: 'Europe/Berlin' };
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const file = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const read = (...lines: string[]) => readHolidays(file(...event(...lines)), WANTED);
const days = (...lines: string[]) =>
  read(...lines).holidays.map(({ from, to }) => (from === to ? from : `${from}/${to}`));

describe('a day off in a calendar file', () => {
  test('is a date, whose end is not part of it', () => {
    expect(read('DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261227', 'SUMMARY:Christmas')).toEqual({
      holidays: [{ from: '2026-12-25', to: '2026-12-26', name: 'Christmas' }],
      skipped: [],
    });
  });

  test.each([
    ['without an end', ['DTSTART;VALUE=DATE:20261225'], ['2026-12-25']],
    [
      'with an end on the same day, as some programs write it',
      ['DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261225'],
      ['2026-12-25'],
    ],
    ['with a duration of days', ['DTSTART;VALUE=DATE:20260215', 'DURATION:P9D'], ['2026-02-15/2026-02-23']],
    ['with a duration of a week', ['DTSTART;VALUE=DATE:20261001', 'DURATION:P1W'], ['2026-10-01/2026-10-07']],
    [
      'from midnight to midnight',
      ['DTSTART;TZID=Asia/Tokyo:20260429T000000', 'DTEND;TZID=Asia/Tokyo:20260430T000000'],
      ['2026-04-29'],
    ],
    [
      'from midnight to midnight in UTC of the zone asked for',
      ['DTSTART:20260430T220000Z', 'DTEND:20260501T220000Z'],
      ['2026-05-01'],
    ],
    ['on leap day', ['DTSTART;VALUE=DATE:20280229'], ['2028-02-29']],
    ['over the year’s end', ['DTSTART;VALUE=DATE:20261229', 'DTEND;VALUE=DATE:20270104'], ['2026-12-29/2027-01-03']],
  ])('%s', (_, lines, expected) => {
    expect(days(...lines)).toEqual(expected);
  });

  test('has a name that may be folded, escaped and in any script', () => {
    const folded = [
      'DTSTART;VALUE=DATE:20260217',
      'SUMMARY;LANGUAGE=zh:春节\\, 初一\\; a very',
      '  long name\\n of two lines',
    ];
    expect(read(...folded).holidays[0]?.name).toBe('春节, 初一; a very long name of two lines');
  });

  test('is read with any line ends, a byte order mark and lower-case names', () => {
    for (const end of ['\n', '\r', '\r\n']) {
      const text = `\ufeffbegin:vcalendar${end}begin:vevent${end}dtstart;value=date:20261225${end}end:vevent${end}end:vcalendar`;
      expect(readHolidays(text, WANTED).holidays).toEqual([{ from: '2026-12-25', to: '2026-12-25', name: '' }]);
    }
  });

  test('of an alarm or a time zone inside is nobody’s', () => {
    const inside = ['DTSTART;VALUE=DATE:20261225', 'BEGIN:VALARM', 'DTSTART;VALUE=DATE:20200101', 'END:VALARM'];
    expect(days(...inside)).toEqual(['2026-12-25']);
  });
});

describe('a yearly day off', () => {
  const yearly = (start: string, rule: string, ...more: string[]) =>
    days(`DTSTART;VALUE=DATE:${start}`, `RRULE:${rule}`, ...more);

  test.each([
    [
      'by its date',
      '20191003',
      'FREQ=YEARLY',
      ['2025', '2026', '2027', '2028', '2029', '2030', '2031'].map((year) => `${year}-10-03`),
    ],
    ['so many times', '20261003', 'FREQ=YEARLY;COUNT=2', ['2026-10-03', '2027-10-03']],
    ['counted from its first year', '20231003', 'FREQ=YEARLY;COUNT=3', ['2025-10-03']],
    ['until a day', '20261003', 'FREQ=YEARLY;UNTIL=20281003', ['2026-10-03', '2027-10-03', '2028-10-03']],
    ['every other year', '20261003', 'FREQ=YEARLY;INTERVAL=2', ['2026-10-03', '2028-10-03', '2030-10-03']],
    [
      'every other year from long ago',
      '19991003',
      'FREQ=YEARLY;INTERVAL=2;UNTIL=20280101',
      ['2025-10-03', '2027-10-03'],
    ],
    [
      'the fourth Thursday of November',
      '20251127',
      'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;UNTIL=20280101',
      ['2025-11-27', '2026-11-26', '2027-11-25'],
    ],
    [
      'the last Monday of May',
      '20250526',
      'FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;COUNT=3',
      ['2025-05-26', '2026-05-25', '2027-05-31'],
    ],
    [
      'the last day of two months',
      '20260131',
      'FREQ=YEARLY;BYMONTH=1,2;BYMONTHDAY=-1;COUNT=4',
      ['2026-01-31', '2026-02-28', '2027-01-31', '2027-02-28'],
    ],
    ['leap day', '20240229', 'FREQ=YEARLY', ['2028-02-29']],
  ])('%s', (_, start, rule, expected) => {
    expect(yearly(start, rule)).toEqual(expected);
  });

  test('leaves out what is excepted', () => {
    expect(yearly('20261003', 'FREQ=YEARLY;COUNT=3', 'EXDATE;VALUE=DATE:20271003')).toEqual([
      '2026-10-03',
      '2028-10-03',
    ]);
  });
});

describe('what is no day off', () => {
  test.each([
    ['a meeting', ['DTSTART:20261225T090000', 'DTEND:20261225T100000'], 'times'],
    ['a moment', ['DTSTART:20261225T000000'], 'times'],
    ['what was called off', ['DTSTART;VALUE=DATE:20261225', 'STATUS:CANCELLED'], 'cancelled'],
    ['every month', ['DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=MONTHLY'], 'repeats'],
    ['by the week’s number', ['DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=YEARLY;BYWEEKNO=20'], 'repeats'],
    ['counted since the year 1', ['DTSTART;VALUE=DATE:00011225', 'RRULE:FREQ=YEARLY;COUNT=9999'], 'repeats'],
    ['of another century', ['DTSTART;VALUE=DATE:19261225'], 'outside'],
    ['years long', ['DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20280101'], 'long'],
  ])('%s is left out, and it is said why', (_, lines, why) => {
    expect(read('SUMMARY:X', ...lines)).toEqual({ holidays: [], skipped: [{ line: 3, name: 'X', why }] });
  });

  test('more than a calendar holds is left out too', () => {
    const many = Array.from({ length: 400 }, (_, index) =>
      event(
        `DTSTART;VALUE=DATE:20250${1 + (index % 9)}${String(1 + Math.floor(index / 15)).padStart(2, '0')}`,
        'RRULE:FREQ=YEARLY',
      ),
    ).flat();
    const { skipped } = readHolidays(file(...many), WANTED);
    expect(skipped.filter(({ why }) => why === 'many').length).toBeGreaterThan(0);
  });
});

describe('a damaged file is refused with its line', () => {
  const damaged = (text: string) => {
    try {
      readHolidays(text, WANTED);
    } catch (error) {
      if (error instanceof IcalError) return [error.code, error.line];
    }
    return undefined;
  };
  test.each([
    ['empty', '', 'not_calendar', 1],
    ['a web page', '<html>\n</html>', 'line', 1],
    ['a to-do list', 'BEGIN:TODO\nEND:TODO', 'not_calendar', 1],
    ['broken off', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261225', 'not_ended', 3],
    ['badly nested', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR', 'nesting', 3],
    ['without events', file(), 'no_events', 3],
    ['a line that is none', file(...event('DTSTART;VALUE=DATE:20261225', 'SUMMARY Christmas')), 'line', 5],
    ['a line after a folded one', file(...event('SUMMARY:a', ' b', 'DTSTART;VALUE=DATE:20260230')), 'date', 6],
    ['no such time', file(...event('DTSTART:20261225T250000')), 'date', 4],
    ['no start', file(...event('SUMMARY:Christmas')), 'no_start', 3],
    [
      'an end before its start',
      file(...event('DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261224')),
      'end_before_start',
      5,
    ],
    ['a damaged rule', file(...event('DTSTART;VALUE=DATE:20261225', 'RRULE:FREQ=YEARLY;BYMONTH=13')), 'rule', 5],
    [
      'too many events',
      file(...Array.from({ length: 2_001 }, () => event('DTSTART;VALUE=DATE:20261225')).flat()),
      'too_many',
      6_003,
    ],
  ])('%s', (_, text, code, line) => {
    expect(damaged(text)).toEqual([code, line]);
  });

  test('and nothing else is ever thrown, whatever the file', () => {
    const word = fc.constantFrom(
      'BEGIN:VCALENDAR',
      'END:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'DTSTART:',
      'DTEND:',
      'RRULE:',
      'EXDATE:',
      'DURATION:P',
      '20261225',
      '20260230',
      'T000000',
      'Z',
      'FREQ=YEARLY',
      ';BYDAY=5FR;BYMONTH=2',
      ';COUNT=9',
      ';INTERVAL=0',
      '\n',
      '\r\n ',
      ';X="a:b"',
      ',',
      'D',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 6 })), { maxLength: 60 }), (parts) => {
        const text = `BEGIN:VCALENDAR\nBEGIN:VEVENT\n${parts.join('')}\nEND:VEVENT\nEND:VCALENDAR`;
        try {
          for (const { from, to } of readHolidays(text, WANTED).holidays) expect(from <= to).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(IcalError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
