import { describe, expect, test } from 'vitest';
import { checkRule } from '@/lib/routing/check-rule.ts';
import { compilePattern, LONGEST_PATTERN, patternProblem } from '@/lib/routing/pattern.ts';

describe('a regular expression', () => {
  test('finds words of any script, whatever their case', () => {
    expect(compilePattern('\\b(gefälscht|fake)\\b')('Das ist GEFÄLSCHT!')).toBe(true);
    expect(compilePattern('gefälscht')('Das ist GEFÄLSCHT!')).toBe(true);
    expect(compilePattern('假货|仿品')('这是假货吗')).toBe(true);
    expect(compilePattern('\\d{3}-\\d{7}-\\d{7}')('order 113-1234567-7654321 please')).toBe(true);
    expect(compilePattern('^\\p{Han}+$')('退款')).toBe(true);
  });

  test('that would hang a browser takes time in step with the text', () => {
    const evil = compilePattern('^(a+)+$');
    const took = (length: number) => {
      const text = `${'a'.repeat(length)}!`;
      const started = performance.now();
      expect(evil(text)).toBe(false);
      return performance.now() - started;
    };
    took(1_000);
    // A backtracking engine does not end at thirty letters; here a few thousand are a matter of milliseconds.
    expect(took(10_000)).toBeLessThan(2_000);
  });

  test.each([
    ['an open bracket', '('],
    ['looking back at a group, which no linear engine can', '(a)\\1'],
    ['repetitions that grow when written out', '((a{100}){100}){100}'],
    ['more letters than anybody writes', 'a'.repeat(LONGEST_PATTERN + 1)],
  ])('refuses %s, and a rule with it says so', (_, pattern) => {
    expect(patternProblem(pattern)).toBeTruthy();
    const when = { field: 'words', op: 'matches', value: pattern };
    const rule = { id: 'a', order: 1, name: 'A', enabled: true, when, actions: [{ do: 'stop' }] };
    expect(checkRule(rule)).toEqual(['bad_pattern@when']);
  });
});
