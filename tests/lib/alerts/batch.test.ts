import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { batchOf, inOrder, KINDS_IN_ORDER, takes, withoutNeedlessBuyer } from '@/lib/alerts/batch.ts';
import { ALERT_KINDS, type Alert, type Channel, DEFAULT_ALERT_KINDS } from '@/lib/domain/alert.ts';
import { HOUR, MINUTE } from '@/lib/domain/time.ts';
import { NOW } from '../support/make.ts';
import { anAlert } from './channels/vendor.ts';

const aChannel = (fields: Partial<Channel> = {}): Channel => ({
  id: 'c1',
  kind: 'slack',
  name: 'Leads',
  on: true,
  takes: DEFAULT_ALERT_KINDS,
  language: 'en',
  buyerData: false,
  digest: 0,
  ...fields,
});

test.each<[string, Partial<Channel>, Partial<Alert>, boolean]>([
  ['its kinds', {}, {}, true],
  ['not other kinds', {}, { kind: 'layout' }, false],
  ['nothing while it is off', { on: false }, {}, false],
  ['what names it, of any kind', {}, { kind: 'layout', channels: ['c1'] }, true],
  ['not what names another', {}, { channels: ['c2'] }, false],
  ['nor what names none', {}, { channels: [] }, false],
])('a channel takes %s', (_, channel, alert, expected) => {
  expect(takes(aChannel(channel), anAlert(alert))).toBe(expected);
});

test('the buyer is kept only for a channel that may have them and takes the alert', () => {
  const kept = (...channels: Channel[]) => withoutNeedlessBuyer(anAlert(), channels).buyer !== undefined;
  expect(kept()).toBe(false);
  expect(kept(aChannel())).toBe(false);
  expect(kept(aChannel({ buyerData: true, takes: [] }))).toBe(false);
  expect(kept(aChannel(), aChannel({ buyerData: true }))).toBe(true);
});

describe('order', () => {
  test('is the same whatever came first, and each alert once', () => {
    const alert = fc.record({
      id: fc.stringMatching(/^[a-f]$/),
      kind: fc.constantFrom(...ALERT_KINDS),
      at: fc.integer({ min: 0, max: 5 }),
      deadline: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(alert, { selector: ({ id }) => id }), (list) => {
        const alerts = list.map((fields) => anAlert(fields));
        const sorted = inOrder(alerts);
        expect(inOrder(alerts.toReversed())).toEqual(sorted);
        expect(inOrder([...alerts, ...alerts])).toEqual(sorted);
      }),
    );
  });
  test('is what is past its deadline first, then what is due first', () => {
    const alerts = [
      anAlert({ id: 'a', kind: 'layout' }),
      anAlert({ id: 'b', kind: 'overdue', deadline: NOW }),
      anAlert({ id: 'c', kind: 'overdue', deadline: NOW - HOUR }),
      anAlert({ id: 'd', kind: 'policy_notice' }),
    ];
    expect(inOrder(alerts).map(({ id }) => id)).toEqual(['c', 'b', 'd', 'a']);
    expect(KINDS_IN_ORDER.toSorted()).toEqual([...ALERT_KINDS].toSorted());
  });
});

describe('a digest', () => {
  const waiting = [
    { alert: anAlert({ id: 'a' }), since: NOW - 5 * MINUTE },
    { alert: anAlert({ id: 'b' }), since: NOW },
  ];
  test.each<[string, number, number, number, number | undefined]>([
    ['of no minutes goes at once', 0, NOW, 2, undefined],
    ['waits for the oldest to have waited', 15, NOW, 0, NOW + 10 * MINUTE],
    ['goes with all that came meanwhile', 15, NOW + 10 * MINUTE, 2, undefined],
    ['waits no longer when the clock was set back', 15, NOW - HOUR, 0, NOW - HOUR + 15 * MINUTE],
  ])('%s', (_, digest, now, count, nextAt) => {
    const batch = batchOf(waiting, { digest }, now);
    expect(batch.alerts).toHaveLength(count);
    expect(batch.nextAt).toBe(nextAt);
  });
  test('of nothing is nothing', () => expect(batchOf([], { digest: 0 }, NOW)).toEqual({ alerts: [] }));
});
