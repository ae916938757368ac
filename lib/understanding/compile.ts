import { parseCues } from './cue.ts';
import type { Cues, LanguageData } from './language-data.ts';
import { characterLexicon, type Lexicon, wordLexicon } from './lexicon.ts';
import { foldWord } from './units.ts';

/** A later place of a cue: any of these runs of patterns, next to the place before or near it. */
export interface Place {
  readonly phrases: readonly (readonly number[])[];
  readonly near: boolean;
}

export interface CompiledCue {
  /** An intent, `flag:` and a flag, `thanks`, `greetings`, `urgent`, `not` or `not-after`. */
  readonly key: string;
  readonly weight: number;
  readonly rest: readonly Place[];
}

/** A cue is tried only where the first pattern of one of its opening phrases stands. */
export interface Opening {
  readonly cue: CompiledCue;
  readonly phrase: readonly number[];
}

/** A language's cues, ready to be matched. */
export interface Compiled {
  readonly data: LanguageData;
  readonly lexicon: Lexicon;
  readonly openings: ReadonlyMap<number, readonly Opening[]>;
}

const cueLists = (data: LanguageData): readonly (readonly [key: string, cues: Cues])[] => [
  ...Object.entries(data.intents),
  ...Object.entries(data.flags).map(([flag, cues]) => [`flag:${flag}`, cues] as const),
  ['thanks', data.thanks],
  ['greetings', data.greetings],
  ['urgent', data.urgent],
  ['not', data.negations],
  ['not-after', data.negationsAfter ?? ''],
];

/** Reads all cues of a language; tens of milliseconds, so it is done once (see `matcherOf`). */
export const compile = (data: LanguageData): Compiled => {
  const lexicon = data.unspaced ? characterLexicon() : wordLexicon(data);
  const openings = new Map<number, Opening[]>();
  const idOf = (word: string) => {
    const [, head = '', middle = '', tail = ''] = /^(\*?)(.*?)(\*?)$/su.exec(word) ?? [];
    return lexicon.add(`${head}${foldWord(middle, data)}${tail}`);
  };
  for (const [key, cues] of cueLists(data)) {
    for (const { terms, weight } of parseCues(cues, data.sets)) {
      const [first, ...rest] = terms.map(
        ({ phrases, near }): Place => ({ near, phrases: phrases.map((phrase) => phrase.map(idOf)) }),
      );
      const cue: CompiledCue = { key, weight, rest };
      for (const phrase of first?.phrases ?? []) {
        const [id] = phrase;
        if (id === undefined) continue;
        const known = openings.get(id);
        if (known) known.push({ cue, phrase });
        else openings.set(id, [{ cue, phrase }]);
      }
    }
  }
  return { data, lexicon, openings };
};
