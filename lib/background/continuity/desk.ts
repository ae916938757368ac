/** The desk at which work on files is ordered: one piece at a time, begun at once, told of as it goes. */
import { SnapshotRefused } from '@/lib/continuity/snapshot/read.ts';
import type { SnapshotTrouble } from '@/lib/domain/snapshot.ts';
import type { ContinuityJob, ContinuityWork } from '@/lib/protocol/continuity.ts';
import { StoreFull } from '@/lib/store/trouble.ts';

type Outcome = Extract<ContinuityJob, { state: 'written' | 'looked' | 'restored' | 'undoable' | 'undone' }>;
type Ended<Kind = Outcome> = Kind extends Outcome ? Omit<Kind, 'id' | 'work'> : never;
/** How far it came; of how many rows, where that is known. */
export type Progress = (done: number, of?: number) => void;

interface DeskOptions {
  now(): number;
  /** Something of the work changed. */
  changed(): void;
  /** Keeps the worker from being stopped meanwhile. */
  awake<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** Between two words of progress, ms. */
const PAUSE = 500;

export const troubleOf = (error: unknown): SnapshotTrouble =>
  error instanceof SnapshotRefused ? error.trouble : error instanceof StoreFull ? 'store-full' : 'failed';

export type Desk = ReturnType<typeof openDesk>;

export function openDesk({ now, changed, awake }: DeskOptions) {
  let job: ContinuityJob | undefined;
  let endedAt = 0;
  let last: Promise<void> = Promise.resolve();

  const tell = (next: ContinuityJob | undefined) => {
    job = next;
    changed();
  };

  async function carryOut(id: string, work: ContinuityWork, act: (progress: Progress) => Promise<Ended>) {
    let toldAt = now();
    const progress: Progress = (done, of) => {
      if (now() - toldAt < PAUSE) return;
      toldAt = now();
      tell({ id, work, state: 'going', done, ...(of === undefined ? {} : { of }) });
    };
    try {
      const ended = await awake(() => act(progress));
      tell({ id, work, ...ended });
    } catch (error) {
      tell({ id, work, state: 'failed', trouble: troubleOf(error) });
    } finally {
      endedAt = now();
    }
  }

  return {
    job: () => job,
    /** When work last ended. */
    endedAt: () => endedAt,
    /** False where other work is going on; true, and done once, where the same order comes again. */
    begin(id: string, work: ContinuityWork, act: (progress: Progress) => Promise<Ended>): boolean {
      if (job?.id === id && job.work === work) return true;
      if (job?.state === 'going') return false;
      tell({ id, work, state: 'going', done: 0 });
      last = carryOut(id, work, act);
      return true;
    },
    /** Forgets a piece of work that is over. */
    clear(id: string): void {
      if (job?.id === id && job.state !== 'going') tell(undefined);
    },
    /** Resolves when what is going on is over. */
    quiet: () => last,
  };
}
