import { expect, test } from 'vitest';
import { waitBefore } from '@/lib/background/team/redial.ts';
import { seeded } from '../../support/stream.ts';

test('200 devices that lost their server at once come back over seconds, and wait longer each time', () => {
  const random = seeded(7);
  let before = 0;
  for (let failures = 1; failures <= 12; failures++) {
    const waits = Array.from({ length: 200 }, () => waitBefore(failures, random));
    const most = Math.max(...waits.map((at) => waits.filter((other) => other >= at && other < at + 1_000).length));
    expect(most).toBeLessThan(50);
    const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
    expect(mean).toBeGreaterThan(before * 0.9);
    before = mean;
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(1_000);
    expect(Math.max(...waits)).toBeLessThanOrEqual(60_000);
  }
});
