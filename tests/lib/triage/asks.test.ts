import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import { FAR_FUTURE, HOUR, MINUTE } from '@/lib/domain/time.ts';
import { perceive, weigh } from '@/lib/triage/assess.ts';
import { finish, type RoutedParts } from '@/lib/triage/finish.ts';
import { judge } from '@/lib/triage/judge.ts';
import { readThread } from '@/lib/triage/thread.ts';
import { anyCase, type Case } from './arbitraries.ts';
import { aThread, derive, evidenceOf, NOTHING_ROUTED, NOW, owed } from './evidence.ts';

const asking = (asks: RoutedParts['asks']): RoutedParts => ({ ...NOTHING_ROUTED, ...(asks ? { asks } : {}) });

const judged = ({ content, messages, ...evidence }: Case, routed: RoutedParts) =>
  judge(
    { ...evidence, now: NOW },
    { thread: readThread(evidence.observed, messages, () => true), content },
    () => routed,
  );

describe('an act-by time that rules move', () => {
  test('stays within its window, moves no deadline, and moves no further than was asked', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: -1_440, max: 1_440 }), (given, shift) => {
        const calm = judged(given, NOTHING_ROUTED);
        const moved = judged(given, asking({ shift }));
        for (const due of moved.obligations) {
          const before = calm.obligations.find(({ id, startedAt }) => id === due.id && startedAt === due.startedAt);
          expect(before).toMatchObject({ deadline: due.deadline, hard: due.hard });
          if (!before) continue;
          const by = before.lead - due.lead;
          expect(Math.abs(by)).toBeLessThanOrEqual(Math.abs(shift) * MINUTE);
          expect(by === 0 || Math.sign(by) === Math.sign(shift)).toBe(true);
          expect(due.lead).toBeGreaterThanOrEqual(0);
          if (by !== 0) expect(due.lead).toBeLessThanOrEqual(Math.max(before.lead, due.deadline - due.startedAt));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('brings a platform’s reply forward and back, never behind its deadline', () => {
    const given = { messages: aThread(['in', 2, 'Where is my parcel?']) };
    const calm = derive(given);
    const shifted = (shift: number) => derive({ ...given, routed: { asks: { shift } } });
    expect(shifted(-30).actBy).toBe(calm.actBy - 30 * MINUTE);
    const late = shifted(1_440);
    const reply = owed(late, 'amazon-reply');
    expect(late.actBy).toBe(reply?.deadline);
    expect(reply?.deadline).toBe(owed(calm, 'amazon-reply')?.deadline);
    expect(late.asks).toEqual({ shift: 1_440 });
  });
});

describe('a target that rules set', () => {
  test('moves no deadline of a platform', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 5_000 }), (given, target) => {
        const hard = ({ obligations }: ReturnType<typeof judged>) =>
          obligations
            .filter((due) => due.hard)
            .map(({ id, deadline }) => `${id} ${deadline}`)
            .toSorted();
        expect(hard(judged(given, asking({ target })))).toEqual(hard(judged(given, NOTHING_ROUTED)));
      }),
      { numRuns: 300 },
    );
  });

  test('is when an answer in one’s own shop is due', () => {
    const evidence = evidenceOf({ observed: { portal: 'shopify' }, messages: aThread(['in', 1, 'Is it blue?']) });
    const due = (routed: RoutedParts) =>
      owed(
        judge(evidence, perceive(evidence), () => routed),
        'own-first-reply',
      );
    expect(due(NOTHING_ROUTED)?.deadline).toBe(NOW - HOUR + DEFAULT_SETTINGS.targets.firstReply * HOUR);
    expect(due(asking({ target: 30 }))?.deadline).toBe(NOW - HOUR + 30 * MINUTE);
  });
});

describe('what else rules say', () => {
  const given = { messages: aThread(['in', 2, 'Where is my parcel?']) };

  test('a severity they move leaves what triage said to be read', () => {
    const calm = derive(given);
    expect(calm).not.toHaveProperty('triaged');
    const raised = derive({ ...given, routed: { severity: 'critical', severitySteps: 2 } });
    expect(raised).toMatchObject({ severity: 'critical', triaged: calm.severity });
    expect(raised.actBy).toBeLessThan(calm.actBy);
  });

  test('a step up does not move the act-by time when the deadline passes', () => {
    const evidence = evidenceOf(given);
    const at = (now: number) => {
      const { thread, content } = perceive(evidence);
      const routed: RoutedParts = { ...NOTHING_ROUTED, severity: 'critical', severitySteps: 1 };
      return finish(weigh({ ...evidence, now }, thread, content), routed, evidence.decided, evidence.settings).actBy;
    };
    expect(at(NOW)).toBeLessThan(FAR_FUTURE);
    expect(at(NOW + 48 * HOUR)).toBe(at(NOW));
  });

  test('nobody who fits sends it to the queue for that, unless a person chose a queue or somebody', () => {
    const routed: Partial<RoutedParts> = { queue: 'claims', unfit: true, asks: { fit: [] } };
    expect(derive({ ...given, routed }).queue).toBe(DEFAULT_SETTINGS.routing.fallbackQueue);
    expect(derive({ ...given, routed, decided: { queue: 'orders' } }).queue).toBe('orders');
    expect(derive({ ...given, routed, decided: { assignee: 'Ann' } }).queue).toBe('claims');
  });
});
