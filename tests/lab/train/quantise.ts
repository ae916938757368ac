/** Real weights as a few whole steps. */
import { MOST_STEPS, pack } from '@/lib/understanding/model/pack.ts';

/** Whole steps: what is smaller than half a step becomes nothing, which makes most of the model zeros. */
export const coarse = (weights: ArrayLike<number>, size: number): Int8Array =>
  Int8Array.from(weights, (weight) => Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(weight / size))));

export const largest = (weights: ArrayLike<number>): number => {
  let most = 1e-6;
  for (let at = 0; at < weights.length; at++) most = Math.max(most, Math.abs(weights[at] ?? 0));
  return most;
};

/** The finest step of which the packed weights are small enough. */
export function smallEnough(
  weights: Float32Array,
  fits: (packed: string) => boolean,
): { readonly step: number; readonly packed: string } {
  const spread = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0) / weights.length);
  for (let step = spread * 0.8; ; step *= 1.15) {
    const packed = pack(coarse(weights, step));
    if (fits(packed)) return { step, packed };
  }
}
