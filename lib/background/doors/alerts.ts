import * as v from 'valibot';
import { ALERT_KINDS, CHANNEL_KINDS, type Channel } from '@/lib/domain/alert.ts';
import { UI_LANGUAGES } from '@/lib/domain/vocabulary.ts';
import type { AlertCommands, AlertQueries } from '@/lib/protocol/alerts.ts';
import { key, maybe, type Schemas } from './parts.ts';

/** Longest time that alerts are gathered, minutes: a working day's half. */
const LONGEST_DIGEST = 240;

/** Ids stand in ids of errands, between bars. */
const channelId = v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/));

/** A channel as settings hold it, also for what imports settings. */
export const channel: v.GenericSchema<unknown, Channel> = v.strictObject({
  id: channelId,
  kind: v.picklist(CHANNEL_KINDS),
  name: v.pipe(v.string(), v.maxLength(80)),
  on: v.boolean(),
  takes: v.pipe(v.array(v.picklist(ALERT_KINDS)), v.maxLength(ALERT_KINDS.length)),
  language: v.picklist(UI_LANGUAGES),
  buyerData: v.boolean(),
  digest: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LONGEST_DIGEST)),
  quiet: maybe(v.boolean()),
});

/** Webhook addresses are the longest thing entered. */
const values = v.record(key, v.pipe(v.string(), v.maxLength(2_000)));
const letters = v.strictObject({ ids: v.pipe(v.array(v.pipe(v.string(), v.maxLength(600))), v.maxLength(500)) });

export const alertQueries = {
  'channel.list': v.strictObject({}),
  'letter.list': v.strictObject({}),
} satisfies Schemas<AlertQueries>;

export const alertCommands = {
  'channel.check': v.strictObject({ id: channelId, kind: v.picklist(CHANNEL_KINDS), values }),
  'channel.save': v.strictObject({ channel, values }),
  'channel.switch': v.strictObject({ id: channelId, on: v.boolean() }),
  'channel.delete': v.strictObject({ id: channelId }),
  'channel.test': v.strictObject({ id: channelId }),
  'letter.again': letters,
  'letter.drop': letters,
} satisfies Schemas<AlertCommands>;
