/** Snapshots that are written by themselves, at the desk where people order theirs. */
import { PATIENCE } from '@/lib/continuity/snapshot/due.ts';
import { HOUR, type Instant, MINUTE } from '@/lib/domain/time.ts';
import type { Desk } from './desk.ts';
import { dueIn, type Scribe, writeDue } from './write.ts';

interface DailyOptions {
  readonly desk: Desk;
  now(): Instant;
  /** Wakes us then. */
  alarm(at: Instant): void;
}

interface Daily {
  /** Writes what is due now, and has us woken for what is due next. */
  wake(scribe: Scribe): Promise<void>;
  /** When the next is due; undefined: none is to be written, or the browser does not let us. */
  next(scribe: Scribe): Promise<Instant | undefined>;
  /** What failed is tried again at once: a person changed something. */
  anew(): void;
}

/** Begin of the ids of what is written by itself. */
const DUE = 'due-';
/** For so long somebody may look at work that is over, and take its file, ms. */
const LOOKED_AT = HOUR;
/** Busy with something else, or just done: looked at again so soon, ms. */
const SOON = MINUTE;

export function startDaily({ desk, now, alarm }: DailyOptions): Daily {
  // A disk that is full keeps no word of it: what failed is remembered here as well.
  let failedAt: Instant | undefined;

  async function next(scribe: Scribe): Promise<Instant | undefined> {
    const due = await dueIn(scribe);
    if (due === undefined || failedAt === undefined) return due;
    return Math.max(due, failedAt + PATIENCE);
  }

  function isLookedAt(): boolean {
    const job = desk.job();
    return job !== undefined && job.state !== 'going' && !job.id.startsWith(DUE) && now() - desk.endedAt() < LOOKED_AT;
  }

  async function wake(scribe: Scribe): Promise<void> {
    const due = await next(scribe);
    if (due === undefined) return;
    if (due > now()) return alarm(due);
    if (isLookedAt()) return alarm(now() + SOON);
    const id = `${DUE}${due}`;
    const begun = desk.begin(id, 'write', async (progress) => {
      try {
        const written = await writeDue(scribe, id, progress);
        failedAt = undefined;
        return { state: 'written', ...written };
      } catch (error) {
        failedAt = now();
        throw error;
      } finally {
        // Its own file alone: others may hold theirs.
        await scribe.shelf.remove(`${id}.psnap`);
      }
    });
    if (begun) await desk.quiet();
    alarm(Math.max((begun ? await next(scribe) : undefined) ?? 0, now() + SOON));
  }

  const anew = () => {
    failedAt = undefined;
  };
  return { wake, next, anew };
}
