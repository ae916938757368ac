import { MINUTE } from '@/lib/domain/time.ts';
import { type ChannelField, defineChannel, type Outcome, SENT } from '../channel.ts';
import type { Told } from '../texts.ts';
import { checker, ofVendor, reachesAddress } from './kit/address.ts';
import { withoutMarks } from './kit/escape.ts';
import { bytesOf, fitted } from './kit/fit.ts';
import { type Answer, at, codeOf, failed, limited, post } from './kit/http.ts';
import { hmacBase64 } from './kit/sign.ts';

const FIELDS: readonly ChannelField[] = [
  {
    id: 'address',
    secret: true,
    required: true,
    example: 'https://oapi.dingtalk.com/robot/send?access_token=…',
  },
  { id: 'secret', secret: true, required: false, example: 'SEC…' },
];

/** More than 20 messages a minute, and nothing is taken for ten. https://open.dingtalk.com/document/orgapp/custom-robot-access */
const RATES = [{ messages: 20, per: MINUTE }];
const RESTS_FOR = 10 * MINUTE;
/** Vendor's page names 5,000 characters of markdown for work notices (errcode 34016) and none for robots; we keep to it. */
const MOST_BYTES = 5_000;

/** Only `isAtAll` and lists of numbers mention anybody; a robot's markdown has no way to escape that is documented. */
function write({ title, items, more, open }: Told): string {
  const parts = items.flatMap(({ headline, lines, link }) => [
    ...(items.length > 1 ? [`**${withoutMarks(headline)}**`] : []),
    ...lines.map(withoutMarks),
    ...(link ? [`[${withoutMarks(open)}](${link})`] : []),
  ]);
  const shown = withoutMarks(title);
  const text = [`### ${shown}`, ...parts, ...(more ? [withoutMarks(more)] : [])].join('\n\n');
  return JSON.stringify({ msgtype: 'markdown', markdown: { title: shown, text }, at: { isAtAll: false } });
}

/**
 * Errors come with status 200. 310000 is for all three security settings, told apart by its sentence alone ("sign not
 * match", "invalid timestamp", "keywords not in content", "ip … not in whitelist"). 130101 and 300001/300005 stand in
 * no table of the robot's page: seen in public reports, 2026-11-26.
 */
function read(world: Parameters<typeof codeOf>[0] & { now(): number }, { json, status }: Answer): Outcome | undefined {
  const code = at(json, 'errcode');
  if (code === undefined) return status === 200 ? failed('retry', 'garbage', 'HTTP 200') : undefined;
  const said = codeOf(world, code);
  const sentence = String(at(json, 'errmsg') ?? '');
  switch (code) {
    case 0:
      return SENT;
    case 310000:
      if (/keyword/i.test(sentence)) return failed('stopped', 'keyword', said);
      if (/timestamp/i.test(sentence)) return failed('stopped', 'clock', said);
      return failed('stopped', /whitelist|\bip\b/i.test(sentence) ? 'network_place' : 'signature', said);
    case 130101:
    case 90030:
      return limited(world.now(), undefined, RESTS_FOR, said);
    case 300001:
    case 300005:
    case 40001:
    case 40014:
      return failed('stopped', 'address', said);
    case 34016:
      return failed('refused', 'too_long', said);
    case -1:
      return failed('retry', 'server', said);
    default:
      return failed('refused', 'rejected', said);
  }
}

/** DingTalk, custom robot of a group. https://open.dingtalk.com/document/orgapp/custom-robot-access (2026-11-26) */
export default defineChannel({
  kind: 'dingtalk',
  fields: FIELDS,
  rates: RATES,
  restsFor: RESTS_FOR,
  check: checker(FIELDS, {
    address: ofVendor({ hosts: ['oapi.dingtalk.com'], path: /^\/robot\/send$/, wants: 'access_token' }),
    secret: (secret) => (/^SEC\w+$/.test(secret) ? undefined : 'not_secret'),
  }),
  reaches: reachesAddress,
  async deliver(world, letter) {
    const now = world.now();
    const { address = '', secret } = world.values;
    const url = new URL(address);
    if (secret) {
      // ms; not more than an hour from the vendor's clock.
      url.searchParams.set('timestamp', String(now));
      url.searchParams.set('sign', await hmacBase64(secret, `${now}\n${secret}`));
    }
    const body = fitted(letter, now, write, (text) => bytesOf(text) <= MOST_BYTES);
    return post(world, { url: url.href, body }, RESTS_FOR, (answer) => read(world, answer));
  },
});
