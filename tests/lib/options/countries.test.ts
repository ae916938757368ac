import { expect, test } from 'vitest';
import { countriesIn } from '@/components/knowledge/countries.ts';

test('countries are chosen by name; a code in use that is none of ISO’s stays', () => {
  expect(countriesIn('en', [])).toContainEqual({ value: 'GB', label: 'United Kingdom' });
  expect(countriesIn('zh-CN', [])).toContainEqual({ value: 'GB', label: '英国' });
  expect(countriesIn('en', []).map(({ value }) => value)).not.toContain('UK');
  expect(countriesIn('en', ['UK']).map(({ value }) => value)).toContain('UK');
});
