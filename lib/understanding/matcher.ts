import { parseCues } from './cue.ts';
import type { Cues, LanguageData } from './language-data.ts';
import { characterLexicon, type Found, wordLexicon } from './lexicon.ts';
import { foldWord, type Units, unitsOf } from './units.ts';

/** Something a cue found, with the words as they stand in the text. */
export interface Hit {
  /** An intent, a flag, `thanks`, `greetings` or `urgent`. */
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

interface Place {
  readonly phrases: readonly (readonly number[])[];
  readonly near: boolean;
}
interface CompiledCue {
  readonly key: string;
  readonly weight: number;
  readonly rest: readonly Place[];
}
/** A cue may be tried where the first pattern of one of its opening phrases stands. */
interface Opening {
  readonly cue: CompiledCue;
  readonly phrase: readonly number[];
}

/** Units a near term may lie away, and that a negation may. Tried on the corpus: wider joins unrelated words. */
const REACH = { word: { near: 5, before: 2, after: 2 }, character: { near: 12, before: 3, after: 6 } };
/** One cue is counted a few times at most, so that a text of one word repeated stays cheap. */
const MOST_HITS = 3;

const phraseAt = (found: readonly (Found | undefined)[], phrase: readonly number[], at: number): number | undefined => {
  let end = at;
  for (const id of phrase) {
    const next = found[end]?.get(id);
    if (next === undefined) return undefined;
    end = next;
  }
  return end;
};

/** Makes the matcher of a language; its cost is paid once, so keep it (see `matcherOf`). */
export const createMatcher = (data: LanguageData): Matcher => {
  const lexicon = data.unspaced ? characterLexicon() : wordLexicon(data);
  const reach = data.unspaced ? REACH.character : REACH.word;
  const openings = new Map<number, Opening[]>();
  const idOf = (word: string) => {
    const [, head = '', middle = '', tail = ''] = /^(\*?)(.*?)(\*?)$/su.exec(word) ?? [];
    return lexicon.add(`${head}${foldWord(middle, data)}${tail}`);
  };

  const add = (key: string, cues: Cues | undefined) => {
    for (const { terms, weight } of parseCues(cues ?? '', data.sets)) {
      const [first, ...rest] = terms.map(
        ({ phrases, near }): Place => ({ near, phrases: phrases.map((phrase) => phrase.map(idOf)) }),
      );
      const cue: CompiledCue = { key, weight, rest };
      for (const phrase of first?.phrases ?? []) {
        const [id] = phrase;
        if (id !== undefined) openings.set(id, [...(openings.get(id) ?? []), { cue, phrase }]);
      }
    }
  };
  for (const [intent, cues] of Object.entries(data.intents)) add(intent, cues);
  for (const [flag, cues] of Object.entries(data.flags)) add(`flag:${flag}`, cues);
  add('thanks', data.thanks);
  add('greetings', data.greetings);
  add('urgent', data.urgent);
  add('not', data.negations);
  add('not-after', data.negationsAfter);

  const match = (text: string): Matches => {
    const units = unitsOf(text, data);
    const found = lexicon.find(units);
    const counts = new Map<CompiledCue, number>();
    const spans: { cue: CompiledCue; from: number; to: number }[] = [];
    const notEnds = new Set<number>();
    const notStarts = new Set<number>();

    const placeFrom = (place: Place, at: number, sentence: number | undefined): number | undefined => {
      if (!place.near && units.clauses[at] !== units.clauses[at - 1]) return undefined;
      for (let next = at; next <= at + (place.near ? reach.near : 0); next++) {
        if (units.sentences[next] !== sentence) return undefined;
        if (!found[next]) continue;
        for (const phrase of place.phrases) {
          const end = phraseAt(found, phrase, next);
          if (end !== undefined) return end;
        }
      }
      return undefined;
    };
    const endOf = ({ cue, phrase }: Opening, at: number): number | undefined => {
      let end = phraseAt(found, phrase, at);
      for (const place of cue.rest) {
        if (end === undefined) return undefined;
        end = placeFrom(place, end, units.sentences[at]);
      }
      return end;
    };

    for (let at = 0; at < found.length; at++) {
      for (const id of found[at]?.keys() ?? []) {
        for (const opening of openings.get(id) ?? []) {
          const { cue } = opening;
          const isNot = cue.key === 'not' || cue.key === 'not-after';
          const count = counts.get(cue) ?? 0;
          if (!isNot && count >= MOST_HITS) continue;
          const to = endOf(opening, at);
          if (to === undefined) continue;
          if (cue.key === 'not') notEnds.add(to);
          else if (cue.key === 'not-after') notStarts.add(at);
          else {
            counts.set(cue, count + 1);
            spans.push({ cue, from: at, to });
          }
        }
      }
    }

    const isNegated = (from: number, to: number): boolean => {
      for (let end = from; end >= from - reach.before; end--) {
        if (notEnds.has(end) && units.clauses[end - 1] === units.clauses[from]) return true;
      }
      for (let start = to; start <= to + reach.after; start++) {
        if (notStarts.has(start) && units.clauses[start] === units.clauses[to - 1]) return true;
      }
      return false;
    };
    const hits = spans.map(({ cue, from, to }): Hit => {
      const words = text.slice(units.starts[from], units.ends[to - 1]);
      return { key: cue.key, weight: cue.weight, words, from, to, negated: isNegated(from, to) };
    });
    return { hits, units };
  };
  return { match };
};
