/** The seven services as they document themselves: each checks what it gets with its own computation. */
import { createHmac } from 'node:crypto';
import type { ChannelValues } from '@/lib/alerts/channel.ts';
import type { ChannelKind } from '@/lib/domain/alert.ts';
import { MINUTE } from '@/lib/domain/time.ts';
import { NOW } from '../../support/make.ts';
import type { Heard, Reply } from './vendor.ts';

export interface Service {
  readonly kind: ChannelKind;
  readonly host: string;
  readonly values: ChannelValues;
  /** The values with a credential the service does not know. */
  readonly wrong: ChannelValues;
  /** Answers as documented, for credentials as in `values`. */
  answer(heard: Heard): Reply;
  /** Too many messages; `rests`: for how long, ms. */
  readonly limit: Reply & { readonly rests: number };
  /** All text that people see of a message. */
  shown(body: string): string;
}

const hmac = (key: string | Buffer, message: string) =>
  createHmac('sha256', key).update(message, 'utf8').digest('base64');
const isWithin = (at: number, ms: number) => Math.abs(NOW - at) <= ms;
type Json = Record<string, unknown>;
const parse = (body: string): Json => JSON.parse(body) as Json;
const texts = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    [
      'tag',
      'type',
      'msg_type',
      'msgtype',
      '$schema',
      'version',
      'contentType',
      'href',
      'url',
      'sign',
      'id',
      'ticket',
    ].includes(key)
      ? []
      : texts(inner),
  );
};

const DING = 'SECd41d8cd98f00b204e9800998ecf8427e';
const dingtalk: Service = {
  kind: 'dingtalk',
  host: 'oapi.dingtalk.com',
  values: { address: 'https://oapi.dingtalk.com/robot/send?access_token=hunter2token', secret: DING },
  wrong: { address: 'https://oapi.dingtalk.com/robot/send?access_token=hunter2token', secret: 'SEChunter2wrong' },
  answer({ path, query, body, headers }) {
    if (path !== '/robot/send' || query.get('access_token') !== 'hunter2token')
      return { body: { errcode: 300005, errmsg: 'token is not exist' } };
    const at = Number(query.get('timestamp'));
    if (!isWithin(at, 60 * MINUTE)) return { body: { errcode: 310000, errmsg: 'invalid timestamp' } };
    if (query.get('sign') !== hmac(DING, `${at}\n${DING}`))
      return { body: { errcode: 310000, errmsg: 'sign not match' } };
    const { msgtype, markdown } = parse(body) as { msgtype: string; markdown: { title: string; text: string } };
    const isGood =
      /json/.test(headers['content-type'] ?? '') && msgtype === 'markdown' && markdown.title && markdown.text;
    return { body: isGood ? { errcode: 0, errmsg: 'ok' } : { errcode: 40035, errmsg: 'bad parameter' } };
  },
  limit: {
    body: { status: 1111, wait: 5, punish: 'deny', errcode: 130101, errmsg: 'send too fast' },
    rests: 10 * MINUTE,
  },
  shown: (body) => (parse(body).markdown as { text: string }).text,
};

const wecom: Service = {
  kind: 'wecom',
  host: 'qyapi.weixin.qq.com',
  values: { address: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=hunter2-key' },
  wrong: { address: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=hunter2-other' },
  answer({ query, body }) {
    if (query.get('key') !== 'hunter2-key') return { body: { errcode: 93000, errmsg: 'invalid webhook url' } };
    const { msgtype, markdown } = parse(body) as { msgtype: string; markdown: { content: string } };
    if (Buffer.byteLength(markdown.content) > 4_096)
      return { body: { errcode: 40058, errmsg: 'markdown.content exceed max length 4096' } };
    return { body: msgtype === 'markdown' ? { errcode: 0, errmsg: 'ok' } : { errcode: 40008, errmsg: 'invalid' } };
  },
  limit: { body: { errcode: 45009, errmsg: 'api freq out of limit' }, rests: MINUTE },
  shown: (body) => (parse(body).markdown as { content: string }).content,
};

const LARK = 'hunter2LarkSecret';
const feishu: Service = {
  kind: 'feishu',
  host: 'open.feishu.cn',
  values: { address: 'https://open.feishu.cn/open-apis/bot/v2/hook/hunter2-hook', secret: LARK },
  wrong: { address: 'https://open.feishu.cn/open-apis/bot/v2/hook/hunter2-hook', secret: 'hunter2Another' },
  answer({ path, body }) {
    if (path !== '/open-apis/bot/v2/hook/hunter2-hook')
      return { status: 400, body: { code: 19001, msg: 'param invalid' } };
    if (Buffer.byteLength(body) > 20_000) return { status: 400, body: { code: 9499, msg: 'Bad Request', data: {} } };
    const { timestamp, sign, msg_type: type } = parse(body) as Record<string, string>;
    const isSigned = isWithin(Number(timestamp) * 1_000, 60 * MINUTE) && sign === hmac(`${timestamp}\n${LARK}`, '');
    if (!isSigned)
      return { body: { code: 19021, msg: 'sign match fail or timestamp is not within one hour from current time' } };
    return { body: type === 'post' ? { code: 0, msg: 'success', data: {} } : { code: 9499, msg: 'Bad Request' } };
  },
  limit: { body: { code: 11232, msg: 'frequency limited' }, rests: MINUTE },
  shown: (body) => texts(parse(body).content).join('\n'),
};

const slack: Service = {
  kind: 'slack',
  host: 'hooks.slack.com',
  values: { address: 'https://hooks.slack.com/services/T0/B0/hunter2' },
  wrong: { address: 'https://hooks.slack.com/services/T0/B0/hunter3' },
  answer({ path, body }) {
    if (path !== '/services/T0/B0/hunter2') return { status: 404, body: 'no_service' };
    const { text, blocks } = parse(body) as { text: string; blocks: { text: { text: string } }[] };
    const isGood = text && blocks.length <= 50 && blocks.every((one) => one.text.text && one.text.text.length <= 3_000);
    return isGood ? { body: 'ok' } : { status: 400, body: 'invalid_payload' };
  },
  limit: { status: 429, headers: { 'retry-after': '30' }, body: 'rate_limited', rests: 30_000 },
  shown: (body) => texts(parse(body)).join('\n'),
};

const TOKEN = '123456:hunter2-AAAAAAAAAAAAAAAAAAAA';
const telegram: Service = {
  kind: 'telegram',
  host: 'api.telegram.org',
  values: { token: TOKEN, chat: '-1001234567890' },
  wrong: { token: '123456:hunter2-BBBBBBBBBBBBBBBBBBBB', chat: '-1001234567890' },
  answer({ path, body }) {
    if (path !== `/bot${TOKEN}/sendMessage`)
      return { status: 401, body: { ok: false, error_code: 401, description: 'Unauthorized' } };
    const { chat_id: chat, text, parse_mode: mode } = parse(body) as Record<string, string>;
    const bad = (description: string) => ({ status: 400, body: { ok: false, error_code: 400, description } });
    if (chat !== '-1001234567890') return bad('Bad Request: chat not found');
    const seen = telegram.shown(body);
    if (seen.length > 4_096) return bad('Bad Request: message is too long');
    if (mode !== 'HTML' || /[<>]|&(?!(?:amp|lt|gt|quot);)/.test(withoutTags(text ?? '')))
      return bad("Bad Request: can't parse entities");
    return { body: { ok: true, result: { message_id: 1 } } };
  },
  limit: {
    status: 429,
    body: { ok: false, error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 17 } },
    rests: 17_000,
  },
  shown: (body) =>
    withoutTags(String(parse(body).text))
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
};
const withoutTags = (html: string) => html.replace(/<a href="[^"<>]*">|<\/a>|<\/?b>/g, '');

const teams: Service = {
  kind: 'teams',
  host: 'default1.0a.environment.api.powerplatform.com',
  values: {
    address:
      'https://default1.0a.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/abc/triggers/manual/paths/invoke?api-version=1&sig=hunter2',
  },
  wrong: {
    address:
      'https://default1.0a.environment.api.powerplatform.com/powerautomate/automations/direct/workflows/abc/triggers/manual/paths/invoke?api-version=1&sig=hunter3',
  },
  answer({ query, body }) {
    if (query.get('sig') !== 'hunter2')
      return {
        status: 401,
        body: { error: { code: 'DirectApiAuthorizationRequired', message: 'must be authenticated' } },
      };
    if (Buffer.byteLength(body) > 28_000) return { status: 413 };
    const { type, attachments } = parse(body) as { type: string; attachments: Json[] };
    const isCard = attachments.every(({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive');
    return { status: type === 'message' && isCard ? 202 : 400 };
  },
  limit: { status: 429, headers: { 'retry-after': '12' }, body: { error: { code: 'TooManyRequests' } }, rests: 12_000 },
  shown: (body) => texts(parse(body)).join('\n'),
};

const KEY = Buffer.from('hunter2 hunter2 hunter2 hunter2').toString('base64');
const webhook: Service = {
  kind: 'webhook',
  host: 'hooks.example.com',
  values: { address: 'https://hooks.example.com/portside?from=hunter2', secret: `whsec_${KEY}` },
  wrong: { address: 'https://hooks.example.com/portside?from=hunter2', secret: 'hunter3hunter3hunter3' },
  answer({ headers, body }) {
    const [id, at, signature] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => headers[name]);
    const isFresh = isWithin(Number(at) * 1_000, 5 * MINUTE);
    const expected = `v1,${hmac(Buffer.from(KEY, 'base64'), `${String(id)}.${String(at)}.${body}`)}`;
    return { status: isFresh && signature === expected ? 204 : 401 };
  },
  limit: { status: 429, headers: { 'retry-after': new Date(NOW + 90_000).toUTCString() }, rests: 90_000 },
  shown: (body) => texts(parse(body)).join('\n'),
};

export const SERVICES: readonly Service[] = [dingtalk, wecom, feishu, slack, telegram, teams, webhook];
