/** Putting a reply into a portal's composer: what is asked for, and what can become of it. */
import type { ThreadMark } from './thread-mark.ts';
import type { Instant } from './time.ts';

export type DraftPolicy = 'ask' | 'replace' | 'append';

/**
 * Where a reply is when the thread changed under it: nothing was written; it went with the thread; it stood in the
 * other thread's composer and was taken out; it may still stand there.
 */
export type StrayText = 'untouched' | 'gone' | 'taken-out' | 'stands';

export type InsertOutcome =
  /** The composer was read back and holds exactly the text. */
  | { readonly result: 'inserted' }
  /** The composer holds the agent's own words; nothing was touched. Ask, then repeat with `replace` or `append`. */
  | { readonly result: 'draft-exists'; readonly draft: string }
  /** The page shows another thread than the one expected. `stray` says what became of the reply. */
  | { readonly result: 'thread-changed'; readonly stray: StrayText }
  /** The buyer has written since the thread was shown; nothing was touched. Read, then repeat with the newer `seen`. */
  | { readonly result: 'news' }
  /**
   * A teammate answered since the reply was begun; nothing was touched. Look, then repeat with `event` as `answered`.
   * `words`: how the answer begins, where a page has shown it.
   */
  | {
      readonly result: 'answered';
      readonly by: string;
      readonly at: Instant;
      readonly event: string;
      readonly words?: string;
    }
  /** The page went away or fell silent before it answered: the text may stand there or not. */
  | { readonly result: 'unconfirmed' }
  /** No page with this ticket's composer is open; copy the text instead. `url` shows the ticket. */
  | { readonly result: 'no-composer'; readonly url?: string }
  /** This portal is set to copy only. Nothing was touched, and nothing speaks against the words: copy them. */
  | { readonly result: 'copy-only' }
  /** The guard or a limit forbids it; nothing was touched. Mend the words, or ask a lead. */
  | { readonly result: 'blocked' }
  | { readonly result: 'too-long'; readonly maxLength: number }
  /** The portal's composer did not keep the text. */
  | { readonly result: 'refused'; readonly holds: string };

/** Outcomes that leave a line in the record: something was in the way, or nobody knows. */
export const UNSURE = ['thread-changed', 'news', 'refused', 'unconfirmed'] as const;
export type UnsureOutcome = (typeof UNSURE)[number];

export interface InsertOrder {
  readonly text: string;
  /** The thread the person was looking at; in any other nothing is written. */
  readonly expect: ThreadMark;
  readonly draft: DraftPolicy;
}
