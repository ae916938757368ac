import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '@/lib/alerts/channel.ts';
import { channels } from '@/lib/alerts/channels/index.ts';
import { after, backoff, FRESH, freeAt, leaving, MOST_TRIES, mayRetry, type Pace } from '@/lib/alerts/pace.ts';
import { HOUR, MINUTE, SECOND } from '@/lib/domain/time.ts';
import { NOW } from '../support/make.ts';

const RETRY: Outcome = { result: 'retry', failure: 'network', said: '' };
const SENT: Outcome = { result: 'sent' };
const limited = (until: number): Outcome => ({ result: 'limited', failure: 'rate', said: '', until });

describe.each(channels.filter(({ rates }) => rates.length > 0))('$kind', (channel) => {
  test('never sends more in any span than is documented, however pressed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 60, maxLength: 160 }), (pauses) => {
        let pace: Pace = FRESH;
        let now = NOW;
        const times: number[] = [];
        for (const pause of pauses) {
          now = freeAt(pace, channel, now + (pause < 15_000 ? 0 : pause));
          // Kept as a worker keeps it: as plain data.
          pace = JSON.parse(JSON.stringify(leaving(pace, channel, now))) as Pace;
          times.push(now);
        }
        for (const { messages, per } of channel.rates)
          for (const [at, time] of times.entries()) {
            const within = times.slice(at).filter((other) => other < time + per).length;
            expect(within).toBeLessThanOrEqual(messages);
          }
      }),
      { numRuns: 30 },
    );
  });

  test('is as fast as it may be', () => {
    const { messages = 1, per = 1 } = channel.rates[0] ?? {};
    let pace = FRESH;
    if (channel.rates.length > 1) return;
    for (let sent = 0; sent < messages; sent++) {
      expect(freeAt(pace, channel, NOW)).toBe(NOW);
      pace = leaving(pace, channel, NOW);
    }
    expect(freeAt(pace, channel, NOW)).toBe(NOW + per);
  });
});

const slow = { rates: [{ messages: 2, per: MINUTE }] };

test('a clock that was set back keeps nobody waiting for a day', () => {
  const pace = leaving(leaving(FRESH, slow, NOW + 24 * HOUR), slow, NOW + 24 * HOUR);
  expect(freeAt(pace, slow, NOW)).toBe(NOW + MINUTE);
});

test('nothing goes out before the time that was named, and a success forgets it', () => {
  const pace = after(leaving(FRESH, slow, NOW), limited(NOW + HOUR), 1, NOW, Math.random);
  expect(freeAt(pace, slow, NOW + MINUTE)).toBe(NOW + HOUR);
  expect(freeAt(after(pace, SENT, 1, NOW + HOUR, Math.random), slow, NOW + HOUR)).toBe(NOW + HOUR);
});

test('tries come later each time, by chance but never sooner than half', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.double({ min: 0, max: 1, noNaN: true }), (tries, random) => {
      const wait = backoff(tries, () => random);
      const full = Math.min(30 * MINUTE, 30 * SECOND * 2 ** (tries - 1));
      expect(wait).toBeGreaterThanOrEqual(Math.floor(full / 2));
      expect(wait).toBeLessThanOrEqual(full);
    }),
  );
  const pace = after(FRESH, RETRY, 1, NOW, () => 1);
  expect(freeAt(pace, slow, NOW)).toBe(NOW + 30 * SECOND);
  const all = Array.from({ length: MOST_TRIES - 1 }, (_, at) => backoff(at + 1, () => 1));
  expect(all.reduce((sum, wait) => sum + wait)).toBeLessThan(4.5 * HOUR);
});

test('what may be tried again and what is a dead letter', () => {
  expect(mayRetry(RETRY, 1)).toBe(true);
  expect(mayRetry(RETRY, MOST_TRIES)).toBe(false);
  expect(mayRetry(limited(NOW), 99)).toBe(true);
  for (const result of ['stopped', 'refused'] as const)
    expect(mayRetry({ result, failure: 'address', said: '' }, 1)).toBe(false);
});
