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
}
