/**
 * Logistic regression in two steps, the same every time: first what letters and words say, with a part of them left out
 * each time, so that none is relied on; then how much weight that has beside what the cues found.
 */
import { INTENTS } from '@/lib/domain/vocabulary.ts';
import { FEATURES, type Group } from '@/lib/understanding/model/features.ts';
import { type Model, OUTPUTS, toShares } from '@/lib/understanding/model/model.ts';
import { SENSES } from '@/lib/understanding/model/senses.ts';
import type { Example } from './examples.ts';
import { Proximal } from './proximal.ts';

export interface Recipe {
  readonly epochs: number;
  readonly rate: number;
  /** Share of a text's letters left out each time. */
  readonly blurred: number;
  /** Share of a text's ideas left out each time: words nobody listed are met every day. */
  readonly dropped: number;
  /** What a weight must be worth to be more than nothing. */
  readonly l1: number;
  /** Buckets that fewer examples fill say nothing. */
  readonly least: number;
  readonly senseEpochs: number;
  readonly senseRate: number;
  readonly senseL2: number;
}

export const RECIPE: Recipe = {
  epochs: 16,
  rate: 0.5,
  blurred: 0.2,
  dropped: 0.4,
  l1: 0.25,
  least: 2,
  senseEpochs: 30,
  senseRate: 0.1,
  senseL2: 1e-2,
};

const generator = (seed: number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const shuffled = (count: number, chance: () => number): Int32Array => {
  const order = Int32Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
};

/** Below this a gradient changes nothing. */
const FAINT = 2e-3;
const INTENT_COUNT = INTENTS.length;

/** How far each output is from what was wanted, times the example's weight. */
function slopesOf(example: Example, shares: Float64Array, slopes: Float64Array): void {
  for (let output = 0; output < OUTPUTS; output++) {
    const flag = output - INTENT_COUNT;
    const wanted = flag < 0 ? Number(example.intent === output) : (example.flags[flag] ?? -1);
    const told = flag < 0 ? example.intent >= 0 : wanted >= 0;
    slopes[output] = told ? ((shares[output] ?? 0) - wanted) * example.weight : 0;
  }
}

function step(weights: Float32Array, sums: Float32Array, at: number, slope: number, rate: number): void {
  const sum = (sums[at] ?? 0) + slope * slope;
  sums[at] = sum;
  weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(sum);
}

/** Buckets that enough examples fill, of one group. */
const keptOf = ({ at, share }: Group, filled: Int32Array, least: number): Group => ({
  at: at.filter((bucket) => (filled[bucket] ?? 0) >= least),
  share,
});

/** Some of the letters, and of ideas and pairs of them as many as are left of both. */
const thinned = (
  [letters, ideas, pairs]: readonly Group[],
  { blurred, dropped }: Recipe,
  chance: () => number,
): readonly Group[] => {
  const some = ({ at, share }: Group, kept: number): Group => {
    const left = at.filter(() => chance() < kept);
    return { at: left, share: share * Math.sqrt(at.length / Math.max(1, left.length)) };
  };
  const kept = 1 - dropped;
  return [
    ...(letters ? [some(letters, 1 - blurred)] : []),
    ...(ideas ? [some(ideas, kept)] : []),
    ...(pairs ? [some(pairs, kept ** 2)] : []),
  ];
};

/** One weight a feature and output. */
export function learnLetters(examples: readonly Example[], recipe: Recipe = RECIPE): Float32Array {
  const { epochs, least } = recipe;
  const letters = new Proximal(recipe);
  const { weights } = letters;
  const filled = new Int32Array(FEATURES);
  for (const { groups } of examples)
    for (const { at } of groups) for (const bucket of at) filled[bucket] = (filled[bucket] ?? 0) + 1;
  const kept = examples.map(({ groups }) => groups.map((group) => keptOf(group, filled, least)));
  const chance = generator(7);
  const scores = new Float64Array(OUTPUTS);
  const slopes = new Float64Array(OUTPUTS);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const place of shuffled(examples.length, chance)) {
      const example = examples[place];
      if (!example) continue;
      const groups = thinned(kept[place] ?? example.groups, recipe, chance);
      scores.fill(0);
      for (const { at, share } of groups) {
        for (const bucket of at) {
          const row = bucket * OUTPUTS;
          for (let output = 0; output < OUTPUTS; output++)
            scores[output] = (scores[output] ?? 0) + (weights[row + output] ?? 0) * share;
        }
      }
      slopesOf(example, toShares(scores), slopes);
      for (let output = 0; output < OUTPUTS; output++) {
        const slope = slopes[output] ?? 0;
        if (Math.abs(slope) < FAINT) continue;
        for (const { at, share } of groups)
          for (const bucket of at) letters.learn(bucket * OUTPUTS + output, slope * share);
      }
    }
  }
  return weights;
}

/** An example with what letters say of it that it was not learned from. */
export interface Weighed {
  readonly example: Example;
  readonly scores: Float64Array;
}

export interface Balance {
  readonly senses: Float32Array;
  /** What the letters' scores are multiplied by. */
  readonly trust: number;
}

/** How much the cues' findings weigh, and how much the letters beside them. */
export function learnSenses(weighed: readonly Weighed[], recipe: Recipe = RECIPE): Balance {
  const { senseEpochs, senseRate, senseL2 } = recipe;
  const senses = new Float32Array(SENSES * OUTPUTS);
  const sums = new Float32Array(SENSES * OUTPUTS).fill(1e-1);
  const trust = Float32Array.of(0.5);
  const trustSum = Float32Array.of(1);
  const chance = generator(11);
  const scores = new Float64Array(OUTPUTS);
  const slopes = new Float64Array(OUTPUTS);
  for (let epoch = 0; epoch < senseEpochs; epoch++) {
    for (const at of shuffled(weighed.length, chance)) {
      const one = weighed[at];
      if (!one) continue;
      const { senses: values } = one.example;
      for (let output = 0; output < OUTPUTS; output++) scores[output] = (one.scores[output] ?? 0) * (trust[0] ?? 1);
      for (let sense = 0; sense < SENSES; sense++) {
        const value = values[sense] ?? 0;
        if (value === 0) continue;
        for (let output = 0; output < OUTPUTS; output++)
          scores[output] = (scores[output] ?? 0) + value * (senses[sense * OUTPUTS + output] ?? 0);
      }
      slopesOf(one.example, toShares(scores), slopes);
      let letters = 0;
      for (let output = 0; output < OUTPUTS; output++) {
        const slope = slopes[output] ?? 0;
        letters += slope * (one.scores[output] ?? 0);
        if (Math.abs(slope) < FAINT / 10) continue;
        for (let sense = 0; sense < SENSES; sense++) {
          const value = values[sense] ?? 0;
          const place = sense * OUTPUTS + output;
          if (value !== 0) step(senses, sums, place, slope * value + senseL2 * (senses[place] ?? 0), senseRate);
        }
      }
      step(trust, trustSum, 0, letters, senseRate / 5);
    }
  }
  return { senses, trust: trust[0] ?? 1 };
}

export const modelFrom = (letters: Float32Array, { senses, trust }: Balance): Model => ({
  letters,
  senses,
  step: trust,
  senseStep: 1,
});
