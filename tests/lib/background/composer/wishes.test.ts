import { expect, test } from 'vitest';
import { Wishes } from '@/lib/background/composer/wishes.ts';

test('a tab gets twelve answers a minute, another tab its own, and trying on does not help', () => {
  const wishes = new Wishes();
  const granted = (from: number, to: number, tab = 1) => {
    let count = 0;
    for (let at = from; at < to; at += 1_000) if (wishes.take(tab, at)) count += 1;
    return count;
  };
  expect(granted(0, 60_000)).toBe(12);
  expect(granted(60_000, 120_000)).toBe(0);
  expect(granted(0, 5_000, 2)).toBe(5);
  expect(granted(200_000, 205_000)).toBe(5);
});
