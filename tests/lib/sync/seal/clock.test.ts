import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY } from '@/lib/domain/time.ts';
import { type Hlc, heardClock, isTeamEvent, MOST_AHEAD, MOST_TICKS, nextClock } from '@/lib/sync/seal/index.ts';
import { NOW } from '../../support/make.ts';

const isLater = (one: Hlc, other: Hlc) => one.at > other.at || (one.at === other.at && one.tick > other.tick);
const START: Hlc = { at: 0, tick: 0 };
/** A device's clock that stands, walks, and jumps back a day or forward a year. */
const jumps = fc.array(fc.oneof(fc.integer({ min: 0, max: 5_000 }), fc.constantFrom(0, -DAY, 365 * DAY, -365 * DAY)), {
  minLength: 1,
  maxLength: 60,
});
const clock = fc.record({ at: fc.integer({ min: 0, max: 2 * NOW }), tick: fc.nat() });

test('is later with every event, whatever the device’s clock does', () => {
  fc.assert(
    fc.property(jumps, fc.array(fc.option(clock), { maxLength: 60 }), (steps, others) => {
      let now = NOW;
      let mine = START;
      for (const [at, step] of steps.entries()) {
        now += step;
        const other = others[at];
        const next = other ? heardClock(mine, other, now) : nextClock(mine, now);
        expect(isLater(next, mine)).toBe(true);
        expect(next.at).toBeGreaterThanOrEqual(now);
        mine = next;
      }
    }),
    { numRuns: 1_000 },
  );
});

test('what is said after something was heard is later than that', () => {
  fc.assert(
    fc.property(clock, clock, fc.integer({ min: 0, max: 2 * NOW }), (mine, other, now) => {
      const next = nextClock(heardClock(mine, other, now), now);
      if (other.at <= now + MOST_AHEAD) expect(isLater(next, other)).toBe(true);
      expect(isLater(next, mine)).toBe(true);
    }),
  );
});

test('a teammate’s clock of next year moves nobody else’s', () => {
  expect(heardClock(START, { at: NOW + 365 * DAY, tick: 3 }, NOW)).toEqual({ at: NOW, tick: 0 });
  expect(heardClock(START, { at: NOW + MOST_AHEAD, tick: 3 }, NOW)).toEqual({ at: NOW + MOST_AHEAD, tick: 4 });
});

test('a count that is full goes on with the next millisecond, and a fuller one is no event', () => {
  const full = { at: NOW, tick: MOST_TICKS };
  expect(nextClock(full, NOW)).toEqual({ at: NOW + 1, tick: 0 });
  expect(heardClock(START, full, NOW)).toEqual({ at: NOW + 1, tick: 0 });
  // What a store kept that heard one before there was a bound.
  expect(nextClock({ at: NOW, tick: Number.MAX_SAFE_INTEGER }, NOW)).toEqual({ at: NOW + 1, tick: 0 });
  const said = { v: 1, id: 'a'.repeat(32), member: 'b'.repeat(16), n: 1, prev: '' };
  const body = { kind: 'unrow', table: 'rules', id: 'r' };
  expect(isTeamEvent({ ...said, hlc: full, body })).toBe(true);
  expect(isTeamEvent({ ...said, hlc: { at: NOW, tick: MOST_TICKS + 1 }, body })).toBe(false);
});
