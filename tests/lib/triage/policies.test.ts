import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isToCheck, POLICY_TOPICS, type PolicyTopic } from '@/lib/domain/policy.ts';
import { DAY, HOUR } from '@/lib/domain/time.ts';
import { UI_LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { createI18n } from '@/lib/i18n/index.ts';
import { bookOf } from '@/lib/triage/policies/book.ts';
import { checkPolicies } from '@/lib/triage/policies/check-policies.ts';
import { POLICY_FILES } from '@/lib/triage/policies/shipped.ts';
import { deadlineOf, zoneOf } from '@/lib/triage/policies/window.ts';
import { derive, NOW, owed } from './evidence.ts';

const policies = POLICY_FILES.flatMap((file) => file.policies);
const good = {
  id: 'a-reply',
  topic: 'amazon.reply',
  value: 24,
  unit: 'hours',
  regions: ['US'],
  text: 'Answer',
  source: 'Help',
  asOf: '2026-11-24',
  certain: true,
};
const file = (...entries: readonly unknown[]) => ({ version: 1, policies: entries });

describe('a data file', () => {
  test('ships with ids that are unique over all files, and a rule for every topic', () => {
    const ids = policies.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(policies.map(({ topic }) => topic))).toEqual(new Set(POLICY_TOPICS));
  });

  test('that is good is taken as it is', () => {
    expect(checkPolicies('amazon', file(good)).policies).toEqual([good]);
  });

  test.each<[string, unknown, RegExp]>([
    ['nothing', undefined, /no version/],
    ['no version', { policies: [] }, /no version/],
    ['a version of half', { version: 0.5, policies: [] }, /no version/],
    ['no list', { version: 1 }, /no list/],
    ['an entry that is none', file(7), /entry 1 has no id/],
    ['no id', file({ ...good, id: ' ' }), /entry 1 has no id/],
    ['an id twice', file(good, good), /"a-reply" stands there twice/],
    ['an unknown topic', file({ ...good, topic: 'amazon.weather' }), /"a-reply" has no known topic/],
    ['a topic of another file', file({ ...good, topic: 'tiktok.reply' }), /wrong file/],
    ['an unknown unit', file({ ...good, unit: 'weeks' }), /unknown unit, "weeks"/],
    ['a value without a unit', file({ ...good, unit: undefined }), /without a unit/],
    ['a unit without a value', file({ ...good, value: undefined }), /without a value/],
    ['a value of zero', file({ ...good, value: 0 }), /no positive number/],
    ['a value that is a text', file({ ...good, value: '24' }), /no positive number/],
    ['an endless value', file({ ...good, value: Infinity }), /no positive number/],
    ['a region spelled out', file({ ...good, regions: ['USA'] }), /two capital letters/],
    ['no region in the list', file({ ...good, regions: [] }), /two capital letters/],
    ['an empty text', file({ ...good, text: '' }), /has no text/],
    ['no source', file({ ...good, source: undefined }), /has no source/],
    ['a day that is none', file({ ...good, asOf: '2026-02-30' }), /"2026-02-30"/],
    ['a day written otherwise', file({ ...good, asOf: '24.11.2026' }), /YYYY-MM-DD/],
    ['no word on certainty', file({ ...good, certain: 'yes' }), /whether it is certain/],
    ['a field nobody reads', file({ ...good, valeu: 3 }), /"valeu"/],
  ])('with %s is refused with a sentence', (_, data, sentence) => {
    expect(() => checkPolicies('amazon', data)).toThrow(sentence);
  });
});

describe('the number that holds', () => {
  const book = bookOf({});
  test.each<[PolicyTopic, string | undefined, number, boolean]>([
    ['amazon.reply', undefined, 24, true],
    ['amazon.reply', 'DE', 24, true],
    ['amazon.claim', 'US', 72, true],
    ['amazon.claim', 'AU', 48, true],
    ['amazon.claim', 'JP', 48, false],
    ['amazon.claim', undefined, 48, false],
    ['tiktok.reply', 'TH', 12, true],
    ['tiktok.reply', 'US', 24, true],
    // Two rules disagree in Brazil: the stricter counts.
    ['tiktok.reply', 'BR', 12, true],
    ['tiktok.reply', 'FR', 12, false],
    ['tiktok.reply', undefined, 12, false],
    // Of what one must stay above, the larger is the stricter.
    ['tiktok.response_rate', 'TH', 85, true],
    ['tiktok.response_rate', undefined, 90, false],
    ['amazon.return_label', 'US', 2, true],
    ['amazon.return_label', 'DE', 2, false],
  ])('of %s in %s is %d, certain: %s', (topic, region, value, certain) => {
    expect(book.pick(topic, region)).toMatchObject({ value, rule: { certain } });
  });

  test('of a rule without one is not asked for; its sentence can be', () => {
    expect(() => book.pick('amazon.ship_by', 'US')).toThrow('amazon.ship_by has no number.');
    expect(book.rule('amazon.ship_by')).toMatchObject({ id: 'amazon-ship-by' });
  });

  test('is never laxer where the region is unknown than in any region', () => {
    const topics = new Set(policies.flatMap(({ topic, unit }) => (unit === 'hours' ? [topic] : [])));
    for (const topic of topics)
      for (const region of ['US', 'AU', 'TH', 'VN', 'BR', 'DE', 'FR'])
        expect(book.pick(topic, undefined).value).toBeLessThanOrEqual(book.pick(topic, region).value);
  });
});

describe("a person's own number", () => {
  const own = { 'amazon-reply-24h': { value: 12, at: NOW, note: 'holiday season' } };
  test('holds in place of the shipped one and says what it replaces', () => {
    const { value, rule } = bookOf(own).pick('amazon.reply', 'US');
    expect(value).toBe(12);
    expect(rule).toMatchObject({
      certain: true,
      asOf: '2026-11-24',
      replaces: { value: 24, unit: 'hours' },
      note: 'holiday season',
    });
  });

  test('moves the deadline and its sentence at once', () => {
    const observed = { last: { direction: 'inbound', text: 'Where is my order?', at: NOW } } as const;
    const obligation = owed(derive({ observed, settings: { overrides: own } }), 'amazon-reply');
    expect(obligation).toMatchObject({ deadline: NOW + 12 * HOUR, reason: { values: { hours: 12 } } });
    expect(owed(derive({ observed }), 'amazon-reply')?.rule).not.toHaveProperty('replaces');
  });

  test('takes part in what is strictest', () => {
    const laxer = bookOf({ 'tiktok-reply-12h': { value: 36, at: NOW } });
    expect(laxer.pick('tiktok.reply', 'TH').value).toBe(36);
    expect(laxer.pick('tiktok.reply', 'BR').value).toBe(24);
    expect(laxer.pick('tiktok.reply', undefined)).toMatchObject({ value: 24, rule: { certain: false } });
  });

  test.each([0, -1, Number.NaN, 24])('of %d changes nothing', (value) => {
    const book = bookOf({ 'amazon-reply-24h': { value, at: NOW }, gone: { value: 1, at: NOW } });
    expect(book.pick('amazon.reply', 'US')).toEqual(bookOf({}).pick('amazon.reply', 'US'));
  });

  test('makes one book for as long as the settings live', () => {
    expect(bookOf(own)).toBe(bookOf(own));
    expect(bookOf({})).toBe(bookOf({}));
  });

  test('that is smaller never gives a later deadline', () => {
    const spans = policies.filter(({ unit }) => unit === 'hours' || unit === 'days' || unit === 'business_days');
    const anySpan = fc.double({ min: 0.1, max: 400, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...spans),
        anySpan,
        anySpan,
        fc.integer({ min: 0, max: 4e12 }),
        (policy, a, b, at) => {
          const [region] = policy.regions ?? [];
          const zone = zoneOf('amazon', region);
          const due = (value: number) =>
            deadlineOf(bookOf({ [policy.id]: { value, at: NOW } }).pick(policy.topic, region), at, zone);
          expect(due(Math.min(a, b))).toBeLessThanOrEqual(due(Math.max(a, b)));
          expect(due(a)).toBeGreaterThanOrEqual(at);
        },
      ),
    );
  });
});

describe('the mark "check"', () => {
  const rule = { certain: true, asOf: '2026-11-24' };
  test.each([
    ['a sure number of today', rule, NOW, false],
    ['a sure number of eleven months ago', rule, NOW + 335 * DAY, false],
    ['a number older than a year', rule, NOW + 366 * DAY, true],
    ['a number nobody is sure of', { ...rule, certain: false }, NOW, true],
  ])('stands at %s', (_, given, now, marked) => {
    expect(isToCheck(given, now)).toBe(marked);
  });
});

describe.each(UI_LANGUAGES)('the list of rules in %s', (language) => {
  const { t } = createI18n(language);
  test('has a name for every topic', () => {
    for (const topic of POLICY_TOPICS) expect(t(`platform:topic.${topic}`)).not.toContain('topic.');
  });
});
