/** What a message says, before a channel writes it in its own markup. */
import type { Alert } from '@/lib/domain/alert.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Letter } from './channel.ts';

export interface Item {
  readonly pressing: boolean;
  readonly headline: string;
  /** Store, deadline and what else is to be said, a line each. */
  readonly lines: readonly string[];
  /** https; the portal's own page of the ticket. */
  readonly link?: string;
}

/** Plain text throughout: each channel escapes all of it. */
export interface Told {
  /** Holds "Portside", so that robots that want a keyword can be told that word. */
  readonly title: string;
  readonly items: readonly Item[];
  /** Of alerts beyond those told one by one. */
  readonly more?: string;
}

/** Something is late or about to be. */
export const isPressing = ({ kind }: Alert): boolean =>
  kind === 'overdue' || kind === 'warning' || kind === 'escalation';

/** One of them is past its platform's deadline. */
export const isLate = (alerts: readonly Alert[], now: Instant): boolean =>
  alerts.some(({ kind, deadline }) => kind === 'overdue' || (deadline !== undefined && deadline <= now));

export function told(_letter: Letter, _now: Instant): Told {
  return { title: 'Portside', items: [] };
}
