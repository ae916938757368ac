/** What was translated before: found again exactly, with other numbers, or nearly. Pure; the store asks by these keys. */
import { fingerprint } from '@/lib/domain/hash.ts';
import type { MemoryEntry } from '@/lib/domain/translation.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';

export interface Pair {
  readonly from: Language;
  readonly to: Language;
}

/** The same words, whatever their quotation marks, spaces and code points. */
export const normalised = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200b\u00ad\ufeff]/g, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();

export const memoryId = ({ from, to }: Pair, source: string): string =>
  `${from}${to}${fingerprint(`${from}>${to}|${normalised(source)}`)}`;

/** Scripts that part no words. */
const CLOSE = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}';
const IN_CLOSE = new RegExp(`[${CLOSE}]`, 'u');
const LETTER = `(?:(?![${CLOSE}])[\\p{L}\\p{N}])`;
/** Numbers, dates, codes: whatever has a digit in it, in one piece. */
const VALUE = new RegExp(`${LETTER}*\\p{Nd}(?:${LETTER}|[.,:/'-](?=\\p{N}))*`, 'gu');

/** A sentence without its numbers and without case: what is the same in all that differ in numbers only. */
export const shapeOf = (text: string): string => normalised(text).toLowerCase().replace(VALUE, '#');

const valuesOf = (text: string): string[] => normalised(text).match(VALUE) ?? [];

/** Letter by letter in threes, of scripts that part no words in twos. */
function gramsOf(shape: string): Set<string> {
  const units = [...` ${shape.replace(/[\p{P}\p{S}]+/gu, (mark) => (mark === '#' ? mark : ' ')).trim()} `];
  const length = IN_CLOSE.test(shape) ? 2 : 3;
  const grams = new Set<string>();
  for (let at = 0; at + length <= units.length; at++) grams.add(units.slice(at, at + length).join(''));
  return grams;
}

/** Bands of a sentence, and hashes a band. With 0.7 of all grams in common 99.5 of 100 share a band, with 0.5 nine in ten. */
const BANDS = 8;
const ROWS = 2;
const SEEDS = Array.from({ length: BANDS * ROWS }, (_, index) => Math.imul(index + 1, 0x9e3779b1) >>> 0);

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}

/** Spreads a hash over all 32 bits (the end of MurmurHash3). */
function spread(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * The keys under which a sentence is found by ones like it: one of its shape, and eight bands of its min-hash (Broder
 * 1997; bands: Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", 3.4). A key a gram would put a hundred into
 * the index for each sentence, most of them shared by half the memory; two sentences share a band the more likely the
 * more grams they share, and few others do.
 */
export function nearKeys({ from, to }: Pair, source: string): string[] {
  const shape = shapeOf(source);
  const least = SEEDS.map(() => 0xffffffff);
  for (const gram of gramsOf(shape)) {
    const hash = hashOf(gram);
    for (const [index, seed] of SEEDS.entries()) {
      const mixed = spread(hash ^ seed);
      if (mixed < (least[index] ?? 0)) least[index] = mixed;
    }
  }
  const bands = Array.from({ length: BANDS }, (_, band) =>
    spread(hashOf(least.slice(band * ROWS, (band + 1) * ROWS).join())).toString(36),
  );
  return [`${from}${to}=${fingerprint(shape)}`, ...bands.map((band, index) => `${from}${to}${index}${band}`)];
}

/** Under which an entry is found when the ticket it came from is erased. */
export const originKey = (ticketId: string): string => `@${ticketId}`;

export interface Written extends Pair {
  readonly source: string;
  readonly target: string;
  readonly by: MemoryEntry['by'];
  /** The ticket whose words these are. */
  readonly ticketId?: string;
}

/** An entry as it is kept. */
export const entryOf = ({ from, to, source, target, by, ticketId }: Written, now: number): MemoryEntry => ({
  id: memoryId({ from, to }, source),
  from,
  to,
  source,
  target,
  by,
  grams: [...nearKeys({ from, to }, source), ...(ticketId ? [originKey(ticketId)] : [])],
  uses: 0,
  usedAt: now,
});

/**
 * What stands in the memory after `next` was translated; undefined when nothing changes. What a person wrote is never
 * overwritten by an engine, and the ticket an entry came from stays the first.
 */
export function remembered(known: MemoryEntry | undefined, next: MemoryEntry): MemoryEntry | undefined {
  if (!known) return next;
  if (known.by === 'person' && next.by !== 'person') return undefined;
  if (known.target === next.target && known.by === next.by) return undefined;
  return { ...next, grams: known.grams, uses: known.uses };
}

export interface NearMatch {
  readonly entry: MemoryEntry;
  /** 0 to 1: share of letter groups in common; below 1 even where only numbers differ. */
  readonly score: number;
  /** The entry's translation, its numbers replaced by those of the new sentence where that is certain. */
  readonly target: string;
  /** Numbers of the new sentence that are not in `target`: they must be put in by hand. */
  readonly differs: readonly string[];
}

/** Scores below this help nobody. */
const LEAST = 0.6;
const SAME_SHAPE = { adapted: 0.99, flagged: 0.95 };

/** The best of the entries found, best first; a person's before an engine's. */
export function rankNear(source: string, entries: readonly MemoryEntry[], most = 3): NearMatch[] {
  const shape = shapeOf(source);
  const grams = gramsOf(shape);
  const matches = entries.map((entry): NearMatch => {
    if (shapeOf(entry.source) === shape) {
      const { target, differs } = withValues(entry, source);
      return { entry, target, differs, score: differs.length > 0 ? SAME_SHAPE.flagged : SAME_SHAPE.adapted };
    }
    const score = Math.min(SAME_SHAPE.flagged, likeness(grams, gramsOf(shapeOf(entry.source))));
    const known = new Set(valuesOf(entry.source));
    return { entry, target: entry.target, score, differs: valuesOf(source).filter((value) => !known.has(value)) };
  });
  const byPerson = ({ entry }: NearMatch) => (entry.by === 'person' ? 1 : 0);
  return matches
    .filter(({ score }) => score >= LEAST)
    .toSorted((a, b) => b.score - a.score || byPerson(b) - byPerson(a) || b.entry.usedAt - a.entry.usedAt)
    .slice(0, most);
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const gram of one) if (other.has(gram)) common++;
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
}

const swapped = (value: string) => value.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));

/** The entry's translation with the new sentence's numbers, where each old one stands in it beyond doubt. */
function withValues({ source: known, target }: MemoryEntry, source: string): Pick<NearMatch, 'target' | 'differs'> {
  const [old, now] = [valuesOf(known), valuesOf(source)];
  const there = new Set(target.match(VALUE) ?? []);
  const put = new Map<string, string>();
  const certain = old.every((before, index) => {
    const after = now[index] ?? '';
    const local = [before, swapped(before)].find((form) => there.has(form));
    if (local === undefined) return before === after;
    const wanted = local === before ? after : swapped(after);
    // Two places of one number that now differ: which is which, nobody can tell.
    if ((put.get(local) ?? wanted) !== wanted) return false;
    put.set(local, wanted);
    return true;
  });
  if (!certain) return { target, differs: now.filter((value, index) => value !== old[index]) };
  return { target: target.replace(VALUE, (value) => put.get(value) ?? value), differs: [] };
}
