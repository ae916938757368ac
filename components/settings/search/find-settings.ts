/** Finds settings by words in either language. */
import type { SettingEntry } from './settings-index.ts';

/** Shown at most; who sees more narrows the search. */
export const MOST_FOUND = 40;

/** Case and width never matter; slots in a text are not words. */
const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\{\{\w+\}\}/g, ' ')
    .trim();

interface Folded {
  readonly names: readonly string[];
  readonly hints: readonly string[];
}
const known = new WeakMap<SettingEntry, Folded>();

/** Made comparable once: one types faster than thousands of texts are folded. */
function foldedOf(entry: SettingEntry): Folded {
  const found = known.get(entry) ?? { names: entry.names.map(fold), hints: entry.hints.map(fold) };
  known.set(entry, found);
  return found;
}

/** The larger the better; 0: not found. All words must stand in it, in one of its languages. */
function rank(entry: SettingEntry, words: readonly string[]): number {
  const { names: own, hints } = foldedOf(entry);
  const inAll = (texts: readonly string[]) => texts.some((text) => words.every((word) => text.includes(word)));
  const first = words[0] ?? '';
  const base = { section: 30, label: 20, sentence: 5 }[entry.kind];
  const explained = hints.length > 0 ? 3 : 0;
  if (own.some((name) => name === words.join(' '))) return base + explained + 8;
  if (inAll(own)) return base + explained + (own.some((name) => name.startsWith(first)) ? 4 : 2);
  // A hint in one language belongs to the name in the same one: even places are English, odd ones Chinese.
  const together = own.map((name, language) => [name, ...hints.filter((_, place) => place % 2 === language)].join(' '));
  return inAll(together) ? base - 8 : 0;
}

/** Best first; of one section each name once. Nothing where nothing is typed. */
export function findSettings(
  index: readonly SettingEntry[],
  typed: string,
): { readonly found: readonly SettingEntry[]; readonly more: number } {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return { found: [], more: 0 };
  const ranked = index
    .map((entry, place) => ({ entry, place, rank: rank(entry, words) }))
    .filter((one) => one.rank > 0)
    .sort((a, b) => b.rank - a.rank || a.place - b.place);
  const seen = new Set<string>();
  const once = ranked.filter(({ entry }) => {
    const name = `${entry.section}|${entry.names.join('|')}`;
    return !seen.has(name) && seen.add(name);
  });
  return { found: once.slice(0, MOST_FOUND).map(({ entry }) => entry), more: Math.max(0, once.length - MOST_FOUND) };
}
