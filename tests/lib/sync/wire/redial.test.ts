import { expect, test } from 'vitest';
import { redialling } from '@/lib/sync/wire/redial.ts';
import { seeded } from '../../support/stream.ts';

/** When a device is back, ms after the server is: it dials as the library does, which asks anew after every wait. */
function backAfter(away: number, random: () => number): number {
  let now = 0;
  const { heard, delay } = redialling(random, () => now);
  heard('down');
  // Dialled last when the link came up, long ago.
  for (let last = Number.NEGATIVE_INFINITY; ; ) {
    const wait = delay();
    if (last + wait > now) now += Math.max(1, Math.min(wait, last + wait - now));
    else if (now >= away) return now - away;
    else last = now;
    // What is said of a link that is still down changes nothing.
    heard('down');
  }
}

test.each([300, 1_000, 3_000, 10_000, 60_000])(
  '200 devices come back over seconds after a server was away for %i ms',
  (away) => {
    const random = seeded(away);
    const back = Array.from({ length: 200 }, () => backAfter(away, random));
    const most = Math.max(...back.map((at) => back.filter((other) => other >= at && other < at + 1_000).length));
    expect(most).toBeLessThan(130);
    expect(Math.max(...back)).toBeLessThan(15_000);
    expect(back.reduce((sum, one) => sum + one, 0) / back.length).toBeLessThan(7_000);
  },
);
