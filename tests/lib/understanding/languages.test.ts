import { describe, expect, it } from 'vitest';
import { INTENTS, LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { parseCues } from '@/lib/understanding/cue.ts';
import type { LanguageData } from '@/lib/understanding/language-data.ts';
import { LANGUAGE_DATA } from '@/lib/understanding/languages/index.ts';
import { createMatcher } from '@/lib/understanding/matcher.ts';

/** Numbers, cards and addresses look the same everywhere; the rest must be said in every language. */
const OWN_FLAGS = ['legal_threat', 'repeat_contact', 'vulnerable_or_medical', 'off_platform_contact'] as const;

/** Different words by which something can be said. */
const ways = ({ sets }: LanguageData, cues = ''): number =>
  new Set(
    parseCues(cues, sets).flatMap(({ terms }) =>
      terms.flatMap(({ phrases }) => phrases.map((words) => words.join(' '))),
    ),
  ).size;

describe('the data of the languages', () => {
  it('every buyer language has exactly one file', () => {
    expect(LANGUAGE_DATA.map(({ code }) => code).sort()).toEqual([...LANGUAGES].sort());
  });

  it.each(LANGUAGE_DATA.map((data) => [data.code, data] as const))(
    '%s says every intent and flag in several ways',
    (_, data) => {
      for (const intent of INTENTS.filter((name) => name !== 'other')) {
        expect(ways(data, data.intents[intent]), intent).toBeGreaterThanOrEqual(5);
      }
      for (const flag of OWN_FLAGS) {
        expect(ways(data, data.flags[flag]), flag).toBeGreaterThanOrEqual(5);
      }
      for (const cues of [data.thanks, data.greetings, data.urgent, data.negations]) {
        expect(parseCues(cues, data.sets).length).toBeGreaterThanOrEqual(1);
      }
    },
  );

  it.each(LANGUAGE_DATA.map((data) => [data.code, data] as const))(
    'no cue of %s has a weight outside 0.5 to 4',
    (_, data) => {
      for (const cues of [...Object.values(data.intents), ...Object.values(data.flags), data.urgent]) {
        for (const { weight, terms } of parseCues(cues, data.sets)) {
          expect(Math.abs(weight)).toBeGreaterThanOrEqual(0.5);
          expect(Math.abs(weight)).toBeLessThanOrEqual(4);
          expect(terms.length).toBeGreaterThanOrEqual(1);
        }
      }
    },
  );
});

describe('how cues are written', () => {
  const empty = {
    common: '',
    sets: { thing: 'box parcel' },
    flags: {},
    thanks: '',
    greetings: '',
    urgent: '',
    negations: 'not',
  };
  const found = (cues: string, text: string) =>
    createMatcher({ ...empty, code: 'en', intents: { wismo: cues } })
      .match(text)
      .hits.map(({ words }) => words);

  it('words follow each other, whatever their case, accents and doubled letters', () => {
    expect(found('my order', 'MY ÓRDER, my  orrder, my big order')).toEqual(['MY ÓRDER', 'my  orrder']);
  });

  it('stems, endings, choices, sets and numbers', () => {
    expect(found('ship*', 'shipment')).toEqual(['shipment']);
    expect(found('*ment', 'shipment')).toEqual(['shipment']);
    expect(found('where_is|find <thing>', 'where is parcel? find box')).toEqual(['where is parcel', 'find box']);
    expect(found('only # box', 'only 3 box')).toEqual(['only 3 box']);
  });

  it('near means the same sentence, and either order with a plus', () => {
    expect(found('where .. order', 'where on earth is my order')).toHaveLength(1);
    expect(found('where .. order', 'where? I like my order')).toEqual([]);
    expect(found('order + lost', 'lost is my order')).toHaveLength(1);
  });
});
