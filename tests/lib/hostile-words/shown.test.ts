import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createI18n } from '@/lib/i18n/index.ts';
import { beginning, setApart, shownLine, withoutPiles } from '@/lib/i18n/shown.ts';
import { HOSTILE } from '../../hostile-words/index.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 300 });
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;
// What a browser draws as nothing, or acts upon.
const HIDDEN = /[\p{Cc}\u00ad\u180e\u200b\u2060\ufeff]/u;

describe('words of others on one line', () => {
  test('ordinary names stay as they are, in every script', () => {
    for (const name of [
      'Anna Weber',
      '张伟',
      'محمد العلي',
      'דוד לוי',
      'नर्मदा क्\u200dष',
      '👨‍👩‍👧 Ann',
      '🏴󠁧󠁢󠁥󠁮󠁧󠁿 Ben',
      '葛\u{e0100}'.slice(0, 1),
    ]) {
      expect(shownLine(name)).toBe(name);
    }
  });

  test('what turns, hides or controls is shown for what it is', () => {
    expect(shownLine('exe\u202egpj.scr')).toBe('exe[U+202E]gpj.scr');
    expect(shownLine('a\u200b\u200b\u200bb')).toBe('a[U+200B×3]b');
    expect(shownLine('123\u200e456')).toBe('123[U+200E]456');
    expect(shownLine('A\u0000B\u0007C')).toBe('A[U+0000]B[U+0007]C');
    expect(shownLine('one\n two\t three')).toBe('one two three');
    expect(shownLine(`x${String.fromCodePoint(0xe0061, 0xe0062)}`)).toBe('x[U+E0061×2]');
  });

  test('no string, of the corpus or any other, keeps a turning or hidden character', () => {
    for (const { text } of HOSTILE) expect(shownLine(text)).not.toMatch(TURNING);
    for (const { text } of HOSTILE) expect(shownLine(text).replace(/\u{1f3f4}[^\s]*/gu, '')).not.toMatch(HIDDEN);
    fc.assert(fc.property(anyText, (text) => !TURNING.test(shownLine(text)) && !HIDDEN.test(shownLine(text))));
  });

  test('marks beyond what a letter can carry are counted, all others stay', () => {
    expect(withoutPiles('e\u0301\u0316x')).toBe('e\u0301\u0316x');
    expect(withoutPiles(`e${'\u0301'.repeat(30)}x`)).toBe(`e${'\u0301'.repeat(8)}[U+0301×22]x`);
    expect(withoutPiles('z\u0301'.repeat(500))).toBe('z\u0301'.repeat(500));
  });

  test('shown twice it is as shown once', () => {
    fc.assert(fc.property(anyText, (text) => shownLine(shownLine(text)) === shownLine(text)));
  });

  test('a value in a sentence stays what it is, is never read as a sentence, and holds its own direction', () => {
    const { t } = createI18n('en');
    for (const { text } of HOSTILE) {
      const said = t('ticket:done.resolved', { name: text });
      expect(said).toBe(`Resolved: ${setApart(text)}`);
    }
    expect(t('ticket:done.resolved', { name: '{{name}} $t(common:action.close)' })).toBe(
      'Resolved: {{name}} $t(common:action.close)',
    );
    expect(t('ticket:done.resolved', { name: 'דוד' })).toBe('Resolved: \u2068דוד\u2069');
    expect(t('ticket:done.resolved', { name: 'Ann' })).toBe('Resolved: Ann');
  });

  test('a beginning is a beginning, no longer than asked, and never ends in half a character', () => {
    expect(beginning('👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 14)).toBe('👨‍👩‍👧‍👦');
    expect(beginning('ab\ud83d\ude00', 3)).toBe('ab');
    expect(beginning(`e${'\u0301'.repeat(500)}`, 100).length).toBe(100);
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 50 }), (text, length) => {
        const cut = beginning(text, length);
        return text.startsWith(cut) && cut.length <= length && (text === '' || cut.length > 0);
      }),
    );
  });
});
