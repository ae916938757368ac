import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FAR_FUTURE } from '@/lib/domain/time.ts';
import { MESSAGE_FLAGS } from '@/lib/domain/vocabulary.ts';
import type { WithoutReason } from '@/lib/domain/why.ts';
import { weigh } from '@/lib/triage/assess.ts';
import { explain, explainRead } from '@/lib/triage/explain.ts';
import { finish, type RoutedParts } from '@/lib/triage/finish.ts';
import { readThread } from '@/lib/triage/thread.ts';
import { anyCase, type Case } from './arbitraries.ts';
import { aThread, derive, evidenceOf, type Given, NOTHING_ROUTED, NOW } from './evidence.ts';

const perceived = ({ observed, messages, content }: Case) => ({
  thread: readThread(observed, messages, () => true),
  content,
});
const derived = (given: Case, routed: RoutedParts = NOTHING_ROUTED) => {
  const { thread, content } = perceived(given);
  return finish(weigh({ ...given, now: NOW }, thread, content), routed, given.decided, given.settings);
};
const why = (given: Case, routed: RoutedParts = NOTHING_ROUTED) =>
  explainRead({ ...given, now: NOW }, perceived(given), () => routed);
const without = (entries: readonly WithoutReason[], cause: string) => entries.find((one) => one.cause === cause);
const numbers = (one: { actBy: number; severity: string }) => ({
  actByWithout: one.actBy,
  severityWithout: one.severity,
});

describe('each number equals a recompute with the reason really gone', () => {
  test('a flag the buyer raised: as if it had not been said', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const entries = why(given);
        for (const { flag } of given.content.flags) {
          const content = {
            ...given.content,
            flags: given.content.flags.filter((one) => one.flag !== flag),
            urgent: given.content.urgent && flag !== 'urgent_deadline',
          };
          const recomputed = derived({ ...given, content });
          // Asking again is also seen from the thread itself; then it takes more than the words to be gone.
          if (recomputed.flags.some((one) => one.flag === flag)) continue;
          const entry = without(entries, `flag:${flag}`);
          if (entry) expect(entry).toMatchObject(numbers(recomputed));
        }
      }),
    );
  });

  test('the intent, the worth, the decision, the rule, compliance first', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom('low' as const, 'critical' as const), (given, severity) => {
        const { severity: _decided, ...undecided } = given.decided;
        const { total: _total, ...unpriced } = given.order;
        const { amount: _amount, ...poor } = given.observed;
        const routed = { ...NOTHING_ROUTED, severity };
        const content = { ...given.content, intent: 'other' as const, confidence: 0, intentWords: [] };
        const expected: Readonly<Record<string, ReturnType<typeof derived>>> = {
          intent: derived({ ...given, content }, routed),
          decision: derived({ ...given, decided: undecided }, routed),
          rule: derived(given),
          compliance_first: derived({ ...given, settings: { ...given.settings, complianceFirst: false } }, routed),
          ...(given.content.intent === 'wholesale_b2b'
            ? {}
            : { worth: derived({ ...given, observed: poor, order: unpriced }, routed) }),
        };
        const entries = why(given, routed);
        for (const [cause, recomputed] of Object.entries(expected)) {
          const entry = without(entries, cause);
          if (entry) expect([cause, entry]).toEqual([cause, expect.objectContaining(numbers(recomputed))]);
        }
      }),
    );
  });

  test('one obligation of several: the soonest of the others', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { obligations, status } = derived(given);
        for (const entry of why(given)) {
          if (!entry.cause.startsWith('obligation:') || status !== 'open') continue;
          const others = obligations.filter(({ id }) => entry.cause !== `obligation:${id}`);
          expect(others.length).toBeGreaterThan(0);
          const latest = Math.max(...others.map(({ deadline }) => deadline));
          expect(entry.actByWithout).toBeLessThanOrEqual(latest);
        }
      }),
    );
  });
});

describe('what it says', () => {
  const alarming: Given = {
    messages: aThread(['in', 2, 'My lamp caught fire and burned my hand. I will call my lawyer!']),
    order: {
      id: 'amazon:na:O',
      portal: 'amazon',
      store: 'na',
      externalId: 'O',
      changedAt: NOW,
      total: { minor: 150_000, currency: 'USD' },
    },
  };
  const explained = (given: Given, routed = NOTHING_ROUTED) => explain(evidenceOf(given), () => routed);

  test('is the same ticket when nothing is taken away', () => {
    const calm: Given = { messages: aThread(['in', 1, 'ok']), settings: { complianceFirst: false } };
    expect(derive(calm).obligations).toHaveLength(1);
    expect(explained(calm)).toEqual([]);
  });

  test('every flag, the worth and the intent are each left out once, most telling first', () => {
    const entries = explained(alarming);
    const ticket = derive(alarming);
    expect(entries.map(({ cause }) => cause)).toEqual(expect.arrayContaining(['flag:safety', 'worth', 'intent']));
    expect(new Set(entries.map(({ cause }) => cause)).size).toBe(entries.length);
    const moves = entries.map(({ actByWithout }) => Math.abs(actByWithout - ticket.actBy));
    expect(moves).toEqual(moves.toSorted((a, b) => b - a));
    expect(without(entries, 'flag:safety')?.reason.words?.length).toBeGreaterThan(0);
  });

  test('a person’s severity is a reason, and a rule’s only where no person decided', () => {
    const routed: RoutedParts = { ...NOTHING_ROUTED, severity: 'critical' };
    const calm: Given = { messages: aThread(['in', 2, 'Which colour is it?']) };
    expect(without(explained(calm, routed), 'rule')).toMatchObject(numbers(derive(calm)));
    const decided = explained({ ...calm, decided: { severity: 'low' } }, routed);
    expect(without(decided, 'rule')).toBeUndefined();
    expect(without(decided, 'decision')).toMatchObject(numbers(derive({ ...calm, routed })));
  });

  test('the rules are asked again: one that acts on a flag does not act without it', () => {
    const evidence = evidenceOf(alarming);
    const entries = explain(evidence, ({ flags }) => ({
      ...NOTHING_ROUTED,
      ...(flags.some(({ flag }) => flag === 'legal_threat') ? {} : { severity: 'low' as const }),
    }));
    expect(derive(alarming).flags.map(({ flag }) => flag)).toContain('legal_threat');
    expect(without(entries, 'flag:legal_threat')?.severityWithout).toBe('low');
  });

  test('a ticket with every flag there is costs no more weighings than the bound', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const flags = MESSAGE_FLAGS.map((flag) => ({ flag, words: ['x'] }));
        let asked = 0;
        const all = { ...one, content: { ...one.content, flags } };
        explainRead({ ...all, now: NOW }, perceived(all), () => {
          asked += 1;
          return NOTHING_ROUTED;
        });
        expect(asked).toBeLessThanOrEqual(17);
      }),
      { numRuns: 30 },
    );
  });
});

test('taking a risk away never makes it more urgent, and no lead leaves its window', () => {
  fc.assert(
    fc.property(anyCase, (given) => {
      const { actBy, obligations } = derived(given);
      const first = Math.min(FAR_FUTURE, ...obligations.map(({ startedAt }) => startedAt));
      for (const { cause, actByWithout } of why(given)) {
        if (cause !== 'intent' && cause !== 'compliance_first') expect(actByWithout).toBeGreaterThanOrEqual(first);
        if (cause.startsWith('flag:') || cause === 'worth' || cause.startsWith('obligation:'))
          expect([cause, actByWithout >= actBy]).toEqual([cause, true]);
      }
    }),
  );
});
