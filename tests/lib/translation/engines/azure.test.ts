import { describe, expect, test } from 'vitest';
import engine from '@/lib/translation/engines/azure.ts';
import { holdsForAll } from './alike.ts';
import { aRequest, aWorld, outcome, type Reply, serve } from './server.ts';

const values = (address: string) => ({ key: 'hunter2', region: 'eastasia', address });
const translations = (list: readonly string[], headers: Readonly<Record<string, string>> = {}): Reply => ({
  headers,
  body: list.map((text) => ({ translations: [{ text, to: 'de' }] })),
});
const asked = (body: string): string[] => JSON.parse(body).map(({ Text }: { Text: string }) => Text);
const failed = (code: number, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status: Math.floor(code / 1_000),
  headers,
  body: { error: { code, message: 'hunter2 is not right: Thank you' } },
});

holdsForAll({
  engine,
  values,
  answer: ({ body }, render) => translations(asked(body).map(render)),
  short: ({ body }) => translations(asked(body).slice(1)),
  errors: [
    ['a wrong key or region', failed(401_000), 'auth'],
    ['not allowed', failed(403_000), 'auth'],
    ['the free characters used up', failed(403_001), 'quota'],
    ['too fast', failed(429_001, { 'retry-after': '30' }), 'rate', 30_000],
    ['too fast, until a date', failed(429_000, { 'retry-after': 'Thu, 15 Jan 2026 12:01:00 GMT' }), 'rate', 60_000],
    ['a language it has not', failed(400_036), 'unsupported'],
    ['a source it has not', failed(400_035), 'unsupported'],
    ['too long', failed(400_077), 'too-long'],
    ['busy', failed(503_000), 'server'],
  ],
});

describe('azure', () => {
  test('asks as documented, and counts what it was metered', async () => {
    const { address, heard } = await serve(() =>
      translations(['谢谢', '<span class="notranslate">⟦1⟧</span>'], { 'x-metered-usage': '77' }),
    );
    expect(await outcome(engine, aWorld(values(address)), aRequest({ to: 'zh' }))).toEqual({
      texts: ['谢谢', '⟦1⟧'],
      characters: 77,
    });
    const [request] = heard;
    expect(request).toMatchObject({ method: 'POST', path: '/translate' });
    expect(Object.fromEntries(request?.query ?? [])).toEqual({
      'api-version': '3.0',
      from: 'en',
      to: 'zh-Hans',
      textType: 'html',
    });
    expect(request?.headers).toMatchObject({
      'ocp-apim-subscription-key': 'hunter2',
      'ocp-apim-subscription-region': 'eastasia',
    });
  });

  test('names no region where none was entered (a global resource)', async () => {
    const { address, heard } = await serve(({ body }) => translations(asked(body)));
    await outcome(engine, aWorld({ key: 'hunter2', address }));
    expect(heard[0]?.headers).not.toHaveProperty('ocp-apim-subscription-region');
  });
});
