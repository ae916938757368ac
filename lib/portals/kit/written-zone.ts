/** Zones as they are written behind clocks: offsets and abbreviations. */
import { MINUTE } from '@/lib/domain/time.ts';
import { offsetOf } from './zone.ts';

const OFFSET =
  /(?:\b(?:UTC|GMT) ?([+\-−])(\d{1,2})(?::?(\d{2}))?|(?<=\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?([+\-−])(\d{2}):?(\d{2}))/;

/** Zone written behind the clock, and the text without it. `unknown`: some zone is written, but not one we know. */
export function zoneIn(text: string, timeZone: string): { text: string; offset?: number; unknown?: true } {
  const sign = OFFSET.exec(text);
  if (sign) {
    const minutes = Number(sign[2] ?? sign[5]) * 60 + Number(sign[3] ?? sign[6] ?? 0);
    const offset = ((sign[1] ?? sign[4]) === '+' ? 1 : -1) * minutes * MINUTE;
    return { text: text.replace(sign[0], ' ').replace(/\( *\)/, ' '), offset };
  }
  const match =
    /(\d(?::|\.|h)\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AaPp]\.? ?[Mm]\.?)?(?: ?น\.)?) ?\(?([A-Z]{1,5})\)?(?![a-z])/.exec(
      text,
    );
  const name = match?.[2];
  if (!match || name === undefined || /^(A|P|AM|PM|SA|CH|H)$/.test(name)) return { text };
  const offset = offsetOf(name, timeZone);
  const rest = text.replace(match[0], `${match[1]} `);
  return offset === undefined ? { text: rest, unknown: true } : { text: rest, offset };
}
