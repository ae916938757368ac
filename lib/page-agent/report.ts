/** What goes to the background: only what changed, one report at a time, until it is stored. */
import { fingerprint } from '@/lib/domain/hash.ts';
import type { MessageSeen, Observation, Reading } from '@/lib/domain/reading.ts';
import type { PageReport } from '@/lib/protocol.ts';

/** Longest text reported, UTF-16 code units. Longer ones are cut and say so. */
const LONGEST = 65_536;
const MOST_OBSERVATIONS = 500;

const cut = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… [${Math.ceil(text.length / 1024)} kB]`;

const cutMessage = (message: MessageSeen): MessageSeen => ({ ...message, text: cut(message.text) });

const cutObservation = (seen: Observation): Observation =>
  seen.type === 'ticket'
    ? {
        ...seen,
        ...(seen.last ? { last: cutMessage(seen.last) } : {}),
        ...(seen.messages ? { messages: seen.messages.slice(-2_000).map(cutMessage) } : {}),
      }
    : seen;

export const trimmed = (reading: Reading): Reading => ({
  ...reading,
  observations: reading.observations.slice(0, MOST_OBSERVATIONS).map(cutObservation),
});

/**
 * Sends reports one after another. A reading equal to the last one stored is not sent; of several that come while
 * one is on its way, only the newest is. `again` forgets what was stored, for a background that started anew.
 */
export function createReporter(send: (report: PageReport) => Promise<unknown>) {
  let stored: string | undefined;
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
    offer(report: PageReport): void {
      const mark = fingerprint(JSON.stringify(report));
      if (mark === stored && !next) return;
      next = { report, mark };
      void run();
    },
    again(): void {
      stored = undefined;
    },
  };
}
