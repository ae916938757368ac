import { INTENTS, type Intent } from '@/lib/domain/vocabulary.ts';
import type { Cue } from './cue.ts';
import type { Found } from './lexicon.ts';

/** Which intents a single word of the cues speaks for, learned from the cues themselves. */
export interface Hints {
  readonly add: (key: string, cue: Cue, idOf: (word: string) => number) => void;
  /** Best guess from single words when no whole cue was met, with where those words stand. */
  readonly guess: (found: readonly (Found | undefined)[]) => Hint | undefined;
}

export interface Hint {
  readonly intent: Intent;
  /** Units that spoke for it. */
  readonly units: readonly number[];
}

/** Sum of shares from which a guess is made, and its lead on the next; tried on the corpus. */
const ENOUGH = 0.5;
const LEAD = 1.25;

export const createHints = (): Hints => {
  const weights = new Map<number, Map<Intent, number>>();

  const add: Hints['add'] = (key, { terms, weight }, idOf) => {
    const intent = INTENTS.find((name) => name === key);
    if (!intent || weight <= 0) return;
    for (const { phrases } of terms) {
      for (const phrase of phrases) {
        for (const word of phrase) {
          const own = weights.get(idOf(word)) ?? new Map<Intent, number>();
          own.set(intent, Math.max(own.get(intent) ?? 0, weight / terms.length / phrase.length));
          weights.set(idOf(word), own);
        }
      }
    }
  };

  /** The square of a word's share for an intent: words that everybody uses say next to nothing. */
  const shares = (id: number): [Intent, number][] => {
    const own = [...(weights.get(id) ?? [])];
    const all = own.reduce((sum, [, weight]) => sum + weight, 0);
    return own.map(([intent, weight]) => [intent, (weight / all) ** 2 * Math.min(1, weight)]);
  };

  const guess: Hints['guess'] = (found) => {
    const sums = new Map<Intent, number>();
    const units = new Map<Intent, number[]>();
    const used = new Set<number>();
    found.forEach((ids, at) => {
      for (const id of ids?.keys() ?? []) {
        if (used.has(id)) continue;
        used.add(id);
        for (const [intent, share] of shares(id)) {
          sums.set(intent, (sums.get(intent) ?? 0) + share);
          if (share > 0.1) units.set(intent, [...(units.get(intent) ?? []), at].slice(0, 5));
        }
      }
    });
    const [best, second] = [...sums].sort((a, b) => b[1] - a[1]);
    if (!best || best[1] < ENOUGH || best[1] < LEAD * (second?.[1] ?? 0)) return undefined;
    return { intent: best[0], units: units.get(best[0]) ?? [] };
  };
  return { add, guess };
};
