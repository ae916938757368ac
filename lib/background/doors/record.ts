import * as v from 'valibot';
import type { RecordCommands, RecordedPart, RecordQueries } from '@/lib/protocol/record.ts';
import { key, type Schemas } from './parts.ts';

const tabId = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const id = key;
/** Largest recording handed on, UTF-16 code units of its JSON text. */
const LARGEST = 60_000_000;
const place = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LARGEST));

export const recordQueries = {
  'record.part': v.strictObject({ tabId, id, at: place }),
} satisfies Schemas<RecordQueries>;

export const recordCommands = {
  'record.open': v.strictObject({}),
  'record.take': v.strictObject({ tabId, id }),
  'record.drop': v.strictObject({ tabId, id }),
} satisfies Schemas<RecordCommands>;

/** What a page may answer: it stands among strangers. */
export const recordedPart: v.GenericSchema<unknown, RecordedPart> = v.variant('state', [
  v.strictObject({ state: v.literal('here'), text: v.pipe(v.string(), v.maxLength(200_000)), length: place }),
  v.strictObject({ state: v.literal('recording') }),
  v.strictObject({ state: v.literal('gone') }),
]);
