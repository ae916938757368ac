/** A linear model over a text's letters and what the cues found: one score an intent, one a risk flag. */
import { INTENTS, type MessageFlag } from '@/lib/domain/vocabulary.ts';
import { BUCKETS, foldText, gramsOf } from './grams.ts';
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

/** What training writes (`weights.ts`). */
export interface Weights {
  /** What one step of a packed weight is worth. */
  readonly step: number;
  readonly senseStep: number;
  /** Packed: for each bucket, one weight an output. */
  readonly letters: string;
  readonly senses: string;
}

export interface Model {
  readonly letters: ArrayLike<number>;
  readonly senses: ArrayLike<number>;
  readonly step: number;
  readonly senseStep: number;
}

/** Some milliseconds: done at the first message, not when the worker starts. */
export const modelOf = (weights: Weights): Model => ({
  letters: unpack(weights.letters, BUCKETS * OUTPUTS),
  senses: unpack(weights.senses, SENSES * OUTPUTS),
  step: weights.step,
  senseStep: weights.senseStep,
});

/** Adds to `scores` what the letters of a text say. */
export const scoreLetters = (model: Model, text: string, scores: Float64Array): void => {
  const grams = gramsOf(foldText(text));
  if (grams.length === 0) return;
  const { letters } = model;
  const sums = new Float64Array(OUTPUTS);
  for (const bucket of grams) {
    const row = bucket * OUTPUTS;
    for (let output = 0; output < OUTPUTS; output++) sums[output] = (sums[output] ?? 0) + (letters[row + output] ?? 0);
  }
  const share = model.step / Math.sqrt(grams.length);
  for (let output = 0; output < OUTPUTS; output++) scores[output] = (scores[output] ?? 0) + (sums[output] ?? 0) * share;
};

/** The scores of a text, before they are made shares. */
export const scoresOf = (model: Model, text: string, senses: ArrayLike<number>): Float64Array => {
  const scores = new Float64Array(OUTPUTS);
  for (let sense = 0; sense < SENSES; sense++) {
    const value = (senses[sense] ?? 0) * model.senseStep;
    if (value === 0) continue;
    for (let output = 0; output < OUTPUTS; output++)
      scores[output] = (scores[output] ?? 0) + value * (model.senses[sense * OUTPUTS + output] ?? 0);
  }
  scoreLetters(model, text, scores);
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
