import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, WARNINGS } from '@/lib/domain/settings.ts';
import { HOUR } from '@/lib/domain/time.ts';
import { aThread, derive, NOW } from './evidence.ts';

const alerts = (warnAt: (typeof WARNINGS)[number]) => ({ alerts: { ...DEFAULT_SETTINGS.alerts, warnAt } });
const fire = aThread(['in', 0, 'The lamp caught fire and burned my hand!']);

describe('the moment to warn', () => {
  test.each([
    [50, 12],
    [75, 18],
    [90, 21.6],
  ] as const)('at %d %% of a day is %d hours in, and the clock waits for it', (warnAt, hours) => {
    const derived = derive({ messages: fire, settings: alerts(warnAt) });
    expect(derived.severity).toBe('critical');
    expect(derived.obligations[0]?.warnsAt).toBe(NOW + hours * HOUR);
    expect(derived.recheckAt).toBe(NOW + hours * HOUR);
  });

  test('once it has come the clock waits for the deadline', () => {
    const now = NOW + 18 * HOUR;
    expect(derive({ messages: fire, settings: alerts(75), now }).recheckAt).toBe(NOW + 24 * HOUR);
  });

  test('nobody waits for it where the ticket is not critical, or no longer', () => {
    const calm = derive({ messages: aThread(['in', 0, 'Which colour is it?']), settings: alerts(50) });
    expect(calm.recheckAt).toBe(NOW + 24 * HOUR);
    expect(derive({ messages: fire, decided: { severity: 'high' } }).recheckAt).toBe(NOW + 24 * HOUR);
  });

  test('a person or a rule that calls a ticket critical makes it wait', () => {
    const messages = aThread(['in', 0, 'Which colour is it?']);
    expect(derive({ messages, decided: { severity: 'critical' } }).recheckAt).toBe(NOW + 18 * HOUR);
    expect(derive({ messages, routed: { severity: 'critical' } }).recheckAt).toBe(NOW + 18 * HOUR);
  });

  test('lies between start and deadline, and never moves while time passes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WARNINGS), fc.integer({ min: 0, max: 100 }), (warnAt, later) => {
        const at = (now: number) => derive({ messages: fire, settings: alerts(warnAt), now }).obligations;
        expect(at(NOW + later * HOUR)).toEqual(at(NOW));
        for (const { startedAt, deadline, warnsAt = 0 } of at(NOW)) {
          expect(warnsAt).toBeGreaterThan(startedAt);
          expect(warnsAt).toBeLessThan(deadline);
        }
      }),
      { numRuns: 20 },
    );
  });
});
