/**
 * Sees to it that last values hold what the stream says. One member puts them for all, whoever did so last; it rests
 * after every round, so that a ticket that is worked on is put once. When its mark no longer moves though there is more
 * to put, another takes over. Nothing is kept of this but the marks: whatever is killed is done again.
 */
import { HOUR, MINUTE, SECOND } from '@/lib/domain/time.ts';
import { rest, type Stop, type Wire } from '@/lib/sync/wire/index.ts';
import type { World } from '../../world.ts';
import type { Desk } from '../open.ts';
import { pruneOwn } from '../prune.ts';
import { seatOf } from '../seat.ts';
import { type Marks, marksOf } from './mark.ts';
import { mendValues } from './own.ts';
import { isBehind, putRound } from './round.ts';
import type { Scope } from './scope.ts';

/**
 * Before a round, ms. `other`: of who did not put the last, and up to as long again by chance. `failed`: after a failure.
 * `past`: between batches of what was said before this device joined.
 */
export interface Pace {
  readonly own: number;
  readonly other: number;
  readonly failed: number;
  readonly past: number;
}
export const PACE: Pace = { own: 15 * SECOND, other: 30 * SECOND, failed: 2 * MINUTE, past: SECOND / 20 };

const PRUNED_EVERY = HOUR;

interface Keeping {
  readonly wire: Wire;
  readonly desk: () => Desk;
  readonly scopes: readonly Scope[];
  /** Whether all that the stream held was read, and the link is up. */
  readonly may: () => boolean;
  readonly pace: Pace;
}

export interface Keeper {
  /** Something was said, or taken away. */
  stir(): void;
  stop: Stop;
}

export function startKeeper(world: World, { wire, desk, scopes, may, pace }: Keeping): Keeper {
  const { store } = world;
  const ending = new AbortController();
  const over = () => ending.signal.aborted || !may();
  /** By the scope's token: where its newest mark stood when it was looked at last, and how far the good ones go. */
  const seen = new Map<string, Marks>();
  let prunedAt = Number.NEGATIVE_INFINITY;
  let mine = false;
  let news = false;
  let wake = () => {};
  const stir = () => {
    news = true;
    wake();
  };
  const stirred = async () => {
    if (!news && !ending.signal.aborted)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    news = false;
  };

  /** Answers whether there is more to do. */
  const lookAt = async (scope: Scope): Promise<boolean> => {
    const before = seen.get(scope.token);
    if (before && !(await isBehind(store, scope, before.upTo))) return false;
    const { created, lastSeq } = await wire.streamAt();
    const { upTo, newest } = await marksOf(wire, desk(), scope, { created, lastSeq }, ending.signal);
    seen.set(scope.token, { newest, upTo });
    if ((await seatOf(store))?.streamAt !== created || !(await isBehind(store, scope, upTo === 0 ? -1 : upTo)))
      return false;
    const others = newest > (before?.newest ?? 0);
    if (others) {
      mine = false;
      return true;
    }
    const put = await putRound(world, { wire, desk: desk(), scope, stream: created, upTo, over });
    if (!put) return false;
    mine = true;
    seen.set(scope.token, put);
    return false;
  };

  const look = async () => {
    const stream = (await seatOf(store))?.streamAt;
    if (stream === undefined) return;
    await mendValues(store, { desk: desk(), wire, stream, now: world.now() });
    for (const scope of scopes) {
      if (over()) return;
      if (await lookAt(scope)) news = true;
    }
    if (performance.now() - prunedAt < PRUNED_EVERY) return;
    prunedAt = performance.now();
    await pruneOwn(store, scopes, (token) => seen.get(token)?.upTo ?? 0, world.now());
  };

  const run = async () => {
    while (!ending.signal.aborted) {
      await stirred();
      await rest(mine ? pace.own : pace.other * (1 + Math.random()), ending.signal);
      if (over()) continue;
      await look().catch(() => {
        news = true;
        return rest(pace.failed, ending.signal);
      });
    }
  };
  const running = run();
  return {
    stir,
    stop: async () => {
      ending.abort();
      wake();
      await running;
    },
  };
}
