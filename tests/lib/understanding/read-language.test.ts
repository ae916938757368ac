/** The guard asks for a language at every key and for nothing else; it must be told the same as who reads everything. */
import { expect, test } from 'vitest';
import { readLanguage } from '@/lib/understanding/reading.ts';
import { understand } from '@/lib/understanding/understand.ts';
import { CORPUS } from './corpus.ts';

const of = (text: string) => {
  const { language, languageConfidence } = understand(text);
  return { language, languageConfidence };
};

test('reads the language that understanding reads', () => {
  const texts = CORPUS.filter((_, at) => at % 8 === 0).map(({ text }) => text);
  expect(texts.length).toBeGreaterThan(40);
  for (const text of texts) expect(readLanguage(text), text.slice(0, 80)).toEqual(of(text));
});

test.each(['', '👍', 'Wo ist\u200b mein Pa\u00adket?', 'Do\u0301nde esta\u0301 mi pedido'])('and of "%s"', (text) => {
  expect(readLanguage(text)).toEqual(of(text));
});
