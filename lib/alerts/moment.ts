/** Moments and spans in words. */
import { HOUR, type Instant, MINUTE } from '@/lib/domain/time.ts';
import { fill, type Texts } from './words.ts';

/** Making one takes longer than all the rest of a message; a person has one zone and one or two languages. */
const made = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string, tag: string): Intl.DateTimeFormat {
  const key = `${tag} ${zone}`;
  const known = made.get(key);
  if (known) return known;
  const make = (timeZone: string) =>
    new Intl.DateTimeFormat(tag, {
      timeZone,
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'shortOffset',
    });
  let format: Intl.DateTimeFormat;
  try {
    format = make(zone);
  } catch {
    format = make('UTC');
  }
  made.set(key, format);
  return format;
}

/** Day, time and zone: who reads it on a phone may be anywhere. `zone`: IANA; one nobody knows counts as UTC. */
export const momentText = (at: Instant, zone: string, tag: string): string => formatOf(zone, tag).format(at);

const LONG = 48 * HOUR;

/** "3 h 20 min"; from two days on in days and hours. `ms`: 0 or more. */
export function spanText(ms: number, span: Texts['said']['span']): string {
  if (ms < MINUTE) return span.none;
  const minutes = Math.floor((ms % HOUR) / MINUTE);
  const hours = Math.floor(ms / HOUR);
  if (ms >= LONG) return fill(span.days, { days: Math.floor(hours / 24), hours: hours % 24 });
  return hours > 0 ? fill(span.hours, { hours, minutes }) : fill(span.minutes, { minutes });
}
