import { describe, expect, test } from 'vitest';
import { actState } from '@/components/ticket/act-by.tsx';
import { tomorrowMorning } from '@/components/ticket/snooze.tsx';
import { localeFor, spanText } from '@/components/ui/time.tsx';
import type { Obligation } from '@/lib/domain/obligation.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { DAY, FAR_FUTURE, HOUR, MINUTE } from '@/lib/domain/time.ts';
import { createI18n } from '@/lib/i18n/index.ts';

const now = Date.UTC(2026, 10, 24, 12);
const ticket = (deadline: number, lead: number, status = 'open') =>
  ({
    derived: { status, actBy: deadline - lead, obligations: [{ deadline } as Obligation] },
  }) as unknown as Ticket;

describe('what is left on a ticket', () => {
  const { t } = createI18n('en');
  test.each([
    [2 * DAY + 3 * HOUR + 5 * MINUTE, '2 d 3 h'],
    [4 * HOUR + 5 * MINUTE, '4 h 5 min'],
    [12 * MINUTE, '12 min'],
    [-90 * MINUTE, '1 h 30 min'],
    [45_000, '45 s'],
  ])('%d ms reads as %s', (span, said) => {
    expect(spanText(t, span)).toBe(said);
  });
});

describe('the state of a ticket’s act-by time', () => {
  test('is "now" between the act-by time and the deadline, and "over" only after the deadline', () => {
    expect(actState(ticket(now + HOUR, 2 * HOUR), now)).toBe('now');
    expect(actState(ticket(now - 1, HOUR), now)).toBe('over');
  });
  test('is "soon" within the last hour', () => {
    expect(actState(ticket(now + 3 * HOUR, 2 * HOUR), now)).toBe('soon');
    expect(actState(ticket(now + 4 * HOUR, 2 * HOUR), now)).toBe('later');
  });
  test('rests when the ticket is not ours to act on, however late it is', () => {
    expect(actState(ticket(now - DAY, HOUR, 'waiting'), now)).toBe('rest');
  });
  test('says when nothing is owed', () => {
    expect(actState(ticket(FAR_FUTURE, 0), now)).toBe('none');
  });
});

test('a snooze to tomorrow ends at nine in the morning of the next day', () => {
  const end = new Date(tomorrowMorning(new Date(2026, 9, 24, 23, 30).getTime()));
  expect([end.getDate(), end.getHours(), end.getMinutes()]).toEqual([25, 9, 0]);
});

test('dates follow the viewer’s own variety of the language, else the language', () => {
  expect(localeFor('en', ['zh-CN', 'en-GB'])).toBe('en-GB');
  expect(localeFor('zh-CN', ['en-GB'])).toBe('zh-CN');
});
