/** Facts that several order pages show in the same words: who ships, how far it is, by when. */
import type { OrderState } from '@/lib/domain/reading.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { plain } from '../kit/plain.ts';
import { endOf } from '../kit/stamps.ts';
import { type ReadTime, readTime } from '../kit/times.ts';
import type { Setting } from '../portal.ts';
import { ORDER_WORDS } from './words.ts';

/** The order's state from its status words. */
export function orderStateIn(text: string | undefined): OrderState | undefined {
  if (text === undefined) return undefined;
  const word = plain(text);
  return ORDER_WORDS.find(([, words]) => words.test(word))?.[0];
}

const RANGE = /\s+(?:to|bis|–|—|-|au|a|hasta|al|tot en met|tot|do|till)\s+|\s*(?:～|〜|至|から|到)\s*/i;

/** A date or the end of a range of dates: `Dec 10, 2026 to Dec 16, 2026`. */
export function readLast(text: string | undefined, setting: Setting, future = false): ReadTime | undefined {
  if (text === undefined) return undefined;
  const whole = readTime(text, { ...setting, ...(future && { future }) });
  if (whole) return whole;
  const parts = text.split(RANGE);
  const last = parts.at(-1);
  return parts.length === 2 && last && readTime(parts[0] ?? '', setting)
    ? readTime(last, { ...setting, ...(future && { future }) })
    : undefined;
}

/** The last moment of a deadline: a day without a clock means its end. */
export const deadlineIn = (text: string | undefined, setting: Setting, future = false): Instant | undefined =>
  endOf(readLast(text, setting, future), setting.timeZone);
