import { MINUTE, SECOND } from '@/lib/domain/time.ts';
import { type ChannelField, type ChannelWorld, defineChannel, type Outcome, SENT } from '../channel.ts';
import type { Told } from '../texts.ts';
import { checker } from './kit/address.ts';
import { defused, escaped } from './kit/escape.ts';
import { fitted } from './kit/fit.ts';
import { type Answer, at, codeOf, failed, limited, post } from './kit/http.ts';

const FIELDS: readonly ChannelField[] = [
  { id: 'token', secret: true, required: true, example: '123456:ABC-DEF…' },
  { id: 'chat', secret: false, required: true, example: '-1001234567890' },
];
const HOST = 'https://api.telegram.org';

/** One a second in a chat, 20 a minute in a group. https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
const RATES = [
  { messages: 1, per: SECOND },
  { messages: 20, per: MINUTE },
];
const RESTS_FOR = MINUTE;
/** Characters, markup not counted. https://core.telegram.org/bots/api#sendmessage */
const MOST_CHARACTERS = 4_096;

/** Commands and hashtags become links by themselves, as do names after an `@`. */
const shown = (text: string): string =>
  escaped(
    defused(text)
      .replace(/\/(?=[A-Za-z])/g, '／')
      .replace(/#(?=[\p{L}\p{N}_])/gu, '＃'),
  );

/** https://core.telegram.org/bots/api#html-style: `&`, `<` and `>` are all there is to escape. */
const write = ({ title, items, more, open }: Told): string =>
  [
    `<b>${shown(title)}</b>`,
    ...items.map(({ headline, lines, link }) =>
      [
        ...(items.length > 1 ? [`<b>${shown(headline)}</b>`] : []),
        ...lines.map(shown),
        ...(link ? [`<a href="${escaped(link)}">${shown(open)}</a>`] : []),
      ].join('\n'),
    ),
    ...(more ? [shown(more)] : []),
  ]
    .filter((part) => part !== '')
    .join('\n\n');

/**
 * https://core.telegram.org/bots/api#making-requests (2026-11-26): `ok`, else `error_code`, `description` and, for some,
 * `parameters`. Which chat error it is stands in the sentence only, which "may change", so the status decides.
 */
function read(world: ChannelWorld, { json, status }: Answer): Outcome | undefined {
  if (at(json, 'ok') === true) return SENT;
  const code = at(json, 'error_code');
  if (typeof code !== 'number') return status === 200 ? failed('retry', 'garbage', 'HTTP 200') : undefined;
  const said = codeOf(world, code);
  const sentence = String(at(json, 'description') ?? '');
  if (code === 429) {
    const seconds = at(json, 'parameters', 'retry_after');
    return limited(world.now(), typeof seconds === 'number' ? seconds * SECOND : undefined, RESTS_FOR, said);
  }
  if (code === 401 || code === 404) return failed('stopped', 'address', said);
  if (code === 403 || at(json, 'parameters', 'migrate_to_chat_id') !== undefined)
    return failed('stopped', 'chat', said);
  if (code >= 500) return failed('retry', 'server', said);
  if (/chat not found|chat_id|not enough rights|no rights|WRITE_FORBIDDEN|upgraded/i.test(sentence))
    return failed('stopped', 'chat', said);
  return failed('refused', /too long/i.test(sentence) ? 'too_long' : 'rejected', said);
}

/** Telegram, a bot's `sendMessage`. https://core.telegram.org/bots/api#sendmessage (2026-11-26) */
export default defineChannel({
  kind: 'telegram',
  fields: FIELDS,
  rates: RATES,
  restsFor: RESTS_FOR,
  check: checker(FIELDS, {
    token: (token) => (/^\d+:[\w-]{20,}$/.test(token) ? undefined : 'not_token'),
    chat: (chat) => (/^(-?\d+|@\w{4,})$/.test(chat) ? undefined : 'not_chat'),
  }),
  reaches: () => [`${HOST}/*`],
  deliver(world, letter) {
    const { token = '', chat = '' } = world.values;
    // Markup only makes it longer than what is counted.
    const text = fitted(letter, world.now(), write, (body) => body.length <= MOST_CHARACTERS);
    const body = JSON.stringify({
      chat_id: chat,
      text,
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    });
    return post(world, { url: `${HOST}/bot${token}/sendMessage`, body }, RESTS_FOR, (answer) => read(world, answer));
  },
});
