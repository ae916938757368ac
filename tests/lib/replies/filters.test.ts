import { describe, expect, test } from 'vitest';
import type { Language } from '@/lib/domain/vocabulary.ts';
import { renderTemplate } from '@/lib/replies/render.ts';
import { AN_ORDER, aContext } from './context.ts';
import { aTemplate } from './template.ts';

const say = (body: string, language: Language = 'en', market = 'DE', buyer = 'Anna Weber') =>
  renderTemplate(aTemplate({ [language]: body }), aContext({ buyer, market }, AN_ORDER), language).text;

// 26 November 2026 is a Thursday; today is Tuesday, the 24th.
describe('dates', () => {
  test.each<readonly [string, Language, string, string]>([
    ['{{ order.deliver_by }}', 'en', 'US', 'November 26, 2026'],
    ['{{ order.deliver_by }}', 'en', 'GB', '26 November 2026'],
    ['{{ order.deliver_by }}', 'ja', 'JP', '2026年11月27日'],
    ['{{ order.deliver_by }}', 'th', 'TH', '27 พฤศจิกายน ค.ศ. 2026'],
    ['{{ order.deliver_by }}', 'ar', 'SA', '27 نوفمبر 2026'],
    ["{{ order.deliver_by | date: 'short' }}", 'en', 'US', '11/26/26'],
    ["{{ order.deliver_by | date: 'short' }}", 'de', 'DE', '26.11.26'],
    ["{{ order.deliver_by | date: 'full' }}", 'fr', 'FR', 'jeudi 26 novembre 2026'],
    ["{{ order.deliver_by | date: 'day_month' }}", 'es', 'ES', '26 de noviembre'],
    ["{{ order.deliver_by | date: 'weekday_date' }}", 'de', 'DE', 'Donnerstag, 26. November'],
    ["{{ order.deliver_by | date: '%d.%m.%Y' }}", 'de', 'DE', '26.11.2026'],
    ["{{ order.deliver_by | date: '%A, %-d %B' }}", 'it', 'IT', 'giovedì, 26 novembre'],
    ['{{ order.deliver_by | weekday }}', 'pl', 'PL', 'czwartek'],
    ['{{ order.deliver_by | plus_days: 3 }}', 'de', 'DE', '29. November 2026'],
    ['{{ order.deliver_by | minus_days: 26 }}', 'de', 'DE', '31. Oktober 2026'],
    ["{{ order.deliver_by | plus_days: 3 | date: 'short' }}", 'de', 'DE', '29.11.26'],
    ['{{ order.deliver_by | plus_weeks: 2 }}', 'de', 'DE', '10. Dezember 2026'],
    ['{{ order.deliver_by | plus_months: 3 }}', 'de', 'DE', '26. Februar 2027'],
    ["{{ '2027-01-31' | plus_months: 1 }}", 'de', 'DE', '28. Februar 2027'],
    ['{{ order.deliver_by | plus_workdays: 2 }}', 'de', 'DE', '30. November 2026'],
    ["{{ '2026-11-26' | plus_workdays: 1 }}", 'en', 'SA', 'November 29, 2026'],
    ['{{ order.deliver_by | days_until }}', 'de', 'DE', '2'],
    ['{{ order.date | days_since }}', 'de', 'DE', '4'],
    ["{{ 'today' | plus_days: 1 }}", 'de', 'DE', '25. November 2026'],
    ['{{ date.next_workday }}', 'de', 'DE', '25. November 2026'],
    ['{% if order.deliver_by > date.today %}ahead{% endif %}', 'en', 'US', 'ahead'],
    ["{% if order.deliver_by == '2026-11-26' %}that day{% endif %}", 'en', 'US', 'that day'],
    ["{{ 'soon' | plus_days: 3 }}", 'en', 'US', 'soon'],
    ['{{ order.deliver_by | plus_days: 99999999999 }}', 'en', 'US', 'November 27, 2126'],
  ])('%s in %s for %s is %s', (body, language, market, text) => {
    // Intl sets some of its blanks as narrow ones.
    expect(say(body, language, market).replace(/\s/g, ' ')).toBe(text);
  });
});

describe('amounts and numbers', () => {
  test.each<readonly [string, Language, string]>([
    ['{{ order.total }}', 'en', '€29.99'],
    ['{{ order.total }}', 'fr', '29,99 €'],
    ['{{ order.total | percent: 20 }}', 'de', '6,00 €'],
    ['{{ order.total | times: 2 }}', 'de', '59,98 €'],
    ['{{ order.total | minus: 9.99 }}', 'en', '€20.00'],
    ['{{ 12.5 | money }}', 'en', '€12.50'],
    ["{{ 1250 | money: 'JPY' }}", 'ja', '￥1,250'],
    ['{{ order.total | money_with_currency }}', 'de', '29,99 EUR'],
    ['{{ order.total | money_without_currency }}', 'de', '29,99'],
    ['{{ 1234567.5 | number }}', 'de', '1.234.567,5'],
    ['{{ item.quantity | plus: 1 }}', 'en', '2'],
    ['{% if order.total > 20 and order.total < 30 %}between{% endif %}', 'en', 'between'],
    ['{% for i in (1..item.quantity) %}x{% endfor %}', 'en', 'x'],
    ["{{ 'a few' | money }}", 'en', 'a few'],
  ])('%s in %s is %s', (body, language, text) => {
    expect(say(body, language).replace(/\s/g, ' ')).toBe(text);
  });
});

describe('names and texts', () => {
  test.each<readonly [string, Language, string, string]>([
    ['{{ buyer.name | first_name }}', 'en', 'Weber, Anna', 'Anna'],
    ['{{ buyer.name | last_name }}', 'en', 'Anna Maria Weber', 'Weber'],
    ['{{ buyer.name | full_name }}', 'en', 'Weber, Anna', 'Anna Weber'],
    ['{{ buyer.first_name }}', 'ja', '田中 太郎', '太郎'],
    ['{{ buyer.last_name }}', 'ja', '田中 太郎', '田中'],
    ['{{ buyer.last_name | honorific }}', 'ja', '田中 太郎', '田中様'],
    ['{{ buyer.name | honorific }}', 'ja', '田中様', '田中様'],
    ['{{ buyer.name | honorific }}', 'ko', '김민수', '김민수님'],
    ['{{ buyer.name | honorific }}', 'th', 'สมชาย', 'คุณสมชาย'],
    ['{{ buyer.name | honorific }}', 'zh', '李华', '李华'],
    ['{{ buyer.name | honorific }}', 'de', 'Anna Weber', 'Anna Weber'],
    ['{{ buyer.name | first_name }}', 'vi', 'Nguyễn Văn An', 'An'],
    ['{{ buyer.name | upper }}', 'tr', 'İpek Yıldız', 'İPEK YILDIZ'],
    ['{{ buyer.name | downcase }}', 'tr', 'IŞIK', 'ışık'],
    ['{{ buyer.name | truncate: 6 }}', 'en', 'Anna Weber', 'Ann...'],
    ["{{ 'DE' | country }}", 'fr', '', 'Allemagne'],
    ["{{ 'a,b,c' | split: ',' | array_to_sentence_string }}", 'de', '', 'a, b und c'],
    ['{{ order.items }}', 'de', '', 'Desk lamp'],
    ['{% for title in order.items %}<{{ title }}>{% endfor %}', 'de', '', '<Desk lamp>'],
  ])('%s in %s of %s is %s', (body, language, buyer, text) => {
    expect(say(body, language, 'DE', buyer || 'Anna')).toBe(text);
  });

  test('a name of one word has no family name', () => {
    const { text, missing } = renderTemplate(
      aTemplate({ en: '{% if buyer.last_name %}{{ buyer.last_name }}{% else %}none{% endif %}' }),
      aContext({ buyer: 'Anna' }),
      'en',
    );
    expect([text, missing]).toEqual(['none', []]);
  });

  test('what is unknown stays unknown through every filter', () => {
    const filters = [
      'plus_days: 1',
      "date: 'short'",
      'money',
      'percent: 10',
      'times: 2',
      'upper',
      'honorific',
      'number',
    ];
    for (const filter of filters) {
      const { missing } = renderTemplate(aTemplate({ en: `{{ claim.amount | ${filter} }}` }), aContext(), 'en');
      expect(missing).toEqual(['claim.amount']);
    }
  });
});
