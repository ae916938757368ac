import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { type Exchanged, readMemoryFile, toJson, toTmx } from '@/lib/translation/exchange.ts';

const text = fc
  .string({ unit: fc.constantFrom(...'aé包 <>&"\'[]{}#;😀/=\n'.split('')), minLength: 1, maxLength: 20 })
  .map((all) => all.trim())
  .filter((all) => all !== '' && all.isWellFormed());
const entry = fc
  .record({
    from: fc.constantFrom(...LANGUAGES),
    to: fc.constantFrom(...LANGUAGES),
    source: text,
    target: text,
    by: fc.constantFrom('person' as const, 'deepl' as const, 'browser' as const),
  })
  .filter(({ from, to }) => from !== to);

describe('a memory', () => {
  test.each([
    ['JSON', toJson],
    ['TMX', toTmx],
  ])('written as %s and read again is the same', (_, write) => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), (entries: Exchanged[]) => {
        expect(readMemoryFile(write(entries))).toEqual({ entries, skipped: 0 });
      }),
    );
  });

  test('of another program: regional tags, inline marks, character references, several languages, what is not ours', () => {
    const file = `<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">
      <tmx version="1.4"><header srclang="en-US" segtype="sentence"></header><body>
      <tu tuid="1"><tuv xml:lang="de-DE"><seg>Hallo &amp; <bpt i="1">&lt;b&gt;</bpt>Tsch&#252;ss</seg></tuv><tuv xml:lang="EN-us"><seg>Hello &amp; bye</seg></tuv>
      <tuv lang='fr'><seg>Bonjour &#x26; au revoir</seg></tuv></tu>
      <tu><tuv xml:lang="en"><seg>Hi</seg></tuv><tuv xml:lang="ru"><seg>Привет</seg></tuv></tu>
      <tu><tuv xml:lang="en"><seg>Alone</seg></tuv></tu>
      </body></tmx>`;
    expect(readMemoryFile(file)).toEqual({
      entries: [
        { from: 'en', to: 'de', source: 'Hello & bye', target: 'Hallo & <b>Tschüss', by: 'person' },
        { from: 'en', to: 'fr', source: 'Hello & bye', target: 'Bonjour & au revoir', by: 'person' },
      ],
      skipped: 2,
    });
  });

  test.each(['', 'hello', '{"memory":1}', '{', '<html></html>', '[]', '{"portside":1}'])('is not: %s', (file) => {
    expect(() => readMemoryFile(file)).toThrow();
  });

  test('takes no entry it cannot use', () => {
    const rows = [
      null,
      1,
      { from: 'en', to: 'en', source: 'a', target: 'b' },
      { from: 'xx', to: 'en', source: 'a', target: 'b' },
    ];
    const more = [
      { from: 'de', to: 'en', source: 'a'.repeat(5_000), target: 'b' },
      { from: 'de', to: 'en', source: 'a', target: 2 },
    ];
    const good = { from: 'de', to: 'en', source: 'a', target: 'b', by: 'root' };
    expect(readMemoryFile(JSON.stringify({ memory: [...rows, ...more, good] }))).toEqual({
      entries: [{ ...good, by: 'person' }],
      skipped: 6,
    });
  });
});
