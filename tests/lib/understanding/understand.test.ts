import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understand } from '@/lib/understanding/understand.ts';
import { CORPUS } from './corpus.ts';

const flagsOf = (text: string) => understand(text).flags.map(({ flag }) => flag);

const HOSTILE = [
  'a',
  'refund ',
  'where my order ',
  'a@',
  '4242 ',
  '<',
  '\u0301',
  '\ud800',
  '退款',
  'คืนเงิน',
  'http://',
  '1-',
];

describe('understanding one message', () => {
  it.each([
    ['where is my order? if it is not here tomorrow I will open an A-to-z claim', 'claim_threat'],
    ['It is fake! Refund me or I leave one star', 'review_threat'],
    ['The charger caught fire, my lawyer will write to you', 'safety'],
    ['It arrived broken, I want a refund', 'damaged_defective'],
    ['I have not received my refund yet', 'refund_request'],
    ["Please don't cancel my order, just change the address", 'change_order'],
    ['Tracking says delivered but I never got it, please refund', 'not_received'],
  ])('a risk outranks every wish, a cause the wish that follows from it: %s', (text, intent) => {
    expect(understand(text).intent).toBe(intent);
  });

  it.each(['The box is not damaged, thank you', 'Das Glas ist nicht kaputt, danke', '没有坏，谢谢'])(
    'a denied defect is no defect: %s',
    (text) => {
      expect(understand(text).intent).not.toBe('damaged_defective');
    },
  );

  it('a claim that frightens the buyer from a distance of languages is heard in each', () => {
    for (const text of ['Ich gehe zum Anwalt', 'Voy a poner una denuncia', '我要起诉你们', 'Tôi sẽ kiện shop']) {
      expect(flagsOf(text), text).toEqual(['claim_threat', 'legal_threat']);
    }
  });

  it('a card number shows as its last four digits only', () => {
    const read = understand('my card is 4242 4242 4242 4242');
    expect(read.flags).toEqual([{ flag: 'card_number_exposed', words: ['••••4242'] }]);
    expect(JSON.stringify(read)).not.toContain('4242 4242');
  });

  it('e-mail, phone numbers, messengers and strange links leave the platform', () => {
    for (const text of [
      'write to kim@example.com',
      'call +44 20 7946 0958',
      'add me on WhatsApp',
      '加我微信 demo88',
      'see https://pictures.example.com/1',
    ]) {
      expect(flagsOf(text), text).toContain('off_platform_contact');
    }
  });

  it('order numbers, parcel numbers and carriers stay on it', () => {
    for (const text of [
      'order 302-1234567-7654321 please',
      'TikTok order 576461413038785752',
      'tracking 1Z999AA10123456784',
      'see https://www.dhl.com/track?id=1',
    ]) {
      expect(flagsOf(text), text).toEqual([]);
    }
  });

  it('words quoted from our own mail are not the buyer’s', () => {
    const read = understand(
      'ok, thanks!\n\nOn Mon, 2 Mar 2026 Support wrote:\n> your refund was sent, the lamp was broken',
    );
    expect(read).toMatchObject({ intent: 'positive_feedback', thanksOnly: true });
  });

  it('a thank-you needs no reply, a thank-you with a question does', () => {
    expect(understand('Vielen Dank!').thanksOnly).toBe(true);
    expect(understand('谢谢').thanksOnly).toBe(true);
    expect(understand('Thanks, but when will it arrive?').thanksOnly).toBe(false);
    expect(understand('Hello').greetingOnly).toBe(true);
    expect(understand('Hello, where is my parcel?').greetingOnly).toBe(false);
  });

  it('nothing at all is nothing', () => {
    expect(understand('')).toMatchObject({ language: 'und', intent: 'other', flags: [], urgent: false });
  });

  it('quotes words exactly as they stand in the message', () => {
    for (const { text } of CORPUS) {
      const { intentWords, flags } = understand(text);
      const words = flags.filter(({ flag }) => flag !== 'card_number_exposed').flatMap((read) => read.words);
      for (const quoted of [...intentWords, ...words]) expect(text).toContain(quoted);
    }
  });

  it('reads any string, with shares between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { confidence, languageConfidence } = understand(text);
        for (const each of [confidence, languageConfidence]) {
          expect(each).toBeGreaterThanOrEqual(0);
          expect(each).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('finishes 100,000 hostile characters', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 3 }), (parts) => {
        const part = parts.join('');
        expect(understand(part.repeat(Math.ceil(100_000 / part.length))).confidence).toBeLessThanOrEqual(1);
      }),
      { numRuns: 15 },
    );
  });
});
