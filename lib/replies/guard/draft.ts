/** A reply as the rules see it: folded, in sentences, with every concept's words found once. */
import type { Language } from '@/lib/domain/vocabulary.ts';
import { type Concept, compileConcept, compileExact } from './concepts.ts';
import { fold } from './fold.ts';
import type { GuardContext } from './guard-rule.ts';
import { languagesIn, type Reading } from './languages.ts';
import { COMMON } from './words/common.ts';
import { WORDS } from './words/index.ts';

/** Offsets in the folded text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Draft {
  /** As it was written. */
  readonly text: string;
  readonly folded: string;
  readonly context: GuardContext;
  readonly languages: readonly Language[];
  /** The one it is known or read to be in. */
  readonly own: Language | undefined;
  readonly reading: Reading | undefined;
  sentenceOf(at: number): Span;
  clauseOf(at: number): Span;
  /** Where a concept's words stand, in order. */
  hits(language: Language, concept: Concept): readonly Span[];
  isQuoted(span: Span): boolean;
  /** The folded span of a stretch of `text`. */
  foldedAt(start: number, end: number): Span;
  /** Offsets in `text`. */
  origin(span: Span): readonly [start: number, end: number];
}

const SENTENCE_END =
  /[!?]+|[。؟\n;]+|(?:(?<!\d)|(?<=\d{4}))\.+(?=[\s"')\]]|$|[\u0080-\uffff])|(?<=(?:ค่ะ|ครับ|คะ|จ้า|ค่า|นะ|จ้ะ))\s/g;
/** Commas, "but" and "so"; in Thai a blank does what a comma does elsewhere. */
const CLAUSE_END =
  /[,،]|(?<=(?:ので|ため|から|が|けど|けれど|おり|れば|たら|ますと))、|\s-\s|\s(?:but|aber|mais|pero|ma|maar|ale|men|mas|tapi|nhung|ama|fakat|deshalb|sondern|donc|asi que|quindi|dus|wiec|entao|jadi|bu yuzden|so(?= (?:we|please|you|just|let|add|call|text|write|send|drop|better)\s))\s|(?<=[\u0e00-\u0e7f])\s(?=[\u0e00-\u0e7f])/g;
const QUOTES =
  /"[^"\n]{1,160}"|«[^»\n]{1,160}»|「[^」\n]{1,160}」|『[^』\n]{1,160}』|(?<![a-z0-9])'(?:[^'\n]|(?<=[a-z])'(?=[a-z])){1,160}'(?![a-z0-9])/g;

const cuts = (text: string, pattern: RegExp): number[] => [...text.matchAll(pattern)].map((m) => m.index + m[0].length);

function between(at: number, ends: readonly number[], length: number): Span {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return { start: ends[low - 1] ?? 0, end: ends[low] ?? length };
}

/** The first place in a rising list that is not below `least`. */
function lowest(rising: readonly number[], least: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

const compiled = new Map<string, RegExp>();
function patternOf(language: Language, concept: Concept): RegExp {
  const key = `${language}.${concept}`;
  const known = compiled.get(key);
  if (known) return known;
  const pattern = compileConcept(WORDS[language], concept, COMMON[concept]);
  compiled.set(key, pattern);
  return pattern;
}

const exacts = new Map<string, RegExp>();
function exactOf(language: Language, concept: Concept): RegExp {
  const key = `${language}.${concept}`;
  const known = exacts.get(key) ?? compileExact(WORDS[language], concept, COMMON[concept]);
  exacts.set(key, known);
  return known;
}

export function readDraft(text: string, context: GuardContext): Draft {
  const { text: folded, exact, starts, ends } = fold(text);
  const { languages, own, reading } = languagesIn(text, context);
  const sentences = cuts(folded, SENTENCE_END);
  let clauses: number[] | undefined;
  let quotes: Span[] | undefined;
  const found = new Map<string, readonly Span[]>();

  const sentenceOf = (at: number) => between(at, sentences, folded.length);
  /** Whether a sentence has no accents at all. */
  const isBare = ({ start, end }: Span) => exact.slice(start, end) === folded.slice(start, end);

  const hits = (language: Language, concept: Concept): readonly Span[] => {
    const key = `${language}.${concept}`;
    const known = found.get(key);
    if (known) return known;
    const spans: Span[] = [];
    const accented = WORDS[language].accented;
    const add = (text: string, pattern: RegExp, fits = (_at: number) => true) => {
      for (const { index, 0: words } of text.matchAll(pattern))
        if (words.length > 0 && fits(index)) spans.push({ start: index, end: index + words.length });
    };
    if (accented) add(exact, exactOf(language, concept));
    add(folded, patternOf(language, concept), accented ? (at) => isBare(sentenceOf(at)) : undefined);
    if (accented) spans.sort((a, b) => a.start - b.start);
    found.set(key, spans);
    return spans;
  };

  return {
    text,
    folded,
    context,
    languages,
    own,
    reading,
    hits,
    sentenceOf,
    clauseOf(at) {
      clauses ??= [...sentences, ...cuts(folded, CLAUSE_END)].sort((a, b) => a - b);
      return between(at, clauses, folded.length);
    },
    isQuoted(span) {
      quotes ??= [...folded.matchAll(QUOTES)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
      return quotes.some(({ start, end }) => start <= span.start && span.end <= end);
    },
    foldedAt: (start, end) => ({
      start: lowest(starts, start),
      end: Math.max(lowest(starts, start) + 1, lowest(starts, end)),
    }),
    origin: ({ start, end }) => [starts[start] ?? 0, ends[Math.max(start, end - 1)] ?? 0],
  };
}
