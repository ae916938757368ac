/** When errands are run: one run at a time, apart from everything else, so that no slow channel holds up a deadline. */
import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';

export interface Courier {
  /** Something may be due. */
  run(): void;
}

interface CourierOptions {
  /** When the first errand is due; undefined: there is none. */
  readonly next: () => Promise<Instant | undefined>;
  /** Does what is due. */
  readonly deliver: () => Promise<unknown>;
  readonly now: () => Instant;
  /** Wakes the worker then; no finer than half a minute. */
  readonly alarm: (at: Instant) => Promise<unknown>;
  /** For what is due sooner than an alarm can ring, while the worker lives. */
  readonly timer: (work: () => void, ms: number) => unknown;
}

/** Alarms are no finer than this, ms. */
const SHORTEST_ALARM = 30_000;
const SHORTEST_WAIT = 1_000;

/**
 * The alarm is set before anything is sent: a worker that is killed half-way is woken to go on. Where the store cannot
 * be used nothing is known to be due; the next run finds it.
 */
export function startCourier({ next, deliver, now, alarm, timer }: CourierOptions): Courier {
  let running = false;
  let wanted = false;

  /** Sets the alarm; whether something is due now. */
  async function look(): Promise<boolean> {
    const at = (await next()) ?? FAR_FUTURE;
    if (at >= FAR_FUTURE) return false;
    await alarm(Math.max(at, now() + SHORTEST_ALARM));
    const wait = at - now();
    if (wait > 0 && wait < SHORTEST_ALARM) timer(run, Math.max(SHORTEST_WAIT, wait));
    return wait <= 0;
  }

  function run(): void {
    wanted = running;
    if (running) return;
    running = true;
    void (async () => {
      if (!(await look())) return;
      await deliver();
      await look();
    })()
      .catch(() => {})
      .finally(() => {
        running = false;
        if (wanted) run();
      });
  }

  return { run };
}
