import { createVerify, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Session } from '@/lib/translation/engine.ts';
import engine from '@/lib/translation/engines/google-v3.ts';
import { holdsForAll } from './alike.ts';
import { aRequest, aWorld, type Heard, NOW, outcome, type Reply, serve } from './server.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const account = (more: object = {}) =>
  JSON.stringify({
    type: 'service_account',
    project_id: 'shop-1',
    private_key_id: 'key-1',
    private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    client_email: 'portside@shop-1.example.com',
    // Never followed.
    token_uri: 'https://leak.example.com/token',
    ...more,
  });
const values = (address: string, more: Readonly<Record<string, string>> = {}) => ({
  account: account(),
  address,
  tokens: `${address}/token`,
  ...more,
});
const TOKEN: Reply = { body: { access_token: 'hunter2', expires_in: 3_599, token_type: 'Bearer' } };
const asked = (body: string): string[] => JSON.parse(body).contents;
const translations = (list: readonly string[]): Reply => ({
  body: { translations: list.map((translatedText) => ({ translatedText })) },
});
/** The token first, then what comes. */
const withToken = (reply: (heard: Heard) => Reply) => (heard: Heard) =>
  heard.path === '/token' ? TOKEN : reply(heard);
const failed = (code: number, status: string, message: string): Reply => ({
  status: code,
  body: { error: { code, status, message: `${message} hunter2` } },
});

holdsForAll({
  engine,
  values,
  answer: (heard, render) => withToken(({ body }) => translations(asked(body).map(render)))(heard),
  short: withToken(({ body }) => translations(asked(body).slice(1))),
  errors: [
    ['an account that is not known', { status: 400, body: { error: 'invalid_grant' } }, 'auth'],
    ['no right to translate', failed(403, 'PERMISSION_DENIED', 'Cloud IAM permission denied'), 'auth'],
    ['too fast', failed(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded'), 'rate'],
  ],
});

describe('google-v3', () => {
  test('shows a signed assertion, and keeps the token it gets for it until shortly before its end', async () => {
    const { address, heard } = await serve(withToken(({ body }) => translations(asked(body))));
    const sessions = new Map<string, Session>();
    let now = NOW;
    const world = aWorld(values(address), { sessions, now: () => now });
    await outcome(engine, world);
    await outcome(engine, world);
    expect(heard.map(({ path }) => path)).toEqual([
      '/token',
      '/v3/projects/shop-1/locations/global:translateText',
      '/v3/projects/shop-1/locations/global:translateText',
    ]);
    const form = new URLSearchParams(heard[0]?.body);
    expect(form.get('grant_type')).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer');
    const [head = '', claims = '', signature = ''] = (form.get('assertion') ?? '').split('.');
    const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
    expect(read(head)).toEqual({ alg: 'RS256', typ: 'JWT', kid: 'key-1' });
    expect(read(claims)).toEqual({
      iss: 'portside@shop-1.example.com',
      scope: 'https://www.googleapis.com/auth/cloud-translation',
      aud: `${address}/token`,
      iat: NOW / 1_000,
      exp: NOW / 1_000 + 3_600,
    });
    const verified = createVerify('RSA-SHA256').update(`${head}.${claims}`);
    expect(verified.verify(publicKey, Buffer.from(signature, 'base64url'))).toBe(true);
    expect(heard[1]?.headers.authorization).toBe('Bearer hunter2');
    now += 3_540_000;
    await outcome(engine, world);
    expect(heard.at(-2)?.path).toBe('/token');
  });

  test('forgets a token that is refused', async () => {
    const { address, heard } = await serve(withToken(() => failed(401, 'UNAUTHENTICATED', 'expired')));
    const world = aWorld(values(address));
    expect(await outcome(engine, world)).toMatchObject({ trouble: 'auth' });
    await outcome(engine, world);
    expect(heard.filter(({ path }) => path === '/token').length).toBe(2);
  });

  test('takes the renderings of the glossary where one is named', async () => {
    const { address, heard } = await serve(
      withToken(() => ({
        body: {
          ...(translations(['x', 'x']).body as object),
          glossaryTranslations: [{ translatedText: 'A' }, { translatedText: 'B' }],
        },
      })),
    );
    const world = aWorld(values(address, { location: 'us-central1', glossary: 'terms' }));
    expect(await outcome(engine, world)).toMatchObject({ texts: ['A', 'B'] });
    expect(JSON.parse(heard[1]?.body ?? '')).toMatchObject({
      mimeType: 'text/html',
      sourceLanguageCode: 'en',
      targetLanguageCode: 'de',
      glossaryConfig: { glossary: 'projects/shop-1/locations/us-central1/glossaries/terms' },
    });
  });

  test.each<[string, string]>([
    ['no JSON', 'hunter2'],
    ['no account', '{}'],
    ['a key that is none', account({ private_key: '-----BEGIN PRIVATE KEY-----\nhunter2\n-----END PRIVATE KEY-----' })],
  ])('an account file that is %s is refused before anything is sent', async (_what, file) => {
    const { address, heard } = await serve(withToken(() => translations([])));
    const error = await outcome(engine, aWorld(values(address, { account: file })), aRequest());
    expect(error).toMatchObject({ trouble: 'auth' });
    expect(String(error)).not.toContain('hunter2');
    expect(heard).toEqual([]);
  });

  test('sends its key’s assertion to the address entered, whatever the file says', async () => {
    const asked: string[] = [];
    const world = aWorld(
      { account: account() },
      {
        fetch: async (url) => {
          asked.push(String(url));
          throw new TypeError();
        },
      },
    );
    await outcome(engine, world);
    expect(asked).toEqual(['https://oauth2.googleapis.com/token']);
  });
});
