/** How a function's time grows with its input, measured so that a busy machine does not decide. */

/** The quickest of a few runs: what else the machine does only ever adds. */
function quickest(run: () => void, runs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let count = 0; count < runs; count++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** Linear work takes 8 times as long on 8 times the text, quadratic work 64 times. */
export const TIMES_LONGER = 8;
export const TOO_STEEP = 28;
/** Below this a measurement is mostly the clock, ms. */
const GRAIN = 0.5;
/** A text read within this, ms, holds nobody up, however it grew: caches and collected garbage are not a runaway. */
const HELD_UP = 250;

/** How many times longer `run` takes on `TIMES_LONGER` times the text; no longer, where even that is read at once. */
export function growthOf(make: (length: number) => string, length: number, run: (text: string) => unknown): number {
  const [short, long] = [make(length), make(length * TIMES_LONGER)];
  run(short);
  run(long);
  const small = quickest(() => run(short), 5);
  const large = quickest(() => run(long), 3);
  return large < HELD_UP ? 1 : large / Math.max(small, GRAIN);
}
