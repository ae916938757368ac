import type { Cues, LanguageData } from './language-data.ts';

/** Words that follow each other directly. */
type Phrase = readonly string[];

/** One place in a cue: any of these phrases, directly after the place before or (`near`) within a few words. */
interface Term {
  readonly phrases: readonly Phrase[];
  readonly near: boolean;
}

interface Cue {
  readonly terms: readonly Term[];
  /** Negative: takes away. */
  readonly weight: number;
}

const DEFAULT_WEIGHT = 2;

const term = (text: string, near: boolean, sets: LanguageData['sets']): Term => {
  const open = text.replace(/<(\w+)>/g, (_, name: string) => {
    const words = sets[name];
    if (words === undefined) throw new Error(`No word set is called ${name}`);
    return words.trim().split(/\s+/).join('|');
  });
  const phrases = open.split('|').map((phrase) => phrase.split('_').filter((word) => word !== ''));
  return { phrases: phrases.sort((a, b) => b.length - a.length), near };
};

/** A place that may also be empty (`a|`) asks for nothing and is left out. */
const oneOrder = (body: string, sets: LanguageData['sets']): Term[] => {
  const terms: Term[] = [];
  let near = false;
  for (const part of body.trim().split(/\s+/)) {
    if (part === '..') near = true;
    else {
      const place = term(part, near, sets);
      if (place.phrases.every(({ length }) => length > 0)) terms.push(place);
      near = false;
    }
  }
  return terms;
};

const parseCue = (text: string, sets: LanguageData['sets']): Cue[] => {
  const away = text.startsWith('-');
  const [body = '', weightText] = (away ? text.slice(1) : text).split(':');
  const size = weightText === undefined ? DEFAULT_WEIGHT : Number(weightText);
  const weight = away ? -size : size;
  const halves = body.split(' + ');
  const [first, second] = halves;
  if (first !== undefined && second !== undefined && halves.length === 2) {
    return [
      { terms: oneOrder(`${first} .. ${second}`, sets), weight },
      { terms: oneOrder(`${second} .. ${first}`, sets), weight },
    ];
  }
  return [{ terms: oneOrder(body, sets), weight }];
};

/** Reads a list of cues (see `Cues` for how they are written). */
export const parseCues = (cues: Cues, sets: LanguageData['sets']): Cue[] =>
  cues
    .split(/[,\n]/)
    .map((cue) => cue.trim())
    .filter((cue) => cue !== '')
    .flatMap((cue) => parseCue(cue, sets));
