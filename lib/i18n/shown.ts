/** Words of others set among words of ours: what they hide is shown, and what they turn stays theirs. */

/** Turn the order of what follows until they are closed, which a buyer need not do. */
const TURNING = '\u202a-\u202e\u2066-\u2069';
/** Take no room, so that two names, numbers or addresses look alike that are not. */
const HIDDEN =
  '\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\uffff';
/** Wanted inside words of some scripts and in emoji, and by right-to-left text: a trick only among plain letters. */
const JOINING = '\u200c-\u200f\u061c\ufe00-\ufe0f';
const MARKED = new RegExp(
  `[\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f${TURNING}${HIDDEN}\\u{e0000}-\\u{e0fff}]+|(?<=^|[ -~])[${JOINING}]+(?=$|[ -~])`,
  'gu',
);
/** Flags of parts of a country are written with the same hidden letters as secret messages. */
const FLAG = /\u{1f3f4}[\u{e0061}-\u{e007a}]{2,6}\u{e007f}/gu;

const codeOf = (text: string) => `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const mark = (run: string): string => {
  const count = [...run].length;
  return `[${codeOf(run)}${count > 1 ? `\u00d7${count}` : ''}]`;
};

/** More marks on one letter than any script piles up (Tibetan has most): 64,000 held the view for 17 seconds. */
const PILE = /(\p{M}{8})\p{M}+/gu;

/** A text as it is, but for marks piled on one letter beyond what anybody can read, which are counted instead. */
export const withoutPiles = (text: string): string =>
  text.replace(PILE, (run: string, shown: string) => shown + mark(run.slice(shown.length)));

/** A name, subject or number on one line, with every hidden character as `[U+202E]` (several in a row by the first). */
export function shownLine(text: string): string {
  const flags = text.match(FLAG);
  const parts = flags ? text.split(FLAG) : [text];
  return parts
    .map((part, index) => withoutPiles(part.replace(/\s+/g, ' ')).replace(MARKED, mark) + (flags?.[index] ?? ''))
    .join('');
}

/** Only what can be written from right to left needs holding apart. */
const MAY_TURN = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A value in a sentence: shown as one line, and held apart so that it cannot reorder the words around it. */
export function setApart(value: string): string {
  const line = shownLine(value);
  return MAY_TURN.test(line) ? `\u2068${line}\u2069` : line;
}

let graphemes: Intl.Segmenter | undefined;

/** The beginning of a text, at most so many UTF-16 code units and never half a character; whole where it fits. */
export function beginning(text: string, length: number): string {
  if (text.length <= length) return text;
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const cut = text.slice(0, length);
  // A few units of what follows show whether the last character goes on.
  const last = graphemes.segment(`${cut}${text.slice(length, length + 8)}`).containing(length - 1);
  return last && last.index > 0 && last.index + last.segment.length > length ? cut.slice(0, last.index) : cut;
}
