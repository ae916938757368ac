import { describe, expect, test } from 'vitest';
import engine from '@/lib/translation/engines/google-v2.ts';
import { holdsForAll } from './alike.ts';
import { aRequest, aWorld, outcome, type Reply, serve } from './server.ts';

const values = (address: string) => ({ key: 'hunter2', address });
const failed = (code: number, reason: string, message: string): Reply => ({
  status: code,
  body: { error: { code, message: `${message} hunter2`, errors: [{ message, domain: 'global', reason }] } },
});
/** As Google answers now: a status and details. */
const detailed = (code: number, status: string, reason: string, message: string): Reply => ({
  status: code,
  body: {
    error: { code, message, status, details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason }] },
  },
});
const translations = (list: readonly string[]): Reply => ({
  body: { data: { translations: list.map((translatedText) => ({ translatedText })) } },
});
const asked = (body: string): string[] => JSON.parse(body).q;

holdsForAll({
  engine,
  values,
  answer: ({ body }, render) => translations(asked(body).map(render)),
  short: ({ body }) => translations(asked(body).slice(1)),
  errors: [
    ['a wrong key', detailed(400, 'INVALID_ARGUMENT', 'API_KEY_INVALID', 'API key not valid.'), 'auth'],
    [
      'an interface not switched on',
      failed(403, 'accessNotConfigured', 'Cloud Translation API has not been used'),
      'auth',
    ],
    ['the day used up', failed(403, 'dailyLimitExceeded', 'Daily Limit Exceeded'), 'quota'],
    ['the minute used up', failed(403, 'userRateLimitExceeded', 'User Rate Limit Exceeded'), 'rate'],
    ['too fast', detailed(429, 'RESOURCE_EXHAUSTED', 'RATE_LIMIT_EXCEEDED', 'Quota exceeded'), 'rate'],
    ['a pair it has not', failed(400, 'invalid', 'Bad language pair: en|xx'), 'unsupported'],
    ['too many texts', failed(400, 'invalid', 'Too many text segments'), 'too-long'],
    ['too long', failed(413, 'uploadTooLarge', 'Request payload size exceeds the limit'), 'too-long'],
  ],
});

describe('google-v2', () => {
  test('asks as documented, the key in a header and not in the address', async () => {
    const { address, heard } = await serve(() =>
      translations(['谢谢', '订单 <span translate="no">⟦1⟧</span> 晚了 &#39;']),
    );
    expect(await outcome(engine, aWorld(values(address)), aRequest({ to: 'zh' }))).toEqual({
      texts: ['谢谢', "订单 ⟦1⟧ 晚了 '"],
      characters: 26,
    });
    const [request] = heard;
    expect(request).toMatchObject({ method: 'POST', path: '/language/translate/v2' });
    expect(request?.query.size).toBe(0);
    expect(request?.headers['x-goog-api-key']).toBe('hunter2');
    expect(JSON.parse(request?.body ?? '')).toEqual({
      q: ['Thank you', 'Order <span translate="no" class="notranslate">⟦1⟧</span> is late'],
      source: 'en',
      target: 'zh-CN',
      format: 'html',
    });
  });
});
