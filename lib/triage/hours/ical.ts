/** Days off from an iCalendar file (.ics). Pure; what is asked of the file is bounded, whoever wrote it. */
import { type Holiday, MOST_HOLIDAYS, mergeHolidays } from '@/lib/domain/calendar.ts';
import type { ReadHolidays, SkippedEvent } from '@/lib/domain/holiday-file.ts';
import { dayOf, offsetAt } from '@/lib/domain/hours/zone.ts';
import { DAY, HOUR, MINUTE, SECOND } from '@/lib/domain/time.ts';
import { IcalError, type IcalLine, icalLines, plainText } from './ical-lines.ts';
import { dayIn, isoOf, repeats, yearlyRule } from './ical-rule.ts';

const MOST_EVENTS = 2_000;
/** A rule that counts its times is counted through from its first year: not from the year 1. */
const EARLIEST_COUNTED = dayOf('1970-01-01');
const LONGEST_NAME = 200;
/** Days of one event; a longer one is no holiday. */
const LONGEST_EVENT = 366;

/** Local days, both included, of which days off are wanted; and the zone in which a UTC time is a day. */
export interface Wanted {
  readonly from: string;
  readonly to: string;
  readonly zone: string;
}

interface RawEvent {
  readonly line: number;
  readonly lines: readonly IcalLine[];
}

/** The events between BEGIN:VEVENT and END:VEVENT; what stands inside an event (alarms) or beside it is passed over. */
function eventsOf(lines: readonly IcalLine[]): RawEvent[] {
  const first = lines[0];
  if (first?.name !== 'BEGIN' || first.value.toUpperCase() !== 'VCALENDAR')
    throw new IcalError('not_calendar', first?.number ?? 1);
  const events: RawEvent[] = [];
  const open: string[] = [];
  let inside: { line: number; lines: IcalLine[] } | undefined;
  for (const line of lines) {
    const part = line.value.toUpperCase().trim();
    if (line.name === 'BEGIN') {
      open.push(part);
      if (part === 'VEVENT') inside = { line: line.number, lines: [] };
      if (part === 'VEVENT' && events.length >= MOST_EVENTS) throw new IcalError('too_many', line.number);
    } else if (line.name === 'END') {
      if (open.pop() !== part) throw new IcalError('nesting', line.number);
      if (part === 'VEVENT' && inside) events.push(inside);
      if (part === 'VEVENT') inside = undefined;
    } else if (inside && open.at(-1) === 'VEVENT') inside.lines.push(line);
  }
  if (open.length > 0) throw new IcalError('not_ended', lines.at(-1)?.number ?? 1);
  if (events.length === 0) throw new IcalError('no_events', lines.at(-1)?.number ?? 1);
  return events;
}

/** A date, or a date and time as the wall clock shows it: the day and the ms since its midnight. */
function momentIn({ value, number }: IcalLine, zone: string): { day: number; time: number } {
  const text = value.trim().toUpperCase();
  const day = dayIn(text);
  const [, hours, minutes, seconds, utc] = /T(\d\d)(\d\d)(\d\d)(Z?)$/u.exec(text) ?? [];
  if (day === undefined || Number(hours ?? 0) > 23 || Number(minutes ?? 0) > 59 || Number(seconds ?? 0) > 60)
    throw new IcalError('date', number);
  const time = Number(hours ?? 0) * HOUR + Number(minutes ?? 0) * MINUTE + Number(seconds ?? 0) * SECOND;
  if (utc !== 'Z') return { day, time };
  const at = day * DAY + time;
  const local = at + offsetAt(zone, at);
  return { day: Math.floor(local / DAY), time: local - Math.floor(local / DAY) * DAY };
}

/** Days of a DURATION of whole days or weeks; undefined: not whole. */
function daysIn(duration: string): number | undefined {
  const [, weeks, days] = /^\+?P(?:(\d{1,3})W|(\d{1,4})D)(?:T0+[HMS])*$/u.exec(duration.trim().toUpperCase()) ?? [];
  if (weeks !== undefined) return Number(weeks) * 7;
  return days === undefined ? undefined : Number(days);
}

type Days = { readonly start: number; readonly length: number } | 'times';

/** The whole days an event takes; RFC 5545, 3.6.1: an end is not part of it, a date alone is one day. */
function daysOf(event: RawEvent, zone: string): Days {
  const find = (name: string) => event.lines.find((line) => line.name === name);
  const startLine = find('DTSTART');
  if (!startLine) throw new IcalError('no_start', event.line);
  const start = momentIn(startLine, zone);
  const dated = !startLine.value.includes('T');
  const endLine = find('DTEND');
  const duration = find('DURATION');
  if (endLine) {
    const end = momentIn(endLine, zone);
    if (end.day < start.day || (end.day === start.day && end.time < start.time))
      throw new IcalError('end_before_start', endLine.number);
    if (start.time !== 0 || end.time !== 0) return 'times';
    if (end.day === start.day && !dated) return 'times';
    // An end on the same day is not allowed for dates, yet many programs write it for one day.
    return { start: start.day, length: Math.max(1, end.day - start.day) };
  }
  if (start.time !== 0) return 'times';
  if (duration) {
    const length = daysIn(duration.value);
    return length ? { start: start.day, length } : 'times';
  }
  return dated ? { start: start.day, length: 1 } : 'times';
}

/** Days on which an event begins; undefined: it repeats in a way that is not followed. */
function startsOf(
  event: RawEvent,
  start: number,
  [first, last]: readonly [number, number],
  zone: string,
): readonly number[] | undefined {
  const ruleLine = event.lines.find(({ name }) => name === 'RRULE');
  if (event.lines.some(({ name }) => name === 'RDATE' || name === 'RECURRENCE-ID')) return undefined;
  if (!ruleLine) return [start];
  const left = new Set(
    event.lines
      .filter(({ name }) => name === 'EXDATE')
      .flatMap((line) => line.value.split(',').map((value) => momentIn({ ...line, value }, zone).day)),
  );
  try {
    const rule = yearlyRule(ruleLine.value);
    if (!rule || (rule.count !== undefined && start < EARLIEST_COUNTED)) return undefined;
    return [...repeats(start, rule, first, last)].filter((day) => !left.has(day));
  } catch {
    throw new IcalError('rule', ruleLine.number);
  }
}

/**
 * The days off of a file that touch the days wanted; a yearly event is written out for each of its years. Events with
 * times are meetings, not holidays: they are skipped, and it is said. Throws an `IcalError` that names the line.
 */
export function readHolidays(file: string, { from, to, zone }: Wanted): ReadHolidays {
  const [first, last] = [dayOf(from), dayOf(to)];
  const holidays: Holiday[] = [];
  const skipped: SkippedEvent[] = [];
  for (const event of eventsOf(icalLines(file))) {
    const textOf = (name: string) => event.lines.find((line) => line.name === name)?.value ?? '';
    const name = plainText(textOf('SUMMARY')).slice(0, LONGEST_NAME);
    const skip = (why: SkippedEvent['why']) => skipped.push({ line: event.line, name, why });
    const days = daysOf(event, zone);
    const cancelled = textOf('STATUS').trim().toUpperCase() === 'CANCELLED';
    if (cancelled || days === 'times' || days.length > LONGEST_EVENT) {
      skip(cancelled ? 'cancelled' : days === 'times' ? 'times' : 'long');
      continue;
    }
    const starts = startsOf(event, days.start, [first - days.length, last], zone);
    if (!starts) {
      skip('repeats');
      continue;
    }
    const touching = starts.filter((day) => day <= last && day + days.length - 1 >= first);
    if (touching.length === 0) skip('outside');
    else if (holidays.length + touching.length > MOST_HOLIDAYS) skip('many');
    else for (const day of touching) holidays.push({ from: isoOf(day), to: isoOf(day + days.length - 1), name });
  }
  return { holidays: mergeHolidays([], holidays), skipped };
}
