import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '@/lib/domain/vocabulary.ts';
import { checkTranslation } from '@/lib/translation/checks.ts';

const check = (from: Language, to: Language, source: string, target: string) =>
  checkTranslation({ source, target }, { from, to });

const SURVIVES: readonly [Language, Language, string, string][] = [
  ['en', 'de', 'It cost 1,234.50 in total.', 'Es hat insgesamt 1.234,50 gekostet.'],
  ['en', 'fr', 'It cost 1,234.50 in total.', 'Cela a coûté 1 234,5 au total.'],
  ['en', 'zh', 'We sold 10,000 of them.', '我们卖了1万个。'],
  ['en', 'ar', 'Order 25 arrived.', 'وصل الطلب ٢٥.'],
  ['en', 'th', 'Sent on 24 November 2026.', 'ส่งเมื่อ 24 พฤศจิกายน 2569'],
  ['zh', 'en', '11月24日发货，2026年12月1日到。', 'Shipped on November 24, arriving Dec 1, 2026.'],
  ['zh', 'de', '2026年11月24日发货。', 'Versendet am 24.11.2026.'],
  ['zh', 'ja', '我们会退款12.50美元。', '12.50ドルを返金いたします。'],
  ['de', 'en', 'Wir erstatten 1.299,00 €.', 'We will refund €1,299.00.'],
  ['en', 'de', 'A refund of $12.50 was made.', 'Eine Erstattung von 12,50 $ wurde veranlasst.'],
  ['en', 'de', 'A refund of $12.50 was made.', 'Eine Erstattung von 12,50 US-Dollar wurde veranlasst.'],
  ['en', 'es', 'Call before 2:30 PM.', 'Llame antes de las 14:30.'],
  ['en', 'fr', 'Between 14:30 and 15:00.', 'Entre 14h30 et 15h00.'],
  ['zh', 'en', '下午2点30分之前。', 'Before 2:30 p.m.'],
  ['en', 'zh', 'Two parcels, 3 boxes.', '2个包裹，3个盒子。'],
  ['zh', 'en', '2个包裹。', 'Two parcels.'],
  ['en', 'de', 'See https://example.com/a?b=1.', 'Siehe https://example.com/a?b=1!'],
  ['en', 'zh', 'See https://example.com/a.', '请看https://example.com/a。'],
  ['en', 'ja', 'Order 111-2222222-3333333, parcel RR123456789CN.', 'ご注文111-2222222-3333333、荷物RR123456789CN。'],
  ['en', 'pl', 'Dear {{ buyer.name }}, 20% off.', 'Szanowny {{ buyer.name }}, 20 % zniżki.'],
  ['de', 'zh', 'am 3. Mai um 14 Uhr', '5月3日14点'],
  ['es', 'en', 'El 24 de noviembre de 2026 a las 9:05', 'On 24 November 2026 at 9:05'],
  ['vi', 'en', 'ngày 24 tháng 11 năm 2026', 'November 24, 2026'],
  ['ko', 'en', '2026년 11월 24일에 3만원 환불', 'A refund of 30,000 won on November 24, 2026'],
  ['sv', 'en', 'Det kostar 1 299 kr.', 'It costs SEK 1,299.'],
  ['id', 'en', 'Harganya Rp 150.000.', 'It costs Rp 150,000.'],
  ['tr', 'en', '24 Kasım 2026 tarihinde 149,90 TL', '149.90 TRY on 24 November 2026'],
  ['en', 'it', 'Write to help@example.com by 24/11.', 'Scriva a help@example.com entro il 24/11.'],
  ['en', 'nl', 'We sent it on March 3rd.', 'We hebben het op 3 maart verzonden.'],
  ['pt', 'en', 'Devolvemos R$ 1.049,90 em 5 de maio.', 'We returned R$1,049.90 on May 5.'],
];

const CHANGED: readonly [Language, Language, string, string, object[]][] = [
  [
    'en',
    'de',
    'It cost 1,234.50.',
    'Es hat 1.234,60 gekostet.',
    [{ kind: 'number', lost: ['1,234.50'], added: ['1.234,60'] }],
  ],
  ['en', 'de', 'Refund of €12.50', 'Erstattung von $12,50', [{ kind: 'money', lost: ['€12.50'], added: ['$12,50'] }]],
  ['zh', 'en', '11月24日', 'November 25', [{ kind: 'date', lost: ['11月24日'], added: ['November 25'] }]],
  ['en', 'zh', 'See https://example.com/a', '请看', [{ kind: 'link', lost: ['https://example.com/a'], added: [] }]],
  [
    'en',
    'fr',
    'Order 111-2222222-3333333',
    'Commande 111-2222222-3333334',
    [{ kind: 'code', lost: ['111-2222222-3333333'], added: ['111-2222222-3333334'] }],
  ],
  ['en', 'fr', 'Hi {{ name }}', 'Bonjour', [{ kind: 'placeholder', lost: ['{{ name }}'], added: [] }]],
  ['en', 'zh', 'Before 2:30 PM', '下午3点30分之前', [{ kind: 'time', lost: ['2:30 PM'], added: ['下午3点30分'] }]],
  ['en', 'de', 'Both parcels', '3 Pakete', [{ kind: 'number', lost: [], added: ['3'] }]],
  ['en', 'de', '5 parcels and 5 boxes', '5 Pakete und Kartons', [{ kind: 'number', lost: ['5'], added: [] }]],
];

describe('what must survive', () => {
  test.each(SURVIVES)('%s > %s: %s', (from, to, source, target) => {
    expect(check(from, to, source, target)).toEqual([]);
    expect(check(to, from, target, source)).toEqual([]);
  });

  test.each(CHANGED)('%s > %s: %s is not %s', (from, to, source, target, findings) => {
    expect(check(from, to, source, target)).toEqual(findings);
  });

  test('a text is its own translation, and with one digit changed never', () => {
    const word = fc.constantFrom(
      'parcel',
      'Paket',
      '包裹',
      'on',
      'der',
      ',',
      '.',
      '€',
      'kg',
      'طلب',
      'จัดส่ง',
      'May',
      'de',
    );
    const number = fc.oneof(
      fc.integer({ min: 0, max: 99_999 }).map(String),
      fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 100, max: 999 })).map((two) => two.join('.')),
      fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 99 })).map((two) => two.join(',')),
      fc
        .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.constant(2026))
        .map((all) => all.join('.')),
      fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 })).map((all) => all.join('/')),
      fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 10, max: 59 })).map((all) => all.join(':')),
      fc
        .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }))
        .map(([day, month]) => `${month}月${day}日`),
      fc.integer({ min: 1, max: 999 }).map((value) => `$${value}.50`),
      fc.constantFrom('111-2222222-3333333', 'RR123456789CN', 'https://example.com/12', '10万', '٢٥', '{{ 3 }}'),
    );
    const text = fc.array(fc.oneof(word, number), { minLength: 1, maxLength: 12 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(...LANGUAGES),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (source, language, at, by) => {
          expect(check(language, language, source, source)).toEqual([]);
          const digits = [...source.matchAll(/[0-9]/g)];
          const hit = digits[at % Math.max(1, digits.length)];
          if (!hit) return;
          const changed = String((Number(hit[0]) + by) % 10);
          const target = source.slice(0, hit.index) + changed + source.slice(hit.index + 1);
          expect(check(language, language, source, target)).not.toEqual([]);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('the glossary', () => {
  const terms = [
    { id: '1', term: 'DHL' },
    { id: '2', term: 'DHL Express' },
    { id: '3', term: 'iPhone' },
    { id: '4', term: 'parcel', to: { de: 'Paket', zh: '包裹' } },
  ];
  const lost = (from: Language, to: Language, source: string, target: string) =>
    checkTranslation({ source, target }, { from, to, terms }).flatMap((finding) => finding.lost);
  test.each<[Language, Language, string, string, string[]]>([
    ['en', 'de', 'DHL Express has your parcel.', 'DHL Express hat Ihr Paket.', []],
    ['en', 'de', 'DHL Express has your parcels.', 'DHL hat Ihre Sendung.', ['DHL Express']],
    ['en', 'de', 'The parcel is late.', 'Die Sendung ist verspätet.', ['Paket']],
    ['en', 'de', 'The parcel is late.', 'Das Paket ist verspätet.', []],
    ['en', 'de', 'Two: a parcel, a parcel.', 'Zwei: Pakets, Paketes.', []],
    ['en', 'zh', 'Your parcel by DHL', 'DHL派送您的包裹', []],
    ['en', 'zh', 'For an iPhone', '适用于IPHONE', ['iPhone']],
    ['zh', 'en', '您的包裹由DHL派送', 'DHL delivers your package', []],
    ['en', 'fr', 'The parcel is late.', 'Le colis est en retard.', []],
  ])('%s > %s: %s', (from, to, source, target, missing) => {
    expect(lost(from, to, source, target)).toEqual(missing);
  });
});
