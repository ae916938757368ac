/** What a drain needs of the world, and what the world may ask of it. */
import type { TeamTrouble } from '@/lib/domain/team.ts';
import type { Stop, Wire } from './wire.ts';

export interface Waiting {
  readonly id: string;
  /** Grows from row to row. */
  readonly order: number;
  readonly subject: string;
  readonly bytes: Uint8Array;
}

export interface Acknowledged {
  readonly id: string;
  readonly seq: number;
  /** The server had it. Told here for the first time ever, that means somebody else's message lies under this id. */
  readonly duplicate: boolean;
}

export interface DrainWorld {
  readonly publish: Wire['publish'];
  /**
   * What waits after this order, oldest first, at most so many; undefined: nothing is to be told now. Rejects with
   * `WireTrouble` where it cannot be told yet.
   */
  waiting(after: number, most: number): Promise<readonly Waiting[] | undefined>;
  /** Written down by the caller; what is rejected is handed over again. One call at a time. */
  acknowledged(rows: readonly Acknowledged[]): Promise<void>;
  /** What is wrong, once for every change; undefined: it goes on. `too-large` is about the oldest row that waits. */
  said(trouble: TeamTrouble | 'too-large' | undefined): void;
  /** 0 to 1. */
  readonly random?: () => number;
  /** Rows on their way at a time. */
  readonly window?: number;
}

export interface Drain {
  /** Something new waits. */
  wake(): void;
  /** So does something that was told before. */
  anew(): void;
  /** The link is back: what rests after a failure does not rest any longer. */
  retry(): void;
  stop: Stop;
}
