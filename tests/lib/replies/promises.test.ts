import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberIn, promisedAmounts } from '@/lib/replies/promises.ts';

describe('amounts a reply promises to give back', () => {
  test.each([
    ['We will refund 12.50 EUR today.', 'EUR', 1250, 'EUR'],
    ['We can refund you $8 for the scratch.', 'CAD', 800, 'CAD'],
    ['Wir erstatten Ihnen 7,99 € zurück.', 'EUR', 799, 'EUR'],
    ['Nous vous remboursons 1 234,50 €.', 'EUR', 123450, 'EUR'],
    ['Le reembolsaremos 10 euros.', 'EUR', 1000, 'EUR'],
    ['Le rimborsiamo 5 €.', 'EUR', 500, 'EUR'],
    ['Wij betalen u €5 terug, dit bedrag wordt vergoed.', 'EUR', 500, 'EUR'],
    ['Zwrócimy Panu 20 zł.', 'PLN', 2000, 'PLN'],
    ['Vi återbetalar 50 kr.', 'SEK', 5000, 'SEK'],
    ['Vamos reembolsar R$ 30.', 'BRL', 3000, 'BRL'],
    ['500円を返金いたします。', 'JPY', 500, 'JPY'],
    ['5,000원을 환불해 드리겠습니다.', 'KRW', 5000, 'KRW'],
    ['我们给您退款 20 元。', 'CNY', 2000, 'CNY'],
    ['我们给您退款¥20。', 'CNY', 2000, 'CNY'],
    ['我们给您退款USD20。', 'CNY', 2000, 'USD'],
    ['Nous vous remboursons le 5 EUR.', 'EUR', 500, 'EUR'],
    ['ทางร้านจะคืนเงิน 100 บาท', 'THB', 10000, 'THB'],
    ['Shop sẽ hoàn tiền 50.000₫ cho bạn.', 'VND', 50000, 'VND'],
    ['Size 25₺ iade edeceğiz.', 'TRY', 2500, 'TRY'],
    ['Kami akan mengembalikan dana, kompensasi Rp 20.000.', 'IDR', 20000, 'IDR'],
    ['سنقوم برد المبلغ 30 SAR.', 'SAR', 3000, 'SAR'],
    ['سنقوم برد المبلغ ٣٠٫٥٠ ريال.', 'SAR', 3050, 'SAR'],
    ['سنقوم برد المبلغ 25 درهم.', 'AED', 2500, 'AED'],
    ['سنقوم برد المبلغ ١٬٢٠٠ جنيه.', 'EGP', 120000, 'EGP'],
    ['We refund E£ 150 today.', 'EGP', 15000, 'EGP'],
    ['We will refund ₹1,200 to you.', 'INR', 120000, 'INR'],
    ['We will refund Rs. 450 to you.', 'INR', 45000, 'INR'],
    ['We will refund Rs 450 and RM.', 'INR', 45000, 'INR'],
    ['We will refund RM50 to you.', 'MYR', 5000, 'MYR'],
    ['We will refund ₱300 to you.', 'PHP', 30000, 'PHP'],
    ['We will refund R250 to you.', 'ZAR', 25000, 'ZAR'],
    ['We will refund NZ$20 to you.', 'NZD', 2000, 'NZD'],
    ['We refund 500 Kč.', 'CZK', 50000, 'CZK'],
    ['We refund 500 CZK.', 'CZK', 50000, 'CZK'],
    ['25 TL iade edeceğiz.', 'TRY', 2500, 'TRY'],
  ])('reads "%s"', (text, currency, minor, read) => {
    expect(promisedAmounts(text, currency).map(({ amount }) => amount)).toEqual([{ minor, currency: read }]);
  });

  test.each([
    'Your order of 40.00 EUR ships tomorrow.',
    'We will refund you as soon as the parcel is back.',
    'The lamp has 12 V and 3 A. A refund follows the return.',
    'The refund for order R 2 hours after TLR25 of hotel25 follows.',
    'We refund the colour 25 of your order 7 letters long.',
  ])('finds none in "%s"', (text) => {
    expect(promisedAmounts(text, 'EUR')).toEqual([]);
  });

  test.each([
    ['1,234.50', 1234.5],
    ['1.234,50', 1234.5],
    ['1 234', 1234],
    ['1.234', 1234],
    ['12,5', 12.5],
    ['0.99', 0.99],
    ['1.234.567', 1234567],
    ["1'234.5", 1234.5],
  ])('reads the number %s', (written, number) => {
    expect(numberIn(written)).toBe(number);
  });

  test('takes any text there is, and a sentence before or after hides no promise', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(Array.isArray(promisedAmounts(text, 'EUR'))).toBe(true);
        const amounts = promisedAmounts(`${text}\nWe refund 5 EUR.\n${text}`, 'EUR').map(({ amount }) => amount);
        expect(amounts).toContainEqual({ minor: 500, currency: 'EUR' });
      }),
    );
  });
});
