/** A deadline that rests on a guessed time says so: held against what moves when the time moves. */
import { describe, expect, test } from 'vitest';
import type { Message } from '@/lib/domain/ticket.ts';
import { DAY, HOUR } from '@/lib/domain/time.ts';
import type { Intent } from '@/lib/domain/vocabulary.ts';
import { createI18n, type Text } from '@/lib/i18n/index.ts';
import { reasonText } from '@/lib/i18n/reason.ts';
import { SHOWN_TIMES, type ShownTime } from '@/lib/triage/rests.ts';
import { anOrder, aThread, derive, deriveAs, type Given, NOW, owed } from './evidence.ts';

interface Case extends Given {
  readonly intent: Intent;
}

const shop = { portal: 'shopify', store: 'demo', fulfilment: 'merchant' } as const;
const us = { portal: 'tiktok', store: 'us', fulfilment: 'merchant' } as const;
const say = (text: string, hoursAgo = 5) => aThread(['in', hoursAgo, text]);
const times = { openedAt: NOW - 7 * HOUR, deadline: NOW + 30 * HOUR } as const;
const { deadline: _, ...opened } = times;
const order = { placedAt: NOW - 3 * DAY, shipBy: NOW + DAY, deliverBy: NOW - 50 * HOUR } as const;
const unshipped = anOrder({ ...order, state: 'unshipped' });
const shipped = anOrder({ ...order, state: 'shipped', changedAt: NOW - 2 * DAY });

const CASES: readonly (readonly [string, Case])[] = [
  ['a buyer on Amazon', { intent: 'other', messages: say('Hello?') }],
  ['a buyer on TikTok', { intent: 'other', observed: us, messages: say('Hello?') }],
  ['a buyer in one’s own shop', { intent: 'refund_request', observed: shop, messages: say('Refund!') }],
  [
    'a second message',
    { intent: 'not_received', observed: shop, messages: aThread(['in', 9, 'Hi'], ['in', 5, 'Hi?']) },
  ],
  ['a claim that shows its deadline', { intent: 'other', observed: { kind: 'claim', ...times } }],
  ['a claim that shows none', { intent: 'other', observed: { kind: 'claim', ...opened } }],
  ['a dispute', { intent: 'other', observed: { ...shop, kind: 'claim', subject: 'Chargeback #1', ...times } }],
  ['a dispute without a date', { intent: 'other', observed: { ...shop, kind: 'claim', subject: 'Stripe', ...opened } }],
  ['a return', { intent: 'other', observed: { kind: 'return', ...opened } }],
  ['a return that shows its deadline', { intent: 'other', observed: { kind: 'return', ...times } }],
  ['a return that came back', { intent: 'other', observed: { ...us, kind: 'return', subject: '已寄回', ...opened } }],
  ['a bad review', { intent: 'other', observed: { kind: 'review', rating: 1, ...opened, firstSeenAt: NOW - HOUR } }],
  ['a notice', { intent: 'other', observed: { kind: 'account', ...times } }],
  ['an order to ship', { intent: 'other', observed: { kind: 'order', deadline: order.shipBy }, order: unshipped }],
  ['a late parcel', { intent: 'wismo', messages: say('Where is it?'), order: shipped }],
  ['a parcel without news', { intent: 'wismo', observed: shop, messages: say('Where is it?'), order: shipped }],
  ['an engraving', { intent: 'personalization', messages: say('Engrave it'), order: unshipped }],
  ['a label wanted', { intent: 'return_request', messages: say('Please send me a prepaid return label.') }],
];

const later = (at: number | undefined, by: number) => (at === undefined ? {} : { at: at + by });
const onOrder = (time: ShownTime): time is 'shipBy' | 'deliverBy' | 'placedAt' =>
  time === 'shipBy' || time === 'deliverBy' || time === 'placedAt';

/** The case with one of its times moved; undefined where it has none such. */
function moved(given: Case, time: ShownTime, by: number): Case | undefined {
  if (time === 'message') {
    if (!given.messages) return undefined;
    return { ...given, messages: given.messages.map((one): Message => ({ ...one, ...later(one.at, by) })) };
  }
  if (onOrder(time)) {
    const at = given.order?.[time];
    if (at === undefined || !given.order) return undefined;
    // The order's own ticket shows the order's time as its deadline.
    const own = time === 'shipBy' && given.observed?.deadline === at ? { deadline: at + by } : {};
    return { ...given, order: { ...given.order, [time]: at + by }, observed: { ...given.observed, ...own } };
  }
  const at = given.observed?.[time];
  return at === undefined ? undefined : { ...given, observed: { ...given.observed, [time]: at + by } };
}

/** The case with one of its times read by a way that may mislead. */
function guessed(given: Case, time: ShownTime): Case {
  if (time === 'message')
    return { ...given, messages: given.messages?.map((one): Message => ({ ...one, weak: true })) ?? [] };
  if (onOrder(time)) {
    const own = time === 'shipBy' && given.observed?.deadline === given.order?.shipBy ? { weak: ['deadline'] } : {};
    return {
      ...given,
      order: given.order && { ...given.order, weak: [time] },
      observed: { ...given.observed, ...own },
    };
  }
  return { ...given, observed: { ...given.observed, weak: [time] } };
}

const due = ({ intent, ...given }: Case) => deriveAs({ intent }, given).obligations;
const deadlines = (given: Case) => new Map(due(given).map(({ id, deadline }) => [id, deadline]));

describe('a deadline says that it rests on a guessed time exactly where moving that time moves it', () => {
  for (const [what, given] of CASES)
    test(what, () => {
      const plain = deadlines(given);
      expect(plain.size).toBeGreaterThan(0);
      for (const { reason } of due(given)) expect(reason.values?.rests).toBeUndefined();
      for (const time of SHOWN_TIMES) {
        const shifts = [-HOUR, HOUR].flatMap((by) => moved(given, time, by) ?? []);
        if (shifts.length === 0) continue;
        const moves = [...plain.keys()].filter((id) =>
          shifts.some((shift) => (deadlines(shift).get(id) ?? plain.get(id)) !== plain.get(id)),
        );
        const marked = due(guessed(given, time));
        expect(
          marked
            .filter(({ reason }) => reason.values?.rests !== undefined)
            .map(({ id }) => id)
            .toSorted(),
          time,
        ).toEqual(moves.toSorted());
        // Said, not changed.
        expect(new Map(marked.map(({ id, deadline }) => [id, deadline]))).toEqual(plain);
        for (const { reason, weak } of marked) if (reason.values?.rests !== undefined) expect(weak).toBe(true);
      }
    });
});

test('both languages say it after the reason, with the time it rests on', () => {
  const messages = say('Hello?').map((one): Message => ({ ...one, weak: true }));
  const reason = owed(derive({ messages }), 'amazon-reply')?.reason;
  if (!reason) throw new Error('nothing owed');
  expect(reason.values?.rests).toBe('message');
  const { rests: _rests, ...values } = reason.values ?? {};
  for (const language of ['en', 'zh-CN'] as const) {
    const t: Text = createI18n(language).t;
    const plain = reasonText(t, { ...reason, values });
    const said = reasonText(t, reason);
    expect(said.startsWith(plain)).toBe(true);
    expect(said.slice(plain.length)).toMatch(language === 'en' ? /weak way \(a message’s time\)/ : /消息时间/);
  }
});
