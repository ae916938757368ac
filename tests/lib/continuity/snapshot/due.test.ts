import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextSnapshot, PATIENCE } from '@/lib/continuity/snapshot/due.ts';
import { snapshotName, toDelete } from '@/lib/continuity/snapshot/rotation.ts';
import { DEFAULT_PLAN, SNAPSHOT_EVERY, type SnapshotPlan } from '@/lib/domain/snapshot.ts';
import { DAY, HOUR, MINUTE } from '@/lib/domain/time.ts';

const ZONES = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'Pacific/Apia'];
const DAILY: SnapshotPlan = { ...DEFAULT_PLAN, every: 24, at: 13 * 60 };
const NOON = Date.UTC(2026, 10, 24, 12);
const anyNow = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2038, 0) });
const anyPlan = fc
  .record({ every: fc.constantFrom(...SNAPSHOT_EVERY), at: fc.integer({ min: 0, max: 1_439 }) })
  .map((plan) => ({ ...DEFAULT_PLAN, ...plan }));

describe('when a snapshot is due', () => {
  test('at the time of day, once', () => {
    const at = Date.UTC(2026, 10, 24, 13);
    expect(nextSnapshot(DAILY, 'UTC', NOON, { lastAt: at - DAY })).toBe(at);
    expect(nextSnapshot(DAILY, 'UTC', at, { lastAt: at - DAY })).toBe(at);
    expect(nextSnapshot(DAILY, 'UTC', at + MINUTE, { lastAt: at + 1 })).toBe(at + DAY);
  });

  test('a machine that slept catches up at once, and one that never wrote any as well', () => {
    const missed = Date.UTC(2026, 10, 23, 13);
    expect(nextSnapshot(DAILY, 'UTC', NOON, { lastAt: NOON - 10 * DAY })).toBe(missed);
    expect(nextSnapshot(DAILY, 'UTC', NOON, {})).toBe(missed);
  });

  test('never, where it is off', () => {
    fc.assert(
      fc.property(anyNow, (now) => {
        expect(nextSnapshot({ ...DEFAULT_PLAN, every: 0 }, 'UTC', now, {})).toBeUndefined();
      }),
    );
  });

  test('one that failed is tried again an hour later, not at every tick', () => {
    expect(nextSnapshot(DAILY, 'UTC', NOON, { failedAt: NOON - MINUTE })).toBe(NOON - MINUTE + PATIENCE);
  });

  test('in every zone, through every change of clocks: never further off than the span and the clocks allow', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom(...ZONES), anyNow, fc.nat(40 * DAY), (plan, zone, now, ago) => {
        const due = nextSnapshot(plan, zone, now, { lastAt: now - ago });
        if (plan.every === 0) return;
        // A day that a zone left out (Apia) or a clock that was moved makes a wait longer, by a day at most.
        expect(due).toBeLessThanOrEqual(now + plan.every * HOUR + DAY + HOUR);
        // Once it is written, the next is later.
        const at = Math.max(now, due ?? now);
        expect(nextSnapshot(plan, zone, at, { lastAt: at })).toBeGreaterThan(at);
      }),
      { numRuns: 400 },
    );
  });
});

describe('which snapshots are kept', () => {
  const plan = { keep: { daily: 7, weekly: 4, monthly: 3 } };
  const anyWritten = fc
    .uniqueArray(fc.integer({ min: 0, max: 200 * 24 }), { maxLength: 120 })
    .map((hours) => hours.map((hour) => ({ id: `d${hour}`, at: NOON - hour * HOUR })));

  test('of a year of days: seven days, four weeks, three months', () => {
    const written = Array.from({ length: 365 }, (_, day) => ({ id: `d${day}`, at: NOON - day * DAY }));
    const gone = new Set(toDelete(written, plan, 'UTC'));
    const kept = written.filter((row) => !gone.has(row)).map(({ at }) => new Date(at).toISOString().slice(5, 10));
    expect(kept).toEqual([
      '11-24',
      '11-23',
      '11-22',
      '11-21',
      '11-20',
      '11-19',
      '11-18',
      '11-15',
      '11-08',
      '10-31',
      '09-30',
    ]);
  });

  test('the newest stays, no more than the plan says, and what was kept is kept when asked again', () => {
    fc.assert(
      fc.property(
        anyWritten,
        fc.record({ daily: fc.nat(9), weekly: fc.nat(6), monthly: fc.nat(6) }),
        (written, keep) => {
          const gone = new Set(toDelete(written, { keep }, 'Europe/Berlin'));
          const kept = written.filter((row) => !gone.has(row));
          const newest = written.toSorted((a, b) => b.at - a.at)[0];
          if (newest) expect(kept).toContain(newest);
          expect(kept.length).toBeLessThanOrEqual(Math.max(1, keep.daily + keep.weekly + keep.monthly));
          expect(toDelete(kept, { keep }, 'Europe/Berlin')).toEqual([]);
        },
      ),
    );
  });

  test('a name says when, by the clock on the wall', () => {
    expect(snapshotName(Date.UTC(2026, 10, 24, 23, 7), 8 * HOUR)).toBe('portside-2026-11-25-0707.psnap');
  });
});
