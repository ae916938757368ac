import { MINUTE, SECOND } from '@/lib/domain/time.ts';
import { type ChannelField, type ChannelWorld, defineChannel, type Outcome, SENT } from '../channel.ts';
import type { Told } from '../texts.ts';
import { checker, ofVendor, reachesAddress } from './kit/address.ts';
import { withoutTags } from './kit/escape.ts';
import { bytesOf, fitted } from './kit/fit.ts';
import { type Answer, at, codeOf, failed, limited, post } from './kit/http.ts';
import { hmacBase64 } from './kit/sign.ts';

const FIELDS: readonly ChannelField[] = [
  { id: 'address', secret: true, required: true, example: 'https://open.feishu.cn/open-apis/bot/v2/hook/…' },
  { id: 'secret', secret: true, required: false, example: '…' },
];

/** https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot: 100 a minute and 5 a second, 20 KB a request. */
const RATES = [
  { messages: 100, per: MINUTE },
  { messages: 5, per: SECOND },
];
/** The signature, the rest of the body and what the page counts as a KB are not known to the byte. */
const MOST_BYTES = 18_000;
const RESTS_FOR = MINUTE;

/** A post's parts are typed: a `text` is shown as it is, a mention would be an `at`, of which there is none. */
function contentOf({ title, items, more, open }: Told): object {
  const say = (text: string) => [{ tag: 'text', text: withoutTags(text) }];
  const content = items.flatMap(({ headline, lines, link }, index) => [
    ...(index > 0 ? [say('')] : []),
    ...(items.length > 1 ? [say(headline)] : []),
    ...lines.map(say),
    ...(link ? [[{ tag: 'a', text: withoutTags(open), href: link }]] : []),
  ]);
  const shown = { title: withoutTags(title), content: [...content, ...(more ? [say(more)] : [])] };
  // The app shows the one of its own language, else the only one there is.
  return { msg_type: 'post', content: { post: { zh_cn: shown } } };
}

/**
 * Errors come with status 200 or 400. https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot (2026-11-26);
 * 9499 bad request, 19001 no such hook, 19021 signature or time, 19022 IP address, 19024 keyword, 11232 too often.
 */
function read(world: ChannelWorld, { json, status, headers }: Answer): Outcome | undefined {
  const code = at(json, 'code') ?? at(json, 'StatusCode');
  if (code === undefined) return status === 200 ? failed('retry', 'garbage', 'HTTP 200') : undefined;
  const said = codeOf(world, code);
  switch (code) {
    case 0:
      return SENT;
    case 19021:
      // "sign match fail or timestamp is not within one hour": the vendor does not say which.
      return failed('stopped', 'signature', said);
    case 19022:
      return failed('stopped', 'network_place', said);
    case 19024:
      return failed('stopped', 'keyword', said);
    case 19001:
    case 19002:
      return failed('stopped', 'address', said);
    case 11232:
    case 11247:
    case 99991400: {
      // The general interface's header, seconds; whether hooks send it is not documented.
      const reset = Number(headers.get('x-ogw-ratelimit-reset') ?? Number.NaN) * SECOND;
      return limited(world.now(), reset, RESTS_FOR, said);
    }
    default:
      return status >= 500 ? failed('retry', 'server', said) : failed('refused', 'rejected', said);
  }
}

/** Feishu and Lark, custom bot of a group. https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot (2026-11-26) */
export default defineChannel({
  kind: 'feishu',
  fields: FIELDS,
  rates: RATES,
  restsFor: RESTS_FOR,
  check: checker(FIELDS, {
    address: ofVendor({
      hosts: ['open.feishu.cn', 'open.larksuite.com'],
      path: /^\/open-apis\/bot\/v2\/hook\/[\w-]+$/,
    }),
    secret: (secret) => (/^[\w+/=-]{8,}$/.test(secret) ? undefined : 'not_secret'),
  }),
  reaches: reachesAddress,
  async deliver(world, letter) {
    const now = world.now();
    const { address = '', secret } = world.values;
    // Seconds; the key is time and secret, and the message signed with it is empty.
    const timestamp = String(Math.floor(now / SECOND));
    const signed = secret ? { timestamp, sign: await hmacBase64(`${timestamp}\n${secret}`, '') } : {};
    const write = (told: Told) => JSON.stringify({ ...signed, ...contentOf(told) });
    const body = fitted(letter, now, write, (text) => bytesOf(text) <= MOST_BYTES);
    return post(world, { url: address, body }, RESTS_FOR, (answer) => read(world, answer));
  },
});
