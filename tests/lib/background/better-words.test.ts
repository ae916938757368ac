import { describe, expect, test } from 'vitest';
import { withBetterWords } from '@/components/composer/better-words.ts';

const violation = { violation: 'external_link', level: 'block', reason: { code: 'guard_external_link' } } as const;

describe('better words in the place of those found', () => {
  test('stand once, where the first stood', () => {
    const text = 'See example.com, or example.org today.';
    const found = {
      ...violation,
      words: 'example.com · example.org',
      spans: [
        [4, 15],
        [20, 31],
      ] as const,
    };
    expect(withBetterWords(text, { ...found, suggestion: 'your orders' })).toBe('See your orders, or today.');
    expect(withBetterWords(text, found)).toBe('See , or today.');
  });

  test('leave a text alone that was written on since', () => {
    const found = { ...violation, words: 'example.com', spans: [[4, 15]] as const, suggestion: 'x' };
    expect(withBetterWords('Now see example.com', found)).toBe('Now see example.com');
  });
});
