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
    ['ทางร้านจะคืนเงิน 100 บาท', 'THB', 10000, 'THB'],
    ['Shop sẽ hoàn tiền 50.000₫ cho bạn.', 'VND', 50000, 'VND'],
    ['Size 25 TL değil 25₺ iade edeceğiz.', 'TRY', 2500, 'TRY'],
    ['Kami akan mengembalikan dana, kompensasi Rp 20.000.', 'IDR', 20000, 'IDR'],
    ['سنقوم برد المبلغ 30 SAR.', 'SAR', 3000, 'SAR'],
  ])('reads "%s"', (text, currency, minor, read) => {
    expect(promisedAmounts(text, currency).map(({ amount }) => amount)).toEqual([{ minor, currency: read }]);
  });

  test.each([
    'Your order of 40.00 EUR ships tomorrow.',
    'We will refund you as soon as the parcel is back.',
    'The lamp has 12 V and 3 A. A refund follows the return.',
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
