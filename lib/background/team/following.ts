/** Reads what the team says: from where this device was, and where it joins, from where last values end. */
import type { Batch, Stop, Wire } from '@/lib/sync/wire/index.ts';
import type { World } from '../world.ts';
import { seatOf } from './seat.ts';
import { type JoiningBy, joinByValues, StreamLost } from './values/join.ts';
import { startPast } from './values/past.ts';

interface Following extends Omit<JoiningBy, 'signal'> {
  readonly filters: readonly string[];
  /** What is to be done before anything is read; it holds up nothing if it fails. */
  readonly first: () => Promise<void>;
  readonly said: Parameters<Wire['read']>[3];
  /** Joining is over: tickets are to be judged again. */
  readonly joined: () => void;
  /** Joining cannot go on over this link; it is taken up again over the next. */
  readonly failed: (error: unknown) => void;
  readonly take: (batch: Batch) => Promise<void>;
  /** Takes what was said before last values were taken. */
  readonly takePast: (batch: Batch) => Promise<void>;
  /** Between two batches of that, ms. */
  readonly between: number;
}

export function startFollowing(world: World, following: Following): Stop {
  const { wire, filters, first, take, takePast, said, failed, between, joined } = following;
  const ending = new AbortController();
  const { signal } = ending;
  let [stop, stopPast]: [Stop, Stop?] = [async () => {}];
  const heardAll: Following['said'] = (state) => {
    if (state === 'caught-up' && !signal.aborted)
      stopPast ??= startPast(world.store, { wire, take: takePast, between });
    said(state);
  };
  const run = async () => {
    await first().catch(() => {});
    if (signal.aborted) return;
    if ((await seatOf(world.store))?.joining) {
      await joinByValues(world, { ...following, signal });
      joined();
    }
    const seat = await seatOf(world.store);
    if (seat && !signal.aborted) stop = wire.read(filters, seat.cursors, take, heardAll);
  };
  const running = run().catch((error) => {
    if (signal.aborted) return;
    if (error instanceof StreamLost) said('lost');
    else failed(error);
  });
  return async () => {
    ending.abort();
    await running;
    await Promise.all([stop(), stopPast?.()]);
  };
}
