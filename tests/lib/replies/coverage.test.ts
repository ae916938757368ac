import { describe, expect, test } from 'vitest';
import type { Template } from '@/lib/domain/template.ts';
import { LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { coverage } from '@/lib/replies/coverage.ts';

const template: Template = {
  id: 't',
  name: 'T',
  intents: [],
  portals: [],
  fulfilments: [],
  bodies: { en: 'Hello', fr: '  \n' },
  variants: [
    { language: 'de', tone: 'formal', body: 'Guten Tag' },
    { language: 'en', portal: 'tiktok', body: 'Hi' },
    { language: 'ja', body: ' ' },
  ],
  changedAt: 0,
};

describe('coverage', () => {
  test('says body, variant or missing, and a text of blanks is missing', () => {
    const [row] = coverage([template], ['en', 'de', 'fr', 'ja']);
    expect(row?.cells.map(({ state }) => state)).toEqual(['body', 'variant', 'missing', 'missing']);
    expect(row?.cells.map(({ variants }) => variants.length)).toEqual([1, 1, 0, 0]);
    expect(row?.missing).toBe(3);
  });

  test('has a row a template in the order given and a cell a language', () => {
    const rows = coverage([template, { ...template, id: 'u' }]);
    expect(rows.map((row) => row.template.id)).toEqual(['t', 'u']);
    for (const { cells } of rows) expect(cells.map(({ language }) => language)).toEqual(LANGUAGES);
  });
});
