import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, FAR_FUTURE, HOUR, MINUTE } from '@/lib/domain/time.ts';
import { RISK_FLAGS, SEVERITIES, TIERS } from '@/lib/domain/vocabulary.ts';
import { type Assessment, weigh } from '@/lib/triage/assess.ts';
import { finish } from '@/lib/triage/finish.ts';
import { REASON_CODES } from '@/lib/triage/reason-codes.ts';
import { readThread } from '@/lib/triage/thread.ts';
import { anyCase, type Case } from './arbitraries.ts';
import { derive, NOTHING_ROUTED, NOW, owed } from './evidence.ts';

const assessed = ({ content, messages, ...evidence }: Case, now = NOW): Assessment =>
  weigh(
    { ...evidence, now },
    readThread(evidence.observed, messages, () => true),
    content,
  );
const finished = (given: Case, now = NOW, assessment = assessed(given, now)) =>
  finish(assessment, NOTHING_ROUTED, given.decided, given.settings);

/** Undecided and not yet alarming, so that nothing hides what an overdue deadline would add. */
const calmCase = anyCase.map((given): Case => {
  const { severity: _severity, ...decided } = given.decided;
  return { ...given, decided, content: { ...given.content, flags: given.content.flags.slice(0, 1) } };
});

describe('the act-by time', () => {
  test('does not move while time passes, so that the queue never reorders itself', () => {
    fc.assert(
      fc.property(calmCase, fc.integer({ min: 0, max: 60 * DAY }), (given, later) => {
        expect(finished(given, NOW + later).actBy).toBe(finished(given, NOW).actBy);
      }),
      { numRuns: 500 },
    );
  });

  test('is the same whenever the same evidence is weighed again', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        expect(finished(structuredClone(given))).toEqual(finished(given));
      }),
    );
  });

  test('comes no later with one more flag, a higher tier or a worthier order on the ticket', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...RISK_FLAGS), fc.constantFrom(...TIERS), (given, flag, tier) => {
        const before = assessed(given);
        const { actBy } = finished(given, NOW, before);
        const flags = [...before.flags, { flag, reason: { code: 'flag_safety' } }];
        expect(finished(given, NOW, { ...before, flags }).actBy).toBeLessThanOrEqual(actBy);
        const higher = TIERS.indexOf(tier) > TIERS.indexOf(before.tier) ? tier : before.tier;
        expect(finished(given, NOW, { ...before, tier: higher }).actBy).toBeLessThanOrEqual(actBy);
      }),
    );
  });

  test('comes no later when a person calls the ticket more severe', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...SEVERITIES), fc.constantFrom(...SEVERITIES), (given, one, other) => {
        const [low, high] = SEVERITIES.indexOf(one) <= SEVERITIES.indexOf(other) ? [one, other] : [other, one];
        const at = (severity: typeof one) => finished({ ...given, decided: { ...given.decided, severity } }).actBy;
        expect(at(high)).toBeLessThanOrEqual(at(low));
      }),
    );
  });

  test('comes no later when the buyer says one more alarming thing', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), (given, which) => {
        const flag = given.content.flags[which % Math.max(1, given.content.flags.length)];
        const fewer = { ...given.content, flags: given.content.flags.filter((one) => one !== flag) };
        expect(finished(given).actBy).toBeLessThanOrEqual(finished({ ...given, content: fewer }).actBy);
        const urgent = { ...given.content, urgent: true };
        expect(finished({ ...given, content: urgent }).actBy).toBeLessThanOrEqual(finished(given).actBy);
      }),
    );
  });

  test('comes no later for the dearer of two orders', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 10_000_000 }), (given, more) => {
        const total = { ...given.order.total, minor: (given.order.total?.minor ?? 0) + more, currency: 'EUR' };
        const cheap = { ...given, order: { ...given.order, total: { ...total, minor: total.minor - more } } };
        const dear = { ...given, order: { ...given.order, total } };
        expect(finished(dear).actBy).toBeLessThanOrEqual(finished(cheap).actBy);
      }),
    );
  });

  test('exists when an open ticket owes something, and never else', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { status, obligations, actBy } = finished(given);
        expect(actBy < FAR_FUTURE).toBe(status === 'open' && obligations.length > 0);
      }),
    );
  });
});

describe('an obligation', () => {
  test('has a lead from nothing to its whole window, and the soonest to act on comes first', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { obligations } = finished(given);
        for (const { lead, deadline, startedAt } of obligations) {
          expect(lead).toBeGreaterThanOrEqual(0);
          expect(lead).toBeLessThanOrEqual(deadline - startedAt);
        }
        const times = obligations.map(({ deadline, lead }) => deadline - lead);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
      }),
    );
  });

  test('never begins after its deadline, and never has an earlier one because the buyer wrote once more', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 20 * DAY }), (given, later) => {
        const before = finished(given).obligations;
        for (const { startedAt, deadline } of before) expect(startedAt).toBeLessThanOrEqual(deadline);
        // Later than anything known: an older message that is only now seen may well show that we are late already.
        const { firstSeenAt, openedAt = firstSeenAt } = given.observed;
        const last = Math.max(firstSeenAt, openedAt, ...given.messages.map(({ at = 0 }) => at));
        const more = {
          id: 'T#more',
          ticketId: 'amazon:na:message:T' as const,
          position: given.messages.length,
          direction: 'inbound' as const,
          text: 'x',
          at: last + later,
        };
        const after = finished({ ...given, messages: [...given.messages, more] }).obligations;
        for (const { id, deadline } of before) {
          const moved = after.find((one) => one.id === id);
          if (moved) expect(moved.deadline).toBeGreaterThanOrEqual(deadline);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('and every flag and severity has a reason the UI has a sentence for', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { obligations, flags, severityReasons } = finished(given);
        const reasons = [
          ...obligations.map(({ reason }) => reason),
          ...flags.map(({ reason }) => reason),
          ...severityReasons,
        ];
        const known: readonly string[] = REASON_CODES;
        expect(reasons.map(({ code }) => code).filter((code) => !known.includes(code))).toEqual([]);
        expect(severityReasons.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('what comes first', () => {
  const message = (portal: 'amazon' | 'tiktok' | 'shopify', more: object = {}) => ({
    observed: {
      portal,
      store: portal === 'tiktok' ? 'us' : 'demo',
      last: { direction: 'inbound', text: 'Does the lamp come in blue?', at: NOW - HOUR } as const,
      ...more,
    },
  });

  test('a compliance reply comes half an hour before the courtesy reply of the same age', () => {
    const shop = derive(message('shopify')).actBy;
    for (const portal of ['amazon', 'tiktok'] as const)
      expect(derive(message(portal)).actBy).toBeLessThanOrEqual(shop - 30 * MINUTE);
  });

  test('unless that setting is off: then the nearer deadline comes first', () => {
    const settings = { complianceFirst: false };
    expect(derive({ ...message('shopify'), settings }).actBy).toBeLessThan(
      derive({ ...message('amazon'), settings }).actBy,
    );
  });

  test("a valuable order brings the own shop's ticket forward, unless that setting is off", () => {
    const dear = message('shopify', { amount: { minor: 150_000, currency: 'EUR' } });
    const plain = derive(message('shopify')).actBy;
    expect(derive(dear).actBy).toBeLessThan(plain);
    expect(derive(dear).tier).toBe('vip');
    const yen = message('shopify', { amount: { minor: 1500, currency: 'JPY' } });
    expect(derive(yen).actBy).toBe(plain);
  });

  test('rechecking is due when the next deadline passes', () => {
    const derived = derive(message('amazon'));
    expect(derived.recheckAt).toBe(owed(derived, 'amazon-reply')?.deadline);
  });
});
