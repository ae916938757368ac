/** What each service's documented answers mean. */
import { describe, expect, test } from 'vitest';
import { channelOf } from '@/lib/alerts/channels/index.ts';
import type { ChannelKind } from '@/lib/domain/alert.ts';
import { HOUR, MINUTE } from '@/lib/domain/time.ts';
import { NOW } from '../../support/make.ts';
import { aChannelWorld, aVendor, type Reply, send } from './vendor.ts';
import { SERVICES } from './vendors.ts';

const ding = (errcode: number, errmsg = ''): Reply => ({ body: { errcode, errmsg } });
const lark = (code: number, status = 200): Reply => ({ status, body: { code, msg: 'hunter2' } });
const telegram = (status: number, description: string, parameters?: object): Reply => ({
  status,
  body: { ok: false, error_code: status, description, ...(parameters ? { parameters } : {}) },
});
const teams = (status: number, code: string): Reply => ({ status, body: { error: { code, message: 'hunter2' } } });

test.each<[ChannelKind, string, Reply, object]>([
  [
    'dingtalk',
    'a keyword is missing',
    ding(310000, 'keywords not in content'),
    { result: 'stopped', failure: 'keyword' },
  ],
  ['dingtalk', 'a wrong clock', ding(310000, 'invalid timestamp'), { result: 'stopped', failure: 'clock' }],
  [
    'dingtalk',
    'a signature',
    ding(310000, 'sign not match'),
    { result: 'stopped', failure: 'signature', said: '310000' },
  ],
  [
    'dingtalk',
    'another IP address',
    ding(310000, 'ip 1.2.3.4 not in whitelist'),
    { result: 'stopped', failure: 'network_place' },
  ],
  [
    'dingtalk',
    'a robot that was removed',
    ding(300001, 'token is not exist'),
    { result: 'stopped', failure: 'address' },
  ],
  ['dingtalk', 'too fast', ding(130101), { result: 'limited', until: NOW + 10 * MINUTE }],
  ['dingtalk', 'too long', ding(34016), { result: 'refused', failure: 'too_long' }],
  ['dingtalk', 'busy', ding(-1), { result: 'retry', failure: 'server' }],
  ['dingtalk', 'an error nobody foresaw', ding(99999), { result: 'refused', failure: 'rejected', said: '99999' }],
  ['wecom', 'no such key', ding(93000), { result: 'stopped', failure: 'address' }],
  ['wecom', 'too often', ding(45009), { result: 'limited', until: NOW + MINUTE }],
  ['wecom', 'another IP address', ding(60020), { result: 'stopped', failure: 'network_place' }],
  ['wecom', 'too long', ding(40058), { result: 'refused', failure: 'too_long' }],
  ['wecom', 'busy', ding(-1), { result: 'retry', failure: 'server' }],
  ['feishu', 'a signature', lark(19021), { result: 'stopped', failure: 'signature', said: '19021' }],
  ['feishu', 'another IP address', lark(19022), { result: 'stopped', failure: 'network_place' }],
  ['feishu', 'a keyword is missing', lark(19024), { result: 'stopped', failure: 'keyword' }],
  ['feishu', 'no such hook', lark(19001, 400), { result: 'stopped', failure: 'address' }],
  ['feishu', 'a bad request', lark(9499, 400), { result: 'refused', failure: 'rejected' }],
  [
    'feishu',
    'too often, and until when',
    { status: 429, headers: { 'x-ogw-ratelimit-reset': '52' }, body: { code: 99991400 } },
    { result: 'limited', until: NOW + 52_000 },
  ],
  ['feishu', 'an old answer', { body: { StatusCode: 0, StatusMessage: 'success' } }, { result: 'sent' }],
  ['slack', 'no such webhook', { status: 404, body: 'no_service' }, { result: 'stopped', failure: 'address' }],
  ['slack', 'a webhook taken back', { status: 403, body: 'invalid_token' }, { result: 'stopped', failure: 'address' }],
  ['slack', 'a channel put away', { status: 410, body: 'channel_is_archived' }, { result: 'stopped', failure: 'chat' }],
  ['slack', 'not allowed', { status: 403, body: 'action_prohibited' }, { result: 'stopped', failure: 'forbidden' }],
  ['slack', 'not understood', { status: 400, body: 'invalid_payload' }, { result: 'refused', said: 'invalid_payload' }],
  ['slack', 'a fault', { status: 500, body: 'rollup_error' }, { result: 'retry', failure: 'server' }],
  ['slack', 'too fast and not until when', { status: 429 }, { result: 'limited', until: NOW + MINUTE }],
  ['telegram', 'a wrong token', telegram(401, 'Unauthorized'), { result: 'stopped', failure: 'address' }],
  ['telegram', 'no such chat', telegram(400, 'Bad Request: chat not found'), { result: 'stopped', failure: 'chat' }],
  [
    'telegram',
    'a bot that was put out',
    telegram(403, 'Forbidden: bot was kicked from the group chat'),
    { result: 'stopped', failure: 'chat' },
  ],
  [
    'telegram',
    'a group that moved',
    telegram(400, 'Bad Request: group chat was upgraded', { migrate_to_chat_id: -1 }),
    { result: 'stopped', failure: 'chat' },
  ],
  [
    'telegram',
    'too long',
    telegram(400, 'Bad Request: message is too long'),
    { result: 'refused', failure: 'too_long' },
  ],
  ['telegram', 'a fault', telegram(502, 'Bad Gateway'), { result: 'retry', failure: 'server' }],
  [
    'teams',
    'a key that is missing',
    teams(401, 'DirectApiAuthorizationRequired'),
    { result: 'stopped', failure: 'address' },
  ],
  ['teams', 'a flow that is off', teams(400, 'WorkflowTriggerIsNotEnabled'), { result: 'stopped', failure: 'address' }],
  ['teams', 'a flow that is gone', teams(404, 'WorkflowNotFound'), { result: 'stopped', failure: 'address' }],
  [
    'teams',
    'an old connector that is too busy',
    { body: 'Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429' },
    { result: 'limited', until: NOW + MINUTE },
  ],
  ['webhook', 'a server that takes no signature', { status: 401 }, { result: 'stopped', failure: 'signature' }],
  ['webhook', 'a server that is not for us', { status: 403 }, { result: 'stopped', failure: 'forbidden' }],
  ['webhook', 'any success', { status: 202, body: 'hunter2' }, { result: 'sent' }],
])('%s: %s', async (kind, _, reply, expected) => {
  const service = SERVICES.find((one) => one.kind === kind);
  if (!service) throw new Error(kind);
  const outcome = await send(kind, aChannelWorld(service.values, await aVendor(service.host, () => reply)));
  expect(outcome).toMatchObject(expected);
  expect(JSON.stringify(outcome)).not.toContain('hunter');
});

test('a clock an hour wrong is told apart from a wrong secret, where the service tells', async () => {
  const service = SERVICES.find(({ kind }) => kind === 'dingtalk');
  if (!service) throw new Error('dingtalk');
  const vendor = await aVendor(service.host, service.answer);
  const world = aChannelWorld(service.values, vendor, { now: () => NOW - 2 * HOUR });
  expect(await send('dingtalk', world)).toMatchObject({ result: 'stopped', failure: 'clock' });
});

test('a robot without a secret is sent to unsigned', async () => {
  for (const [kind, unsigned] of [
    ['dingtalk', /^access_token=1$/],
    ['feishu', /^$/],
  ] as const) {
    const service = SERVICES.find((one) => one.kind === kind);
    const address =
      kind === 'dingtalk' ? 'https://oapi.dingtalk.com/robot/send?access_token=1' : service?.values.address;
    const vendor = await aVendor(service?.host ?? '', () => ({ body: { errcode: 0, code: 0 } }));
    expect(await send(kind, aChannelWorld({ address: address ?? '' }, vendor))).toEqual({ result: 'sent' });
    expect(vendor.heard[0]?.query.toString()).toMatch(unsigned);
    expect(vendor.heard[0]?.body).not.toMatch(/"sign"|timestamp/);
  }
});

test('the same letter has the same id for one’s own server, another letter another', async () => {
  const service = SERVICES.find(({ kind }) => kind === 'webhook');
  if (!service) throw new Error('webhook');
  const vendor = await aVendor(service.host, service.answer);
  for (const now of [NOW, NOW + MINUTE])
    await send('webhook', aChannelWorld(service.values, vendor, { now: () => now }));
  const [first, again] = vendor.heard.map(({ headers }) => headers['webhook-id']);
  expect(first).toMatch(/^msg_\w+$/);
  expect(again).toBe(first);
  // Ids may be made of order numbers: none leaves.
  expect(vendor.heard[0]?.body).not.toContain('amazon:na:message:1');
});

describe('what is entered is judged before anything is sent', () => {
  test.each<[ChannelKind, Record<string, string>, [string, string][]]>([
    ['dingtalk', {}, [['address', 'missing']]],
    ['dingtalk', { address: 'robot' }, [['address', 'not_address']]],
    ['dingtalk', { address: 'javascript:alert(1)' }, [['address', 'not_address']]],
    ['dingtalk', { address: 'http://oapi.dingtalk.com/robot/send?access_token=1' }, [['address', 'not_https']]],
    [
      'dingtalk',
      { address: 'https://oapi.dingtalk.com.evil.example.com/robot/send?access_token=1' },
      [['address', 'other_host']],
    ],
    ['dingtalk', { address: 'https://a@oapi.dingtalk.com/robot/send?access_token=1' }, [['address', 'not_address']]],
    ['dingtalk', { address: 'https://oapi.dingtalk.com:8443/robot/send?access_token=1' }, [['address', 'other_host']]],
    ['dingtalk', { address: 'https://oapi.dingtalk.com/robot/send' }, [['address', 'other_path']]],
    [
      'dingtalk',
      { address: 'https://oapi.dingtalk.com/robot/send?access_token=1', secret: 'abc' },
      [['secret', 'not_secret']],
    ],
    ['wecom', { address: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send' }, [['address', 'other_path']]],
    ['wecom', { address: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1' }, []],
    ['feishu', { address: 'https://open.larksuite.com/open-apis/bot/v2/hook/abc' }, []],
    ['feishu', { address: 'https://open.feishu.cn/open-apis/bot/hook/abc' }, [['address', 'other_path']]],
    ['slack', { address: 'https://hooks.slack.com/workflows/T0/A0/1/abc' }, [['address', 'other_path']]],
    [
      'telegram',
      { token: '1:2', chat: 'family' },
      [
        ['token', 'not_token'],
        ['chat', 'not_chat'],
      ],
    ],
    [
      'teams',
      { address: 'https://acme.webhook.office.com/webhookb2/1@2/IncomingWebhook/3/4' },
      [['address', 'retired']],
    ],
    [
      'teams',
      { address: 'https://prod-1.westeurope.logic.azure.com:443/workflows/a/triggers/manual/paths/invoke?sig=1' },
      [],
    ],
    ['webhook', { address: 'http://example.com/', secret: '0123456789abcdef' }, [['address', 'not_https']]],
    ['webhook', { address: 'http://127.0.0.1:8080/', secret: '0123456789abcdef' }, []],
    ['webhook', { address: 'https://example.com/', secret: 'short' }, [['secret', 'not_secret']]],
    ['webhook', { address: 'https://example.com/' }, [['secret', 'missing']]],
    ['desktop', {}, []],
  ])('%s %o', (kind, values, expected) => {
    const found = channelOf(kind).check(values);
    expect(found.map(({ field, trouble }) => [field, trouble])).toEqual(expected);
  });

  test('and the browser is asked for exactly the host that is reached', () => {
    for (const { kind, host, values } of SERVICES)
      expect(channelOf(kind).reaches(values)).toEqual([`https://${host}/*`]);
    expect(channelOf('desktop').reaches({})).toEqual([]);
  });
});
