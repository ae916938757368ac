/** How people, ladders and channels must look to be taken out of a file. */
import * as v from 'valibot';
import { HANDOVERS, LEVELS } from '@/lib/domain/agent.ts';
import { ALERT_KINDS, CHANNEL_KINDS } from '@/lib/domain/alert.ts';
import { isDay } from '@/lib/domain/calendar.ts';
import { OBLIGATION_KINDS } from '@/lib/domain/obligation.ts';
import { LANGUAGES, ROLES, SEVERITIES, UI_LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { instant, key, line, maybe } from '../doors/parts.ts';
import { minuteOfDay } from '../hours-schema.ts';

const names = v.pipe(v.array(key), v.maxLength(500));
const blocks = v.pipe(
  v.array(
    v.pipe(
      v.strictObject({ from: minuteOfDay, to: minuteOfDay }),
      v.check(({ from, to }) => from < to),
    ),
  ),
  v.maxLength(12),
);
const zone = v.pipe(
  key,
  v.check((name) => {
    try {
      return new Intl.DateTimeFormat('en-US', { timeZone: name }) !== undefined;
    } catch {
      return false;
    }
  }),
);

const shifts = v.strictObject({
  zone,
  week: v.pipe(v.array(blocks), v.length(7)),
  exceptions: v.pipe(v.array(v.strictObject({ day: v.pipe(v.string(), v.check(isDay)), blocks })), v.maxLength(1_000)),
});

const agent = v.strictObject({
  id: v.pipe(key, v.maxLength(80)),
  role: v.picklist(ROLES),
  languages: v.record(v.picklist(LANGUAGES), v.picklist(LEVELS)),
  skills: names,
  stores: names,
  capacity: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(100_000)),
  shifts: maybe(shifts),
  away: maybe(
    v.strictObject({ since: instant, until: maybe(instant), handover: v.picklist(HANDOVERS), note: maybe(line) }),
  ),
});

const ladder = v.strictObject({
  id: key,
  name: v.pipe(line, v.minLength(1)),
  obligations: v.pipe(v.array(v.picklist(OBLIGATION_KINDS)), v.maxLength(OBLIGATION_KINDS.length)),
  severities: v.pipe(v.array(v.picklist(SEVERITIES)), v.maxLength(SEVERITIES.length)),
  steps: v.pipe(
    v.array(
      v.strictObject({
        at: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1_000)),
        do: v.picklist(['alert', 'reassign', 'severity_up']),
        roles: v.pipe(v.array(v.picklist(['specialist', 'lead', 'admin'])), v.maxLength(3)),
        channels: names,
      }),
    ),
    v.maxLength(50),
  ),
});

const channel = v.strictObject({
  id: v.pipe(key, v.maxLength(80)),
  kind: v.picklist(CHANNEL_KINDS),
  name: line,
  on: v.boolean(),
  takes: v.pipe(v.array(v.picklist(ALERT_KINDS)), v.maxLength(ALERT_KINDS.length)),
  language: v.picklist(UI_LANGUAGES),
  buyerData: v.boolean(),
  digest: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_440)),
});

/** Whoever is named twice is not named at all. */
const list = <Entry extends { readonly id: string }>(shape: v.GenericSchema<unknown, Entry>, most: number) =>
  v.pipe(
    v.array(shape),
    v.maxLength(most),
    v.check((all) => new Set(all.map(({ id }) => id)).size === all.length),
  );

export const agents = list(agent, 2_000);
export const ladders = list(ladder, 200);
export const channels = list(channel, 200);
export const queues = v.strictObject({
  queues: names,
  fallbackQueue: maybe(key),
  shiftEnd: maybe(v.picklist(HANDOVERS)),
});
