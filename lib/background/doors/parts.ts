/** What the doors are made of: sizes capped, unknown keys refused. */
import * as v from 'valibot';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE } from '@/lib/domain/time.ts';
import { LANGUAGES } from '@/lib/domain/vocabulary.ts';
import type { DataOf } from '@/lib/protocol.ts';

/** One schema a message, so that a forgotten one is a type error. */
export type Schemas<Messages> = { readonly [Name in keyof Messages]: v.GenericSchema<unknown, DataOf<Messages[Name]>> };

export const maybe = v.exactOptional;
/** Longest message text taken, UTF-16 code units; the page agent cuts longer ones and says so. */
const LONG = 65_536 + 64;
export const line = v.pipe(v.string(), v.maxLength(2_000));
export const text = v.pipe(v.string(), v.maxLength(LONG));
export const key = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
export const instant = v.pipe(v.number(), v.finite(), v.minValue(-FAR_FUTURE), v.maxValue(FAR_FUTURE));
export const money = v.strictObject({
  minor: v.pipe(v.number(), v.safeInteger()),
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
});
export const language = v.picklist(LANGUAGES);
export const ticketId = v.custom<TicketId>(
  (value) => typeof value === 'string' && value.length <= 400 && /^[a-z]+:[^:]*:[a-z]+:./u.test(value),
);
