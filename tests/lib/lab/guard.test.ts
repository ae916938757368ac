import { expect, test } from 'vitest';
import { draftsOf, violationsOf } from '../../lab/guard.ts';
import { precision, recall, scoreDrafts } from '../../lab/guard-score.ts';

const lines = [
  '{"id":"a","lang":"en","portal":"amazon","text":"Please leave us a 5 star review.","expect":["review_solicitation"]}',
  'no JSON',
  '',
  '{"id":"b","lang":"xx","portal":"amazon","text":"?"}',
  '{"id":"c","lang":"de","portal":"shopify","text":"Ihr Paket ist unterwegs.","expect":[]}',
  '{"id":"d","lang":"de","portal":"shopify","text":"Hallo","expect":["nonsense"]}',
].join('\n');

test('a damaged line is named by its number and keeps no other from being judged', () => {
  const { drafts, errors } = draftsOf(lines);
  expect(drafts.map(({ id }) => id)).toEqual(['a', 'c']);
  expect(errors).toEqual([
    'line 2 is not JSON',
    'line 4 has no known "lang"',
    'line 6 has an unknown violation in "expect"',
  ]);
  expect(drafts.map((draft) => violationsOf(draft).map(({ violation }) => violation))).toEqual([
    ['review_solicitation'],
    [],
  ]);
});

test('scores count what was found, missed and wrongly said', () => {
  const { all, clean } = scoreDrafts(draftsOf(lines).drafts);
  expect(all).toEqual({ hit: 1, missed: 0, wrong: 0 });
  expect(clean).toEqual({ drafts: 1, flagged: 0 });
  expect(recall({ hit: 1, missed: 3, wrong: 0 })).toBe(0.25);
  expect(precision({ hit: 0, missed: 0, wrong: 0 })).toBe(1);
});
