/** Tries at work. A view starts one and asks how it goes. In memory alone: a worker that is stopped knows none. */
import type { ReplayState } from '@/lib/domain/replay.ts';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import type { World } from '../../world.ts';
import { walkTickets } from './walk.ts';

/** Views are told at most this often, ms. */
const TELL_EVERY = 250;
/** A try that nobody asks about is given up, ms. */
const PATIENCE = 30_000;
/** Tries remembered, so that a repeated order starts none anew. */
const REMEMBERED = 5;

interface Run {
  state: ReplayState;
  askedAt: number;
  cancelled: boolean;
}

const running = new WeakMap<World, Map<string, Run>>();

function runsOf(world: World): Map<string, Run> {
  const known = running.get(world) ?? new Map<string, Run>();
  running.set(world, known);
  return known;
}

const clock = (): number => performance.now();

/** Begins a try, once an operation; those before it end. */
export function startReplay(world: World, run: string, rules: readonly RoutingRule[]): void {
  const runs = runsOf(world);
  if (runs.has(run)) return;
  for (const other of runs.keys()) cancelReplay(world, other);
  const counts = { looked: 0, moved: 0, parts: { queue: 0, assignee: 0, severity: 0, tags: 0 }, hits: [], flows: [] };
  const known: Run = {
    state: { state: 'running', done: 0, total: 0, counts: { ...counts, failed: 0 } },
    askedAt: clock(),
    cancelled: false,
  };
  runs.set(run, known);
  for (const old of [...runs.keys()].slice(0, -REMEMBERED)) runs.delete(old);
  void work(world, known, rules).finally(() => world.changed(['replay']));
}

async function work(world: World, run: Run, rules: readonly RoutingRule[]): Promise<void> {
  let told = clock();
  try {
    const walked = await walkTickets(world.store, rules, world.now(), {
      clock,
      onward(walking, counts) {
        if (clock() - run.askedAt > PATIENCE) run.cancelled = true;
        run.state = run.cancelled ? { state: 'cancelled', ...walking } : { state: 'running', ...walking, counts };
        if (clock() - told >= TELL_EVERY) {
          told = clock();
          world.changed(['replay']);
        }
        return !run.cancelled;
      },
    });
    if (walked) run.state = { state: 'done', ...walked };
  } catch (error) {
    run.state = { state: 'failed', problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Ends after the batch at hand. False: it had ended, or is not known. */
export function cancelReplay(world: World, run: string): boolean {
  const known = runsOf(world).get(run);
  if (known?.state.state !== 'running') return false;
  known.cancelled = true;
  return true;
}

export function replayState(world: World, run: string): ReplayState {
  const known = runsOf(world).get(run);
  if (!known) return { state: 'gone' };
  known.askedAt = clock();
  return known.state;
}
