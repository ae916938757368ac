/** The few numbers that stand for many. */

/** The value below which `share` (0 to 1) of the values lie, by nearest rank; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1));
  return sorted[rank] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** A small generator of its own, so that the same measurements always give the same interval. */
function* fractions(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** 95 % interval of the median of paired differences, by 2,000 resamples of the pairs. */
export function pairedInterval(differences: readonly number[]): { low: number; high: number } {
  const chance = fractions(1);
  const medians = Array.from({ length: 2_000 }, () =>
    median(differences.map(() => differences[Math.floor(chance.next().value * differences.length)] ?? 0)),
  );
  return { low: quantile(medians, 0.025), high: quantile(medians, 0.975) };
}
