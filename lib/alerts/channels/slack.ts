import { MINUTE, SECOND } from '@/lib/domain/time.ts';
import { type ChannelField, type ChannelWorld, defineChannel, type Outcome, SENT } from '../channel.ts';
import type { Told } from '../texts.ts';
import { checker, ofVendor, reachesAddress } from './kit/address.ts';
import { escaped, withoutMarks } from './kit/escape.ts';
import { bytesOf, fitted } from './kit/fit.ts';
import { type Answer, codeOf, failed, limited, post, retryAfter } from './kit/http.ts';

const FIELDS: readonly ChannelField[] = [
  { id: 'address', secret: true, required: true, example: 'https://hooks.slack.com/services/T…/B…/…' },
];

/** One a second, bursts not promised. https://docs.slack.dev/apis/web-api/rate-limits */
const RATES = [{ messages: 1, per: SECOND }];
const RESTS_FOR = MINUTE;
/** A section's text: 3,000 characters, of which one of our alerts needs a third; a whole message: 40,000. */
const MOST_BYTES = 30_000;

/** `&`, `<` and `>` are all that Slack's mentions and links are made of; its other marks cannot be escaped. */
const shown = (text: string): string => escaped(withoutMarks(text));

function write({ title, items, more, open }: Told): string {
  const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } });
  const blocks = [
    section(`*${shown(title)}*`),
    ...items.map(({ headline, lines, link }) =>
      section(
        [
          ...(items.length > 1 ? [`*${shown(headline)}*`] : []),
          ...lines.map(shown),
          ...(link ? [`<${escaped(link)}|${shown(open)}>`] : []),
        ].join('\n'),
      ),
    ),
    ...(more ? [section(shown(more))] : []),
  ].filter(({ text }) => text.text !== '');
  // `text` is what notifications show.
  return JSON.stringify({ text: shown(title), blocks, unfurl_links: false, unfurl_media: false });
}

/**
 * "ok", or a code as plain text. https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks (2026-11-26)
 * and https://api.slack.com/changelog/2016-05-17-changes-to-errors-for-incoming-webhooks
 */
const STOPS: Readonly<Record<string, 'address' | 'chat' | 'forbidden'>> = {
  no_service: 'address',
  no_service_id: 'address',
  no_active_hooks: 'address',
  no_team: 'address',
  team_disabled: 'address',
  invalid_token: 'address',
  channel_not_found: 'chat',
  channel_is_archived: 'chat',
  user_not_found: 'chat',
  action_prohibited: 'forbidden',
  posting_to_general_channel_denied: 'forbidden',
};

function read(world: ChannelWorld, { status, text, headers }: Answer): Outcome | undefined {
  const code = codeOf(world, text.trim());
  if (status === 200) return text.trim() === 'ok' ? SENT : failed('retry', 'garbage', 'HTTP 200');
  if (status === 429 || code === 'rate_limited')
    return limited(world.now(), retryAfter(headers, world.now()), RESTS_FOR, `HTTP ${status}`);
  const stop = Object.hasOwn(STOPS, code) ? STOPS[code] : undefined;
  if (stop) return failed('stopped', stop, code);
  return status < 500 && status !== 408 && code !== '' && /^[a-z_]+$/.test(code)
    ? failed('refused', 'rejected', code)
    : undefined;
}

/** Slack, incoming webhook. https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks (2026-11-26) */
export default defineChannel({
  kind: 'slack',
  fields: FIELDS,
  rates: RATES,
  restsFor: RESTS_FOR,
  check: checker(FIELDS, {
    address: ofVendor({
      hosts: ['hooks.slack.com', 'hooks.slack-gov.com'],
      path: /^\/services\/\w+\/\w+\/\w+$/,
    }),
  }),
  reaches: reachesAddress,
  deliver(world, letter) {
    const body = fitted(letter, world.now(), write, (text) => bytesOf(text) <= MOST_BYTES);
    return post(world, { url: world.values.address ?? '', body }, RESTS_FOR, (answer) => read(world, answer));
  },
});
