import type { RailPlace } from './settings.ts';
import type { Instant } from './time.ts';
import type { Severity } from './vocabulary.ts';

/** Background -> page agent: what the rail shows (nothing of a buyer), already in the UI's language. */
export interface RailState {
  /** Open tickets whose act-by time has come, at most 99. */
  readonly due: number;
  readonly open: number;
  /** Act-by time of the most urgent open ticket. */
  readonly actBy?: Instant;
  readonly severity?: Severity;
  readonly place: RailPlace;
  readonly label: string;
  readonly theme: 'auto' | 'light' | 'dark';
  /** The key that opens the sidebar where a click in the page cannot (Firefox). */
  readonly key?: string;
  /** Nothing can be stored right now; `label` says what to do. */
  readonly trouble?: true;
  /** The store is locked: the word to show for it. */
  readonly locked?: string;
  /** The page may be read. Nothing is read before this was said. */
  readonly reads: boolean;
  /** A person paused Portside here: the word to show for it. A click resumes. */
  readonly paused?: string;
}
