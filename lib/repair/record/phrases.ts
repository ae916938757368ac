/** What a reader's word pattern can match, written out: the allow-list follows from the readers' own tables. */

/** Where a pattern goes on with anything (`.*`, a class, a digit). */
const GAP = '\u0000';
/** Where a match must end: an anchor or a word boundary. */
const END = '\u0001';
/** Most phrases written out of one pattern; what goes on after that counts as a new phrase. */
const MOST = 3_000;
/** Largest class written out letter by letter. */
const SMALL_CLASS = 8;

type Reader = { readonly source: string; at: number };

const cross = (before: readonly string[], after: readonly string[], done: string[]): string[] => {
  if (before.length * after.length > MOST) {
    done.push(...before.map((phrase) => phrase + GAP));
    return after.map((phrase) => GAP + phrase);
  }
  return before.flatMap((start) => after.map((end) => start + end));
};

function alternatives(reader: Reader, done: string[]): string[] {
  const found = sequence(reader, done);
  while (reader.source[reader.at] === '|') {
    reader.at += 1;
    found.push(...sequence(reader, done));
  }
  return found;
}

function sequence(reader: Reader, done: string[]): string[] {
  let phrases = [''];
  while (reader.at < reader.source.length && !/[|)]/.test(reader.source[reader.at] ?? '')) {
    phrases = cross(phrases, repeated(item(reader, done), reader), done);
  }
  return phrases;
}

/** What stands there once, then as often as its quantifier says: none, once, or on and on. */
function repeated(once: string[], reader: Reader): string[] {
  const match = /^(?:[?*+]|\{(\d+)(?:,(\d*))?\})\??/.exec(reader.source.slice(reader.at, reader.at + 12));
  if (!match) return once;
  reader.at += match[0].length;
  const optional = /^[?*]/.test(match[0]) || match[1] === '0';
  return optional ? ['', ...once] : once;
}

function item(reader: Reader, done: string[]): string[] {
  const { source } = reader;
  const char = source[reader.at] ?? '';
  reader.at += 1;
  if (char === '(') return group(reader, done);
  if (char === '[') return classOf(reader);
  if (char === '.') return [GAP];
  if (char === '^' || char === '$') return [END];
  if (char !== '\\') return [char];
  const escaped = source[reader.at] ?? '';
  reader.at += 1;
  if (escaped === 'b') return [END];
  if (escaped === 's') return [' '];
  if (escaped === 'p' || escaped === 'P') {
    reader.at = source.indexOf('}', reader.at) + 1 || source.length;
    return [GAP];
  }
  if (escaped === 'u') {
    const code = Number.parseInt(source.slice(reader.at, reader.at + 4), 16);
    reader.at += 4;
    return [Number.isNaN(code) ? GAP : String.fromCharCode(code)];
  }
  return /[dwDWSB]/.test(escaped) ? [GAP] : [escaped];
}

function group(reader: Reader, done: string[]): string[] {
  const look = /^\?(?:<?[=!])/.exec(reader.source.slice(reader.at, reader.at + 4));
  const head = look ?? /^\?(?::|<\w+>)/.exec(reader.source.slice(reader.at, reader.at + 40));
  reader.at += head?.[0].length ?? 0;
  const inside = alternatives(reader, look ? [] : done);
  reader.at += 1;
  return look ? [END] : inside;
}

function classOf(reader: Reader): string[] {
  const end = reader.source.indexOf(']', reader.at + 1);
  const content = reader.source.slice(reader.at, end < 0 ? undefined : end);
  reader.at = end < 0 ? reader.source.length : end + 1;
  if (/^\^|\\|.-./.test(content) || content.length > SMALL_CLASS) return [GAP];
  return [...content];
}

export interface Phrase {
  /** Lower case is not made here: as the pattern spells it. */
  readonly text: string;
  /** The pattern may go on behind it, within the word. */
  readonly open: boolean;
}

/** Every phrase a pattern is made of; what it leaves open is left out. Never throws. */
export function phrasesOf({ source }: RegExp): Phrase[] {
  const done: string[] = [];
  const reader: Reader = { source, at: 0 };
  while (reader.at < source.length) {
    done.push(...alternatives(reader, done));
    // A bracket too many; what follows it is read as well.
    reader.at += 1;
  }
  return done.flatMap((whole) => {
    const parts = whole.split(GAP);
    return parts.flatMap((part, index) => {
      const text = part.replaceAll(END, '').replace(/\s+/g, ' ').trim();
      const closed =
        part.endsWith(END) || /\s$/.test(part) || text.length !== part.replaceAll(END, '').trimStart().length;
      return text === '' ? [] : [{ text, open: !closed && (index < parts.length - 1 || !part.endsWith(END)) }];
    });
  });
}
