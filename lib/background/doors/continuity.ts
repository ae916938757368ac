import * as v from 'valibot';
import { EXPORT_FORMATS, SNAPSHOT_EVERY } from '@/lib/domain/snapshot.ts';
import { PORTALS } from '@/lib/domain/vocabulary.ts';
import type { ContinuityCommands, ContinuityQueries } from '@/lib/protocol/continuity.ts';
import { minuteOfDay } from '../hours-schema.ts';
import { instant, maybe, type Schemas } from './parts.ts';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const file = v.pipe(v.string(), v.regex(/^[\w-]{1,80}\.psnap$/));
const passphrase = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000));
const kept = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100));

export const continuityQueries = { 'continuity.state': v.strictObject({}) } satisfies Schemas<ContinuityQueries>;

export const continuityCommands = {
  'continuity.write': v.strictObject({ id, passphrase: maybe(passphrase) }),
  'continuity.look': v.strictObject({ id, file, passphrase: maybe(passphrase) }),
  'continuity.restore': v.strictObject({ id, file, passphrase: maybe(passphrase), anew: maybe(v.literal(true)) }),
  'continuity.undo': v.strictObject({ id, look: maybe(v.literal(true)) }),
  'continuity.export': v.strictObject({
    id,
    format: v.picklist(EXPORT_FORMATS),
    scope: v.strictObject({ from: maybe(instant), to: maybe(instant), portal: maybe(v.picklist(PORTALS)) }),
  }),
  'continuity.done': v.strictObject({ id }),
  'continuity.plan': v.strictObject({
    plan: v.strictObject({
      every: v.picklist(SNAPSHOT_EVERY),
      at: minuteOfDay,
      keep: v.strictObject({ daily: kept, weekly: kept, monthly: kept }),
      sealed: v.boolean(),
    }),
    passphrase: maybe(passphrase),
  }),
} satisfies Schemas<ContinuityCommands>;
