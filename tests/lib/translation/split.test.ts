import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '@/lib/domain/vocabulary.ts';
import { hasWords, joined, split } from '@/lib/translation/split.ts';

const partsOf = (text: string, language: Language) => split(text, language).parts.map(({ text: part }) => part);

const CASES: readonly [Language, string, readonly string[]][] = [
  [
    'en',
    'Hello Mr. Smith. Your order No. 12 was sent. Thanks!',
    ['Hello Mr. Smith.', 'Your order No. 12 was sent.', 'Thanks!'],
  ],
  ['en', 'It costs 12.50 today. OK?', ['It costs 12.50 today.', 'OK?']],
  [
    'de',
    'Ihr Paket kommt am 3. Mai an. Bitte z.B. morgens öffnen.',
    ['Ihr Paket kommt am 3. Mai an.', 'Bitte z.B. morgens öffnen.'],
  ],
  ['fr', 'Bonjour M. Dupont. Merci !', ['Bonjour M. Dupont.', 'Merci !']],
  ['es', '¿Dónde está mi pedido? Gracias, Sr. López.', ['¿Dónde está mi pedido?', 'Gracias, Sr. López.']],
  ['it', 'Gent. sig. Rossi, grazie. A presto.', ['Gent. sig. Rossi, grazie.', 'A presto.']],
  ['nl', 'Beste dhr. Jansen, dank u. Tot ziens.', ['Beste dhr. Jansen, dank u.', 'Tot ziens.']],
  ['pl', 'Proszę np. o numer. Dziękuję.', ['Proszę np. o numer.', 'Dziękuję.']],
  ['sv', 'Skicka t.ex. en bild. Tack!', ['Skicka t.ex. en bild.', 'Tack!']],
  ['pt', 'Olá Sr. Silva. Obrigado.', ['Olá Sr. Silva.', 'Obrigado.']],
  ['ja', '荷物が届きません。返金してください！', ['荷物が届きません。', '返金してください！']],
  ['ko', '안녕하세요. 주문이 안 왔어요.', ['안녕하세요.', '주문이 안 왔어요.']],
  ['zh', '您好。我的包裹在哪里？谢谢', ['您好。', '我的包裹在哪里？', '谢谢']],
  ['th', 'สวัสดีค่ะ\nของยังไม่มาค่ะ', ['สวัสดีค่ะ', 'ของยังไม่มาค่ะ']],
  ['vi', 'Xin chào. Hàng của tôi đâu?', ['Xin chào.', 'Hàng của tôi đâu?']],
  ['tr', 'Sn. Yılmaz, teşekkürler. İyi günler.', ['Sn. Yılmaz, teşekkürler.', 'İyi günler.']],
  ['ar', 'أين طلبي؟ شكرا لكم.', ['أين طلبي؟', 'شكرا لكم.']],
  ['id', 'Halo Bpk. Budi. Terima kasih.', ['Halo Bpk. Budi.', 'Terima kasih.']],
  ['en', '- one thing\n- another\n\n> quoted', ['one thing', 'another', 'quoted']],
];

describe('parts of a text', () => {
  test.each(CASES)('%s: %s', (language, text, parts) => {
    expect(partsOf(text, language)).toEqual(parts);
  });

  test('joined again they are the text, whatever it is', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '. ',
        '\n',
        '\r\n',
        '- ',
        '1. ',
        '。',
        '？',
        ' ',
        '\u2028',
        'Nr. ',
        'Hi.',
        '\u3000',
        '> ',
        '🇩🇪',
        '\ud800',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom(...LANGUAGES), (pieces, language) => {
        const text = pieces.join('');
        const found = split(text, language);
        expect(joined(found)).toBe(text);
        for (const { text: part } of found.parts) expect(part.trim()).toBe(part);
        for (const { text: part } of found.parts) expect(part).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });
});

describe('joined in another language', () => {
  test('Chinese sentences get spaces in German, German ones lose them in Chinese, lines stay lines', () => {
    expect(joined(split('您好。谢谢。\n再见。', 'zh'), ['Guten Tag.', 'Danke.', 'Bis bald.'], 'de')).toBe(
      'Guten Tag. Danke.\nBis bald.',
    );
    expect(joined(split('Guten Tag. Danke.\n- Bis bald.', 'de'), ['您好。', '谢谢。', '再见。'], 'zh')).toBe(
      '您好。谢谢。\n- 再见。',
    );
  });
});

test('only what has words is translated', () => {
  const without = [
    '12.50',
    'https://example.com/a',
    '111-2222222-3333333',
    'a@example.com',
    '…',
    '1Z999AA10123456784',
    '',
  ];
  expect(without.filter(hasWords)).toEqual([]);
  expect(['Hi', '谢谢', 'order 12'].map(hasWords)).toEqual([true, true, true]);
});
