import { type Compiled, type CompiledCue, compile, type Opening, type Place } from './compile.ts';
import type { LanguageData } from './language-data.ts';
import type { Found } from './lexicon.ts';
import { type Units, unitsOf } from './units.ts';

/** Something a cue found, with the words as they stand in the text. */
export interface Hit {
  /** An intent, `flag:` and a flag, `thanks`, `greetings` or `urgent`. */
  readonly key: string;
  readonly weight: number;
  readonly words: string;
  /** Units covered: from, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** A negation stands right beside it. */
  readonly negated: boolean;
}

export interface Matches {
  readonly hits: readonly Hit[];
  readonly units: Units;
}

export interface Matcher {
  readonly match: (text: string) => Matches;
}

/** Units a near place may lie away, and a negation before or after. Tried on the corpus: wider joins strangers. */
const REACH = { word: { near: 5, before: 2, after: 2 }, character: { near: 12, before: 3, after: 6 } };
/** One cue is counted a few times at most, so that a text of one word repeated stays cheap. */
const MOST_HITS = 3;

interface Reading {
  readonly units: Units;
  readonly found: readonly (Found | undefined)[];
  readonly reach: (typeof REACH)['word'];
}

interface Span {
  readonly cue: CompiledCue;
  readonly from: number;
  readonly to: number;
}

const phraseEnd = ({ found }: Reading, phrase: readonly number[], at: number): number | undefined => {
  let end = at;
  for (const id of phrase) {
    const size = found[end]?.get(id);
    if (size === undefined) return undefined;
    end += size;
  }
  return end;
};

/** The first place that fits is taken and never given back: linear in the text, whatever the cue. */
const placeEnd = (reading: Reading, { phrases, near }: Place, at: number): number | undefined => {
  const { units, found, reach } = reading;
  if (!near && units.clauses[at] !== units.clauses[at - 1]) return undefined;
  for (let next = at; next <= at + (near ? reach.near : 0); next++) {
    if (units.sentences[next] !== units.sentences[at - 1]) return undefined;
    if (!found[next]) continue;
    for (const phrase of phrases) {
      const end = phraseEnd(reading, phrase, next);
      if (end !== undefined) return end;
    }
  }
  return undefined;
};

const cueEnd = (reading: Reading, { cue, phrase }: Opening, at: number): number | undefined => {
  let end = phraseEnd(reading, phrase, at);
  for (const place of cue.rest) {
    if (end === undefined) return undefined;
    end = placeEnd(reading, place, end);
  }
  return end;
};

const isNegation = (key: string): boolean => key === 'not' || key === 'not-after';

const spansOf = (reading: Reading, openings: Compiled['openings']): Span[] => {
  const { units } = reading;
  const spans: Span[] = [];
  const counts = new Map<CompiledCue, number>();
  reading.found.forEach((patterns, from) => {
    for (const id of patterns?.keys() ?? []) {
      for (const opening of openings.get(id) ?? []) {
        const { cue } = opening;
        const count = counts.get(cue) ?? 0;
        if (count >= MOST_HITS && !isNegation(cue.key)) continue;
        const to = cueEnd(reading, opening, from);
        // What takes away must be said in one breath: "never got it, please refund" takes nothing away.
        if (to === undefined || (cue.weight < 0 && units.clauses[from] !== units.clauses[to - 1])) continue;
        counts.set(cue, count + 1);
        spans.push({ cue, from, to });
      }
    }
  });
  return spans;
};

/** "No refund? I sue": what is not done stands close before what is threatened; only the word right before denies it. */
const THREATS: readonly string[] = [
  'claim_threat',
  'review_threat',
  'flag:claim_threat',
  'flag:review_threat',
  'flag:legal_threat',
];
const BEFORE_THREAT = 1;

/** Whether a negation ends just before a span, or starts just after it, in the same clause. */
const negationOf = ({ units, reach }: Reading, spans: readonly Span[]) => {
  const before = new Set(spans.filter(({ cue }) => cue.key === 'not').map(({ to }) => to));
  const after = new Set(spans.filter(({ cue }) => cue.key === 'not-after').map(({ from }) => from));
  return (key: string, from: number, to: number): boolean => {
    const back = THREATS.includes(key) ? Math.min(BEFORE_THREAT, reach.before) : reach.before;
    for (let end = from; end >= from - back; end--) {
      if (before.has(end) && units.clauses[end - 1] === units.clauses[from]) return true;
    }
    for (let start = to; start <= to + reach.after; start++) {
      if (after.has(start) && units.clauses[start] === units.clauses[to - 1]) return true;
    }
    return false;
  };
};

/** What is said inside something denied is denied with it: in "not leave a bad review", the bad review too. */
const insideOf = (turned: readonly Hit[], hit: Hit): Hit =>
  !hit.negated && turned.some(({ key, from, to }) => key === hit.key && from <= hit.from && hit.to <= to)
    ? { ...hit, negated: true }
    : hit;

/** Makes the matcher of a language. */
export const createMatcher = (data: LanguageData): Matcher => {
  const { lexicon, openings } = compile(data);
  const match = (text: string): Matches => {
    const units = unitsOf(text, data);
    const reading = { units, found: lexicon.find(units), reach: data.unspaced ? REACH.character : REACH.word };
    const spans = spansOf(reading, openings);
    const negated = negationOf(reading, spans);
    const hits = spans
      .filter(({ cue }) => !isNegation(cue.key))
      .map(({ cue, from, to }): Hit => {
        const words = text.slice(units.starts[from], units.ends[to - 1]);
        return { key: cue.key, weight: cue.weight, words, from, to, negated: negated(cue.key, from, to) };
      });
    // Where words are not parted a cue may begin with what is not done: "no refund, then one star".
    const turned = data.unspaced ? [] : hits.filter((hit) => hit.negated);
    return { hits: turned.length === 0 ? hits : hits.map((hit) => insideOf(turned, hit)), units };
  };
  return { match };
};
