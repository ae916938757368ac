/** How a text stands in another language: from memory, from what is on its way, or not yet. */

import type { TicketId } from '@/lib/domain/ticket.ts';
import type { MemoryEntry } from '@/lib/domain/translation.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import type { Near, TextAsked, Translated } from '@/lib/protocol/translation.ts';
import { hasWords, joined, type Split, split } from '@/lib/translation/split.ts';
import { detectLanguage } from '@/lib/understanding/detect-language.ts';
import type { World } from '../world.ts';
import type { Desk } from './desk.ts';
import { keep, recall, recallNear, used } from './memory.ts';
import { enginesFor } from './world.ts';

const NOTHING = { by: [], remembered: false, left: [], tried: [], noEngine: false } as const;
/** Sentences that are looked for by likeness. */
const MOST_NEAR = 6;

/** Recognised; where that fails, what it probably is. */
const languageOf = ({ text, from, hint }: TextAsked): Language | undefined => {
  if (from) return from;
  const { language } = detectLanguage(text);
  return language === 'und' ? hint : language;
};

interface Looked {
  readonly from: Language;
  readonly parts: Split;
  /** What is known of each part, and of the whole. */
  readonly known: ReadonlyMap<string, Pick<MemoryEntry, 'target' | 'by'>>;
  readonly whole: MemoryEntry | undefined;
  readonly entries: readonly MemoryEntry[];
  readonly left: readonly string[];
}

/** Everything remembered of a text, whole or by sentence. */
async function look(desk: Desk, { text, to }: TextAsked, from: Language): Promise<Looked> {
  const { store } = desk.needs.world;
  const parts = split(text, from);
  const wanted = [...new Set(parts.parts.map((part) => part.text).filter(hasWords))];
  const [whole, ...found] = await recall(store, { from, to }, [text.trim(), ...wanted]);
  const work = desk.workOn({ from, to }, text);
  const known = new Map<string, Pick<MemoryEntry, 'target' | 'by'>>(work?.fresh);
  for (const [index, sentence] of wanted.entries()) {
    const entry = found[index];
    if (entry) known.set(sentence, entry);
  }
  const left = whole ? [] : wanted.filter((sentence) => !known.has(sentence));
  const entries = whole ? [whole] : found.filter((entry) => entry !== undefined);
  return { from, parts, known, whole, entries: entries as MemoryEntry[], left };
}

/** The text with what is known of it in its place. */
const targetOf = ({ parts, known, whole }: Looked, { text, to }: TextAsked): string => {
  if (whole) return text.replace(text.trim(), () => whole.target);
  return joined(
    parts,
    parts.parts.map((part) => known.get(part.text)?.target ?? part.text),
    to,
  );
};

export async function readText(desk: Desk, asked: TextAsked): Promise<Translated> {
  const from = languageOf(asked);
  if (!hasWords(asked.text)) return { ...NOTHING, state: 'same' };
  if (!from) return { ...NOTHING, state: 'unknown' };
  if (from === asked.to) return { ...NOTHING, state: 'same', from };
  const looked = await look(desk, asked, from);
  const work = desk.workOn({ from, to: asked.to }, asked.text);
  const inOrder = looked.parts.parts.flatMap((part) => looked.known.get(part.text) ?? []);
  const by = [...new Set((looked.whole ? [looked.whole] : inOrder).map((entry) => entry.by))];
  const some = looked.left.length === 0 || looked.known.size > 0;
  const answer = {
    ...{ ...NOTHING, from, by, left: looked.left },
    ...(some ? { target: targetOf(looked, asked) } : {}),
    remembered: looked.left.length === 0 && (work?.fresh.size ?? 0) === 0,
  };
  if (looked.left.length === 0) return { ...answer, state: 'done' };
  if (work?.running) return { ...answer, state: 'working' };
  if (work && work.tried.length > 0) return { ...answer, state: 'failed', tried: work.tried };
  const engines = await enginesFor(desk.needs, from, asked.to);
  return { ...answer, state: 'idle', noEngine: engines.length === 0 };
}

interface Start extends TextAsked {
  readonly ticketId?: TicketId;
  readonly without?: readonly string[];
}

/** Begins what is left to do; the browser's own engine, where it comes first, is the view's to ask. */
export async function startText(desk: Desk, { ticketId, without = [], ...asked }: Start): Promise<Translated> {
  const before = await readText(desk, asked);
  const { state, from, left } = before;
  if (!from || state === 'same' || state === 'working') return before;
  const { entries } = await look(desk, asked, from);
  const { store, now } = desk.needs.world;
  await used(store, entries, now());
  if (state === 'done') return before;
  const able = await enginesFor(desk.needs, from, asked.to);
  const engines = able.filter(({ id }) => !without.includes(id));
  if (engines[0]?.inView) return { ...before, state: 'view', tried: [], noEngine: false };
  const ids = engines.filter(({ inView }) => !inView).map(({ id }) => id);
  if (ids.length === 0) return { ...before, state: 'idle', noEngine: true };
  void desk.start({ ...asked, from, left, engines: ids, ...(ticketId ? { ticketId } : {}) });
  return { ...before, state: 'working', tried: [], noEngine: false };
}

export async function nearText(desk: Desk, asked: TextAsked): Promise<Near[]> {
  const from = languageOf(asked);
  if (!from || from === asked.to || !hasWords(asked.text)) return [];
  const { left } = await look(desk, asked, from);
  const found = await Promise.all(
    left.slice(0, MOST_NEAR).map(async (source) => {
      const matches = await recallNear(desk.needs.world.store, { from, to: asked.to }, source);
      return matches.map(({ entry, target, score, differs }) => ({
        ...{ source, target, score, differs },
        like: entry.source,
        by: entry.by,
      }));
    }),
  );
  return found.flat();
}

/** False when it was not on its way. */
export function cancelText(desk: Desk, asked: TextAsked): boolean {
  const from = languageOf(asked);
  return from !== undefined && desk.cancel({ from, to: asked.to }, asked.text);
}

interface Corrected {
  readonly source: string;
  readonly target: string;
  readonly from: Language;
  readonly to: Language;
  readonly ticketId?: TicketId;
}

/** Keeps a person's translation: sentence by sentence where both texts have as many, else as a whole. */
export async function correctText(world: World, { source, target, from, to, ticketId }: Corrected): Promise<number> {
  const [ours, theirs] = [split(source, from).parts, split(target, to).parts];
  const whole = ours.length !== theirs.length;
  const pairs = whole ? [{ source: source.trim(), target: target.trim() }] : zipped(ours, theirs);
  const known = await recall(
    world.store,
    { from, to },
    pairs.map((pair) => pair.source),
  );
  // What the person left as it was is not theirs.
  const changed = pairs.filter((pair, index) => hasWords(pair.source) && known[index]?.target !== pair.target);
  const by = 'person' as const;
  const written = changed.map((pair) => ({ ...pair, from, to, by, ...(ticketId ? { ticketId } : {}) }));
  return keep(world.store, written, world.now());
}

const zipped = (ours: Split['parts'], theirs: Split['parts']) =>
  ours.map(({ text }, index) => ({ source: text, target: theirs[index]?.text ?? '' }));
