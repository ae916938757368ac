/** Words with a fixed rendering, and words that stay as they are. */
import type { GlossaryTerm } from '@/lib/domain/translation.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';

interface Pair {
  readonly from: Language;
  readonly to: Language;
}

/** A term as it applies to one pair of languages. */
export interface Rendering {
  readonly source: string;
  readonly target: string;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Scripts whose words stand next to each other, so that a term has no edges. */
const CLOSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u;
/** Endings that may follow a rendering: an inflected word is kept, not lost. */
const ENDING = '\\p{L}{0,4}';

const patterns = new Map<string, RegExp>();

/** Finds a term as a whole word, in any case; with `inflected`, with a short ending too. */
function patternOf(term: string, inflected = false): RegExp {
  const key = `${inflected}|${term}`;
  const known = patterns.get(key);
  if (known) return known;
  if (patterns.size > 5_000) patterns.clear();
  const words = term.trim().split(/\s+/).map(escaped).join('\\s+');
  const edge = '[\\p{Script=Latin}\\p{Script=Arabic}\\p{N}]';
  const before = CLOSE.test(term.trim()[0] ?? '') ? '' : `(?<!${edge})`;
  const after = CLOSE.test(term.trim().at(-1) ?? '') ? '' : `${inflected ? ENDING : ''}(?!${edge})`;
  const made = new RegExp(`${before}${words}${after}`, 'giu');
  patterns.set(key, made);
  return made;
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** How the term reads in a language; undefined when the glossary says nothing of that language. */
const renderingOf = ({ term, to }: GlossaryTerm, language: Language): string | undefined =>
  to === undefined ? term : to[language];

/** How the term is written in the source: as itself, or as its rendering in the source's language. */
const writtenIn = (term: GlossaryTerm, language: Language): readonly string[] =>
  [...new Set([term.term, term.to?.[language] ?? term.term])].filter((word) => word.trim() !== '');

/** The terms that occur in a text, longest first, with their fixed rendering. */
export function termsIn(text: string, terms: readonly GlossaryTerm[], { from, to }: Pair): Rendering[] {
  const found = terms.flatMap((term): Rendering[] => {
    const target = renderingOf(term, to);
    if (!target?.trim()) return [];
    return writtenIn(term, from)
      .filter((word) => countOf(text, patternOf(word)) > 0)
      .map((source) => ({ source, target }));
  });
  return found.toSorted((a, b) => b.source.length - a.source.length);
}

/** Renderings that a translation should hold and does not, or fewer times than the source has the term. */
export function termsLost(
  { source, target }: { readonly source: string; readonly target: string },
  terms: readonly GlossaryTerm[],
  pair: Pair,
): string[] {
  if (terms.length === 0) return [];
  // A longer term takes its words: "DHL Express" is not also "DHL".
  let [left, kept] = [source, target];
  const lost: string[] = [];
  for (const rendering of termsIn(source, terms, pair)) {
    const wanted = countOf(left, patternOf(rendering.source));
    const pattern = patternOf(rendering.target, true);
    const fixed = rendering.source === rendering.target;
    const there = fixed ? exactly(kept, pattern, rendering.target) : countOf(kept, pattern);
    if (there < wanted) lost.push(rendering.target);
    left = left.replace(patternOf(rendering.source), ' ');
    kept = kept.replace(pattern, ' ');
  }
  return [...new Set(lost)];
}

/** A word that is never translated keeps its letters too: "iPhone" is not "IPHONE". */
const exactly = (text: string, pattern: RegExp, word: string): number =>
  (text.match(pattern) ?? []).filter((found) => found.startsWith(word)).length;
