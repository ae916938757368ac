/** What the model makes of a message, and which of its words say so. */
import { INTENTS, type Intent } from '@/lib/domain/vocabulary.ts';
import { artefact } from '../artefact.ts';
import { findCards } from '../cards.ts';
import type { Reading } from '../reading.ts';
import { featuresOf } from './features.ts';
import { JUDGED_FLAGS, type JudgedFlag, type Model, modelOf, scoreFeatures, scoresOf, toShares } from './model.ts';
import { sensesOf } from './senses.ts';

let made: Model | undefined;
/** Unpacked at the first message: a worker must not pay for it when it starts. */
const model = (): Model => {
  made ??= modelOf(artefact());
  return made;
};

const FLAG_NAMES: readonly string[] = JUDGED_FLAGS;
const INTENT_NAMES: readonly string[] = INTENTS;
const UNSPACED: readonly string[] = ['ja', 'zh', 'th', 'ko'];

export interface Verdict {
  /** The likeliest, likeliest first. */
  readonly intents: readonly Intent[];
  /** 0 to 1. */
  readonly share: (intent: Intent) => number;
  readonly flag: (flag: JudgedFlag) => number;
}

/** Intents looked at: the likeliest of those may be what the buyer denies. */
const LIKELIEST = 4;

export const verdictOf = ({ hits, intents, own, matches, language }: Reading): Verdict => {
  const units = matches.units.keys.length;
  const senses = sensesOf({ hits, intents, text: own, units, unspaced: UNSPACED.includes(language) });
  const shares = toShares(scoresOf(model(), featuresOf(own, language, matches.units.keys), senses));
  const shareAt = (at: number) => shares[at] ?? 0;
  const likeliest: number[] = [];
  for (let at = 0; at < INTENTS.length; at++) {
    const place = likeliest.findIndex((other) => shareAt(at) > shareAt(other));
    if (place >= 0) likeliest.splice(place, 0, at);
    else likeliest.push(at);
    if (likeliest.length > LIKELIEST) likeliest.pop();
  }
  return {
    intents: likeliest.flatMap((at) => INTENTS[at] ?? []),
    share: (intent) => shareAt(INTENTS.indexOf(intent)),
    flag: (flag) => shareAt(INTENTS.length + JUDGED_FLAGS.indexOf(flag)),
  };
};

/** The clause whose letters speak most for an intent or flag, as it stands in the text; none where none does. */
export const tellingClause = (
  { own, seen, language, matches: { units } }: Reading,
  about: Intent | JudgedFlag,
): string[] => {
  const flag = FLAG_NAMES.indexOf(about);
  const output = flag < 0 ? INTENT_NAMES.indexOf(about) : INTENTS.length + flag;
  let best: { readonly words: string; readonly score: number } | undefined;
  let first = 0;
  for (let at = 1; at <= units.keys.length; at++) {
    if (units.clauses[at] === units.clauses[first]) continue;
    const [from, to] = [units.starts[first], units.ends[at - 1]];
    const scores = new Float64Array(INTENTS.length + JUDGED_FLAGS.length);
    scoreFeatures(model(), featuresOf(own.slice(from, to), language, units.keys.slice(first, at)), scores);
    const score = (scores[output] ?? 0) * Math.sqrt(at - first);
    if (!best || score > best.score) best = { words: seen.slice(from, to), score };
    first = at;
  }
  // A card number is never quoted.
  return best && findCards(best.words).length === 0 ? [best.words] : [];
};
