import { describe, expect, test } from 'vitest';
import { FAILURES, FIELD_TROUBLES } from '@/lib/alerts/channel.ts';
import { channels } from '@/lib/alerts/channels/index.ts';
import { linkOf } from '@/lib/alerts/link.ts';
import { momentText, spanText } from '@/lib/alerts/moment.ts';
import { told } from '@/lib/alerts/texts.ts';
import { textsOf } from '@/lib/alerts/words.ts';
import { ALERT_KINDS, type Alert, CHANNEL_KINDS } from '@/lib/domain/alert.ts';
import { DAY, HOUR, MINUTE } from '@/lib/domain/time.ts';
import { UI_LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { NOW } from '../support/make.ts';
import { aLetter, anAlert } from './channels/vendor.ts';

const VALUES = {
  percent: 75,
  rating: 1,
  rule: 'Night shift',
  from: 'Lin',
  to: 'Noor',
  queue: 'claims',
  metric: 'odr',
  level: 'over',
  page: 'inbox',
  trouble: 'slow',
};
const one = (fields: Partial<Alert>, language: 'en' | 'zh-CN' = 'en') =>
  told(aLetter({ alerts: [anAlert({ values: VALUES, ...fields })], language }), NOW);

describe.each(UI_LANGUAGES)('in %s', (language) => {
  test.each(ALERT_KINDS)('%s is a whole sentence', (kind) => {
    const { title, items } = one({ kind }, language);
    expect(title).toMatch(/^Portside[:：]/);
    const said = items.flatMap(({ headline, lines }) => [headline, ...lines]).join('\n');
    expect(said).not.toMatch(/\{\{|undefined|NaN|\?/);
    expect(items[0]?.headline).toMatch(language === 'en' ? /^Amazon DE: / : /^亚马逊 DE：/);
  });

  test('every failure, field and place to look has a sentence', () => {
    const { failure, field, where } = textsOf(language).said;
    expect(Object.keys(failure).toSorted()).toEqual([...FAILURES].toSorted());
    expect(Object.keys(field).toSorted()).toEqual([...FIELD_TROUBLES].toSorted());
    expect(Object.keys(where).toSorted()).toEqual([...CHANNEL_KINDS].toSorted());
  });

  test('a kind is counted under its name', () => {
    expect(Object.keys(textsOf(language).said.kinds).toSorted()).toEqual([...ALERT_KINDS].toSorted());
  });
});

test.each<[Partial<Alert>, string]>([
  [{ kind: 'warning' }, 'Amazon DE: 75 % of the time for a buyer message has passed'],
  [{ kind: 'negative_review', ticketKind: 'review' }, 'Amazon DE: a review with 1 of 5 stars came in'],
  [{ kind: 'near_limit' }, 'Amazon DE: Order defect rate is past the limit'],
  [{ kind: 'layout' }, 'Amazon DE: a page looks different now: Messages'],
  [{ kind: 'rule', ticketKind: 'claim' }, 'Amazon DE: rule “Night shift” applies to a claim'],
  [{ kind: 'handover' }, 'Amazon DE: Lin is not at work, open tickets are handed over'],
  [{ kind: 'handover', values: { agent: 'Noor' } }, 'Amazon DE: Noor is not at work, open tickets are handed over'],
])('%o is said', (fields, headline) => {
  expect(one(fields).items[0]?.headline).toBe(headline);
});

test('without a shop a headline begins as a sentence does', () => {
  const { shop: _shop, market: _market, ...rest } = anAlert({ kind: 'rule_stopped', values: VALUES });
  const [item] = told(aLetter({ alerts: [rest] }), NOW).items;
  expect(item?.headline).toBe('Rule “Night shift” was stopped');
  expect(item?.lines).toContain('Why: it took too long');
});

test('a shop goes by the name people gave it', () => {
  const { items } = told(aLetter({ shopName: () => 'Lamps & More' }), NOW);
  expect(items[0]?.lines[0]).toBe('Store: Lamps & More');
});

test('a reason known by its code is said in the channel’s language, another as it came', () => {
  expect(
    one({ kind: 'unassigned', values: { reason: 'severity_normal' } }, 'zh-CN').items[0]?.lines.join(),
  ).not.toContain('severity_normal');
  expect(one({ kind: 'unassigned', values: { reason: 'nobody awake' } }).items[0]?.lines).toContain(
    'Why: nobody awake',
  );
  expect(one({ kind: 'unassigned', values: { reason: 'toString' } }).items[0]?.lines).toContain('Why: toString');
});

test('names of others are said on one line, cut, and turn nothing', () => {
  const { title } = one({ kind: 'rule', values: { rule: `a\n\u202eb${'x'.repeat(500)}` } });
  expect(title).toContain('a [U+202E]b');
  expect(title.length).toBeLessThan(200);
  expect(title).toContain('…');
  // A name written from right to left is held apart once, however deep it stands.
  const arabic = one({ kind: 'rule', values: { rule: 'مناوبة' } }).title;
  expect(arabic).toBe('Portside: Amazon DE: rule “\u2068مناوبة\u2069” applies to a buyer message');
});

test('a test message says that nothing has to be done', () => {
  expect(told(aLetter({ alerts: [], trial: true }), NOW)).toEqual({
    title: 'Portside: this is a test',
    items: [],
    more: 'Alerts will arrive here. Nothing has to be done.',
    open: 'Open the ticket',
  });
});

describe('moments', () => {
  const { span } = textsOf('en').said;
  test.each<[number, string]>([
    [0, 'less than a minute'],
    [59_999, 'less than a minute'],
    [MINUTE, '1 min'],
    [HOUR, '1 h 0 min'],
    [47 * HOUR + 59 * MINUTE, '47 h 59 min'],
    [2 * DAY + 3 * HOUR, '2 d 3 h'],
  ])('%d ms are %s', (ms, expected) => expect(spanText(ms, span)).toBe(expected));

  test('are said with their zone, and in UTC where nobody knows it', () => {
    expect(momentText(NOW, 'America/New_York', 'en-GB')).toMatch(/24 Nov 2026,? 07:00 GMT-5/);
    expect(momentText(NOW, 'Mars/Olympus', 'en-GB')).toMatch(/12:00 (GMT|UTC)/);
  });
});

describe('a link', () => {
  test.each<[string | undefined, string | undefined]>([
    ['https://sellercentral.amazon.com/a?b=1#c', 'https://sellercentral.amazon.com/a?b=1#c'],
    ['https://example.com/a)b](x)<y>', 'https://example.com/a%29b%5D%28x%29%3Cy%3E'],
    ['http://example.com/', undefined],
    ['javascript:alert(1)', undefined],
    ['https://mira:x@example.com/', undefined],
    ['https://example.com/?mail=mira@example.com', undefined],
    ['https://example.com/?mail=mira%40example.com', undefined],
    [`https://example.com/${'x'.repeat(600)}`, undefined],
    ['nonsense', undefined],
    [undefined, undefined],
  ])('%s', (url, expected) => expect(linkOf(url === undefined ? {} : { url }, false)).toBe(expected));

  test('may name the buyer where the channel may', () => {
    expect(linkOf({ url: 'https://example.com/?m=mira%40example.com' }, true)).toBeDefined();
  });
});

test('every field says how its value looks', () => {
  for (const { fields } of channels) for (const { example } of fields) expect(example).not.toBe('');
});
