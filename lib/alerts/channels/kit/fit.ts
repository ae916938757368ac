import type { Instant } from '@/lib/domain/time.ts';
import { MOST_TOLD } from '../../batch.ts';
import type { Letter } from '../../channel.ts';
import { type Told, told } from '../../texts.ts';

const utf8 = new TextEncoder();
export const bytesOf = (text: string): number => utf8.encode(text).length;

/**
 * The message with as many alerts told one by one as the vendor takes, the rest counted. Every part of one alert is of
 * limited length (`texts.ts`), so that one always fits.
 */
export function fitted(
  letter: Letter,
  now: Instant,
  write: (told: Told) => string,
  fits: (body: string) => boolean,
): string {
  for (let most = Math.min(MOST_TOLD, letter.alerts.length); most > 1; most--) {
    const body = write(told(letter, now, most));
    if (fits(body)) return body;
  }
  return write(told(letter, now, 1));
}
