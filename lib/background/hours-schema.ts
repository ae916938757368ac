/** How business hours must look to be taken. */
import * as v from 'valibot';
import { calendarProblem, MINUTES_A_DAY, MOST_HOLIDAYS } from '@/lib/domain/calendar.ts';
import { LONGEST_FILE } from '@/lib/domain/holiday-file.ts';
import { key, line, maybe } from './doors/parts.ts';

/** Of a target. */
export const hours = v.pipe(v.number(), v.minValue(0.25), v.maxValue(720));
export const minuteOfDay = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MINUTES_A_DAY));
const day = v.pipe(v.string(), v.isoDate());
const blocks = v.pipe(v.array(v.strictObject({ from: minuteOfDay, to: minuteOfDay })), v.maxLength(12));
const holiday = v.strictObject({ from: day, to: day, name: line });
const calendar = v.pipe(
  v.strictObject({
    zone: key,
    week: v.pipe(v.array(blocks), v.length(7)),
    holidays: v.pipe(v.array(holiday), v.maxLength(MOST_HOLIDAYS)),
  }),
  v.check((value) => calendarProblem(value) === undefined),
);

export const ownHours = v.strictObject({ common: maybe(calendar), stores: v.record(key, calendar) });
export const tried = v.strictObject({
  calendar,
  clock: maybe(v.strictObject({ start: v.pipe(v.string(), v.isoDateTime()), hours })),
});
export const holidayFile = v.strictObject({ text: v.pipe(v.string(), v.maxLength(LONGEST_FILE)), zone: key });
