import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lane } from '@/lib/domain/team-event.ts';
import { judgeLane } from '@/lib/sync/fold/index.ts';

interface Link {
  readonly n: number;
  readonly prev: string;
  readonly hash: string;
}

const hashOf = (n: number, branch = ''): string => `${branch}hash-of-event-${n}`;
const link = (n: number, branch = '', prev = n > 1 ? hashOf(n - 1) : ''): Link => ({
  n,
  prev,
  hash: hashOf(n, branch),
});

function judged(links: readonly Link[], from?: Lane, whole = true) {
  let lane = from;
  const said = links.map(({ hash, ...event }) => {
    const next = judgeLane(lane, event, hash, whole);
    lane = next.lane;
    return next.said;
  });
  return { lane, said };
}

describe('a lane', () => {
  test('an unbroken chain is nothing to speak of', () => {
    const { lane, said } = judged([1, 2, 3, 4].map((n) => link(n)));
    expect(said).toEqual([undefined, undefined, undefined, undefined]);
    expect(lane).toMatchObject({ n: 4, hash: hashOf(4) });
  });

  test('a gap is said once, and filled in any order', () => {
    const { lane, said } = judged([link(1), link(6), link(7), link(3), link(2), link(5), link(4)]);
    expect(said).toEqual([undefined, 'gap', undefined, undefined, undefined, undefined, undefined]);
    expect(lane).toMatchObject({ n: 7, hash: hashOf(7) });
    expect(lane?.holes).toBeUndefined();
  });

  test('a device that speaks from two places is said, for as long as both speak', () => {
    const clone = [link(3, 'clone-'), link(4, 'clone-', hashOf(3, 'clone-'))];
    const { said } = judged([link(1), link(2), link(3), ...clone.slice(0, 1), link(4), ...clone.slice(1)]);
    expect(said).toEqual([undefined, undefined, undefined, 'fork', undefined, 'fork']);
  });

  test('an event that names another before it is said, and so is a first one that follows something', () => {
    expect(judged([link(1), link(2, '', 'else')]).said).toEqual([undefined, 'fork']);
    expect(judged([link(1, '', 'else')]).said).toEqual(['fork']);
  });

  test('a stranger does not fill a gap', () => {
    const { lane, said } = judged([link(1), link(3), link(2, 'clone-'), link(2)]);
    expect(said).toEqual([undefined, 'gap', 'fork', undefined]);
    expect(lane?.holes).toBeUndefined();
  });

  test('what is heard again is said to be', () => {
    expect(judged([link(1), link(2), link(1), link(2)]).said).toEqual([undefined, undefined, 'again', 'again']);
    const many = Array.from({ length: 60 }, (_, index) => link(index + 1));
    expect(judged([...many, link(3)]).said.at(-1)).toBe('again');
  });

  test('who joined later misses nothing from before; who read all does', () => {
    expect(judged([link(9), link(10)], undefined, false)).toMatchObject({ said: [undefined, undefined] });
    const { lane, said } = judged([link(3), link(1), link(2)]);
    expect(said).toEqual(['gap', undefined, undefined]);
    expect(lane?.holes).toBeUndefined();
  });

  test('whatever comes in whatever order, it stays small and knows how far it was heard', () => {
    const any = fc.record({ n: fc.integer({ min: 1, max: 500 }), branch: fc.constantFrom('', 'x') });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 200 }), (all) => {
        const { lane } = judged(all.map(({ n, branch }) => link(n, branch)));
        expect(lane?.n).toBe(Math.max(...all.map(({ n }) => n)));
        expect(JSON.stringify(lane).length).toBeLessThan(6_000);
      }),
    );
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          Array.from({ length: 20 }, (_, index) => index + 1),
          { minLength: 20 },
        ),
        (order) => {
          const { lane, said } = judged(order.map((n) => link(n)));
          expect(lane?.holes).toBeUndefined();
          expect(said.filter((one) => one === 'fork' || one === 'again')).toEqual([]);
        },
      ),
    );
  });
});
