/** When what is due is done: one run at a time, and never without an alarm that wakes the worker to go on. */
import { FAR_FUTURE, type Instant, MINUTE, SECOND } from '@/lib/domain/time.ts';

interface TickerOptions {
  /** Does what is due; answers when to look next, `FAR_FUTURE`: nothing waits. */
  readonly work: () => Promise<Instant>;
  /** Whether nothing can be done before a person has decided something, which is heard of then. */
  readonly isShut: (error: unknown) => boolean;
  readonly now: () => Instant;
  /** Wakes the worker then, instead of at any other time; no finer than half a minute. */
  readonly alarm: (at: Instant) => Promise<unknown>;
  /** Takes the alarm back. */
  readonly quiet: () => Promise<unknown>;
}

/** Alarms are no finer than this, ms. */
const SHORTEST_ALARM = 30 * SECOND;

/**
 * Answers with what runs it. An alarm rings once: a worker that is killed half-way, or whose work failed, would sleep
 * through every deadline. So one is set before anything is done, and taken back only where nothing waits.
 */
export function startTicker({ work, isShut, now, alarm, quiet }: TickerOptions): () => void {
  let running = false;
  let wanted = false;

  async function guard(): Promise<void> {
    try {
      await alarm(now() + MINUTE);
    } catch {
      // What is due is done all the same.
    }
  }

  async function turn(): Promise<void> {
    await guard();
    try {
      const next = await work();
      await (next < FAR_FUTURE ? alarm(Math.max(next, now() + SHORTEST_ALARM)) : quiet());
    } catch (error) {
      if (isShut(error)) await quiet();
    }
  }

  return function run(): void {
    wanted = running;
    // The alarm may just have rung, and the work may still be cut off.
    if (running) return void guard();
    running = true;
    void turn()
      .catch(() => {})
      .finally(() => {
        running = false;
        if (wanted) run();
      });
  };
}
