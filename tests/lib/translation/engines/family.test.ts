import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENGINES, originPattern, originsOf } from '@/lib/domain/translation.ts';
import { engineOf, engines } from '@/lib/translation/engines/index.ts';
import { fromHtml, fromXml, toHtml, toXml } from '@/lib/translation/engines/kit/markup.ts';
import { mask } from '@/lib/translation/mask.ts';
import { aRequest, aWorld, outcome } from './server.ts';

describe('the engines', () => {
  test('each name has one', () => {
    expect(ENGINES.map((id) => engineOf(id).id)).toEqual(ENGINES);
    expect(engines.length).toBe(ENGINES.length);
  });

  test('what is secret is a field of its own, and every remote engine says where it goes', () => {
    for (const engine of engines) {
      expect(new Set(engine.fields.map(({ id }) => id)).size).toBe(engine.fields.length);
      for (const { id, secret } of engine.fields) expect(secret).toBe(/key|secret|account/.test(id));
      const own = Object.fromEntries(engine.fields.map(({ id }) => [id, 'https://own.example.com/x']));
      expect(originsOf(engine, own).length > 0).toBe(!engine.inView);
    }
  });

  test('the browser’s own is not run by the background', async () => {
    expect(await outcome(engineOf('browser'), aWorld({}), aRequest())).toMatchObject({ trouble: 'unsupported' });
  });

  test.each([
    ['https://translate.example.com/v1/', 'https://translate.example.com/*'],
    ['https://translate.example.com:8443', 'https://translate.example.com/*'],
    ['http://127.0.0.1:5000', 'http://127.0.0.1/*'],
    ['http://localhost:11434/v1', 'http://localhost/*'],
    ['http://translate.example.com', undefined],
    ['http://192.168.1.5:5000', undefined],
    ['https://user:pass@translate.example.com', undefined],
    ['ftp://translate.example.com', undefined],
    ['javascript:alert(1)', undefined],
    ['translate.example.com', undefined],
    ['', undefined],
  ])('to reach %s the browser is asked for %s', (address, pattern) => {
    expect(originPattern(address)).toBe(pattern);
  });
});

describe('texts as markup', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('a < b & c > "d"', '&amp; &lt;x&gt; &#39;', '<span>x</span><br>', '⟦1⟧\n⟦2⟧', "it's"),
  );
  test('come back as they were, tokens marked', () => {
    fc.assert(
      fc.property(texts, (text) => {
        // What leaves is always masked: a token in it is ours. HTML takes the blanks about a line end.
        const { text: masked } = mask(text.replaceAll(/[ \t]*\n[ \t]*/g, '\n'));
        expect(fromHtml(toHtml(masked))).toBe(masked);
        expect(fromXml(toXml(masked))).toBe(masked);
        expect(toXml(masked).replace(/<x id="\d+"\/>/g, '')).not.toMatch(/[<>]/);
      }),
    );
  });
});
