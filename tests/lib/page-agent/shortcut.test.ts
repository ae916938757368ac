import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replacedIn, shortcutIn } from '@/lib/page-agent/shortcut.ts';

test.each([
  ['/thanks', 'thanks'],
  ['Dear Anna, /wismo-fbm', 'wismo-fbm'],
  ['first line\n/lost', 'lost'],
  ['你好 /退款', '退款'],
  ['\u00a0/a_1', 'a_1'],
  ['and/or', undefined],
  ['1/2', undefined],
  ['https://example.com/thanks', undefined],
  ['//thanks', undefined],
  ['/', undefined],
  ['/-x', undefined],
  ['/thanks ', undefined],
  ['/thanks.', undefined],
  ['thanks', undefined],
  ['', undefined],
  [`/${'x'.repeat(61)}`, undefined],
])('%j ends with the shortcut %j', (before, shortcut) => {
  expect(shortcutIn(before)).toBe(shortcut);
});

test('the occurrence that ends before the caret is replaced, and no other', () => {
  expect(replacedIn('/a x /a y /a', '/a x /a', '/a', 'TEXT')).toBe('/a x TEXT y /a');
  expect(replacedIn('/a', '/a', '/a', '$& $1')).toBe('$& $1');
  expect(replacedIn('nothing', 'nothing', '/a', 'TEXT')).toBe('nothing');
});

test('whatever stands around it stays as it is', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (head, text, tail) => {
      const before = `${head.replaceAll('/', '')} /word`;
      expect(replacedIn(`${before}${tail}`, before, '/word', text)).toBe(
        `${before.slice(0, -'/word'.length)}${text}${tail}`,
      );
    }),
  );
});
