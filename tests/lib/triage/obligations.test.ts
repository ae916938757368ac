import { describe, expect, test } from 'vitest';
import type { Order } from '@/lib/domain/order.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import { DAY, FAR_FUTURE, HOUR } from '@/lib/domain/time.ts';
import { anOrder, aThread, derive, flagsOf, NOW, owed } from './evidence.ts';

describe('an Amazon buyer message', () => {
  test('is owed a reply within 24 calendar hours of the first message that waits', () => {
    const derived = derive({ messages: aThread(['in', 5, 'Where is my order?'], ['in', 1, 'Hello??']) });
    expect(owed(derived, 'amazon-reply')).toMatchObject({
      startedAt: NOW - 5 * HOUR,
      deadline: NOW + 19 * HOUR,
      hard: true,
      rule: { certain: true },
    });
  });

  test('counts on a Sunday as on any day, and whoever ships', () => {
    const sunday = Date.parse('2026-11-22T09:00:00Z');
    for (const fulfilment of ['fba', 'fbm'] as const) {
      const derived = derive({
        observed: { fulfilment, last: { direction: 'inbound', text: 'Does it fit a 15 inch laptop?', at: sunday } },
        now: sunday + HOUR,
      });
      expect(owed(derived, 'amazon-reply')?.deadline).toBe(sunday + DAY);
    }
  });

  test('is not answered by an automatic reply', () => {
    const derived = derive({
      messages: aThread(['in', 3, 'Where is my order?'], ['auto', 2, 'We received your message.']),
    });
    expect(derived.status).toBe('open');
    expect(owed(derived, 'amazon-reply')?.startedAt).toBe(NOW - 3 * HOUR);
  });

  test('is answered by a person, and a later message starts the clock anew', () => {
    const answered = aThread(['in', 30, 'Where is my order?'], ['out', 20, 'It arrives on Friday.']);
    expect(derive({ messages: answered })).toMatchObject({ status: 'waiting', actBy: FAR_FUTURE });
    const asked = aThread(['in', 30, 'Where is it?'], ['out', 20, 'It arrives on Friday.'], ['in', 2, 'It did not.']);
    expect(owed(derive({ messages: asked }), 'amazon-reply')?.startedAt).toBe(NOW - 2 * HOUR);
  });

  test('an internal note answers nobody', () => {
    const derived = derive({ messages: aThread(['in', 3, 'Where is my order?'], ['note', 1, 'Ask the warehouse']) });
    expect(derived.status).toBe('open');
  });

  test('that only says thank you keeps its clock, low, with the advice to mark it', () => {
    const derived = derive({ messages: aThread(['in', 1, 'Thank you!']) });
    expect(derived.severity).toBe('low');
    expect(owed(derived, 'amazon-reply')?.reason.code).toBe('owe_amazon_thanks');
  });

  test('about a parcel never received carries the 48-hour rule from the first message, until somebody answers', () => {
    const text = 'It says delivered but I never received my package.';
    const derived = derive({ messages: aThread(['in', 40, text]) });
    expect(owed(derived, 'amazon-delivery-complaint')?.deadline).toBe(NOW + 8 * HOUR);
    expect(flagsOf(derived)).toEqual(expect.arrayContaining(['reply_overdue', 'delivered_not_received']));
    const answered = derive({ messages: aThread(['in', 90, text], ['out', 80, 'We are looking.'], ['in', 1, text]) });
    expect(owed(answered, 'amazon-delivery-complaint')).toBeUndefined();
  });

  test('asking where a parcel is counts as a delivery complaint only after the latest delivery date', () => {
    const messages = aThread(['in', 2, 'Where is my order? Has it been shipped?']);
    const order = (deliverBy: number) => anOrder({ state: 'shipped', deliverBy });
    const late = derive({ messages, order: order(NOW - DAY) });
    expect(owed(late, 'amazon-delivery-complaint')).toBeDefined();
    expect(flagsOf(late)).toContain('shipment_stalled');
    const early = derive({ messages, order: order(NOW + DAY) });
    expect(owed(early, 'amazon-delivery-complaint')).toBeUndefined();
  });

  test('whose time shows only a day, or none, is owed from the earliest it can be, and says so', () => {
    const dayOnly = derive({
      observed: { last: { direction: 'inbound', text: 'Where is my order?', at: NOW - 12 * HOUR, dayOnly: true } },
    });
    expect(owed(dayOnly, 'amazon-reply')).toMatchObject({ weak: true, startedAt: NOW - 12 * HOUR });
    const none = derive({ observed: { last: { direction: 'inbound', text: 'Where is my order?' } } });
    expect(owed(none, 'amazon-reply')).toMatchObject({ weak: true, startedAt: NOW - 2 * HOUR });
  });
});

describe('a TikTok chat', () => {
  const tiktok = (store: string, at: number, more: object = {}, shops: Settings['shops'] = {}) =>
    derive({
      observed: { portal: 'tiktok', store, last: { direction: 'inbound', text: 'Where is my order?', at }, ...more },
      settings: { shops },
      now: at + HOUR,
    });

  test.each([
    ['th', 12],
    ['vn', 12],
    ['br', 12],
    ['us', 24],
  ])('in %s is owed a reply in %i hours', (store, hours) => {
    const obligation = owed(tiktok(store, NOW), 'tiktok-reply');
    expect(obligation?.deadline).toBe(NOW + hours * HOUR);
    expect(obligation?.rule.certain).toBe(true);
  });

  test('from a region no rule is known for gets the stricter number, marked to check', () => {
    const obligation = owed(tiktok('7495', NOW), 'tiktok-reply');
    expect(obligation).toMatchObject({ deadline: NOW + 12 * HOUR, rule: { certain: false } });
    expect(obligation?.reason.values).toMatchObject({ region: 'unknown' });
  });

  const SATURDAY = Date.parse('2026-11-21T15:00:00-05:00');
  const on = { 'tiktok:us': { chatbot: true } };

  test('of a weekend in the US is owed by Monday noon with the chatbot on, whatever the clocks did on Sunday', () => {
    const reply = (store: string, at: number) => owed(tiktok(store, at, {}, on), 'tiktok-reply');
    expect(reply('us', SATURDAY)?.deadline).toBe(Date.parse('2026-11-23T12:00:00-05:00'));
    const beforeClockChange = Date.parse('2026-10-31T15:00:00-04:00');
    expect(reply('us', beforeClockChange)?.deadline).toBe(Date.parse('2026-11-02T12:00:00-05:00'));
    expect(reply('th', SATURDAY)?.deadline).toBe(SATURDAY + 12 * HOUR);
  });

  test('of a weekend in the US says which rule was taken, and takes the stricter where nobody set the chatbot', () => {
    const sunday = Date.parse('2026-11-22T23:59:00-05:00');
    const codeOf = (at: number, shops: Settings['shops']) => {
      const { reason, rule } = owed(tiktok('us', at, {}, shops), 'tiktok-reply') ?? {};
      return [reason?.code, rule?.id, rule?.certain];
    };
    expect(codeOf(SATURDAY, on)).toEqual(['owe_tiktok_weekend', 'tiktok-weekend-us', true]);
    expect(codeOf(SATURDAY, {})).toEqual(['owe_tiktok_weekend_hours', 'tiktok-reply-24h-us', true]);
    expect(codeOf(sunday, {})).toEqual(['owe_tiktok_weekend_noon', 'tiktok-weekend-us', false]);
    expect(codeOf(SATURDAY, { 'tiktok:us': { chatbot: false } })[0]).toBe('owe_tiktok_reply');
    // A shop's own word comes before what holds for all.
    expect(codeOf(SATURDAY, { all: { chatbot: true } })[0]).toBe('owe_tiktok_weekend');
    expect(codeOf(SATURDAY, { all: { chatbot: true }, 'tiktok:us': { chatbot: false } })[0]).toBe('owe_tiktok_reply');
    expect(codeOf(NOW, {})[0]).toBe('owe_tiktok_reply');
  });

  test('is not answered by a greeting alone, as on Amazon it would be', () => {
    const messages = aThread(['in', 3, 'Where is my order?'], ['out', 2, 'Hello!']);
    expect(derive({ observed: { portal: 'tiktok', store: 'us' }, messages }).status).toBe('open');
    expect(derive({ messages }).status).toBe('waiting');
  });
});

describe("a message in one's own shop", () => {
  const shop = (text: string, hoursAgo = 1) =>
    derive({
      observed: { portal: 'shopify', store: 'demo', fulfilment: 'merchant' },
      messages: aThread(['in', hoursAgo, text]),
    });

  test('is owed a reply by the set targets: four hours, one when urgent', () => {
    expect(owed(shop('Does the lamp come in blue?'), 'own-first-reply')?.deadline).toBe(NOW + 3 * HOUR);
    const urgent = shop('URGENT, I need it by tomorrow, please answer today!');
    expect(owed(urgent, 'own-first-reply')).toMatchObject({ deadline: NOW, reason: { code: 'owe_own_urgent_reply' } });
  });

  test('that complains is to be settled 48 hours after the matter began, but for the time we waited for the buyer', () => {
    const messages = aThread(
      ['in', 40, 'The lamp arrived broken.'],
      ['out', 38, 'Please send a photo.'],
      ['in', 1, 'Here is the photo, the lamp is broken.'],
    );
    const derived = derive({ observed: { portal: 'shopify', store: 'demo' }, messages });
    expect(owed(derived, 'own-resolution')).toMatchObject({ deadline: NOW + 45 * HOUR, paused: 37 * HOUR });
    const yearsAgo = aThread(
      ['in', 900, 'The cup arrived broken.'],
      ['out', 899, 'Sorry.'],
      ['in', 1, 'Lamp arrived broken.'],
    );
    const anew = derive({ observed: { portal: 'shopify', store: 'demo' }, messages: yearsAgo });
    expect(owed(anew, 'own-resolution')?.startedAt).toBe(NOW - HOUR);
  });
});

describe('claims, returns and orders', () => {
  const claim = (observed: object) =>
    derive({ observed: { kind: 'claim', openedAt: NOW, ...observed } }).obligations.find(
      ({ kind }) => kind === 'claim',
    );

  test("a claim is owed an answer by the portal's own deadline where it shows one", () => {
    expect(claim({ deadline: NOW + 5 * HOUR })?.deadline).toBe(NOW + 5 * HOUR);
  });

  test('an A-to-z claim is owed an answer in 72 hours in the US and in 48 elsewhere', () => {
    expect(claim({ market: 'US' })).toMatchObject({ deadline: NOW + 72 * HOUR, rule: { certain: true } });
    expect(claim({ market: 'AU' })).toMatchObject({ deadline: NOW + 48 * HOUR, rule: { certain: true } });
    expect(claim({ market: 'DE' })).toMatchObject({ deadline: NOW + 48 * HOUR, rule: { certain: false } });
    expect(claim({})).toMatchObject({ deadline: NOW + 48 * HOUR, rule: { certain: false } });
  });

  test('a Shopify dispute without a shown date has seven days, a TikTok arbitration two', () => {
    expect(claim({ portal: 'shopify', store: 'demo' })?.deadline).toBe(NOW + 7 * DAY);
    expect(claim({ portal: 'tiktok', store: 'us' })?.deadline).toBe(NOW + 2 * DAY);
  });

  test('an Amazon return is decided within 48 hours, and acted on within the 24 of best practice', () => {
    const derived = derive({ observed: { kind: 'return', openedAt: NOW } });
    expect(owed(derived, 'return-decision')?.deadline).toBe(NOW + 48 * HOUR);
    expect(derived.actBy).toBeLessThanOrEqual(NOW + 24 * HOUR);
  });

  test('a closed claim or return owes nothing', () => {
    for (const kind of ['claim', 'return'] as const) {
      const derived = derive({ observed: { kind, openedAt: NOW, state: 'resolved' } });
      expect(derived).toMatchObject({ status: 'resolved', obligations: [], actBy: FAR_FUTURE });
    }
  });

  test('an unshipped order of our own is owed its shipment, one that Amazon ships or that left is not', () => {
    const given = (changes: Partial<Order>) =>
      derive({ observed: { kind: 'order' }, order: anOrder({ placedAt: NOW - DAY, shipBy: NOW + DAY, ...changes }) });
    expect(given({ state: 'unshipped' })).toMatchObject({ status: 'open', obligations: [{ id: 'ship-by' }] });
    expect(given({ state: 'shipped' })).toMatchObject({ status: 'resolved', obligations: [] });
    expect(given({ state: 'unshipped', fulfilment: 'fba' })).toMatchObject({ status: 'resolved', obligations: [] });
  });

  test('a poor review asks for an answer, a good one for nothing', () => {
    const review = (rating: number) => derive({ observed: { kind: 'review', rating, openedAt: NOW } });
    expect(review(1)).toMatchObject({ status: 'open', severity: 'high' });
    expect(flagsOf(review(1))).toEqual(expect.arrayContaining(['negative_review', 'odr_exposure']));
    expect(review(5)).toMatchObject({ status: 'resolved', severity: 'low' });
    const old = derive({ observed: { kind: 'review', rating: 1, openedAt: NOW - 12 * DAY, firstSeenAt: NOW } });
    expect(old.obligations.map(({ id }) => id)).toEqual(['feedback-reply']);
    expect(old.actBy).toBeGreaterThan(NOW + 30 * DAY);
  });

  test('an account notice is critical and owed by the deadline it shows', () => {
    const derived = derive({ observed: { kind: 'account', openedAt: NOW, deadline: NOW + 3 * DAY } });
    expect(derived).toMatchObject({ status: 'open', severity: 'critical' });
    expect(owed(derived, 'account-notice')?.deadline).toBe(NOW + 3 * DAY);
  });
});
