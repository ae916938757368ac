import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '@/lib/domain/vocabulary.ts';
import engine from '@/lib/translation/engines/baidu.ts';
import { holdsForAll } from './alike.ts';
import { aRequest, aWorld, outcome, type Reply, serve } from './server.ts';

const values = (address: string) => ({ appid: '20260115000001', secret: 'hunter2', address });
const form = (body: string) => new URLSearchParams(body);
const asked = (body: string): string[] => (form(body).get('q') ?? '').split('\n');
const rows = (list: readonly string[], render: (text: string) => string): Reply => ({
  body: { from: 'en', to: 'de', trans_result: list.map((src) => ({ src, dst: render(src) })) },
});
const failed = (error_code: string): Reply => ({ body: { error_code, error_msg: 'hunter2: Thank you' } });

holdsForAll({
  engine,
  values,
  answer: ({ body }, render) => rows(asked(body), render),
  short: ({ body }) => rows(asked(body).slice(1), (text) => text),
  errors: [
    ['it timed out', failed('52001'), 'server'],
    ['it failed', failed('52002'), 'server'],
    ['an appid it does not know', failed('52003'), 'auth'],
    ['a wrong secret', failed('54001'), 'auth'],
    ['too fast', failed('54003'), 'rate'],
    ['no money left', failed('54004'), 'quota'],
    ['long texts too often', failed('54005'), 'rate', 3_000],
    ['from another IP address', failed('58000'), 'auth'],
    ['a language it has not', failed('58001'), 'unsupported'],
    ['the service closed', failed('58002'), 'auth'],
    ['not identified', failed('90107'), 'auth'],
    ['a code that is new', failed('69999'), 'server'],
  ],
});

describe('baidu', () => {
  test('signs what it asks: MD5 of appid, text, salt and secret', async () => {
    const { address, heard } = await serve(({ body }) => rows(asked(body), (text) => text));
    await outcome(
      engine,
      aWorld(values(address)),
      aRequest({ texts: ['你好，谢谢', '第二行 ⟦1⟧'], from: 'zh', to: 'ja' }),
    );
    expect(heard[0]).toMatchObject({ method: 'POST', path: '/api/trans/vip/translate' });
    const sent = Object.fromEntries(form(heard[0]?.body ?? ''));
    expect(sent).toMatchObject({ q: '你好，谢谢\n第二行 ⟦1⟧', from: 'zh', to: 'jp', appid: '20260115000001' });
    const expected = createHash('md5').update(`${sent.appid}${sent.q}${sent.salt}hunter2`).digest('hex');
    expect(sent.sign).toBe(expected);
    expect(heard[0]?.body).not.toContain('hunter2');
  });

  test('texts of several lines come back with their lines, empty ones included', async () => {
    const { address, heard } = await serve(({ body }) => rows(asked(body), (text) => text.toUpperCase()));
    const texts = ['a\n\nb\n', '', 'c'];
    expect(await outcome(engine, aWorld(values(address)), aRequest({ texts }))).toMatchObject({
      texts: ['A\n\nB\n', '', 'C'],
    });
    expect(asked(heard[0]?.body ?? '')).toEqual(['a', 'b', 'c']);
  });

  test('nothing but blanks is not sent', async () => {
    const { address, heard } = await serve(() => failed('54000'));
    expect(await outcome(engine, aWorld(values(address)), aRequest({ texts: [' ', '\n'] }))).toEqual({
      texts: [' ', '\n'],
      characters: 0,
    });
    expect(heard).toEqual([]);
  });

  test('each language has a code of its own', async () => {
    const { address, heard } = await serve(({ body }) => rows(asked(body), (text) => text));
    for (const to of LANGUAGES) await outcome(engine, aWorld(values(address)), aRequest({ texts: ['a'], to }));
    const codes = heard.map(({ body }) => form(body).get('to'));
    expect(new Set(codes).size).toBe(LANGUAGES.length);
    expect(codes).toEqual(expect.arrayContaining(['jp', 'kor', 'fra', 'spa', 'vie', 'ara', 'swe', 'zh']));
  });
});
