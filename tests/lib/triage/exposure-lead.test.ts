import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CustomerHistory } from '@/lib/domain/customer.ts';
import { DAY, HOUR } from '@/lib/domain/time.ts';
import { type Assessment, weigh } from '@/lib/triage/assess.ts';
import type { Pressure, Strain } from '@/lib/triage/exposure/strain.ts';
import { presses, strainOf } from '@/lib/triage/exposure/strain.ts';
import { finish } from '@/lib/triage/finish.ts';
import { readThread } from '@/lib/triage/thread.ts';
import { anyCase, type Case } from './arbitraries.ts';
import { derive, NOTHING_ROUTED, NOW, owed } from './evidence.ts';

const assessed = (
  { content, messages, ...evidence }: Case,
  more: { strain?: Strain; history?: CustomerHistory },
  now = NOW,
): Assessment =>
  weigh(
    { ...evidence, ...more, now },
    readThread(evidence.observed, messages, () => true),
    content,
  );
const finished = (given: Case, more: { strain?: Strain; history?: CustomerHistory } = {}, now = NOW) =>
  finish(assessed(given, more, now), NOTHING_ROUTED, given.decided, given.settings);

const pressure = fc.constantFrom<Pressure>(0, 1, 2);
const anyStrain = fc.record({ defects: pressure, shipping: pressure, replies: pressure });
const anyHistory = fc.record({
  orders: fc.nat(50),
  spent: fc.constantFrom([], [{ minor: 5_000_000, currency: 'EUR' }], [{ minor: 40_000, currency: 'USD' }]),
  refunds: fc.nat(50),
  notReceived: fc.nat(50),
  largestOrder: fc.nat(100),
});
const deadlines = ({ obligations }: ReturnType<typeof finished>) =>
  obligations.map(({ id, deadline, hard }) => `${id} ${deadline} ${hard}`).toSorted();

describe('an account under pressure', () => {
  test('moves no act-by time back and no deadline at all, the harder it presses the less so', () => {
    fc.assert(
      fc.property(anyCase, anyStrain, anyStrain, (given, one, other) => {
        const worse: Strain = {
          defects: Math.max(one.defects, other.defects) as Pressure,
          shipping: Math.max(one.shipping, other.shipping) as Pressure,
          replies: Math.max(one.replies, other.replies) as Pressure,
        };
        const [calm, near, far] = [
          finished(given),
          finished(given, { strain: one }),
          finished(given, { strain: worse }),
        ];
        expect(near.actBy).toBeLessThanOrEqual(calm.actBy);
        expect(far.actBy).toBeLessThanOrEqual(near.actBy);
        expect(deadlines(far)).toEqual(deadlines(calm));
        for (const { id, lead } of calm.obligations) {
          const pressed = far.obligations.find((obligation) => obligation.id === id);
          expect(pressed?.lead).toBeGreaterThanOrEqual(lead);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('does not make act-by times move while time passes', () => {
    fc.assert(
      fc.property(anyCase, anyStrain, fc.nat(60), (given, strain, later) => {
        const { severity: _severity, ...decided } = given.decided;
        const calm = { ...given, decided, content: { ...given.content, flags: [] } };
        expect(finished(calm, { strain }, NOW + later * DAY).actBy).toBe(finished(calm, { strain }).actBy);
      }),
    );
  });

  test('says so where it moved something, and only there', () => {
    fc.assert(
      fc.property(anyCase, anyStrain, (given, strain) => {
        const calm = finished(given);
        for (const { id, lead, raised } of finished(given, { strain }).obligations) {
          const before = calm.obligations.find((obligation) => obligation.id === id);
          if (lead !== before?.lead) expect(raised?.code).toMatch(/^raised_/);
        }
        expect(calm.obligations.filter(({ raised }) => raised)).toEqual([]);
      }),
    );
  });

  const last = { direction: 'inbound', at: NOW - HOUR } as const;
  const complaint = { observed: { last: { ...last, text: 'The mug arrived broken, it is in pieces.' } } };
  const question = { observed: { last: { ...last, text: 'Does the lamp come in blue?' } } };
  const near: Strain = { defects: 1, shipping: 1, replies: 0 };
  const over: Strain = { defects: 2, shipping: 2, replies: 0 };

  test('brings forward what can become a defect, and not an everyday question', () => {
    const calm = owed(derive(complaint), 'amazon-reply');
    const pressed = owed(derive({ ...complaint, strain: near }), 'amazon-reply');
    const worst = owed(derive({ ...complaint, strain: over }), 'amazon-reply');
    expect(pressed?.lead ?? 0).toBeGreaterThan(calm?.lead ?? 0);
    expect(worst?.lead ?? 0).toBeGreaterThan(pressed?.lead ?? 0);
    expect(pressed?.raised).toEqual({ code: 'raised_odr_near' });
    expect(worst?.raised).toEqual({ code: 'raised_odr_over' });
    expect(derive({ ...question, strain: over })).toEqual(derive(question));
  });

  test('by late shipments brings forward what is to be shipped', () => {
    const order = {
      observed: { kind: 'order', state: 'open', deadline: NOW + 2 * DAY, orderId: '111-1' } as const,
      strain: { defects: 0, shipping: 2, replies: 0 } as const,
    };
    const calm = owed(derive({ observed: order.observed }), 'ship-by');
    const pressed = owed(derive(order), 'ship-by');
    expect(pressed?.lead ?? 0).toBeGreaterThan(calm?.lead ?? Number.POSITIVE_INFINITY);
    expect(pressed).toMatchObject({ deadline: calm?.deadline, raised: { code: 'raised_late_over' } });
  });

  test('by TikTok’s response rate brings forward replies', () => {
    const chat = {
      observed: { portal: 'tiktok', store: 'th', last: { ...last, text: 'Does it come in blue?' } } as const,
    };
    const strain: Strain = { defects: 0, shipping: 0, replies: 1 };
    const pressed = owed(derive({ ...chat, strain }), 'tiktok-reply');
    expect(pressed?.lead ?? 0).toBeGreaterThan(owed(derive(chat), 'tiktok-reply')?.lead ?? Number.POSITIVE_INFINITY);
    expect(pressed?.raised).toEqual({ code: 'raised_response_near' });
  });

  test('is read from the kept levels; what leads do not go by asks for no judging again', () => {
    expect(strainOf({ levels: { odr: 'near', lateShipmentRate: 'over', responseRate12h: 'calm' } })).toEqual({
      defects: 1,
      shipping: 2,
      replies: 0,
    });
    expect(strainOf({ levels: {} })).toEqual({ defects: 0, shipping: 0, replies: 0 });
    expect(presses({ levels: {} }, { levels: { odr: 'calm', validTracking: 'over' } })).toBe(false);
    expect(presses({ levels: { odr: 'near' } }, { levels: { odr: 'calm' } })).toBe(true);
  });
});

describe('what a buyer bought, got back and complained of', () => {
  test('never lowers a deadline or a lead', () => {
    fc.assert(
      fc.property(anyCase, anyHistory, (given, history) => {
        const [without, withIt] = [finished(given), finished(given, { history })];
        expect(deadlines(withIt)).toEqual(deadlines(without));
        expect(withIt.actBy).toBeLessThanOrEqual(without.actBy);
        for (const { id, lead } of without.obligations)
          expect(withIt.obligations.find((obligation) => obligation.id === id)?.lead).toBeGreaterThanOrEqual(lead);
      }),
      { numRuns: 500 },
    );
  });

  test('and refunds and complaints move nothing at all', () => {
    fc.assert(
      fc.property(anyCase, anyHistory, (given, history) => {
        const blameless = { ...history, refunds: 0, notReceived: 0 };
        expect(finished(given, { history })).toEqual(finished(given, { history: blameless }));
      }),
    );
  });
});
