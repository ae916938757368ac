import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Template } from '@/lib/domain/template.ts';
import { TemplateIndex } from '@/lib/replies/search.ts';
import { fold, termsOf } from '@/lib/replies/search-text.ts';
import { beginsAlmost } from '@/lib/replies/typos.ts';

const aTemplate = (fields: Partial<Template> & { id: string }): Template => ({
  name: fields.id,
  intents: [],
  portals: [],
  fulfilments: [],
  bodies: {},
  changedAt: 0,
  ...fields,
});

const LIBRARY = [
  aTemplate({ id: 'late', name: 'Parcel is late', shortcut: 'wismo-fbm', folder: 'Shipping/Late', intents: ['wismo'] }),
  aTemplate({
    id: 'refund',
    name: 'Refund sent',
    shortcut: 'refund',
    folder: '售后/退款',
    intents: ['refund_request'],
    bodies: {
      en: 'Your money is on its way.',
      zh: '您的退款已经处理。',
      de: 'Ihre Rücksendung ist bei uns angekommen.',
    },
  }),
  aTemplate({
    id: 'invoice',
    name: 'Invoice attached',
    intents: ['invoice_tax'],
    bodies: {
      fr: 'Voici votre facture détaillée.',
      ja: 'お荷物の配送状況をお知らせします。',
      ko: '환불을 처리했습니다.',
      pl: 'Dziękujemy za zamówienie, łódź.',
    },
  }),
  aTemplate({
    id: 'fuer',
    name: 'Grüße für Straße',
    bodies: { en: 'Hello {{ buyer.first_name }}, the colour was wrong.' },
  }),
];

function found(typed: string, library: readonly Template[] = LIBRARY): string[] {
  const index = new TemplateIndex({ wismo: 'Where is my order 查询物流', invoice_tax: 'Invoice or tax 发票或税务' });
  for (const template of library) index.put(template);
  return [...index.search(typed)].toSorted(([, a], [, b]) => b - a).map(([id]) => id);
}

describe('what was typed finds', () => {
  test.each([
    ['wismo-fbm', 'late', 'a whole shortcut'],
    ['/wismo', 'late', 'a shortcut begun, with its slash'],
    ['WISMO', 'late', 'in capitals'],
    ['ｗｉｓｍｏ', 'late', 'in full-width letters'],
    ['wfbm', 'late', 'the letters of a shortcut with gaps'],
    ['parcl', 'late', 'a name with a letter too few'],
    ['pracel', 'late', 'two letters swapped'],
    ['parcle', 'late', 'two letters swapped at the end'],
    ['paecel', 'late', 'a wrong letter'],
    ['shiping', 'late', 'a folder, mistyped'],
    ['where order', 'late', 'the name of an intent in English'],
    ['物流', 'late', 'the name of an intent in Chinese'],
    ['发票', 'invoice', 'the name of an intent in Chinese, whatever the folder'],
    ['退款', 'refund', 'a Chinese word'],
    ['退', 'refund', 'one Chinese character'],
    ['款已经处', 'refund', 'a piece of a Chinese sentence'],
    ['rucksendung', 'refund', 'a body without its accents'],
    ['sendung', 'refund', 'the second half of a German compound'],
    ['angekomen', 'refund', 'a body, mistyped'],
    ['money way', 'refund', 'two words of a body'],
    ['FACTURE DETAILLEE', 'invoice', 'a French body in capitals without accents'],
    ['配送状況', 'invoice', 'a Japanese body'],
    ['ﾎﾞ', undefined, 'nothing, in half-width kana'],
    ['환불', 'invoice', 'a Korean stem under its ending'],
    ['lodz', 'invoice', 'a letter that has no accent to lose'],
    ['strasse', 'fuer', 'a sharp s'],
    ['first_name', undefined, 'no word of the template language'],
    ['xylophone', undefined, 'nothing'],
    ['refund xylophone', undefined, 'nothing when one word is nowhere'],
  ] as [string, string | undefined, string][])('%s: %s (%s)', (typed, id) => {
    expect(found(typed)[0]).toBe(id);
  });

  test('the better match first: shortcut, then name, then intent, then body', () => {
    const library = [
      aTemplate({ id: 'body', name: 'a', bodies: { en: 'tracking' } }),
      aTemplate({ id: 'inside', name: 'backtracking' }),
      aTemplate({ id: 'name', name: 'tracking' }),
      aTemplate({ id: 'folder', name: 'b', folder: 'Tracking' }),
      aTemplate({ id: 'shortcut', name: 'c', shortcut: 'tracking' }),
    ];
    expect(found('tracking', library)).toEqual(['shortcut', 'name', 'inside', 'folder', 'body']);
  });

  test('a word that many hold as typed is not taken for a slip of another', () => {
    const library = ['refund a', 'refund b', 'refund c', 'refune d'].map((name) => aTemplate({ id: name, name }));
    expect(found('refund', library)).toHaveLength(3);
    expect(found('refunt', library)).toHaveLength(4);
  });

  test('a changed template is found by its new words only, a removed one by none', () => {
    const index = new TemplateIndex();
    index.put(aTemplate({ id: 'a', name: 'kettle', bodies: { en: 'boiling' } }));
    index.put(aTemplate({ id: 'a', name: 'lamp', bodies: { en: 'shining' } }));
    expect([index.search('kettle').size, index.search('boiling').size]).toEqual([0, 0]);
    expect([index.search('lamp').size, index.search('shining').size]).toEqual([1, 1]);
    index.remove('a');
    expect(index.search('lamp').size).toBe(0);
    expect(index.search('').size).toBe(0);
  });
});

describe('whatever stands in templates', () => {
  const text = fc.oneof(
    fc.lorem({ maxCount: 6 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc
      .array(fc.constantFrom('退款', '配送', 'お荷物', '환불을', 'Rücksendung', 'façade', 'ที่', 'İstanbul'), {
        maxLength: 5,
      })
      .map((words) => words.join(' ')),
  );
  const library = fc
    .array(fc.record({ name: text, shortcut: text, folder: text, en: text, zh: text, de: text }), { maxLength: 8 })
    .map((rows) =>
      rows.map(({ name, shortcut, folder, ...bodies }, at) =>
        aTemplate({ id: `t${at}`, name, shortcut, folder, bodies }),
      ),
    );

  test('no template is lost that holds the words typed', () => {
    fc.assert(
      fc.property(library, fc.nat(), fc.nat(), (templates, which, where) => {
        const terms = templates.flatMap(({ name, bodies }) =>
          [name, ...Object.values(bodies)].flatMap((one) => termsOf(fold(one))),
        );
        const term = terms[which % Math.max(1, terms.length)] ?? '';
        // Its beginning is a word begun; its end is one inside a compound. One letter must begin a word.
        const from = where % 2 === 0 ? 0 : Math.max(0, term.length - 3);
        const typed = term.slice(from);
        if (typed.length < 2) return;
        const holding = templates.filter(({ name, shortcut = '', folder = '', bodies }) =>
          [name, shortcut, folder, ...Object.values(bodies)].some((one) =>
            termsOf(fold(one)).some((each) => each.includes(typed)),
          ),
        );
        const ids = found(typed, templates);
        expect(ids).toEqual(expect.arrayContaining(holding.map(({ id }) => id)));
      }),
    );
  });

  test('one slip in a word of a name still finds it', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{5,12}$/),
        fc.nat(),
        fc.constantFrom('drop', 'double', 'swap', 'wrong'),
        (word, place, slip) => {
          const at = place % (word.length - 1);
          const typed = {
            drop: word.slice(0, at) + word.slice(at + 1),
            double: word.slice(0, at) + word[at] + word.slice(at),
            swap: word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
            wrong: `${word.slice(0, at)}q${word.slice(at + 1)}`,
          }[slip];
          expect(found(typed, [aTemplate({ id: 'it', name: `The ${word} case`, bodies: { en: 'nothing' } })])).toEqual([
            'it',
          ]);
          expect(beginsAlmost(word, typed, 1)).toBe(true);
        },
      ),
    );
  });

  test('the order in which templates came does not matter', () => {
    fc.assert(
      fc.property(library, text, (templates, typed) => {
        const scores = (list: readonly Template[]) => {
          const index = new TemplateIndex();
          for (const template of list) index.put(template);
          return Object.fromEntries(index.search(typed));
        };
        expect(scores(templates.toReversed())).toEqual(scores(templates));
      }),
    );
  });
});
