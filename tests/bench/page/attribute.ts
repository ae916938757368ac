import type { TraceEvent } from './trace.ts';

/** What happened on the main thread between two moments; times in ms. */
export interface Load {
  /** All tasks, time on the processor. */
  readonly all: number;
  /** What the extension's scripts ran and forced (layout, collection), time on the processor. */
  readonly own: number;
  /** The extension's part of its longest task, wall time. */
  readonly longest: number;
  /** Tasks over 50 ms that would not be without the extension's part. */
  readonly longTasks: number;
}

const LONG = 50_000;

/** The main thread that runs the page: the one where most was laid out. */
function mainThread(events: readonly TraceEvent[]): (event: TraceEvent) => boolean {
  const laidOut = new Map<string, number>();
  for (const { name, pid, tid, dur = 0 } of events) {
    if (name === 'Layout' || name === 'ParseHTML')
      laidOut.set(`${pid}:${tid}`, (laidOut.get(`${pid}:${tid}`) ?? 0) + dur);
  }
  const [busiest] = [...laidOut].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return ({ pid, tid }) => `${pid}:${tid}` === busiest;
}

const SCRIPT = new Set(['v8.callFunction', 'v8.run', 'v8.compile', 'v8.compileModule']);

/**
 * What `world` (the name of an isolated world: an extension's) cost between `from` and `to`. Chromium marks every
 * entry into script with the world it enters. Microtasks carry no mark: they count as the extension's in tasks where
 * nobody else ran script.
 */
export function loadBetween(events: readonly TraceEvent[], world: string, from: number, to: number): Load {
  const isMain = mainThread(events);
  const main = events
    .filter((event) => event.ph === 'X' && isMain(event) && event.ts >= from && event.ts < to)
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const tasks: { task: TraceEvent; inside: TraceEvent[] }[] = [];
  for (const event of main) {
    const last = tasks.at(-1);
    if (event.name === 'RunTask' && (!last || event.ts >= endOf(last.task))) tasks.push({ task: event, inside: [] });
    else if (last && event.ts < endOf(last.task)) last.inside.push(event);
  }
  const sum = { all: 0, own: 0, longest: 0, longTasks: 0 };
  for (const { task, inside } of tasks) {
    const part = ownPart(inside, world);
    sum.all += cpu(task) / 1_000;
    sum.own += part.cpu / 1_000;
    sum.longest = Math.max(sum.longest, part.wall / 1_000);
    const whole = task.dur ?? 0;
    if (whole > LONG && part.wall > 0 && whole - part.wall <= LONG) sum.longTasks++;
  }
  return sum;
}

const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;
const cpu = ({ tdur, dur }: TraceEvent): number => tdur ?? dur ?? 0;

/** Outermost entries into the world's script within one task, and microtasks if all script in the task is its. */
function ownPart(inside: readonly TraceEvent[], world: string): { cpu: number; wall: number } {
  const script = inside.filter(({ name }) => SCRIPT.has(name));
  const isOwn = ({ args }: TraceEvent) => args?.worldName === world;
  const alone = script.length > 0 && script.every(isOwn);
  const sum = { cpu: 0, wall: 0 };
  let until = 0;
  for (const event of inside) {
    const counts = (SCRIPT.has(event.name) && isOwn(event)) || (alone && event.name === 'RunMicrotasks');
    if (!counts || event.ts < until) continue;
    until = event.ts + (event.dur ?? 0);
    sum.cpu += cpu(event);
    sum.wall += event.dur ?? 0;
  }
  return sum;
}
