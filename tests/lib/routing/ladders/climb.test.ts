import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Obligation } from '@/lib/domain/obligation.ts';
import type { Ladder, LadderStep } from '@/lib/domain/rule.ts';
import type { Derived, Dispatched, Ticket } from '@/lib/domain/ticket.ts';
import { DAY, FAR_FUTURE, HOUR } from '@/lib/domain/time.ts';
import { climb, raises } from '@/lib/routing/ladders/climb.ts';

const NO_HOURS = { stores: {} };
const owed = (changes: Partial<Obligation> = {}): Obligation => ({
  id: 'amazon-reply',
  kind: 'reply',
  startedAt: 0,
  deadline: 24 * HOUR,
  lead: HOUR,
  hard: true,
  reason: { code: 'owe_amazon_reply', values: { hours: 24 } },
  rule: { id: 'r', text: 'r', source: 'https://example.com', asOf: '2026-11-01', certain: true },
  ...changes,
});
function ticket(
  obligations: readonly Obligation[],
  derived: Partial<Derived> = {},
  climbed?: Dispatched['climbed'],
): Ticket {
  return {
    id: 'amazon:us:message:T-1',
    observed: {
      portal: 'amazon',
      store: 'us',
      kind: 'message',
      externalId: 'T-1',
      fulfilment: 'fbm',
      messageCount: 1,
      firstSeenAt: 0,
      changedAt: 0,
      missing: [],
    },
    decided: { notes: [] },
    derived: {
      status: 'open',
      queue: 'inbox',
      assignee: 'ann',
      severity: 'high',
      severityReasons: [],
      tags: [],
      tier: 'standard',
      language: 'en',
      intent: 'wismo',
      confidence: 1,
      intentWords: [],
      flags: [],
      obligations,
      actBy: FAR_FUTURE,
      route: [],
      recheckAt: FAR_FUTURE,
      ...derived,
    },
    dispatched: { fired: [], ...(climbed ? { climbed } : {}) },
  };
}
const step = (at: number, what: LadderStep['do'] = 'alert', changes: Partial<LadderStep> = {}): LadderStep => ({
  at,
  do: what,
  roles: ['lead'],
  channels: [],
  ...changes,
});
const ladder = (steps: readonly LadderStep[], changes: Partial<Ladder> = {}): Ladder => ({
  id: 'main',
  name: 'Main',
  obligations: [],
  severities: [],
  steps,
  ...changes,
});
const MAIN = ladder([
  step(50, 'alert', { roles: [] }),
  step(75),
  step(90, 'severity_up', { roles: [] }),
  step(120, 'reassign'),
]);
/** What is due, as `at-do`, and what the ticket keeps. */
const said = (given: Ticket, ladders: readonly Ladder[], now: number) => {
  const answer = climb(given, ladders, now, NO_HOURS);
  return { ...answer, due: answer.due.map(({ step: { at, do: what } }) => `${at}-${what}`) };
};
/** Climbs again and again, each time with what was kept. */
function through(given: Ticket, ladders: readonly Ladder[], moments: readonly number[]) {
  let climbed = given.dispatched?.climbed ?? [];
  return moments.map((now) => {
    const answer = said({ ...given, dispatched: { fired: [], climbed } }, ladders, now);
    climbed = answer.climbed;
    return answer.due;
  });
}

describe('a ladder', () => {
  test('takes each step once, when so much of the window has passed, and says when the next is due', () => {
    const hours = [0, 11, 12, 13, 18, 22, 24, 28, 29, 40];
    expect(
      through(
        ticket([owed()]),
        [MAIN],
        hours.map((hour) => hour * HOUR),
      ),
    ).toEqual([[], [], ['50-alert'], [], ['75-alert'], ['90-severity_up'], [], [], ['120-reassign'], []]);
    expect(climb(ticket([owed()]), [MAIN], HOUR, NO_HOURS).nextAt).toBe(12 * HOUR);
    expect(climb(ticket([owed()]), [MAIN], 12 * HOUR, NO_HOURS).nextAt).toBe(18 * HOUR);
  });

  test('of a ticket first seen late speaks once to each it is for, with the furthest step', () => {
    const answer = said(ticket([owed()]), [ladder([step(50), step(75), step(90), step(90, 'severity_up')])], 23 * HOUR);
    expect(answer.due).toEqual(['90-alert', '90-severity_up']);
    expect(answer.climbed).toHaveLength(4);
    expect(answer.nextAt).toBeUndefined();
  });

  test('does not climb for a ticket that waits or is settled, and keeps what was climbed', () => {
    for (const status of ['waiting', 'snoozed', 'resolved', 'closed'] as const)
      expect(climb(ticket([owed()], { status }, ['main:amazon-reply:0:50-alert']), [MAIN], DAY, NO_HOURS)).toEqual({
        due: [],
        climbed: ['main:amazon-reply:0:50-alert'],
      });
  });

  test('is for its kinds of obligation and its severities', () => {
    const ship = owed({ id: 'ship', kind: 'ship' });
    const given = ticket([owed(), ship]);
    const forShip = ladder([step(50)], { obligations: ['ship'] });
    expect(climb(given, [forShip], 12 * HOUR, NO_HOURS).due.map(({ obligation }) => obligation.id)).toEqual(['ship']);
    expect(said(given, [ladder([step(50)], { severities: ['critical'] })], 12 * HOUR).due).toEqual([]);
    expect(said(given, [ladder([step(50)], { severities: ['critical', 'high'] })], 12 * HOUR).due).toHaveLength(2);
  });

  test('named by a rule is the only one, whatever the severity', () => {
    const strict = ladder([step(10)], { id: 'strict', severities: ['critical'] });
    const given = ticket([owed()], { asks: { ladder: 'strict' } });
    expect(said(given, [MAIN, strict], 12 * HOUR).due).toEqual(['10-alert']);
  });

  test('named by a rule and gone leaves those for the severity', () => {
    expect(said(ticket([owed()], { asks: { ladder: 'gone' } }), [MAIN], 12 * HOUR).due).toEqual(['50-alert']);
  });

  test('begins anew with a new window, not with a deadline that moved a little', () => {
    const now = 12 * HOUR;
    const { climbed } = climb(ticket([owed()]), [MAIN], now, NO_HOURS);
    const moved = owed({ deadline: 25 * HOUR });
    expect(said(ticket([moved], {}, climbed), [MAIN], now).due).toEqual([]);
    expect(said(ticket([moved], {}, climbed), [MAIN], 13 * HOUR).due).toEqual([]);
    const next = owed({ startedAt: 2 * HOUR, deadline: 26 * HOUR });
    expect(said(ticket([next], {}, climbed), [MAIN], 15 * HOUR).due).toEqual(['50-alert']);
  });

  test('has a step before it again when the deadline was put far back', () => {
    const { climbed } = climb(ticket([owed()]), [MAIN], 22 * HOUR, NO_HOURS);
    expect(climbed).toHaveLength(3);
    const extended = owed({ deadline: 5 * DAY });
    const answer = said(ticket([extended], {}, climbed), [MAIN], 23 * HOUR);
    expect(answer).toEqual({ due: [], climbed: [], nextAt: 60 * HOUR });
  });

  test('is not climbed twice when an obligation is gone for a while', () => {
    const first = climb(ticket([owed()]), [MAIN], 12 * HOUR, NO_HOURS);
    const without = climb(ticket([], {}, first.climbed), [MAIN], 13 * HOUR, NO_HOURS);
    expect(said(ticket([owed()], {}, without.climbed), [MAIN], 14 * HOUR).due).toEqual([]);
  });

  test('whose steps change places is not climbed twice, and two equal steps are two', () => {
    const { climbed } = climb(ticket([owed()]), [MAIN], 19 * HOUR, NO_HOURS);
    const turned = ladder([...MAIN.steps].reverse());
    expect(said(ticket([owed()], {}, climbed), [turned], 19 * HOUR).due).toEqual([]);
    const twice = ladder([step(50), step(50, 'alert', { channels: ['c-1'] })]);
    expect(said(ticket([owed()]), [twice], 12 * HOUR).due).toHaveLength(2);
  });

  test('on business hours counts them', () => {
    const nine = [{ from: 540, to: 1_080 }];
    const hours = {
      common: { zone: 'UTC', week: [nine, nine, nine, nine, nine, [], []], holidays: [] },
      stores: {},
    };
    const friday = Date.UTC(2026, 2, 27);
    const own = owed({
      id: 'own-reply',
      startedAt: friday + 17 * HOUR,
      deadline: friday + 3 * DAY + 12 * HOUR,
      calendar: { of: 'common', zone: 'UTC' },
      hard: false,
    });
    expect(climb(ticket([own]), [MAIN], friday + 2 * DAY, hours).nextAt).toBe(friday + 3 * DAY + 10 * HOUR);
  });

  test('says nothing while its clock stands still', () => {
    expect(climb(ticket([owed({ deadline: FAR_FUTURE })]), [MAIN], DAY, NO_HOURS)).toEqual({ due: [], climbed: [] });
  });
});

test('a severity rises by the steps taken for what is still owed', () => {
  const twice = ladder([step(50, 'severity_up'), step(75, 'severity_up'), step(75)]);
  const { climbed } = climb(ticket([owed()]), [{ ...twice, id: 'of:two' }], 20 * HOUR, NO_HOURS);
  expect(raises(ticket([owed()], {}, climbed))).toBe(2);
  expect(raises(ticket([owed({ startedAt: HOUR })], {}, climbed))).toBe(0);
  expect(raises(ticket([owed()]))).toBe(0);
});

describe('for any ladders and moments', () => {
  const anyStep = fc.record({
    at: fc.integer({ min: 1, max: 200 }),
    do: fc.constantFrom('alert' as const, 'reassign' as const, 'severity_up' as const),
    roles: fc.subarray(['specialist' as const, 'lead' as const, 'admin' as const]),
    channels: fc.constant([]),
  });
  const anyLadders = fc
    .array(fc.array(anyStep, { maxLength: 6 }), { maxLength: 3 })
    .map((all) => all.map((steps, index) => ladder(steps, { id: `ladder-${index}` })));
  const anyObligations = fc
    .array(fc.record({ start: fc.nat(20), hours: fc.integer({ min: 1, max: 60 }) }), { maxLength: 3 })
    .map((all) =>
      all.map(({ start, hours }, index) =>
        owed({ id: `o-${index}`, startedAt: start * HOUR, deadline: (start + hours) * HOUR }),
      ),
    );
  const anyMoments = fc.array(fc.nat(150), { minLength: 1, maxLength: 12 });

  test('a step is taken at most once, never before its time, and asking twice takes nothing', () => {
    fc.assert(
      fc.property(anyLadders, anyObligations, anyMoments, (ladders, obligations, all) => {
        const taken = new Set<string>();
        let climbed: readonly string[] = [];
        for (const now of [...all].sort((a, b) => a - b).map((hour) => hour * HOUR)) {
          const answer = climb(ticket(obligations, {}, climbed), ladders, now, NO_HOURS);
          for (const { key, at } of answer.due) {
            expect(taken.has(key)).toBe(false);
            expect(at).toBeLessThanOrEqual(now);
            taken.add(key);
          }
          climbed = answer.climbed;
          expect(new Set(climbed).size).toBe(climbed.length);
          const again = climb(ticket(obligations, {}, climbed), ladders, now, NO_HOURS);
          expect(again).toEqual({ ...answer, due: [] });
          if (answer.nextAt !== undefined) expect(answer.nextAt).toBeGreaterThan(now);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('whoever looks only when told misses no step', () => {
    fc.assert(
      fc.property(anyLadders, anyObligations, (ladders, obligations) => {
        const wanted = ladders.flatMap(({ steps }) => obligations.flatMap(() => steps)).length;
        let climbed: readonly string[] = [];
        let looks = 0;
        for (let now: number | undefined = 0; now !== undefined; looks += 1) {
          const answer = climb(ticket(obligations, {}, climbed), ladders, now, NO_HOURS);
          climbed = answer.climbed;
          now = answer.nextAt;
        }
        expect(climbed.length).toBe(wanted);
        expect(looks).toBeLessThanOrEqual(wanted + 1);
      }),
      { numRuns: 200 },
    );
  });
});
