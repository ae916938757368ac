/** A structural snapshot of a page in which nothing of what it says is left, so that it can be shown to a maintainer. */
import type { Instant } from '@/lib/domain/time.ts';
import { shapedAddress, shapedPage } from './addresses.ts';
import { Disguise } from './letters.ts';
import type { Lexicon } from './lexicon.ts';
import { shapedName, shapedNames } from './names.ts';
import { movedNow, movedTimes } from './shift.ts';
import { escaped, type SnapshotHead, snapshotFile } from './snapshot.ts';
import { type Setting, shapedText } from './texts.ts';
import { type Part, type Raw, walk } from './walk.ts';

export interface RecordOptions {
  readonly url: URL;
  /** Hosts of the portal: in links they keep their names, others do not. */
  readonly hosts: readonly string[];
  readonly now: Instant;
  readonly portal: string;
  /** Id of the page definition. */
  readonly page: string;
  /** BCP 47. */
  readonly locale: string;
  /** IANA, in which the page's times are read. */
  readonly timeZone: string;
  /** The page does not say its zone: the recording has to. */
  readonly zoneFromViewer?: boolean;
  readonly market?: string;
  readonly lexicon: Lexicon;
  /** The same seed makes the same recording of the same page. */
  readonly seed: number;
  readonly by?: string;
}

/** Something of the page, and what is kept in its place. */
export interface Replaced {
  readonly before: string;
  readonly after: string;
  readonly as: 'text' | 'attribute' | 'typed' | 'address' | 'name';
  /** How often it stands on the page. */
  readonly times: number;
}

export interface Snapshot {
  /** The file. */
  readonly html: string;
  readonly head: SnapshotHead;
  /** In the order of the page, each once; names of parts only where they were changed. */
  readonly replaced: readonly Replaced[];
  /** Every word of a text that stayed, most frequent first. */
  readonly kept: readonly (readonly [word: string, times: number])[];
  /** Elements left out whole. */
  readonly dropped: number;
  readonly frames: number;
  readonly roots: number;
  /** The page was too large or too deep to be recorded whole. */
  readonly cut: boolean;
}

/** Every raw text of a page, frames included. */
function* rawsIn(parts: readonly Part[]): Generator<Raw> {
  for (const part of parts) {
    if (typeof part === 'string') continue;
    if ('inside' in part) yield* rawsIn(part.inside);
    else yield part;
  }
}

const decodedAddress = (address: string): string => {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
};

/** Pieces of work between which a caller may let the page breathe. */
const PIECE = 400;

/**
 * Records a page, a piece a step, so that a live page stays usable; `recordPage` does all steps at once. What is
 * recorded is what stood there at the first step.
 */
export function* recordSteps(document: Document, options: RecordOptions): Generator<undefined, Snapshot> {
  const { lexicon, seed, url, now, locale, timeZone, market } = options;
  const disguise = new Disguise(seed);
  const weeks = 1 + disguise.pick('weeks', 5);
  const minutes = 1 + disguise.pick('minutes', 58);
  const shift = { days: -7 * weeks, minutes, now, locale, timeZone, ...(market === undefined ? {} : { market }) };
  const kept = new Map<string, number>();
  const setting: Setting = {
    lexicon,
    disguise,
    shift,
    keep: (word) => void kept.set(word, (kept.get(word) ?? 0) + 1),
  };
  const { parts, dropped, frames, roots, cut } = walk(document);
  yield;
  let done = 0;
  for (const { raw, as } of rawsIn(parts)) {
    disguise.learn(raw);
    if (as === 'address') disguise.learn(decodedAddress(raw));
    done += 1;
    if (done % PIECE === 0) yield;
  }
  disguise.learn(decodedAddress(url.href));

  const hosts = new Set([url.host, ...options.hosts]);
  const shown = new Map<string, { -readonly [Key in keyof Replaced]: Replaced[Key] }>();
  const note = (raw: Raw, after: string) => {
    if (!/\S/.test(raw.raw) || (raw.raw === after && /^(?:name|tag|attribute-name)$/.test(raw.as))) return;
    const as = kindOf(raw);
    const key = `${as}\n${raw.raw}\n${after}`;
    const known = shown.get(key);
    if (known) known.times += 1;
    else shown.set(key, { before: raw.raw, after, as, times: 1 });
  };

  function* written(list: readonly Part[], out: string[]): Generator<undefined, void> {
    for (const part of list) {
      if (typeof part === 'string') out.push(part);
      else if ('inside' in part) {
        const inner: string[] = [];
        yield* written(part.inside, inner);
        out.push(escaped(inner.join('')));
      } else {
        const after = shapeFor(part, hosts, setting);
        note(part, after);
        out.push(/^(?:tag|attribute-name)$/.test(part.as) ? after : escaped(after));
      }
      done += 1;
      if (done % PIECE === 0) yield;
    }
  }
  const out: string[] = [];
  yield* written(parts, out);

  const head: SnapshotHead = {
    version: 1,
    portal: options.portal,
    page: options.page,
    url: shapedPage(url, setting),
    now: movedNow(shift),
    ...(options.zoneFromViewer ? { timeZone } : {}),
    locale,
    ...(options.by === undefined ? {} : { by: options.by }),
  };
  const root = document.documentElement;
  const lang = /^[\w-]{2,12}$/.test(root?.getAttribute('lang') ?? '') ? (root.getAttribute('lang') ?? '') : '';
  const dir = /^(?:ltr|rtl|auto)$/.test(root?.getAttribute('dir') ?? '') ? (root.getAttribute('dir') ?? '') : '';
  return {
    html: snapshotFile(head, lang, dir, out.join('')),
    head,
    replaced: [...shown.values()],
    kept: [...kept].sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1)),
    dropped,
    frames,
    roots,
    cut,
  };
}

/** Records a page at once. Pure but for reading the document; never throws for a strange page. */
export function recordPage(document: Document, options: RecordOptions): Snapshot {
  const steps = recordSteps(document, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const kindOf = ({ as, typed, interface: ofInterface }: Raw): Replaced['as'] => {
  if (typed) return 'typed';
  if (as === 'address') return 'address';
  if (as === 'name' || as === 'tag' || as === 'attribute-name') return 'name';
  return as === 'text' && !ofInterface ? 'text' : as === 'text' ? 'text' : 'attribute';
};

/** Tags and attribute names that a parser would take for something else. */
const validName = (name: string, fallback: string): string => (/^\p{L}[^\s"'<>/=]*$/u.test(name) ? name : fallback);

function shapeFor(part: Raw, hosts: ReadonlySet<string>, setting: Setting): string {
  const { raw, as } = part;
  if (as === 'tag') return raw.includes('-') ? validName(shapedName(raw, setting), 'x-part') : 'x-part';
  if (as === 'attribute-name') return validName(shapedName(raw, setting), 'data-part');
  if (as === 'name') return shapedNames(raw, setting);
  if (as === 'address') return shapedAddress(raw, hosts, setting);
  if (as === 'time') {
    const moved = movedTimes(raw, setting.shift);
    return /^[\dT:.Z+\-\s]*$/.test(raw)
      ? moved.reduceRight((text, { start, end, text: next }) => text.slice(0, start) + next + text.slice(end), raw)
      : shapedText(raw, part, setting);
  }
  // What holds no blank may be an id as well as a word.
  if (as === 'value') return /^[\d.,:+-]+$/.test(raw) ? shapedText(raw, part, setting) : shapedName(raw, setting);
  return shapedText(raw, part, setting);
}
