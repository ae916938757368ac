import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backOff, rest, Turn } from '@/lib/sync/wire/pace.ts';

test('a rest grows with every failure, is never longer than a minute, and differs from device to device', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, chance) => {
      const ms = backOff(failures, () => chance);
      expect(ms).toBeGreaterThanOrEqual(500);
      expect(ms).toBeLessThanOrEqual(60_000);
    }),
  );
  expect([1, 2, 3, 20, 9_999].map((failures) => backOff(failures, () => 1))).toEqual([
    1_000, 1_500, 2_250, 60_000, 60_000,
  ]);
});

test('a rest ends early for who no longer waits', async () => {
  const ending = new AbortController();
  const resting = rest(3_600_000, ending.signal);
  ending.abort();
  await resting;
  await rest(3_600_000, ending.signal);
});

test('work waits for its turn, and one that fails holds up none after it', async () => {
  const turn = new Turn();
  const done: string[] = [];
  const work = (name: string, fails = false) =>
    turn.take(async () => {
      done.push(`${name} begins`);
      await Promise.resolve();
      if (fails) throw new Error(name);
      done.push(`${name} ends`);
    });
  expect(await Promise.all([work('a'), work('b', true), work('c')])).toEqual([true, false, true]);
  expect(done).toEqual(['a begins', 'a ends', 'b begins', 'c begins', 'c ends']);
});
