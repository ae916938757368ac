import type { Fact, Finder } from './fact.ts';

const HALF = '上午|下午|午前|午後|오전|오후|ص|م|[ap]\\.?\\s?m\\b\\.?';
const BEFORE_NOON = /^(?:上午|午前|오전|ص|a)/i;

/** "14:30", "14h30", "2:30 PM", "下午2点30分", "14.30 Uhr". */
const CLOCK = new RegExp(
  `(${HALF})?\\s?(?<![\\d.:/])(\\d{1,2})(?:\\s?[:h点點時시]\\s?(\\d{2})(?![\\d:])[分분]?|\\.(\\d{2})(?=\\s?Uhr))\\s?(${HALF})?`,
  'giu',
);
/** "2 pm", "14 Uhr", "下午2点". */
const FULL_HOUR = new RegExp(
  `(${HALF})\\s?(\\d{1,2})\\s?[点點時시](?!\\d)|(?<![\\d.:/])(\\d{1,2})\\s?([ap]\\.?\\s?m\\b\\.?)|(?<![\\d.:/])(\\d{1,2})\\s?Uhr`,
  'giu',
);

/** A time of day; without a word of noon, "2:30" may be either half of the day. */
function timeFact(text: string, hour: string, minute: string | undefined, half: string | undefined): Fact | undefined {
  const [h, m] = [Number(hour), Number(minute ?? 0)];
  if (h > 24 || m > 59) return undefined;
  const other = half && BEFORE_NOON.test(half) ? [] : [(h + 12) % 24];
  const hours = h <= 12 ? [h, ...other] : [h];
  const numbers = [String(h), ...(minute === undefined ? [] : [String(m)])];
  return {
    kind: 'time',
    text: text.trim(),
    keys: hours.map((each) => `${each}:${m}`),
    numbers: numbers.map((each) => [each]),
  };
}

export const clockTimes: Finder = (text) =>
  [...text.matchAll(CLOCK)].flatMap((match) => {
    const [written, before, hour = '', minute, afterDot, after] = match;
    const fact = timeFact(written, hour, minute ?? afterDot, before ?? after);
    return fact ? [{ at: match.index + written.indexOf(fact.text), fact }] : [];
  });

export const fullHours: Finder = (text) =>
  [...text.matchAll(FULL_HOUR)].flatMap((match) => {
    const [written, before, one, two, after, three] = match;
    const fact = timeFact(written, one ?? two ?? three ?? '', undefined, before ?? after);
    return fact ? [{ at: match.index + written.indexOf(fact.text), fact }] : [];
  });
