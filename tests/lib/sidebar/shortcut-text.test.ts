import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortcutBefore, spliced } from '@/components/composer/shortcut-text.ts';

describe('the shortcut before the caret', () => {
  test.each([
    ['/late', { shortcut: 'late', from: 0 }],
    ['Hello /late', { shortcut: 'late', from: 6 }],
    ['Hello\n/wismo-fbm', { shortcut: 'wismo-fbm', from: 6 }],
    ['您好 /退款', { shortcut: '退款', from: 3 }],
    ['s/he', undefined],
    ['https://example.com/late', undefined],
    ['/', undefined],
    ['/late ', undefined],
    ['//late', undefined],
    [`/${'x'.repeat(61)}`, undefined],
    ['', undefined],
  ] as [string, { shortcut: string; from: number } | undefined][])('%j', (text, found) => {
    expect(shortcutBefore(text, text.length)).toEqual(found);
  });

  test('is looked for at the caret, not at the end', () => {
    expect(shortcutBefore('/late and more', 5)).toEqual({ shortcut: 'late', from: 0 });
    expect(shortcutBefore('/late and more', 8)).toBeUndefined();
  });

  test('is replaced, and nothing around it, with the caret behind', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (before, after, by) => {
        const text = `${before} /late${after}`;
        const from = before.length + 1;
        expect(spliced(text, from, from + 5, by)).toEqual({ text: `${before} ${by}${after}`, caret: from + by.length });
      }),
    );
  });
});
