/** Waiting, and working one after the other. */

/** Resolves after `ms`, or at once when `signal` says that nobody waits any more. */
export function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}

/** Lets one piece of work run at a time. */
export class Turn {
  private last: Promise<unknown> = Promise.resolve();

  /** Answers whether the work was done; a rejection counts as no. */
  take(work: () => Promise<void>): Promise<boolean> {
    const mine = this.last.then(work).then(
      () => true,
      () => false,
    );
    this.last = mine;
    return mine;
  }
}

/** Gentle: a cluster that lost its leader has another one within about five seconds, and is not to be missed then. */
const GROWTH = 1.5;

/** The next rest after `failures` in a row, ms: between half and the whole of what has grown, so that a team spreads. */
export function backOff(failures: number, random: () => number, first = 1_000, most = 60_000): number {
  const whole = Math.min(most, first * GROWTH ** (Math.max(failures, 1) - 1));
  return whole / 2 + (random() * whole) / 2;
}
