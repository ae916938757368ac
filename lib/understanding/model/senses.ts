/** What the cues found, as numbers the model weighs beside a text's letters: the same in every language. */
import { INTENTS, MESSAGE_FLAGS } from '@/lib/domain/vocabulary.ts';
import { holds, type IntentScore, OUTRIGHT } from '../choose-intent.ts';
import type { Hit } from '../matcher.ts';

export interface Sensed {
  readonly hits: readonly Hit[];
  readonly intents: readonly IntentScore[];
  readonly text: string;
  /** Words, or characters where words are not parted. */
  readonly units: number;
  readonly unspaced: boolean;
}

const KEYS = ['thanks', 'greetings', 'urgent', ...MESSAGE_FLAGS.map((flag) => `flag:${flag}`)];
const PLACE = new Map<string, number>(INTENTS.map((intent, at) => [intent, at]));
const KEY_PLACE = new Map<string, number>(KEYS.map((key, at) => [key, at]));
const REST = 6;

/** Where each kind of number starts. */
const AT = {
  score: 0,
  turned: INTENTS.length,
  best: INTENTS.length * 2,
  key: INTENTS.length * 3,
  rest: INTENTS.length * 3 + KEYS.length,
};
export const SENSES = AT.rest + REST;

const senses = new Float64Array(SENSES);

/** Fills a shared array, good until the next call. Everything lies between 0 and about 2. */
export const sensesOf = ({ hits, intents, text, units, unspaced }: Sensed): Float64Array => {
  senses.fill(0);
  for (const { intent, score } of intents) senses[AT.score + (PLACE.get(intent) ?? 0)] = Math.min(score, 5) / 2.5;
  for (const hit of hits) {
    const intent = PLACE.get(hit.key);
    if (intent !== undefined && !holds(hit)) senses[AT.turned + intent] = 1;
    const key = KEY_PLACE.get(hit.key);
    if (key !== undefined && hit.weight >= OUTRIGHT && holds(hit)) senses[AT.key + key] = 1;
  }
  const best = intents[0];
  senses[AT.best + (best ? (PLACE.get(best.intent) ?? 0) : INTENTS.length - 1)] = 1;
  const words = unspaced ? units / 3 : units;
  senses[AT.rest] = /[?？؟]/.test(text) ? 1 : 0;
  senses[AT.rest + 1] = /[!！]/.test(text) ? 1 : 0;
  senses[AT.rest + 2] = best ? 0 : 1;
  senses[AT.rest + 3] = Math.min(2, Math.log2(1 + words) / 4);
  senses[AT.rest + 4] = words <= 4 ? 1 : 0;
  senses[AT.rest + 5] = 1;
  return senses;
};
