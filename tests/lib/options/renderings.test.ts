import { expect, test } from 'vitest';
import { readRenderings, writeRenderings } from '@/components/settings/memory/renderings.ts';

test.each([
  ['de = Lampe\n\nZH＝灯 具 ', { to: { de: 'Lampe', zh: '灯 具' } }],
  ['', { to: {} }],
  ['de = Lampe\nxx = y', { bad: 'xx = y' }],
  ['Lampe', { bad: 'Lampe' }],
  ['de =', { bad: 'de =' }],
])('%j', (text, read) => {
  expect(readRenderings(text)).toEqual(read);
});

test('written and read again they are the same', () => {
  const to = { de: 'Lampe = gut', ja: 'ランプ' };
  expect(readRenderings(writeRenderings(to))).toEqual({ to });
});
