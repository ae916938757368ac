import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreedUpTo, type Checkpoint, missingOf, rewindOwn, withCheckpoint } from '@/lib/sync/fold/index.ts';

const at = (seq: number, branch = ''): Checkpoint => ({ seq, hash: `${branch}${seq}`, takenAt: seq });
const upTo = (last: number) =>
  Array.from({ length: last }, (_, index) => at(index + 1)).reduce<readonly Checkpoint[]>(withCheckpoint, []);

describe('checkpoints', () => {
  test('the newest are kept all, older ones ever more sparsely, the first always', () => {
    const kept = upTo(20_000);
    expect(kept.length).toBeLessThan(60);
    expect(kept.slice(-8).map(({ seq }) => seq)).toEqual([19993, 19994, 19995, 19996, 19997, 19998, 19999, 20000]);
    expect(kept[0]?.seq).toBe(1);
  });

  test('where a stream lost its end, what is agreed is never more than what is left, and not far from it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000 }), fc.nat(2_000), (last, left) => {
        const known = upTo(last);
        const agreed = agreedUpTo(known, (seq) => at(seq, seq > left ? 'new ' : ''));
        expect(agreed).toBeLessThanOrEqual(Math.min(left, last));
        const lost = Math.max(last - left, 0);
        expect(left > 0 ? Math.min(left, last) - agreed : 0).toBeLessThanOrEqual(2 * lost + 8);
      }),
      { numRuns: 50 },
    );
  });

  test('the same event told again at the same place is another', () => {
    expect(agreedUpTo([at(1), at(2)], (seq) => ({ ...at(seq), takenAt: seq === 2 ? 99 : seq }))).toBe(1);
    expect(agreedUpTo([at(1)], () => undefined)).toBe(0);
  });

  test('a place that was passed again replaces what was known behind it', () => {
    expect(withCheckpoint([at(1), at(5), at(9)], at(5, 'new '))).toEqual([at(1), at(5, 'new ')]);
  });
});

describe('own events that the stream lacks', () => {
  const own = (order: number, state: 'waiting' | 'sent' | 'heard', seq: number) => ({ order, state, seq });

  test('are those acknowledged and not read back, in the order in which they were made', () => {
    const rows = [own(4, 'waiting', 0), own(3, 'sent', 9), own(1, 'sent', 12), own(2, 'heard', 8)];
    expect(missingOf(rows).map(({ order }) => order)).toEqual([1, 3]);
  });

  test('what was read back behind the last agreed place is to be read back again', () => {
    expect(rewindOwn(own(1, 'heard', 5), 4).state).toBe('sent');
    expect(rewindOwn(own(1, 'heard', 4), 4).state).toBe('heard');
    expect(rewindOwn(own(1, 'waiting', 0), 0).state).toBe('waiting');
  });
});
