/** What the desk of drafts knows of one. */
import { NO_WORDS } from '@/lib/domain/draft.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { DraftState } from './draft-port.ts';

export interface Entry {
  state: DraftState;
  /** `changedAt` of what the words grew from. */
  seen: Instant;
  /** There are words the background has not got. */
  dirty: boolean;
  /** Writes on their way: more than one only where the page may go away. */
  busy: number;
  sentAt: Instant;
  failures: number;
  /** Views of it on screen. */
  held: number;
  /** Counts what happened here, so that an answer from before is not believed. */
  turn: number;
  cancel?: (() => void) | undefined;
  /** Settles when the write on its way has been answered. */
  sending?: Promise<unknown>;
}

const EMPTY: DraftState = { words: NO_WORDS, others: [], keeping: 'kept' };

export const newEntry = (): Entry => ({
  state: EMPTY,
  seen: 0,
  dirty: false,
  busy: 0,
  sentAt: 0,
  failures: 0,
  held: 0,
  turn: 0,
});
