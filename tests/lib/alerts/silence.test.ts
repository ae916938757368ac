import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MinuteOfDay, silentUntil } from '@/lib/alerts/silence.ts';
import { DAY, HOUR, MINUTE } from '@/lib/domain/time.ts';

const inZone = (timeZone: string): MinuteOfDay => {
  const format = new Intl.DateTimeFormat('en', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return (at) => {
    const [hours = '', minutes = ''] = format.format(at).split(':');
    return Number(hours) * 60 + Number(minutes);
  };
};
const utc = inZone('UTC');
const berlin = inZone('Europe/Berlin');
const hours = (from: number, to: number) => ({ warnAt: 75, silentFrom: from * 60, silentTo: to * 60 }) as const;
const at = (text: string) => Date.parse(text);

describe('silent hours', () => {
  test.each<[string, string, readonly [number, number], MinuteOfDay, string | undefined]>([
    ['end on the same day', '2026-11-24T13:10Z', [12, 14], utc, '2026-11-24T14:00Z'],
    ['begin with their first minute', '2026-11-24T12:00Z', [12, 14], utc, '2026-11-24T14:00Z'],
    ['are over with their last', '2026-11-24T14:00Z', [12, 14], utc, undefined],
    ['have not begun before', '2026-11-24T11:59:59Z', [12, 14], utc, undefined],
    ['go over midnight, before it', '2026-11-24T23:30Z', [22, 7], utc, '2026-11-25T07:00Z'],
    ['go over midnight, after it', '2026-11-25T00:10:30Z', [22, 7], utc, '2026-11-25T07:00Z'],
    ['leave the day between alone', '2026-11-25T12:00Z', [22, 7], utc, undefined],
    ['may end at midnight', '2026-11-24T23:00Z', [22, 0], utc, '2026-11-25T00:00Z'],
    ['of no length never are', '2026-11-24T08:00Z', [8, 8], utc, undefined],
    ['follow the local clock', '2026-11-24T21:30Z', [22, 7], berlin, '2026-11-25T06:00Z'],
    ['are an hour shorter where clocks go forward', '2027-03-27T22:30Z', [22, 7], berlin, '2027-03-28T05:00Z'],
    ['are an hour longer where clocks go back', '2026-10-24T21:30Z', [22, 7], berlin, '2026-10-25T06:00Z'],
    ['end with the leap where their end does not exist', '2027-03-28T00:30Z', [22, 2.5], berlin, '2027-03-28T01:00Z'],
    ['come twice where their hour does', '2026-10-25T00:30Z', [2, 3], berlin, '2026-10-25T02:00Z'],
  ])('%s', (_, now, [from, to], minuteOf, expected) => {
    expect(silentUntil(at(now), hours(from, to), minuteOf)).toBe(expected && at(expected));
  });

  test('end at the first moment that is not silent, within a day and an hour', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const now = fc.integer({ min: at('2026-03-01T00:00Z'), max: at('2027-04-01T00:00Z') });
    fc.assert(
      fc.property(minute, minute, now, (silentFrom, silentTo, moment) => {
        const alerts = { warnAt: 75, silentFrom, silentTo } as const;
        const end = silentUntil(moment, alerts, berlin);
        if (end === undefined) return;
        expect(end).toBeGreaterThan(moment);
        expect(end - moment).toBeLessThanOrEqual(DAY + HOUR);
        expect(silentUntil(end, alerts, berlin)).toBeUndefined();
        expect(silentUntil(end - MINUTE, alerts, berlin)).toBe(end);
      }),
      { numRuns: 60 },
    );
  });
});
