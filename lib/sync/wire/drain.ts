/**
 * Tells the team what waits here: own events in their order, many on their way at a time. Nothing is ever dropped:
 * what failed waits and is told again, under the same id.
 */
import type { TeamTrouble } from '@/lib/domain/team.ts';
import { SECOND } from '@/lib/domain/time.ts';
import type { Acknowledged, Drain, DrainWorld, Waiting } from './drain-world.ts';
import { backOff, rest } from './pace.ts';
import { faultOf, TooLarge, WireTrouble } from './trouble.ts';

const WINDOW = 200;
/** Bytes on their way at a time, beside one row that may be larger: more would not be through a slow line in time. */
const MOST_BYTES = 512 * 1_024;
/** Rows asked for at a time however large they are. */
const FEWEST = 8;
/** While so many windows of acknowledgements are not written down, nothing follows: the store is ill, or far behind. */
const MOST_UNWRITTEN = 4;
/** Windows written down at a time: what is asked of the store waits behind it. */
const MOST_NOTED = 2;
/**
 * While the oldest row has been on its way for so long, no other follows, ms. A cluster that loses its leader loses
 * what was on the way to it: what is sent to the next leader meanwhile would come before it. An election takes longer.
 */
const STALLED = SECOND;
const FULL_FIRST = 15 * SECOND;
const STORE_AGAIN = SECOND;

export function startDrain(world: DrainWorld): Drain {
  const { random = Math.random, window = WINDOW } = world;
  const ending = new AbortController();
  const flying = new Map<string, { readonly since: number; readonly size: number }>();
  /** Bytes of a row as they were last, on average. */
  let size = 1;
  const answered: Acknowledged[] = [];
  /** Being written down. */
  let noting: readonly Acknowledged[] = [];
  let written = Promise.resolve();
  let fault: ReturnType<typeof faultOf> | undefined;
  let failures = 0;
  let after = Number.NEGATIVE_INFINITY;
  let said: TeamTrouble | 'too-large' | undefined;
  let news = false;
  let wake = () => {};
  let resting = new AbortController();

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
  const say = (trouble: typeof said) => {
    if (trouble === said) return;
    said = trouble;
    world.said(trouble);
  };
  const send = async ({ id, subject, bytes }: Waiting) => {
    flying.set(id, { since: performance.now(), size: bytes.length });
    try {
      const { seq, duplicate } = await world.publish(subject, bytes, id);
      answered.push({ id, seq, duplicate });
    } catch (error) {
      fault ??= faultOf(error);
    } finally {
      flying.delete(id);
      stir();
    }
  };
  const note = async (rows: readonly Acknowledged[]) => {
    try {
      await world.acknowledged(rows);
      failures = 0;
      if (!fault) say(undefined);
    } catch {
      answered.unshift(...rows);
      await rest(STORE_AGAIN, ending.signal);
    }
    noting = [];
    stir();
  };
  /** Writes down what was acknowledged, together; meanwhile the next are sent. */
  const record = () => {
    if (noting.length > 0 || answered.length === 0) return;
    noting = answered.splice(0, window * MOST_NOTED);
    written = note(noting);
  };
  /** After a failure everything on its way lands first; then all that still waits is told anew, from the oldest on. */
  const recover = async (failed: ReturnType<typeof faultOf>) => {
    const code = failed instanceof TooLarge ? 'too-large' : failed.code;
    say(code);
    failures += 1;
    resting = new AbortController();
    const first = code === 'unreachable' ? SECOND : FULL_FIRST;
    await rest(backOff(failures, random, first), AbortSignal.any([ending.signal, resting.signal]));
    fault = undefined;
    after = Number.NEGATIVE_INFINITY;
  };
  const more = async (): Promise<boolean> => {
    const [oldest] = flying.values();
    const room = window - flying.size;
    let onWay = [...flying.values()].reduce((sum, row) => sum + row.size, 0);
    // The store is asked for many at a time, not for each that there is room for.
    if (room < window / 2 || onWay > MOST_BYTES / 2) return false;
    if (oldest && performance.now() - oldest.since > STALLED) return false;
    if (answered.length + noting.length > window * MOST_UNWRITTEN) return false;
    const unwritten = [...answered, ...noting].map(({ id }) => id);
    const [from, before] = [after, new Set([...flying.keys(), ...unwritten])];
    const waiting = await world.waiting(from, Math.min(window, Math.max(FEWEST, Math.ceil(MOST_BYTES / size))));
    // Something failed meanwhile, and a link that is back would take these before what was lost.
    if (fault || after !== from) return true;
    const rows = waiting?.filter(({ id }) => !before.has(id)).slice(0, room) ?? [];
    // What failed may have been no row: a key that goes before them, and before none.
    if (waiting?.length === 0 && flying.size + answered.length + noting.length === 0) say(undefined);
    if (waiting && waiting.length > 0)
      size = waiting.reduce((sum, { bytes }) => sum + bytes.length, 0) / waiting.length;
    // All of these were sent and are not written down: what is new stands behind them.
    if (rows.length === 0) after = waiting?.at(-1)?.order ?? after;
    for (const row of rows) {
      if (onWay > 0 && onWay + row.bytes.length > MOST_BYTES) break;
      onWay += row.bytes.length;
      after = row.order;
      void send(row);
    }
    return after !== from;
  };
  const run = async () => {
    while (!ending.signal.aborted) {
      record();
      if (fault) {
        if (flying.size + noting.length > 0) await stirred();
        else await recover(fault);
        continue;
      }
      const moved = await more().catch(async (error) => {
        if (error instanceof WireTrouble || error instanceof TooLarge) fault ??= error;
        else await rest(STORE_AGAIN, ending.signal);
        return true;
      });
      if (!moved) await stirred();
    }
  };
  const running = run();
  return {
    wake: stir,
    anew: () => {
      after = Number.NEGATIVE_INFINITY;
      stir();
    },
    retry: () => {
      failures = 0;
      resting.abort();
      stir();
    },
    stop: async () => {
      ending.abort();
      stir();
      await running;
      await written;
    },
  };
}
