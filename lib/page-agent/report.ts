/** What goes to the background: only what changed, one report at a time, until it is stored. */
import type { PageReport } from '@/lib/protocol.ts';

/**
 * Sends reports one after another. A reading equal to the last one stored is not sent; of several that come while
 * one is on its way, only the newest is. `again` forgets what was stored, for a background that started anew.
 */
export function createReporter(send: (report: PageReport) => Promise<unknown>) {
  let stored: string | undefined;
  let offered: string | undefined;
  let next: { report: PageReport; mark: string } | undefined;
  let busy = false;

  async function run(): Promise<void> {
    if (busy) return;
    busy = true;
    while (next) {
      const { report, mark } = next;
      next = undefined;
      try {
        await send(report);
        stored = mark;
      } catch {
        // The link has given up; the next reading, or the next connection, brings it again.
        stored = undefined;
      }
    }
    busy = false;
  }

  return {
    /** True when this is another reading than the one before. */
    offer(report: PageReport): boolean {
      const mark = JSON.stringify(report);
      const news = mark !== offered;
      offered = mark;
      if (mark === stored && !next) return news;
      next = { report, mark };
      void run();
      return news;
    },
    again(): void {
      stored = undefined;
    },
  };
}
