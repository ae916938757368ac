import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCards, redactCards } from '@/lib/understanding/cards.ts';

/** Test numbers that card brands publish. */
const CARDS = [
  '4242424242424242',
  '5555555555554444',
  '2223003122003222',
  '378282246310005',
  '6011111111111117',
  '3566002020360505',
  '30569309025904',
  '6200000000000005',
];

const inFours = (digits: string, join: string) => digits.replace(/(.{4})(?=.)/g, `$1${join}`);
const fullWidth = (digits: string) => digits.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));

describe('card numbers in messages', () => {
  it.each(CARDS)('%s is found however it is written', (card) => {
    for (const text of [
      card,
      inFours(card, ' '),
      inFours(card, '-'),
      fullWidth(card),
      inFours(card, '\u200b'),
      card.split('').join(' '),
    ]) {
      expect(redactCards(`my card ${text} ok`)).toEqual({ text: `my card [card ••••${card.slice(-4)}] ok`, found: 1 });
    }
  });

  it('the digits of date and code after a card do not hide it', () => {
    expect(redactCards('4242 4242 4242 4242 04 29 123').text).toBe('[card ••••4242] 04 29 123');
  });

  it.each([
    ['an Amazon order', '403-4242424-2424242'],
    ['a TikTok order', '576461413038785752'],
    ['a UPS parcel', '1Z999AA10123456784'],
    ['a USPS parcel', '9400111899223197428490'],
    ['a postal parcel', 'LP424242424242424242CN'],
    ['a phone number', '+44 20 7946 0958'],
    ['a number that fails the check digit', '4242 4242 4242 4241'],
    ['a number of no issuer', '1234 5678 9012 3452'],
  ])('%s is no card: %s', (_, text) => {
    expect(redactCards(text)).toEqual({ text, found: 0 });
  });

  it('a second pass finds nothing, whatever stands around', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...CARDS), fc.string(), (before, card, after) => {
        const once = redactCards(`${before} ${card} ${after}`);
        expect(findCards(once.text)).toEqual([]);
      }),
    );
  });

  it('a text without digits stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '-', 'é', '\ud800', '卡') }), (text) => {
        expect(redactCards(text)).toEqual({ text, found: 0 });
      }),
    );
  });
});
