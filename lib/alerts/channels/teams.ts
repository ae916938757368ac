import { HOUR, MINUTE, SECOND } from '@/lib/domain/time.ts';
import { type ChannelField, type ChannelWorld, defineChannel, type Outcome } from '../channel.ts';
import type { Told } from '../texts.ts';
import { checker, ofVendor, reachesAddress } from './kit/address.ts';
import { withoutTags } from './kit/escape.ts';
import { bytesOf, fitted } from './kit/fit.ts';
import { type Answer, at, codeOf, failed, limited, post, retryAfter } from './kit/http.ts';

const FIELDS: readonly ChannelField[] = [
  { id: 'address', secret: true, required: true, example: 'https://….environment.api.powerplatform.com/…' },
];

/**
 * https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using: four a second, 60 in
 * half a minute, 100 in an hour; 28 kB. That page says so of connectors, and none says it of workflows; the numbers for half
 * a minute and an hour could not be looked up again on 2026-11-26. We keep to all of them.
 */
const RATES = [
  { messages: 4, per: SECOND },
  { messages: 60, per: MINUTE / 2 },
  { messages: 100, per: HOUR },
];
const MOST_BYTES = 27_000;
const RESTS_FOR = MINUTE;

/** Text runs know no markdown, and a mention would need an entity beside the card. */
const run = (text: string, more: object = {}) => ({ type: 'TextRun', text: withoutTags(text), ...more });
const block = (...inlines: readonly object[]) => ({ type: 'RichTextBlock', inlines });

function write({ title, items, more, open }: Told): string {
  const body = [
    block(run(title, { weight: 'Bolder', size: 'Medium' })),
    ...items.map(({ headline, lines, link }) => ({
      type: 'Container',
      separator: true,
      spacing: 'Medium',
      items: [
        ...(items.length > 1 ? [block(run(headline, { weight: 'Bolder' }))] : []),
        ...lines.map((line) => ({ ...block(run(line)), spacing: 'Small' })),
        ...(link ? [block(run(open, { selectAction: { type: 'Action.OpenUrl', url: link } }))] : []),
      ],
    })),
    ...(more ? [block(run(more))] : []),
  ];
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    msteams: { width: 'Full' },
    body,
  };
  const contentType = 'application/vnd.microsoft.card.adaptive';
  return JSON.stringify({ type: 'message', attachments: [{ contentType, contentUrl: null, content }] });
}

/** 202 and nothing else when a flow took it; whether the flow then posts, no answer says. Errors: `error.code`. */
function read(world: ChannelWorld, { json, status, text, headers }: Answer): Outcome | undefined {
  const code = codeOf(world, at(json, 'error', 'code'));
  const said = code || `HTTP ${status}`;
  // Old connectors say 200 and put the trouble into words.
  if (status === 200 && /HTTP error 429/i.test(text)) return limited(world.now(), undefined, RESTS_FOR, 429);
  if (status === 200 && /<html/i.test(text)) return failed('retry', 'garbage', said);
  if (status === 429) return limited(world.now(), retryAfter(headers, world.now()), RESTS_FOR, said);
  if (code === 'DirectApiAuthorizationRequired' || code === 'InvalidAuthenticationToken')
    return failed('stopped', 'address', said);
  if (/^Workflow(NotFound|TriggerIsNotEnabled|Disabled)$|^TriggerNotFound$/.test(code))
    return failed('stopped', 'address', said);
  return status === 401 ? failed('stopped', 'address', said) : undefined;
}

/**
 * Microsoft Teams, webhook of a workflow, with an Adaptive Card.
 * https://support.microsoft.com/office/create-incoming-webhooks-with-workflows-for-microsoft-teams-8ae491c7-0394-4861-ba59-055e33f75498
 * (2026-11-26). Connectors (`webhook.office.com`) ended in May 2026. Addresses of workflows on `logic.azure.com` were to end on
 * 2025-11-30 (learn.microsoft.com/answers/questions/5606972); Logic Apps still have them, so they are taken.
 */
export default defineChannel({
  kind: 'teams',
  fields: FIELDS,
  rates: RATES,
  restsFor: RESTS_FOR,
  check: checker(FIELDS, {
    address: ofVendor({
      hosts: ['.api.powerplatform.com', '.logic.azure.com'],
      path: /\/workflows\/[\w-]+\/triggers\/[\w-]+\/paths\/invoke$/,
      wants: 'sig',
      retired: ['.webhook.office.com', 'outlook.office.com', 'outlook.office365.com'],
    }),
  }),
  reaches: reachesAddress,
  deliver(world, letter) {
    const body = fitted(letter, world.now(), write, (text) => bytesOf(text) <= MOST_BYTES);
    return post(world, { url: world.values.address ?? '', body }, RESTS_FOR, (answer) => read(world, answer));
  },
});
