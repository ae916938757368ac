import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoney } from '@/lib/portals/kit/amounts.ts';
import { MARKETS } from '@/lib/portals/kit/markets.ts';

describe('amounts in minor units', () => {
  it.each([
    ['$12.34', 'en-US', 'US', 1234, 'USD'],
    ['US$12.34', 'zh-CN', 'US', 1234, 'USD'],
    ['CA$1,012.34', 'en-US', 'CA', 101234, 'CAD'],
    ['$12.34', 'en-CA', 'CA', 1234, 'CAD'],
    ['€1,234.56', 'en-IE', 'DE', 123456, 'EUR'],
    ['1.234,56 €', 'de-DE', 'DE', 123456, 'EUR'],
    ['1 234,56 €', 'fr-FR', 'FR', 123456, 'EUR'],
    ['EUR 34,9', 'nl-NL', 'NL', 3490, 'EUR'],
    ['£9', 'en-GB', 'GB', 900, 'GBP'],
    ['¥1,234', 'ja-JP', 'JP', 1234, 'JPY'],
    ['￥11,850', 'zh-CN', 'JP', 11850, 'JPY'],
    ['1,234円', 'ja-JP', 'JP', 1234, 'JPY'],
    ['¥12.50', 'zh-CN', 'CN', 1250, 'CNY'],
    ['฿1,290.00', 'th-TH', 'TH', 129000, 'THB'],
    ['Rp 12.000', 'id-ID', 'ID', 1200000, 'IDR'],
    ['Rp12.000,50', 'id-ID', 'ID', 1200050, 'IDR'],
    ['R$ 1.234,56', 'pt-BR', 'BR', 123456, 'BRL'],
    ['129,90 zł', 'pl-PL', 'PL', 12990, 'PLN'],
    ['1 299 kr', 'sv-SE', 'SE', 129900, 'SEK'],
    ['12.000₫', 'vi-VN', 'VN', 12000, 'VND'],
    ['₩12,000', 'ko-KR', 'KR', 12000, 'KRW'],
    ['₹1,23,456.78', 'en-IN', 'IN', 12345678, 'INR'],
    ['-$5.00', 'en-US', 'US', -500, 'USD'],
    ['Refund amount: $34.90 of $40.00', 'en-US', 'US', 3490, 'USD'],
  ])('%s (%s)', (text, locale, market, minor, currency) => {
    expect(readMoney(text, { locale, market })).toEqual({ minor, currency });
  });

  it.each(['SKU: STL-75', 'RMA 12', '12.34', 'five dollars', '', '$', '1.2.3,4 €'])('"%s" is no amount', (text) => {
    expect(readMoney(text, { locale: 'en-US', market: 'US' })).toBeUndefined();
  });

  it('reads back what Intl writes, for every market', () => {
    const markets = [...MARKETS].filter(([, { locale }]) => !locale.startsWith('ar'));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.constantFrom(...markets), (value, [market, row]) => {
        const { locale, currency } = row;
        const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
        const units = 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2);
        // Rupiah is written without its two decimals in some ICU data.
        const minor = currency === 'IDR' && units === 1 ? value * 100 : value;
        const text = format.format(value / units);
        expect(readMoney(text, { locale, market }), text).toEqual({ minor, currency });
      }),
      { numRuns: 500 },
    );
  });
});
