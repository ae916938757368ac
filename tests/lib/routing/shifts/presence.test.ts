import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Agent, Shifts } from '@/lib/domain/agent.ts';
import { DAY, HOUR, MINUTE } from '@/lib/domain/time.ts';
import { leavings, nextLeaving } from '@/lib/routing/assign/hand-over.ts';
import { atWork, FURTHEST, presenceOf, stretches } from '@/lib/routing/shifts/presence.ts';
import { shiftsProblem } from '@/lib/routing/shifts/roster.ts';
import { workAhead } from '@/lib/routing/shifts/work.ts';
import { anAgent, anyAgents, anyShifts, QUARTER, START, workdays } from '../arbitraries.ts';

const at = (text: string) => Date.parse(text);
const NINE_TO_SIX = { from: 9 * 60, to: 18 * 60 };
const BERLIN = anAgent({ id: 'berlin', shifts: workdays('Europe/Berlin', NINE_TO_SIX) });

describe('at work', () => {
  test('from the shift’s first moment up to its end, which is not part of it', () => {
    expect(atWork(BERLIN, at('2026-03-27T08:00:00Z') - 1)).toBe(false);
    expect(atWork(BERLIN, at('2026-03-27T08:00:00Z'))).toBe(true);
    expect(atWork(BERLIN, at('2026-03-27T17:00:00Z') - 1)).toBe(true);
    expect(atWork(BERLIN, at('2026-03-27T17:00:00Z'))).toBe(false);
  });

  test('an hour earlier in UTC once the clocks were put forward', () => {
    expect(atWork(BERLIN, at('2026-03-30T07:00:00Z'))).toBe(true);
    expect(presenceOf(BERLIN, at('2026-03-28T12:00:00Z'))).toEqual({
      state: 'off',
      until: at('2026-03-30T07:00:00Z'),
      back: at('2026-03-30T07:00:00Z'),
    });
  });

  test('over midnight in one stretch', () => {
    const nights = Array.from({ length: 7 }, () => [
      { from: 0, to: 6 * 60 },
      { from: 22 * 60, to: 1_440 },
    ]);
    const night = anAgent({ id: 'night', shifts: { zone: 'Asia/Shanghai', week: nights, exceptions: [] } });
    expect(presenceOf(night, at('2026-03-25T15:00:00Z'))).toEqual({
      state: 'working',
      until: at('2026-03-25T22:00:00Z'),
      back: at('2026-03-26T14:00:00Z'),
    });
  });

  test('on a day that is not as its week says, its own hours or none', () => {
    const shifts: Shifts = {
      ...workdays('Europe/Berlin', NINE_TO_SIX),
      exceptions: [
        { day: '2026-03-27', blocks: [] },
        { day: '2026-03-28', blocks: [{ from: 600, to: 660 }] },
      ],
    };
    const agent = anAgent({ id: 'other', shifts });
    expect(stretches(agent, at('2026-03-26T20:00:00Z'), at('2026-03-29T20:00:00Z'))).toEqual([
      { from: at('2026-03-28T09:00:00Z'), to: at('2026-03-28T10:00:00Z') },
    ]);
  });

  test('away cuts a shift, and the rest of it is worked when it is over', () => {
    const away = { since: at('2026-03-27T10:00:00Z'), until: at('2026-03-27T12:00:00Z'), handover: 'note' as const };
    const agent: Agent = { ...BERLIN, away };
    expect(presenceOf(agent, at('2026-03-27T09:00:00Z'))).toEqual({
      state: 'working',
      until: away.since,
      back: away.until,
    });
    expect(presenceOf(agent, away.since)).toEqual({ state: 'away', until: away.until, back: away.until });
    expect(presenceOf(agent, away.until).state).toBe('working');
  });

  test('away until further notice is not known to end', () => {
    const agent: Agent = { ...BERLIN, away: { since: at('2026-03-27T10:00:00Z'), handover: 'keep' } };
    expect(presenceOf(agent, at('2026-03-29T10:00:00Z'))).toEqual({ state: 'away' });
    expect(leavings([agent], START, START + 7 * DAY).at(-1)).toEqual({ agent, at: agent.away?.since, why: 'away' });
  });

  test('always without shifts, never by shifts that nobody can follow', () => {
    const always = anAgent({ id: 'always' });
    expect(presenceOf(always, START)).toEqual({ state: 'working' });
    expect(nextLeaving([always], START)).toBeUndefined();
    const broken = anAgent({ id: 'broken', shifts: workdays('Mars/Olympus', NINE_TO_SIX) });
    expect(presenceOf(broken, START)).toEqual({ state: 'off' });
    expect(workAhead(broken, START, START + DAY, 1)).toEqual({ worked: 0 });
  });

  test('day and night by the week’s own word ends at no midnight', () => {
    const week = Array.from({ length: 7 }, () => [{ from: 0, to: 1_440 }]);
    const agent = anAgent({ id: 'round', shifts: { zone: 'Europe/Berlin', week, exceptions: [] } });
    expect(presenceOf(agent, START + HOUR)).toEqual({ state: 'working' });
    expect(leavings([agent], START, START + 30 * DAY)).toEqual([]);
  });
});

describe('shifts that nobody can follow', () => {
  const fine = workdays('Europe/Berlin', NINE_TO_SIX);
  const cases: readonly (readonly [Partial<Shifts>, string | undefined])[] = [
    [{}, undefined],
    [{ week: [[], [], [], [], [], [], []] }, undefined],
    [{ week: [[], [], [], [], [], [], []], zone: 'Nowhere/At_All' }, 'zone'],
    [{ zone: 'Nowhere/At_All' }, 'zone'],
    [{ week: [] }, 'week'],
    [{ week: [[{ from: 60, to: 60 }], [], [], [], [], [], []] }, 'block'],
    [
      {
        week: [
          [
            { from: 0, to: 90 },
            { from: 60, to: 120 },
          ],
          [],
          [],
          [],
          [],
          [],
          [],
        ],
      },
      'overlap',
    ],
    [{ exceptions: [{ day: '2027-02-29', blocks: [] }] }, 'exception'],
    [{ exceptions: [{ day: '2027-02-28', blocks: [{ from: 9, to: 1_441 }] }] }, 'exception'],
    [
      {
        exceptions: [
          { day: '2027-02-28', blocks: [] },
          { day: '2027-02-28', blocks: [] },
        ],
      },
      'exception',
    ],
    [{ exceptions: [{ day: '2027-02-28', blocks: [] }] }, undefined],
  ];
  test.each(cases)('%j: %s', (change, problem) => {
    expect(shiftsProblem({ ...fine, ...change })).toBe(problem);
  });
});

/** The wall clock of a zone through a year, every quarter: the latest time it has shown, as minutes since 1970. */
function shownThrough(zone: string, from: number, to: number): readonly number[] {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const shown: number[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  for (let moment = from - DAY; moment < to; moment += QUARTER) {
    latest = Math.max(latest, Date.parse(`${format.format(moment).replace(' ', 'T')}Z`) / MINUTE);
    if (moment >= from) shown.push(latest);
  }
  return shown;
}

function worksBy({ week, exceptions }: Shifts, shown: number): boolean {
  const date = new Date(shown * MINUTE).toISOString().slice(0, 10);
  const weekday = (new Date(shown * MINUTE).getUTCDay() + 6) % 7;
  const blocks = exceptions.find(({ day }) => day === date)?.blocks ?? week[weekday] ?? [];
  const minute = ((shown % 1_440) + 1_440) % 1_440;
  return blocks.some(({ from, to }) => from <= minute && minute < to);
}

describe('against the browser’s own clock, day by day through a year', () => {
  const [from, to] = [Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1)];
  test.each([
    'Europe/Berlin',
    'America/New_York',
    'America/Los_Angeles',
    'Asia/Shanghai',
    'Asia/Kolkata',
    'Australia/Sydney',
    'Australia/Lord_Howe',
    'America/Santiago',
    'Africa/Casablanca',
    'Africa/Cairo',
  ])('%s', (zone) => {
    const shown = shownThrough(zone, from, to);
    fc.assert(
      fc.property(anyShifts(fc.constant(zone), from, 365), (shifts) => {
        const agent = anAgent({ id: 'a', shifts });
        const wrong = shown.findIndex(
          (local, index) => atWork(agent, from + index * QUARTER) !== worksBy(shifts, local),
        );
        expect(wrong === -1 ? 'never' : new Date(from + wrong * QUARTER).toISOString()).toBe('never');
      }),
      { numRuns: 3 },
    );
  });
});

/** By whole quarters, the slow way. */
const changesOf = (
  agent: Agent,
  from: number,
  to: number,
): readonly { readonly at: number; readonly works: boolean }[] => {
  const changes: { at: number; works: boolean }[] = [];
  for (let moment = from; moment <= to; moment += QUARTER)
    if (atWork(agent, moment) !== atWork(agent, moment - 1)) changes.push({ at: moment, works: atWork(agent, moment) });
  return changes;
};
const anyNow = fc.integer({ min: 0, max: 1_500 }).map((quarters) => START + quarters * QUARTER);

describe('for any agents and moment', () => {
  test('what a presence says of its end and of coming back is what the shifts do', () => {
    fc.assert(
      fc.property(anyAgents, anyNow, (agents, now) => {
        for (const agent of agents) {
          const { state, until, back } = presenceOf(agent, now);
          expect(state === 'working').toBe(atWork(agent, now));
          const changes = changesOf(agent, now + QUARTER, now + 12 * DAY);
          const ends = changes.find(({ works }) => !works)?.at;
          const begins = changes.find(({ works }) => works)?.at;
          if (state === 'working')
            expect(until !== undefined && until <= now + 12 * DAY ? until : undefined).toBe(ends);
          expect(back !== undefined && back <= now + 12 * DAY ? back : undefined).toBe(begins);
          if (back !== undefined) expect(back).toBeLessThan(now + FURTHEST + DAY);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('stretches are when they work, and as long as what is ahead of them', () => {
    fc.assert(
      fc.property(anyAgents, anyNow, fc.integer({ min: 1, max: 600 }), (agents, now, quarters) => {
        const to = now + quarters * QUARTER;
        for (const agent of agents) {
          const spans = stretches(agent, now, to);
          for (let moment = now; moment < to; moment += QUARTER)
            expect(spans.some((span) => span.from <= moment && moment < span.to)).toBe(atWork(agent, moment));
          const { starts, worked } = workAhead(agent, now, to, Number.POSITIVE_INFINITY);
          expect(starts).toBe(spans[0]?.from);
          expect(worked).toBe(spans.reduce((sum, span) => sum + span.to - span.from, 0));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('everybody who stops working leaves once, at that moment', () => {
    fc.assert(
      fc.property(anyAgents, anyNow, (agents, now) => {
        const to = now + 6 * DAY;
        const left = leavings(agents, now, to);
        const slow = agents.flatMap((agent) =>
          changesOf(agent, now + QUARTER, to).flatMap(({ works, at: moment }) =>
            works ? [] : [`${moment} ${agent.id}`],
          ),
        );
        expect(left.map(({ agent, at: moment }) => `${moment} ${agent.id}`).sort()).toEqual([...slow].sort());
        const next = nextLeaving(agents, now);
        if (next !== undefined && next <= to) expect(next).toBe(left[0]?.at);
        else expect(left).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
