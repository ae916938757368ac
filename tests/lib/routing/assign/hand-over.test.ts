import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Agent, HANDOVERS, LOAD } from '@/lib/domain/agent.ts';
import { DAY, HOUR } from '@/lib/domain/time.ts';
import { SEVERITIES } from '@/lib/domain/vocabulary.ts';
import { chosenFor, handOver, leavings, type Open } from '@/lib/routing/assign/hand-over.ts';
import { type Carried, tallyOf } from '@/lib/routing/assign/tally.ts';
import { presenceOf } from '@/lib/routing/shifts/presence.ts';
import { anAgent, START, workdays } from '../arbitraries.ts';

/** Monday, 18:00 in UTC: day workers leave, and are back at 9 on Tuesday. */
const EVENING = START + 18 * HOUR;
const BACK = START + DAY + 9 * HOUR;
const day = (id: string, changes: Partial<Agent> = {}) =>
  anAgent({ id, shifts: workdays('UTC', { from: 540, to: 1_080 }), ...changes });
const late = (id: string, changes: Partial<Agent> = {}) =>
  anAgent({ id, shifts: workdays('UTC', { from: 960, to: 1_440 }), ...changes });
const open = (id: string, hours: number, changes: Partial<Open> = {}): Open => ({
  id,
  assignee: 'ann',
  severity: 'normal',
  actBy: EVENING + hours * HOUR,
  wanted: { language: 'en', store: 'amazon:us', skills: [] },
  ...changes,
});
const ann = day('ann');
const nobodyElse = { agents: [ann], carried: [] };

describe('when a shift ends', () => {
  const theirs = [open('tomorrow', 20), open('tonight', 3), open('overdue', -1), open('ben’s', 1, { assignee: 'ben' })];

  test('tickets due before the next shift are handed over, soonest first; the others wait', () => {
    for (const chosen of ['note', 'keep'] as const)
      expect(handOver(ann, chosen, theirs, nobodyElse, EVENING)).toEqual(
        ['overdue', 'tonight'].map((id) => ({
          id,
          becomes: chosen,
          reason: { code: 'handover_due', values: { agent: 'ann', at: BACK } },
        })),
      );
  });

  test('one that is due at the very moment they are back waits', () => {
    expect(handOver(ann, 'note', [open('nine', 15)], nobodyElse, EVENING)).toEqual([]);
    expect(handOver(ann, 'note', [open('before', 15 - 1 / HOUR)], nobodyElse, EVENING)).toHaveLength(1);
  });

  test('reassigned ones spread over those who are there, each in the light of the one before', () => {
    const [ben, cai] = [late('ben'), late('cai')];
    const tickets = [1, 2, 3, 4].map((hours) => open(`T-${hours}`, hours));
    const answer = handOver(ann, 'reassign', tickets, { agents: [ann, ben, cai], carried: tickets }, EVENING);
    expect(answer.map(({ choice }) => choice?.agent)).toEqual(['ben', 'cai', 'ben', 'cai']);
  });

  test('what others carry counts', () => {
    const [ben, cai] = [late('ben'), late('cai')];
    const busy: Carried = { id: 'B', assignee: 'ben', severity: 'critical', actBy: EVENING };
    const answer = handOver(ann, 'reassign', [open('T', 2)], { agents: [ann, ben, cai], carried: [busy] }, EVENING);
    expect(answer[0]?.choice?.agent).toBe('cai');
  });

  test('never back to who is leaving, and where nobody fits that is said', () => {
    const [answer] = handOver(ann, 'reassign', [open('T', 2)], { agents: [ann, day('dan')], carried: [] }, EVENING);
    expect(answer?.choice).toEqual({
      reasons: [{ code: 'nobody_before', values: { count: 1, at: BACK } }],
      retryAt: BACK,
    });
  });
});

describe('when somebody goes away', () => {
  test('without a known end, whatever is due at all is handed over', () => {
    const gone = { ...ann, away: { since: EVENING, handover: 'note' as const } };
    expect(handOver(gone, 'note', [open('T', 2_000)], nobodyElse, EVENING)).toEqual([
      { id: 'T', becomes: 'note', reason: { code: 'handover_gone', values: { agent: 'ann' } } },
    ]);
  });

  test('their own wish counts, at the end of a shift the floor’s', () => {
    const noon = START + 12 * HOUR;
    const gone = { ...ann, away: { since: noon, until: noon + HOUR, handover: 'reassign' as const } };
    const left = leavings([gone], START, START + DAY);
    expect(left.map((leaving) => [leaving.at, leaving.why, chosenFor(leaving, 'keep')])).toEqual([
      [noon, 'away', 'reassign'],
      [EVENING, 'shift', 'keep'],
    ]);
  });
});

describe('for any tickets', () => {
  test('exactly those due before they are back are in the answer, and no ticket goes to who left', () => {
    const anyOpen = fc.array(
      fc.record({
        hours: fc.integer({ min: -10, max: 60 }),
        severity: fc.constantFrom(...SEVERITIES),
        assignee: fc.constantFrom('ann', 'ben'),
      }),
      { maxLength: 30 },
    );
    const team = { agents: [ann, late('ben'), late('cai', { capacity: 8 })], carried: [] };
    fc.assert(
      fc.property(anyOpen, fc.constantFrom(...HANDOVERS), fc.integer({ min: 0, max: 14 }), (all, chosen, hours) => {
        const now = EVENING + hours * HOUR;
        const tickets = all.map(({ hours: left, severity, assignee }, index) =>
          open(`T-${index}`, left, { severity, assignee }),
        );
        const answer = handOver(ann, chosen, tickets, { ...team, carried: tickets }, now);
        const back = presenceOf(ann, now).back ?? 0;
        const due = tickets.filter(({ assignee, actBy }) => assignee === 'ann' && actBy < back);
        expect(answer.map(({ id }) => id).sort()).toEqual(due.map(({ id }) => id).sort());
        expect(answer.every(({ choice }) => choice?.agent !== 'ann')).toBe(true);
        expect(answer.every(({ choice }) => (choice !== undefined) === (chosen === 'reassign'))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a tally', () => {
  const anyMoves = fc.array(
    fc.record({
      id: fc.integer({ min: 0, max: 8 }),
      assignee: fc.constantFrom('', 'ann', 'ben', 'cai'),
      severity: fc.constantFrom(...SEVERITIES),
      actBy: fc.integer({ min: 0, max: 9 }),
      drop: fc.boolean(),
    }),
    { maxLength: 40 },
  );
  test('kept as tickets come, move and go is the one that is counted anew', () => {
    fc.assert(
      fc.property(anyMoves, (moves) => {
        const tally = tallyOf([]);
        const now = new Map<string, Carried>();
        for (const { id, drop, ...rest } of moves) {
          const ticket = { id: `T-${id}`, ...rest };
          if (drop) {
            tally.drop(ticket.id);
            now.delete(ticket.id);
          } else {
            tally.put(ticket);
            now.delete(ticket.id);
            now.set(ticket.id, ticket);
          }
        }
        for (const agent of ['ann', 'ben', 'cai']) {
          const theirs = [...now.values()].filter(({ assignee }) => assignee === agent);
          const load = tally.loads.get(agent) ?? { weight: 0, due: [] };
          expect(load.weight).toBe(theirs.reduce((sum, { severity }) => sum + LOAD[severity], 0));
          const due = theirs.map(({ actBy, severity }) => `${actBy} ${LOAD[severity]}`).sort();
          expect((load.due ?? []).map(({ actBy, weight }) => `${actBy} ${weight}`).sort()).toEqual(due);
        }
      }),
    );
  });

  test('remembers when somebody was given a ticket last, though it is done', () => {
    const tally = tallyOf([{ id: 'T', assignee: 'ann', severity: 'low', actBy: 9, assignedAt: 5 }]);
    tally.drop('T');
    expect(tally.loads.get('ann')).toMatchObject({ weight: 0, due: [], assignedAt: 5 });
  });
});
