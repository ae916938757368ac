/** Whether a translation says the same numbers, dates, amounts, order numbers, links and placeholders. */
import type { GlossaryTerm } from '@/lib/domain/translation.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import type { Fact, FactKind } from './facts/fact.ts';
import { factsOf } from './facts/facts.ts';
import { saysNumber } from './facts/number-words.ts';
import { leftOver } from './facts/pair.ts';
import { termsLost } from './glossary.ts';

export interface CheckFinding {
  readonly kind: FactKind | 'glossary';
  /** Said by the source and not by the translation, as written; of a glossary term, the rendering that is missing. */
  readonly lost: readonly string[];
  /** Said by the translation only. */
  readonly added: readonly string[];
}

/** Facts told apart in one text; beyond that nobody reads a warning. */
const MOST = 500;

const meet = (one: readonly string[], other: readonly string[]) => one.some((key) => other.includes(key));
const alike = (one: Fact, other: Fact) => one.kind === other.kind && meet(one.keys, other.keys);

type Rest = { readonly ones: Fact[]; readonly others: Fact[] };

/** A date or time that came back as bare numbers is no loss, where all its numbers are there. */
function asNumbers(facts: readonly Fact[], others: readonly Fact[]): { facts: Fact[]; others: Fact[] } {
  let pool = [...others];
  const left = facts.filter(({ kind, numbers }) => {
    if (kind !== 'date' && kind !== 'time') return true;
    const bare = pool.filter((fact) => fact.kind === 'number');
    const rest = leftOver(numbers, bare, (readings, fact) => meet(readings, fact.keys));
    if (rest.ones.length > 0) return true;
    pool = pool.filter((fact) => fact.kind !== 'number' || rest.others.includes(fact));
    return false;
  });
  return { facts: left, others: pool };
}

function unpaired(source: readonly Fact[], target: readonly Fact[]): Rest {
  const strict = leftOver(source.slice(0, MOST), target.slice(0, MOST), alike);
  const there = asNumbers(strict.ones, strict.others);
  const back = asNumbers(there.others, there.facts);
  return { ones: back.others, others: back.facts };
}

/** Small numbers that the other text says in a word; only where nothing else changed, lest a changed one hides. */
function inWords(facts: readonly Fact[], others: readonly Fact[], text: string, language: Language): Fact[] {
  if (others.some(({ kind }) => kind === 'number')) return [...facts];
  return facts.filter(({ kind, keys }) => kind !== 'number' || !keys.some((key) => saysNumber(text, key, language)));
}

const KINDS: readonly FactKind[] = ['placeholder', 'link', 'code', 'money', 'date', 'time', 'number'];

/**
 * What a translation lost or made up, in any order and in each language's own format: "1,234.50" is "1.234,50", "24
 * November" is "11月24日". Empty when all survived. A digit that changed is always found.
 */
export function checkTranslation(
  texts: { readonly source: string; readonly target: string },
  {
    from,
    to,
    terms = [],
  }: { readonly from: Language; readonly to: Language; readonly terms?: readonly GlossaryTerm[] },
): CheckFinding[] {
  const { source, target } = texts;
  const rest = unpaired(factsOf(source, from, to), factsOf(target, to, from));
  const lost = inWords(rest.ones, rest.others, target, to);
  const added = inWords(rest.others, rest.ones, source, from);
  const written = (facts: readonly Fact[], kind: FactKind) =>
    facts.filter((fact) => fact.kind === kind).map(({ text }) => text);
  const renderings = termsLost(texts, terms, { from, to });
  return [
    ...KINDS.map((kind) => ({ kind, lost: written(lost, kind), added: written(added, kind) })),
    { kind: 'glossary' as const, lost: renderings, added: [] },
  ].filter((finding) => finding.lost.length + finding.added.length > 0);
}
