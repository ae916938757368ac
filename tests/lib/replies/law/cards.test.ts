import { describe, expect, test } from 'vitest';
import type { Intent, Language } from '@/lib/domain/vocabulary.ts';
import { judge } from '@/lib/replies/guard/index.ts';
import { checkCards } from '@/lib/replies/law/check-cards.ts';
import { LAW_CARDS, lawFor } from '@/lib/replies/law/index.ts';
import { readLanguage } from '@/lib/understanding/reading.ts';

const ASKED =
  'DE FR IT ES NL BE AT PL SE IE PT CZ DK FI GR HU RO GB US CA MX BR AU NZ JP KR CN IN SG MY TH VN ID PH TR AE SA CH NO';

describe('the cards', () => {
  test('cover every country asked for, each once', () => {
    const countries = LAW_CARDS.map(({ country }) => country);
    expect(new Set(countries).size).toBe(countries.length);
    expect(ASKED.split(' ').filter((country) => !countries.includes(country))).toEqual([]);
  });

  test('say nothing is certain that nobody has looked up', () => {
    expect(LAW_CARDS.filter(({ certain }) => certain)).toEqual([]);
  });

  test.each<[string, object]>([
    ['DE', { withdrawal: { days: 14 }, refund: { days: 14 }, guaranteeMonths: 24 }],
    ['ES', { withdrawal: { days: 14 }, guaranteeMonths: 36 }],
    ['SE', { guaranteeMonths: 36 }],
    ['GB', { withdrawal: { days: 14 }, refund: { days: 14, from: 'goods' } }],
    ['US', { withdrawal: 'none', delivery: { days: 30, until: 'shipped' } }],
    ['BR', { withdrawal: { days: 7 } }],
    ['MX', { withdrawal: { days: 5, business: true } }],
    ['JP', { withdrawal: { days: 8, conditional: true } }],
    ['KR', { withdrawal: { days: 7 }, refund: { days: 3, business: true } }],
    ['CN', { withdrawal: { days: 7 } }],
    ['AU', { withdrawal: 'none' }],
    ['TR', { withdrawal: { days: 14 } }],
    ['SA', { withdrawal: { days: 7 } }],
  ])('%s has the numbers of policies D4', (country, expected) => {
    expect(LAW_CARDS.find((card) => card.country === country)).toMatchObject(expected);
  });

  test('EU law is what every member shares', () => {
    for (const country of 'DE FR IT ES NL BE AT PL SE IE PT CZ DK FI GR HU RO'.split(' '))
      expect(LAW_CARDS.find((card) => card.country === country)).toMatchObject({
        withdrawal: { days: 14 },
        refund: { days: 14 },
        delivery: { days: 30 },
      });
  });
});

describe('a broken card', () => {
  const [card] = LAW_CARDS;
  test.each<[string, object, string]>([
    ['country', { country: 'Germany' }, 'card Germany has no country'],
    ['withdrawal', { withdrawal: { days: -1 } }, 'says nothing of withdrawal'],
    ['statutes', { statutes: [] }, 'cites no statute'],
    ['statute without words', { statutes: [{ topic: 'refund', cite: ' ' }] }, 'cites no statute'],
    ['topic', { statutes: [{ topic: 'weather', cite: 'x' }] }, 'cites no statute'],
    ['note', { note: { en: 'Only English' } }, 'half a note'],
    ['source', { source: 'my memory' }, 'has no source'],
    ['date', { asOf: 'lately' }, 'has no date'],
    ['refund', { refund: { days: 14 } }, 'refund without days'],
    ['delivery', { delivery: { days: 0.5, until: 'shipped' } }, 'delivery without days'],
    ['certainty', { certain: 'maybe' }, 'how sure'],
  ])('is refused for its %s', (_, change, sentence) => {
    expect(() => checkCards('test', [{ ...card, ...change }])).toThrow(sentence);
  });
  test('is refused where there is no list at all', () => {
    expect(() => checkCards('test', {})).toThrow('no list');
  });
});

describe('what a ticket is shown', () => {
  test.each<[string, Intent, Language | 'und', readonly string[]]>([
    ['DE', 'return_request', 'de', ['innerhalb von 14 Tagen']],
    ['ES', 'damaged_defective', 'es', ['garantía legal de 3 años']],
    ['UK', 'cancel_order', 'en', ['within 14 days']],
    ['MX', 'return_request', 'es', ['5 días hábiles']],
    ['BR', 'return_request', 'pt', ['você pode desistir']],
    ['PT', 'return_request', 'pt', ['14 dias após a receção']],
    ['CN', 'return_request', 'zh', ['7 日内']],
    // Nothing that holds only under conditions, and nothing in a language there is no text in.
    ['JP', 'return_request', 'ja', []],
    ['DE', 'return_request', 'th', []],
    ['US', 'return_request', 'en', []],
    ['DE', 'wismo', 'de', []],
  ])('%s, %s, %s', (country, intent, language, wanted) => {
    const { sentences } = lawFor(country, intent, language) ?? { sentences: [] };
    expect(sentences.length).toBe(wanted.length);
    for (const [index, part] of wanted.entries()) expect(sentences[index]?.text).toContain(part);
  });

  test('is nothing for a country without a card', () => {
    expect(lawFor('ZZ', 'return_request', 'en')).toBeUndefined();
    expect(lawFor(undefined, 'return_request', 'en')).toBeUndefined();
  });

  test('is never a sentence the guard refuses, and is in the language it says', () => {
    const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'sv', 'pt', 'ko', 'zh', 'tr'] as const;
    const seen = new Set<string>();
    for (const { country } of LAW_CARDS)
      for (const language of languages)
        for (const sentence of lawFor(country, 'other', language)?.sentences ?? []) {
          expect(judge(sentence.text, { portal: 'amazon', language, detect: readLanguage })).toEqual([]);
          seen.add(language);
        }
    expect([...seen].sort()).toEqual([...languages].sort());
  });
});
