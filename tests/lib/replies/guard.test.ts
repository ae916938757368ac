import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GUARD_VIOLATIONS, PORTALS } from '@/lib/domain/vocabulary.ts';
import type { GuardContext } from '@/lib/replies/guard/guard-rule.ts';
import { GUARD_RULES, judge } from '@/lib/replies/guard/index.ts';

const amazon: GuardContext = { portal: 'amazon', language: 'und' };
const found = (text: string, context = amazon) => judge(text, context).map(({ violation }) => violation);

describe('the reply guard', () => {
  test.each([
    ['Hello {{ buyer.name }}, thank you.', 'unresolved_placeholder'],
    ['Dear [CUSTOMER NAME], thank you.', 'unresolved_placeholder'],
    ['Your order number is XXXX.', 'unresolved_placeholder'],
    ['尊敬的【客户姓名】您好', 'unresolved_placeholder'],
    ['Please look at https://example.com/manual', 'external_link'],
    ['See our shop at lamps-example.shop for more.', 'external_link'],
    ['Write to help@example.com please.', 'off_platform_contact'],
    ['Please add our WhatsApp.', 'off_platform_contact'],
    ['Rufen Sie uns an: Telefon 030 1234567', 'off_platform_contact'],
    ['请加我们的微信', 'off_platform_contact'],
    ['Please leave us a positive review.', 'review_solicitation'],
    ['Bitte geben Sie uns eine gute Bewertung.', 'review_solicitation'],
    ['Pourriez-vous laisser un avis ?', 'review_solicitation'],
    ['¿Podría dejarnos una reseña?', 'review_solicitation'],
    ['Potrebbe lasciare una recensione?', 'review_solicitation'],
    ['レビューを書いていただけますか。', 'review_solicitation'],
    ['麻烦您给我们一个五星好评', 'review_solicitation'],
    ['Remove your review and we will refund you.', 'review_incentive'],
    ['五星好评返现 20 元', 'review_incentive'],
    ['Please send us your card number and the CVV.', 'card_data_request'],
    ['请提供您的信用卡号', 'card_data_request'],
    ['<b>Hello</b>', 'attachment_or_html'],
  ])('finds in "%s" %s', (text, violation) => {
    expect(found(text)).toContain(violation);
  });

  test.each([
    'Thank you for your message. Your order 302-1234567-7654321 ships tomorrow with DHL 00340434161094042557.',
    'We will review your request and come back to you.',
    'You can see it at https://www.amazon.de/gp/your-account/order-history today.',
    'Please never send us your card number.',
    'Wir prüfen Ihre Angaben und melden uns bis 26.11.2026.',
    'The lamp needs 12 V and 3 A, i.e. 36 W.',
    'ご返金は5～10営業日ほどでご確認いただけます。',
  ])('lets "%s" pass', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('lets the own shop use its own links and addresses, but no marketplace', () => {
    const text = 'See https://example.com/help or write to help@example.com.';
    expect(found(text, { ...amazon, portal: 'shopify' })).toEqual([]);
    expect(found(text, { ...amazon, portal: 'tiktok' })).toEqual(['off_platform_contact', 'external_link']);
  });

  test('is not fooled by an address that only begins like the marketplace', () => {
    expect(found('https://amazon.com.evil.example.net/login')).toContain('external_link');
    expect(found('https://notamazon.com/')).toContain('external_link');
  });

  test('notices a reply in another script, and in another language where a detector says so', () => {
    const english = 'Thank you for your message, your parcel is on its way.';
    expect(found(english, { ...amazon, language: 'ja' })).toEqual(['wrong_language']);
    expect(found('您的包裹正在运输途中，请您耐心等待，谢谢理解。', { ...amazon, language: 'ja' })).toEqual([
      'wrong_language',
    ]);
    expect(found(english, { ...amazon, language: 'de' })).toEqual([]);
    const detect = () => ({ language: 'en', languageConfidence: 0.95 }) as const;
    expect(found(english, { ...amazon, language: 'de', detect })).toEqual(['wrong_language']);
    expect(found(english, { ...amazon, language: 'en', detect })).toEqual([]);
  });

  test('quotes the words it objects to', () => {
    const [first] = judge('Write to help@example.com please.', amazon);
    expect(first).toMatchObject({ words: 'help@example.com', reason: { code: 'guard_off_platform_contact' } });
  });

  test('has one rule for a violation and takes any text there is', () => {
    const violations = GUARD_RULES.map(({ violation }) => violation);
    expect(new Set(violations).size).toBe(violations.length);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constantFrom(...PORTALS), (text, portal) => {
        for (const { violation, words } of judge(text, { portal, language: 'en' })) {
          expect(GUARD_VIOLATIONS).toContain(violation);
          expect(words.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
