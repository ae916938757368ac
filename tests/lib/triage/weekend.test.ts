import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY } from '@/lib/domain/time.ts';
import { businessDaysAfter } from '@/lib/triage/weekend.ts';

const NEW_YORK = 'America/New_York';
const BERLIN = 'Europe/Berlin';
const TOKYO = 'Asia/Tokyo';

describe('business days where Friday and Saturday are the weekend', () => {
  test.each([
    ['Thursday', '2026-11-19T10:00:00+03:00', 2, '2026-11-23T10:00:00+03:00'],
    ['Friday: begins on Sunday', '2026-11-20T10:00:00+03:00', 2, '2026-11-24T00:00:00+03:00'],
    ['Sunday', '2026-11-22T10:00:00+03:00', 2, '2026-11-24T10:00:00+03:00'],
    ['half a day, over a weekend', '2026-11-19T20:00:00+03:00', 0.5, '2026-11-22T08:00:00+03:00'],
  ])('%s', (_, from, days, due) => {
    const found = businessDaysAfter(Date.parse(from), days, 'Asia/Riyadh', 'sunday');
    expect(new Date(found).toISOString()).toBe(new Date(due).toISOString());
  });
});

describe('business days', () => {
  test.each([
    ['Tuesday', '2026-11-24T15:00:00-05:00', 2, NEW_YORK, '2026-11-26T15:00:00-05:00'],
    ['Friday, over a weekend', '2026-11-20T15:30:00-05:00', 2, NEW_YORK, '2026-11-24T15:30:00-05:00'],
    ['Friday, one day', '2026-11-20T15:30:00-05:00', 1, NEW_YORK, '2026-11-23T15:30:00-05:00'],
    ['Saturday: begins on Monday', '2026-11-21T10:00:00-05:00', 2, NEW_YORK, '2026-11-25T00:00:00-05:00'],
    ['Sunday: begins on Monday', '2026-11-22T23:59:30-05:00', 1, NEW_YORK, '2026-11-24T00:00:00-05:00'],
    ['a whole week', '2026-11-23T09:00:00-05:00', 5, NEW_YORK, '2026-11-30T09:00:00-05:00'],
    ['a fortnight and a day', '2026-11-23T09:00:00-05:00', 11, NEW_YORK, '2026-12-08T09:00:00-05:00'],
    ['half a day, over a weekend', '2026-11-20T20:00:00-05:00', 0.5, NEW_YORK, '2026-11-23T08:00:00-05:00'],
    ['clocks set back in between', '2026-10-30T15:00:00-04:00', 2, NEW_YORK, '2026-11-03T15:00:00-05:00'],
    ['clocks set forward in between', '2027-03-12T15:00:00-05:00', 2, NEW_YORK, '2027-03-16T15:00:00-04:00'],
    ['a Saturday before clocks set back', '2026-10-31T15:00:00-04:00', 1, NEW_YORK, '2026-11-03T00:00:00-05:00'],
    ['a Saturday before clocks set forward', '2027-03-13T15:00:00-05:00', 1, NEW_YORK, '2027-03-16T00:00:00-04:00'],
    ['clocks of Berlin', '2026-10-23T12:00:00+02:00', 2, BERLIN, '2026-10-27T12:00:00+01:00'],
    ['the leap day', '2028-02-28T09:00:00+09:00', 2, TOKYO, '2028-03-01T09:00:00+09:00'],
    ['the turn of the year', '2026-12-31T18:00:00+01:00', 2, BERLIN, '2027-01-04T18:00:00+01:00'],
    [
      'Friday in New York that is Saturday in Tokyo',
      '2026-11-20T12:00:00-05:00',
      1,
      TOKYO,
      '2026-11-24T00:00:00+09:00',
    ],
  ])('%s', (_, from, days, zone, due) => {
    expect(new Date(businessDaysAfter(Date.parse(from), days, zone)).toISOString()).toBe(new Date(due).toISOString());
  });

  test('are never shorter than days, never a weekend longer than they must be, and keep their order', () => {
    const moment = fc.integer({ min: 1_577_836_800_000, max: 2_208_988_800_000 });
    fc.assert(
      fc.property(
        moment,
        moment,
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom(NEW_YORK, BERLIN, TOKYO),
        (a, b, days, zone) => {
          const due = (at: number) => businessDaysAfter(at, days, zone);
          expect(due(a) - a).toBeGreaterThanOrEqual(days * DAY - DAY / 24);
          expect(due(a) - a).toBeLessThanOrEqual((days + 2 * Math.ceil(days / 5) + 2) * DAY + DAY / 24);
          expect(due(Math.min(a, b))).toBeLessThanOrEqual(due(Math.max(a, b)));
        },
      ),
    );
  });
});
