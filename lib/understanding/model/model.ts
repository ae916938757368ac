/** A linear model over a text's letters and what the cues found: one score an intent, one a risk flag. */
import { INTENTS, type MessageFlag } from '@/lib/domain/vocabulary.ts';
import type { Artefact } from '../artefact.ts';
import { FEATURES, type Group } from './features.ts';
import { unpack } from './pack.ts';
import { SENSES } from './senses.ts';

/** Flags the model may raise beside the cues. */
export const JUDGED_FLAGS = [
  'claim_threat',
  'review_threat',
  'safety',
  'authenticity',
  'legal_threat',
  'urgent_deadline',
  'repeat_contact',
  'vulnerable_or_medical',
] as const satisfies readonly MessageFlag[];
export type JudgedFlag = (typeof JUDGED_FLAGS)[number];

export const OUTPUTS = INTENTS.length + JUDGED_FLAGS.length;

export interface Model {
  readonly letters: ArrayLike<number>;
  readonly senses: ArrayLike<number>;
  readonly step: number;
  readonly senseStep: number;
}

/** Some milliseconds: done at the first message, not when the worker starts. */
export const modelOf = (weights: Omit<Artefact, 'ideas'>): Model => ({
  letters: unpack(weights.letters, FEATURES * OUTPUTS),
  senses: unpack(weights.senses, SENSES * OUTPUTS),
  step: weights.step,
  senseStep: weights.senseStep,
});

/** Adds to `scores` what the features of a text say. */
export const scoreFeatures = ({ letters, step }: Model, groups: readonly Group[], scores: Float64Array): void => {
  const sums = new Float64Array(OUTPUTS);
  for (const { at, share } of groups) {
    for (const bucket of at) {
      const row = bucket * OUTPUTS;
      for (let output = 0; output < OUTPUTS; output++)
        sums[output] = (sums[output] ?? 0) + (letters[row + output] ?? 0) * share;
    }
  }
  for (let output = 0; output < OUTPUTS; output++) scores[output] = (scores[output] ?? 0) + (sums[output] ?? 0) * step;
};

/** The scores of a text, before they are made shares. */
export const scoresOf = (model: Model, groups: readonly Group[], senses: ArrayLike<number>): Float64Array => {
  const scores = new Float64Array(OUTPUTS);
  for (let sense = 0; sense < SENSES; sense++) {
    const value = (senses[sense] ?? 0) * model.senseStep;
    if (value === 0) continue;
    for (let output = 0; output < OUTPUTS; output++)
      scores[output] = (scores[output] ?? 0) + value * (model.senses[sense * OUTPUTS + output] ?? 0);
  }
  scoreFeatures(model, groups, scores);
  return scores;
};

/** Turns the scores of the intents into shares that add up to 1, and those of the flags into shares of their own. */
export const toShares = (scores: Float64Array): Float64Array => {
  const intents = INTENTS.length;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < intents; at++) most = Math.max(most, scores[at] ?? 0);
  let sum = 0;
  for (let at = 0; at < intents; at++) {
    const share = Math.exp((scores[at] ?? 0) - most);
    scores[at] = share;
    sum += share;
  }
  for (let at = 0; at < intents; at++) scores[at] = (scores[at] ?? 0) / sum;
  for (let at = intents; at < OUTPUTS; at++) scores[at] = 1 / (1 + Math.exp(-(scores[at] ?? 0)));
  return scores;
};
