/**
 * What was said before last values were taken, read once this device is up to date: for the record of who did what, for
 * messages that did not fit, and for whatever a value lacked or said wrongly of tickets nobody spoke of since. Slowly,
 * so that nobody who works here notices.
 */
import { commit } from '@/lib/store/commit.ts';
import type { Store } from '@/lib/store/store.ts';
import { type Batch, rest, type Stop, type Wire } from '@/lib/sync/wire/index.ts';
import { putSeat, seatOf } from '../seat.ts';

interface PastBy {
  readonly wire: Pick<Wire, 'read'>;
  readonly take: (batch: Batch) => Promise<void>;
  /** Between two batches, ms. */
  readonly between: number;
}

const done = (store: Store, filter: string): Promise<void> =>
  commit(store, [], async (books) => {
    const seat = await seatOf(store);
    if (!seat?.past) return;
    const { past, ...kept } = seat;
    const { [filter]: _, ...left } = past;
    await putSeat(store, Object.keys(left).length > 0 ? { ...kept, past: left } : kept, books);
  });

/** One filter after the other; goes on where it was. */
export function startPast(store: Store, { wire, take, between }: PastBy): Stop {
  const ending = new AbortController();
  const { signal } = ending;
  const read = async (filter: string, { seq, to }: { readonly seq: number; readonly to: number }) => {
    let stop: Stop = async () => {};
    const through = await new Promise<boolean>((resolve) => {
      signal.addEventListener('abort', () => resolve(false));
      const taken = async (batch: Batch) => {
        await take(batch);
        if (batch.upTo >= to) resolve(true);
        await rest(between, signal);
      };
      stop = wire.read([filter], { [filter]: seq }, taken, (state) => {
        if (state === 'caught-up') resolve(true);
        // Another reader finds out, too, and then all of the stream is read.
        if (state === 'lost') resolve(false);
      });
      if (signal.aborted) resolve(false);
    });
    await stop();
    if (through && !signal.aborted) await done(store, filter);
  };
  const run = async () => {
    const past = (await seatOf(store))?.past ?? {};
    for (const [filter, at] of Object.entries(past)) if (!signal.aborted) await read(filter, at);
  };
  const running = run().catch(() => {});
  return async () => {
    ending.abort();
    await running;
  };
}
