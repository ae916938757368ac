/** A night in which everything happens at once: pace, batch and channel together, against services that count. */
import { describe, expect, test } from 'vitest';
import { batchOf } from '@/lib/alerts/batch.ts';
import { channelOf } from '@/lib/alerts/channels/index.ts';
import { after, FRESH, freeAt, leaving, mayRetry, type Pace } from '@/lib/alerts/pace.ts';
import type { Alert } from '@/lib/domain/alert.ts';
import { MINUTE, SECOND } from '@/lib/domain/time.ts';
import { NOW } from '../support/make.ts';
import { aChannelWorld, aLetter, anAlert, aVendor, send } from './channels/vendor.ts';
import { SERVICES, type Service } from './channels/vendors.ts';

/** What each service documents, counted here and not read from the channel. */
const DOCUMENTED: Readonly<Record<string, readonly (readonly [messages: number, per: number])[]>> = {
  dingtalk: [[20, MINUTE]],
  wecom: [[20, MINUTE]],
  feishu: [
    [100, MINUTE],
    [5, SECOND],
  ],
  slack: [[1, SECOND]],
  telegram: [
    [1, SECOND],
    [20, MINUTE],
  ],
  teams: [[4, SECOND]],
  webhook: [],
};

interface Night {
  readonly told: readonly string[];
  readonly refused: number;
  readonly messages: number;
}

/** `came`: each alert and when. The service also gets `others` messages by somebody else in the first second. */
async function night(service: Service, came: readonly (readonly [Alert, number])[], others = 0): Promise<Night> {
  let now = NOW;
  const times: number[] = Array.from({ length: others }, () => NOW);
  let refused = 0;
  const vendor = await aVendor(service.host, (heard) => {
    const full = DOCUMENTED[service.kind]?.some(
      ([messages, per]) => times.filter((at) => at > now - per).length >= messages,
    );
    if (full) {
      refused += 1;
      return service.limit;
    }
    times.push(now);
    return service.answer(heard);
  });
  const channel = channelOf(service.kind);
  const world = aChannelWorld(service.values, vendor, { now: () => now });
  let pace: Pace = FRESH;
  let waiting: { alert: Alert; since: number; tries: number }[] = [];
  const told: string[] = [];
  let next = 0;
  let messages = 0;
  for (let turn = 0; turn < 5_000 && (next < came.length || waiting.length > 0); turn++) {
    for (; next < came.length && (came[next]?.[1] ?? 0) <= now; next++) {
      const [alert, since] = came[next] ?? [anAlert(), now];
      waiting.push({ alert, since, tries: 0 });
    }
    const { alerts, nextAt } = batchOf(waiting, { digest: 0 }, now);
    const free = freeAt(pace, channel, now);
    if (alerts.length === 0 || free > now) {
      now = Math.max(
        now + 1,
        Math.min(alerts.length > 0 ? free : Number.MAX_SAFE_INTEGER, nextAt ?? came[next]?.[1] ?? free),
      );
      continue;
    }
    pace = leaving(pace, channel, now);
    messages += 1;
    const outcome = await send(service.kind, world, aLetter({ alerts }));
    const tries = Math.max(...waiting.map((one) => one.tries)) + 1;
    pace = after(pace, outcome, tries, now, () => 0.5);
    if (outcome.result === 'sent') {
      told.push(...alerts.map(({ id }) => id));
      waiting = [];
    } else if (mayRetry(outcome, tries)) {
      waiting = waiting.map((one) => ({ ...one, tries: outcome.result === 'limited' ? one.tries : tries }));
    } else throw new Error(JSON.stringify(outcome));
  }
  return { told, refused, messages };
}

const storm = Array.from({ length: 150 }, (_, at) => [anAlert({ id: `s${at}` }), NOW + at * 37] as const);

describe.each(SERVICES)('$kind', (service) => {
  test('hears of every alert of a storm once, and never has to refuse', async () => {
    const { told, refused, messages } = await night(service, storm);
    expect(refused).toBe(0);
    expect(told.toSorted()).toEqual(storm.map(([{ id }]) => id).toSorted());
    expect(messages).toBeLessThanOrEqual(storm.length);
  });

  test.skipIf(service.kind === 'webhook')('and of all of them where others use the same robot', async () => {
    const { told, refused } = await night(service, storm.slice(0, 40), 100);
    expect(refused).toBeGreaterThan(0);
    // It rests as it is told, so it is refused a few times and not at every try.
    expect(refused).toBeLessThanOrEqual(4);
    expect(new Set(told).size).toBe(40);
  });
});
