import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactCards } from '@/lib/understanding/cards.ts';

const digits = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((each) => each.join(''));
const upper = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** Numbers as the three portals and their carriers write them. */
const NUMBERS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'Amazon order': fc.tuple(digits(3), digits(7), digits(7)).map((parts) => parts.join('-')),
  'Shopify order name': digits(4).map((number) => `#${number}`),
  'TikTok order': digits(16).map((number) => `57${number}`),
  'UPS parcel': digits(15).map((number) => `1Z9${number}`),
  'Amazon Logistics parcel': digits(12).map((number) => `TBA${number}`),
  'USPS parcel': digits(18).map((number) => `9400${number}`),
  'postal parcel (S10)': fc.tuple(upper, upper, digits(9), upper, upper).map((parts) => parts.join('')),
  'Royal Mail parcel': digits(9).map((number) => `AB${number}GB`),
  'Yanwen and the like': digits(16).map((number) => `YT${number}`),
  ASIN: fc.tuple(fc.constant('B0'), digits(8)).map((parts) => parts.join('')),
  'DHL parcel': digits(18).map((number) => `JD01${number}`),
  'day and time': fc.tuple(digits(2), digits(2)).map(([hour, minute]) => `2026-11-24 ${hour}:${minute}`),
};

describe('order and parcel numbers are no cards', () => {
  it.each(Object.entries(NUMBERS))('%s', (_, number) => {
    fc.assert(
      fc.property(number, fc.constantFrom('', 'order ', 'Sendung: ', '订单'), (one, before) => {
        const text = `${before}${one}, thanks`;
        expect(redactCards(text)).toEqual({ text, found: 0 });
      }),
      { numRuns: 500 },
    );
  });
});

/** The check digit that makes a number pass Luhn. */
const withCheck = (body: string): string => {
  const sum = [...body].reverse().reduce((total, digit, at) => {
    const value = at % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
};

const CARDS = fc.oneof(
  digits(14).map((rest) => withCheck(`4${rest}`)),
  digits(13).map((rest) => withCheck(`55${rest}`)),
  digits(12).map((rest) => withCheck(`37${rest}`)),
);
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0xe50, 0xff10];

describe('card numbers are cards', () => {
  it('in any digits, parted in any of the usual ways', () => {
    fc.assert(
      fc.property(
        CARDS,
        fc.constantFrom(...ZEROS),
        fc.constantFrom('', ' ', '-', '.', '\u00a0', '\u3000', ' - ', '·'),
        fc.constantFrom(1, 2, 4),
        (card, zero, join, group) => {
          const written = card
            .replace(new RegExp(`(.{${group}})(?=.)`, 'g'), `$1${join}`)
            .replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
          fc.pre(!/^\d{3}-\d{7}-\d{7}$/.test(written));
          const { text, found } = redactCards(`card: ${written} ok`);
          expect(found).toBe(1);
          expect(text).toBe(`card: [card ••••${card.slice(-4)}] ok`);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
