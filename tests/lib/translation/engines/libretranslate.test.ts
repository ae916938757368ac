import { describe, expect, test } from 'vitest';
import engine from '@/lib/translation/engines/libretranslate.ts';
import { holdsForAll } from './alike.ts';
import { aRequest, aWorld, outcome, type Reply, serve } from './server.ts';

const values = (address: string) => ({ address: `${address}/`, key: 'hunter2' });
const translations = (list: readonly string[]): Reply => ({ body: { translatedText: list } });
const asked = (body: string): string[] => JSON.parse(body).q;
const failed = (status: number, error: string): Reply => ({ status, body: { error } });

holdsForAll({
  engine,
  values,
  answer: ({ body }, render) => translations(asked(body).map(render)),
  short: ({ body }) => translations(asked(body).slice(1)),
  errors: [
    ['a wrong key', failed(403, 'Invalid API key'), 'auth'],
    ['a server that wants a key', failed(400, 'Visit https://portal.example.com to get an API key'), 'auth'],
    ['too fast', failed(429, 'Slowdown: 80 per 1 minute'), 'rate'],
    ['a language it has not', failed(400, 'th is not supported'), 'unsupported'],
    [
      'a pair it has not',
      failed(400, 'Vietnamese (vi) is not available as a target language from Thai (th)'),
      'unsupported',
    ],
    ['too long', failed(400, 'Invalid request: request (2400) exceeds text limit (2000)'), 'too-long'],
    ['it failed', failed(500, 'Cannot translate text: Thank you'), 'server'],
  ],
});

describe('libretranslate', () => {
  test.each<[string, Readonly<Record<string, string>>, object]>([
    ['with a key', { key: 'hunter2' }, { api_key: 'hunter2' }],
    ['without', {}, {}],
  ])('asks as documented, %s', async (_how, more, key) => {
    const { address, heard } = await serve(({ body }) => translations(asked(body)));
    await outcome(engine, aWorld({ address, ...more }), aRequest({ texts: ['Thank you'], to: 'zh' }));
    expect(heard[0]).toMatchObject({ method: 'POST', path: '/translate' });
    expect(JSON.parse(heard[0]?.body ?? '')).toEqual({
      q: ['Thank you'],
      source: 'en',
      target: 'zh',
      format: 'html',
      ...key,
    });
  });

  test('an address under a path is taken as it is', async () => {
    const { address, heard } = await serve(({ body }) => translations(asked(body)));
    await outcome(engine, aWorld({ address: `${address}/lt//` }));
    expect(heard[0]?.path).toBe('/lt/translate');
  });
});
