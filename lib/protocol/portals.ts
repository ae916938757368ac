/** Which portals are switched on, and where Portside rests. */
import type { PauseTarget } from '@/lib/domain/pause.ts';
import type { Pauses } from '@/lib/domain/settings.ts';
import type { PortalId } from '@/lib/domain/vocabulary.ts';

/** A portal as a person switches it on and off. */
export interface PortalView {
  readonly id: PortalId;
  /** Match patterns of its hosts; what the browser is asked for, in a page of ours, on a click. */
  readonly origins: readonly string[];
  /** Those of them that the browser lets us into now. */
  readonly granted: readonly string[];
}

/** Page agent -> background. */
export interface PortalReports {
  /** The paused rail was clicked: ends whatever pause covers this page. */
  'pause.end': (request: Record<string, never>) => { resumed: true };
}

export interface PortalQueries {
  'portal.list': (ask: Record<string, never>) => readonly PortalView[];
}

export interface PortalCommands {
  /** Begins or ends one pause. */
  'pause.set': (order: PauseTarget & { paused: boolean }) => Pauses;
  /** Ends every pause that covers a page, and no other. */
  'pause.resume': (order: { portal: PortalId; site?: string }) => Pauses;
}
