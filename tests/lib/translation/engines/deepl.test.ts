import { describe, expect, test } from 'vitest';
import engine from '@/lib/translation/engines/deepl.ts';
import { holdsForAll } from './alike.ts';
import { aRequest, aWorld, outcome, type Reply, serve } from './server.ts';

const values = (address: string) => ({ key: 'hunter2:fx', address });
const translations = (list: readonly string[], more: object = {}): Reply => ({
  body: { translations: list.map((text) => ({ detected_source_language: 'EN', text, ...more })) },
});
const asked = (body: string): string[] => JSON.parse(body).text;
const failed = (status: number, message: string): Reply => ({ status, body: { message: `${message} hunter2` } });

holdsForAll({
  engine,
  values,
  answer: ({ body }, render) => translations(asked(body).map(render)),
  short: ({ body }) => translations(asked(body).slice(1)),
  errors: [
    ['a wrong key', { status: 403, body: '' }, 'auth'],
    ['the characters of the month used up', failed(456, 'Quota exceeded'), 'quota'],
    ['too fast', failed(429, 'Too many requests'), 'rate'],
    ['too busy', failed(529, 'Too many requests'), 'rate'],
    ['a body that is too large', failed(413, 'Request Entity Too Large'), 'too-long'],
    ['a language it has not', failed(400, "Value for 'target_lang' not supported."), 'unsupported'],
  ],
});

describe('deepl', () => {
  test('asks as documented: placeholders as empty elements, languages in capitals, forms of address preferred', async () => {
    const { address, heard } = await serve(() =>
      translations(['Danke', '<x id="1"></x> &amp; so'], { billed_characters: 9 }),
    );
    const answered = await outcome(engine, aWorld(values(address)), aRequest({ formality: 'more' }));
    expect(answered).toEqual({ texts: ['Danke', '⟦1⟧ & so'], characters: 18 });
    expect(heard[0]).toMatchObject({ method: 'POST', path: '/v2/translate' });
    expect(heard[0]?.headers.authorization).toBe('DeepL-Auth-Key hunter2:fx');
    expect(JSON.parse(heard[0]?.body ?? '')).toEqual({
      text: ['Thank you', 'Order <x id="1"/> is late'],
      source_lang: 'EN',
      target_lang: 'DE',
      tag_handling: 'xml',
      tag_handling_version: 'v2',
      formality: 'prefer_more',
      show_billed_characters: true,
    });
  });

  test.each([
    ['hunter2:fx', 'https://api-free.deepl.com/v2/translate'],
    ['hunter2', 'https://api.deepl.com/v2/translate'],
  ])('the key %s belongs to %s', async (key, url) => {
    const urls: string[] = [];
    const world = aWorld(
      { key },
      {
        fetch: async (to) => {
          urls.push(String(to));
          throw new TypeError();
        },
      },
    );
    await outcome(engine, world);
    expect(urls).toEqual([url]);
  });

  test.each([
    ['all-pairs', 'en', 'de', 'all-pairs'],
    ['en>de=one, zh>de=two', 'zh', 'de', 'two'],
    ['en>de=one, zh>de=two', 'de', 'en', undefined],
    ['', 'en', 'de', undefined],
  ] as const)('the glossary of "%s" for %s to %s is %s', async (glossary, from, to, id) => {
    const { address, heard } = await serve(({ body }) => translations(asked(body)));
    await outcome(engine, aWorld({ ...values(address), glossary }), aRequest({ from, to }));
    expect(JSON.parse(heard[0]?.body ?? '').glossary_id).toBe(id);
  });

  test.each([
    ['en', 'EN-US'],
    ['pt', 'PT-BR'],
    ['zh', 'ZH-HANS'],
    ['ja', 'JA'],
  ] as const)('%s is asked for as %s', async (to, code) => {
    const { address, heard } = await serve(({ body }) => translations(asked(body)));
    await outcome(engine, aWorld(values(address)), aRequest({ from: 'de', to }));
    expect(JSON.parse(heard[0]?.body ?? '').target_lang).toBe(code);
  });
});
