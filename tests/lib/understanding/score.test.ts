import { describe, expect, test } from 'vitest';
import {
  flagFigures,
  intentAccuracy,
  intentFigures,
  languageAccuracy,
  scoreLines,
  scoreText,
} from '../../lab/score.ts';

const JSON_LINES = [
  { id: '1', text: 'Where is my parcel?', portal: 'amazon', language: 'en', intent: 'wismo', flags: [] },
  {
    id: '2',
    text: 'Ich gehe zum Anwalt',
    portal: 'shopify',
    language: 'de',
    intent: 'claim_threat',
    flags: ['legal_threat'],
  },
  { id: '3', text: 'Where is my parcel?', portal: 'tiktok', language: 'fr', intent: 'safety' },
]
  .map((line) => JSON.stringify(line))
  .join('\n');

describe('scoring triage', () => {
  test('says how much was right, by intent, flag and language', () => {
    const { scored, errors } = scoreLines(JSON_LINES);
    expect(errors).toEqual([]);
    expect(intentAccuracy(scored)).toBeCloseTo(2 / 3);
    expect(languageAccuracy(scored)).toBeCloseTo(2 / 3);
    expect(flagFigures(scored, 'safety')).toMatchObject({ meant: 1, recall: 0 });
    expect(flagFigures(scored, 'legal_threat')).toMatchObject({ meant: 1, recall: 1, precision: 1 });
    expect(flagFigures(scored, 'claim_threat')).toMatchObject({ meant: 1, recall: 1 });
    expect(intentFigures(scored, 'wismo').f1).toBeCloseTo(2 / 3);
    expect(scoreText(scored)).toContain('66.7 %');
  });

  test('reads rows of the known messages too, in the language of the file', () => {
    const { scored, errors } = scoreLines('wismo urgent_deadline | Where is my parcel?\\nI need it tomorrow', 'en');
    expect(errors).toEqual([]);
    expect(scored[0]?.expected).toEqual({ intent: 'wismo', flags: ['urgent_deadline'], language: 'en' });
  });

  test.each([
    ['no JSON', '{', 'is not JSON'],
    ['no text', '{"id":"1","portal":"amazon","intent":"wismo"}', 'has no "text"'],
    ['no intent', '{"id":"1","portal":"amazon","text":"x"}', 'has no known "intent"'],
    ['a flag that does not exist', '{"id":"1","portal":"amazon","text":"x","intent":"wismo","flags":["x"]}', 'flag'],
    [
      'a language that does not exist',
      '{"id":"1","portal":"amazon","text":"x","intent":"wismo","language":"xx"}',
      'language',
    ],
    ['a row without an intent', 'nothing | x', 'names no intent'],
    ['a row with a strange flag', 'wismo strange | x', 'unknown flag'],
  ])('a line with %s is said, with its number, and keeps no other from being judged', (_, line, said) => {
    const { scored, errors } = scoreLines(`${line}\nwismo | where is it`, 'en');
    expect(scored).toHaveLength(1);
    expect(errors).toEqual([expect.stringContaining(said)]);
    expect(errors[0]).toMatch(/^Line 1 /);
  });
});
