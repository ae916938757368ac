/** Times of messages in a thread: machine-readable where the page has them, else as shown, under the day that heads them. */
import type { MessageSeen } from '@/lib/domain/reading.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { plain } from './plain.ts';
import { AFTERNOON, FORENOON } from './time-words.ts';
import { endOfDay, type ReadTime, readTime, type TimeSetting } from './times.ts';

/** A clock and nothing else: it belongs to the day above it. */
const CLOCK_ONLY = /^ ?\d{1,2}(?: ?h ?|[:.時时])\d{2}(?::\d{2})? ?(?:[ap]\.? ?m\.?|uhr|น\.|sa|ch|分)? ?$/;

/** True for `14:23` and `3:04 pm`: a time of some day. */
export const isClockOnly = (text: string): boolean =>
  CLOCK_ONLY.test(plain(text).replace(FORENOON, '').replace(AFTERNOON, ''));

const ABSOLUTE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/** The moment in a `datetime` attribute, when it says its zone. */
function machineTime(element: Element): ReadTime | undefined {
  const stamp = element.getAttribute('datetime')?.trim() ?? '';
  const at = ABSOLUTE.test(stamp) ? Date.parse(stamp) : Number.NaN;
  return Number.isNaN(at) ? undefined : { at };
}

/** A shown time; a bare clock is read on `day` (any moment of it) when a divider named one. */
export function readStamp(text: string, setting: TimeSetting, day?: Instant): ReadTime | undefined {
  const shown = text.trim();
  if (day === undefined || !isClockOnly(shown)) return readTime(shown, setting);
  return readTime(shown, { ...setting, now: endOfDay(day, setting.timeZone) });
}

/** The time an element stands for. */
export const stampOf = (element: Element, setting: TimeSetting, day?: Instant): ReadTime | undefined =>
  machineTime(element) ?? readStamp(element.textContent ?? '', setting, day);

/** The fields of a message that come from its time; without one, the field is named as missing. */
export const timed = (time: ReadTime | undefined): Pick<MessageSeen, 'at' | 'dayOnly' | 'missing'> => {
  if (!time) return { missing: ['at'] };
  return time.dayOnly ? { at: time.at, dayOnly: true } : { at: time.at };
};

/** Keeps the fields of a deadline: a day without a clock means its end. */
export const endOf = (time: ReadTime | undefined, timeZone: string): Instant | undefined => {
  if (!time) return undefined;
  return time.dayOnly ? endOfDay(time.at, timeZone) : time.at;
};
