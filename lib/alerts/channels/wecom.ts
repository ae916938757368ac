import { MINUTE } from '@/lib/domain/time.ts';
import { type ChannelField, type ChannelWorld, defineChannel, type Outcome, SENT } from '../channel.ts';
import type { Told } from '../texts.ts';
import { checker, ofVendor, reachesAddress } from './kit/address.ts';
import { withoutMarks } from './kit/escape.ts';
import { bytesOf, fitted } from './kit/fit.ts';
import { type Answer, at, codeOf, failed, limited, post } from './kit/http.ts';

const FIELDS: readonly ChannelField[] = [
  {
    id: 'address',
    secret: true,
    required: true,
    example: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…',
  },
];

/** https://developer.work.weixin.qq.com/document/path/91770 */
const RATES = [{ messages: 20, per: MINUTE }];
const MOST_BYTES = 4_096;
/** How long it rests after too many is not documented; a minute is the span of the limit. */
const RESTS_FOR = MINUTE;

/** Mentions are `<@userid>`, colours `<font>`; no way to escape is documented. */
function contentOf({ title, items, more, open }: Told): string {
  const parts = items.flatMap(({ headline, lines, link }) => [
    ...(items.length > 1 ? [`**${withoutMarks(headline)}**`] : []),
    ...lines.map((line) => `> ${withoutMarks(line)}`),
    ...(link ? [`> [${withoutMarks(open)}](${link})`] : []),
    '',
  ]);
  return [`**${withoutMarks(title)}**`, ...parts, ...(more ? [withoutMarks(more)] : [])].join('\n').trim();
}
const write = (content: string): string => JSON.stringify({ msgtype: 'markdown', markdown: { content } });

/** Errors come with status 200. https://developer.work.weixin.qq.com/document/path/90313 (全局错误码) */
function read(world: ChannelWorld, { json, status }: Answer): Outcome | undefined {
  const code = at(json, 'errcode');
  if (code === undefined) return status === 200 ? failed('retry', 'garbage', 'HTTP 200') : undefined;
  const said = codeOf(world, code);
  switch (code) {
    case 0:
      return SENT;
    case 45009: // called too often
    case 45033: // too many at once
      return limited(world.now(), undefined, RESTS_FOR, said);
    case 93000: // "invalid webhook url": no such key, or the robot was removed
    case 93008: // the robot is not in the group
    case 40001:
    case 40014:
      return failed('stopped', 'address', said);
    case 60020: // not from this IP address
      return failed('stopped', 'network_place', said);
    case 40058: // "markdown.content exceed max length 4096", seen in public reports, 2026-11-26
    case 45002: // content too long
      return failed('refused', 'too_long', said);
    case -1: // busy
      return failed('retry', 'server', said);
    default:
      return failed('refused', 'rejected', said);
  }
}

/** WeCom, robot of a group (消息推送). https://developer.work.weixin.qq.com/document/path/91770 (2026-11-26) */
export default defineChannel({
  kind: 'wecom',
  fields: FIELDS,
  rates: RATES,
  restsFor: RESTS_FOR,
  check: checker(FIELDS, {
    address: ofVendor({ hosts: ['qyapi.weixin.qq.com'], path: /^\/cgi-bin\/webhook\/send$/, wants: 'key' }),
  }),
  reaches: reachesAddress,
  deliver(world, letter) {
    const content = fitted(letter, world.now(), contentOf, (text) => bytesOf(text) <= MOST_BYTES);
    const { address = '' } = world.values;
    return post(world, { url: address, body: write(content) }, RESTS_FOR, (answer) => read(world, answer));
  },
});
