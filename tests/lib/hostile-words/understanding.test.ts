import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '@/lib/replies/guard/index.ts';
import { wordsOf } from '@/lib/store/words.ts';
import { redactCards } from '@/lib/understanding/cards.ts';
import { readLanguage } from '@/lib/understanding/reading.ts';
import { understand } from '@/lib/understanding/understand.ts';
import { growthOf, TOO_STEEP } from '../../hostile-words/growth.ts';
import { HOSTILE } from '../../hostile-words/index.ts';
import { EVIL, SIZES } from '../../hostile-words/sizes.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 2_000 });
const guard = (text: string) => judge(text, { portal: 'amazon', language: 'de', detect: readLanguage });

/** Everything that reads a buyer's or an agent's words, with the longest text it looks at. */
const READERS: readonly { name: string; read: (text: string) => unknown; from: number }[] = [
  { name: 'understanding', read: understand, from: 2_400 },
  { name: 'card numbers', read: redactCards, from: 8_192 },
  { name: 'search words', read: wordsOf, from: 2_400 },
  { name: 'reply guard', read: guard, from: 2_400 },
];

describe.each(READERS)('$name', ({ read, from }) => {
  test('takes every string of the corpus and any other, and says the same of it twice', () => {
    for (const { text } of HOSTILE) expect(read(text)).toEqual(read(text));
    fc.assert(fc.property(anyText, (text) => void read(text)));
  });

  test('takes every size', () => {
    for (const { make } of SIZES) read(make());
  });

  test.each(EVIL)('does not run away on $name', ({ make }) => {
    // What else the machine does only ever adds: one fair measurement of four is enough.
    const growths: number[] = [];
    while (growths.length < 4 && (growths.at(-1) ?? TOO_STEEP) >= TOO_STEEP) growths.push(growthOf(make, from, read));
    expect(
      Math.min(...growths),
      `8 times the text took ${growths.map(Math.round).join(', ')} times as long`,
    ).toBeLessThan(TOO_STEEP);
  });
});

test('a runaway would be seen: quadratic work on the same texts is too steep', () => {
  const quadratic = (text: string) => {
    let same = 0;
    for (const a of text) for (let at = 0; at < text.length; at++) if (text[at] === a) same++;
    return same;
  };
  expect(growthOf((length) => 'a'.repeat(length), 2_000, quadratic)).toBeGreaterThan(TOO_STEEP);
});

test('no text has more search words than a page has, and quotes stay short', () => {
  for (const text of [...HOSTILE.map((hostile) => hostile.text), ...SIZES.map(({ make }) => make())]) {
    const words = wordsOf(text);
    expect(words.length).toBeLessThanOrEqual(400);
    expect(Math.max(0, ...words.map(({ length }) => length))).toBeLessThanOrEqual(40);
    const { flags, intentWords } = understand(text);
    const quotes = [...intentWords, ...flags.flatMap((flag) => flag.words)];
    expect(quotes.every(({ length }) => length <= 200)).toBe(true);
    expect(quotes.length).toBeLessThanOrEqual(60);
  }
});
