import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FixedTerm, type Masked, mask, unmask } from '@/lib/translation/mask.ts';
import { findCards } from '@/lib/understanding/cards.ts';
import { findContacts } from '@/lib/understanding/contact.ts';
import { HOSTILE } from '../../hostile-words/index.ts';

const put = (text: string, terms: readonly FixedTerm[] = []) => mask(text, terms).text;

describe('what leaves', () => {
  test.each<[string, string, string]>([
    ['an Amazon order', 'Order 302-1234567-7654321 is late', 'Order ⟦1⟧ is late'],
    ['a Shopify order', 'Where is #1001?', 'Where is ⟦1⟧?'],
    ['a Shopify order with a prefix', 'Where is #US-1001?', 'Where is ⟦1⟧?'],
    ['a TikTok order', '订单 576461413038785752 还没到', '订单 ⟦1⟧ 还没到'],
    ['an order in brackets', 'Order [302-1234567-7654321] (new)', 'Order ⟦1⟧ (new)'],
    ['a card with blanks', 'Charge 4111 1111 1111 1111 now', 'Charge ⟦1⟧ now'],
    ['a card in full-width digits', '卡号４１１１１１１１１１１１１１１１。', '卡号⟦1⟧。'],
    ['a card in Arabic digits', 'رقم ٤١١١ ١١١١ ١١١١ ١١١١ شكرا', 'رقم ⟦1⟧ شكرا'],
    ['a telephone', 'Call +49 (0)30 1234567 please', 'Call ⟦1⟧ please'],
    ['a telephone of the US', 'Call (212) 555-0100.', 'Call ⟦1⟧.'],
    ['a telephone of China', '打13800138000给我', '打⟦1⟧给我'],
    ['a mailbox', 'Write to jane.doe+x@mail.example.com, ok?', 'Write to ⟦1⟧, ok?'],
    ['a mailbox between words without blanks', '邮箱是jane@example.com谢谢', '邮箱是⟦1⟧谢谢'],
    ['a mailbox in Chinese', '写给 用户@例子.公司 吧', '写给 ⟦1⟧ 吧'],
    ['a link between words without blanks', '看https://example.com/a?b=1请查收', '看⟦1⟧请查收'],
    ['a bare link between words without blanks', '请看example.com谢谢', '请看⟦1⟧谢谢'],
    ['a parcel', 'UPS 1Z999AA10123456784 and LP123456789CN', 'UPS ⟦1⟧ and ⟦2⟧'],
    ['a link', 'See https://example.com/a?b=1 (or www.example.org/x).', 'See ⟦1⟧ (or ⟦2⟧).'],
    ['a variable', 'Hello {{ buyer.first_name }}!', 'Hello ⟦1⟧!'],
    ['what looks like a token', 'See note [1] and ⟦2⟧', 'See note ⟦1⟧ and ⟦2⟧'],
    ['what looks like a token in other digits', 'انظر [١]', 'انظر ⟦1⟧'],
    [
      'numbers that say something, as they are',
      '2 pieces for 19.99 on 2026-01-15, 14:30',
      '2 pieces for 19.99 on 2026-01-15, 14:30',
    ],
    ['nothing else', 'Thank you! (It works.)', 'Thank you! (It works.)'],
  ])('%s', (_what, text, leaves) => {
    const masked = mask(text);
    expect(masked.text).toBe(leaves);
    expect(unmask(masked.text, masked)).toEqual({ text });
  });

  test('a term that is never translated, whole words only, and as it is written where it has a capital', () => {
    const terms = [{ term: 'Anker' }, { term: 'hub' }];
    expect(put('Der Anker am anker, Hub und Hubraum, Ankerkette', terms)).toBe(
      'Der ⟦1⟧ am anker, ⟦2⟧ und Hubraum, Ankerkette',
    );
    expect(put('这个小米手机', [{ term: '小米' }])).toBe('这个⟦1⟧手机');
    expect(put('这个Anker充电宝，DHL로 보냈어요', [{ term: 'Anker' }, { term: 'DHL' }])).toBe(
      '这个⟦1⟧充电宝，⟦2⟧로 보냈어요',
    );
  });

  test('a term with a fixed rendering, which is what is put back', () => {
    const masked = mask('寄送充电宝给您', [{ term: '充电宝', put: 'Powerbank' }]);
    expect(masked.text).toBe('寄送⟦1⟧给您');
    expect(unmask('We send the ⟦1⟧ to you', masked)).toEqual({ text: 'We send the Powerbank to you' });
  });

  const digits = (least: number, most: number) => fc.stringMatching(new RegExp(`^[0-9]{${least},${most}}$`));
  const private_ = fc.oneof(
    fc.tuple(digits(3, 3), digits(7, 7), digits(7, 7)).map((parts) => parts.join('-')),
    digits(7, 20),
    digits(4, 4).chain((four) => fc.constantFrom(`${four} ${four} ${four} ${four}`, `${four}-${four}-${four}-${four}`)),
    fc.stringMatching(/^[a-z][a-z0-9.]{0,10}@[a-z]{2,8}\.example\.com$/),
    digits(8, 10).map((number) => `+49 ${number.slice(0, 3)} ${number.slice(3)}`),
    fc.stringMatching(/^https:\/\/[a-z]{1,8}\.example\.(com|org)\/[a-z0-9]{0,9}$/),
    fc.stringMatching(/^1Z[0-9A-Z]{8}[0-9]{8}$/),
    fc.stringMatching(/^#[0-9]{4,6}$/),
    fc.stringMatching(/^\{\{ [a-z]{1,9}\.[a-z]{1,9} \}\}$/),
  );
  const around = fc.oneof(fc.constantFrom(...HOSTILE.map(({ text }) => text)), fc.string(), fc.lorem());

  test('of whatever is private nothing is left, whatever stands around it', () => {
    fc.assert(
      fc.property(around, private_, around, (before, secret, after) => {
        const { text } = mask(`${before} ${secret} ${after}`);
        expect(text).not.toContain(secret);
        expect(findCards(text)).toEqual([]);
        expect(findContacts(text).filter((found) => /[@/]|\d{5}/.test(found))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('put back is what was there, for any text and any terms', () => {
    const pieces = fc.array(fc.oneof(fc.string(), private_, fc.constantFrom('⟦1⟧', '[', ']', '⟦', '[2]', '【3', ' ')));
    const hostile = fc.constantFrom(...HOSTILE.map(({ text }) => text));
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      hostile,
      pieces.map((some) => some.join('')),
    );
    fc.assert(
      fc.property(anything, fc.array(fc.string({ maxLength: 4 }), { maxLength: 3 }), (text, words) => {
        const masked = mask(
          text,
          words.map((term) => ({ term })),
        );
        expect(unmask(masked.text, masked)).toEqual({ text });
      }),
      { numRuns: 800 },
    );
  });

  test('masking what is masked changes nothing but the numbers', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = mask(text);
        expect(mask(once.text).kept).toEqual(once.kept.map((_, at) => `⟦${at + 1}⟧`));
      }),
    );
  });

  test('a long text is masked in linear time', () => {
    const text = '4111 1111 1111 1111 a@b.example.com 1-'.repeat(1_500);
    const masked = mask(text);
    expect(masked.kept.length).toBeGreaterThan(1_000);
    expect(unmask(masked.text, masked)).toEqual({ text });
  });
});

describe('what comes back', () => {
  const masked: Masked = { text: 'Order ⟦1⟧ goes by ⟦2⟧', kept: ['302-1234567-7654321', 'DHL'] };
  const whole = (order: string) => ({ text: order });

  test.each<[string, string, string]>([
    ['in another order', 'Mit ⟦2⟧ kommt ⟦1⟧', 'Mit DHL kommt 302-1234567-7654321'],
    ['with blanks', '注文⟦ 1 ⟧は ⟦2 ⟧', '注文302-1234567-7654321は DHL'],
    ['in full width', '订单［１］由【２】', '订单302-1234567-7654321由DHL'],
    ['in Arabic digits', 'الطلب ⟦١⟧ عبر ⟦٢⟧', 'الطلب 302-1234567-7654321 عبر DHL'],
    ['in other brackets', 'Bestellung [[1]] mit [2]', 'Bestellung 302-1234567-7654321 mit DHL'],
  ])('%s is put back', (_how, answer, text) => {
    expect(unmask(answer, masked)).toEqual(whole(text));
  });

  test.each<[string, string, object]>([
    ['a lost token', 'Bestellung ⟦1⟧', { lost: 1, doubled: 0, invented: 0 }],
    ['a doubled one', '⟦1⟧ ⟦1⟧ ⟦2⟧', { lost: 0, doubled: 1, invented: 0 }],
    ['one that nobody gave', '⟦1⟧ ⟦2⟧ ⟦3⟧', { lost: 0, doubled: 0, invented: 1 }],
    ['a broken one', '⟦1 ⟦2⟧', { lost: 1, doubled: 0, invented: 0 }],
    ['a link that nobody wrote', '⟦1⟧ ⟦2⟧ https://pay.example.com/now', { lost: 0, doubled: 0, invented: 1 }],
    ['an address that nobody wrote', '⟦1⟧ ⟦2⟧ write to me@example.com', { lost: 0, doubled: 0, invented: 1 }],
    ['nothing at all', '', { lost: 2, doubled: 0, invented: 0 }],
  ])('%s refuses the whole', (_how, answer, why) => {
    expect(unmask(answer, masked)).toEqual(why);
  });
});
