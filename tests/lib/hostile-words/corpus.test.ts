import { expect, test } from 'vitest';
import { HOSTILE } from '../../hostile-words/index.ts';
import { SIZES } from '../../hostile-words/sizes.ts';

test('the corpus holds at least 900 different strings of at least 20 families, and the sizes are what they say', () => {
  expect(new Set(HOSTILE.map(({ text }) => text)).size).toBe(HOSTILE.length);
  expect(HOSTILE.length).toBeGreaterThanOrEqual(900);
  expect(HOSTILE.filter(({ family }) => family !== 'naughty strings').length).toBeGreaterThanOrEqual(440);
  expect(new Set(HOSTILE.map(({ family }) => family)).size).toBeGreaterThanOrEqual(20);
  const sizes = Object.fromEntries(SIZES.map(({ name, make }) => [name, make().length]));
  expect(sizes).toMatchObject({
    '64 KB': 65_536,
    '64 KB + 1': 65_537,
    '1 MB': 1_048_576,
    'a line of 1 M characters': 1_000_000,
    '100,000 lines': 200_000,
    '10 MB': 10_485_760,
  });
});
