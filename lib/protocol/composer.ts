/** The portal's own composer: shortcuts typed there, and what the guard says of what is written there. */
import type { GuardLevel, Violation } from '@/lib/domain/guard.ts';
import type { InsertOutcome } from '@/lib/domain/insertion.ts';
import type { ThreadMark } from '@/lib/domain/thread-mark.ts';
import type { Instant } from '@/lib/domain/time.ts';

export type Expansion =
  /** No template has this shortcut, or too many were asked for: it stays as typed. */
  | { readonly state: 'unknown' }
  /** The template needs something, or breaks a rule: `label` says to open the sidebar. Nothing of the text. */
  | { readonly state: 'open'; readonly label: string }
  | { readonly state: 'ready'; readonly text: string; readonly expect: ThreadMark };

/** What the mark beside the composer shows: how much there is, never what. */
export interface ComposerMark {
  readonly count: number;
  /** The worst; absent when there is nothing. */
  readonly level?: GuardLevel;
  /** In the UI's language. */
  readonly label: string;
}

/** Page agent -> background, for the composer of the page it stands in. */
export interface ComposerReports {
  /** A composer was seen: put its helper into this tab. Answered when it has run; false: the portal is set to copy only. */
  'composer.help': (request: Record<string, never>) => { helped: boolean };
  /** A person typed `/shortcut` and a key that ends it. */
  'composer.expand': (request: { shortcut: string }) => Expansion;
  /** What became of the text that was answered last; leaves the same line in the record as any insertion. */
  'composer.expanded': (report: { result: InsertOutcome['result'] }) => { stored: true };
  /** What a person has written there so far; kept in memory, and only what the guard found in it. */
  'composer.typed': (report: { text: string }) => ComposerMark;
}

/** What views show of the composer beside them. */
export interface PageComposer {
  readonly violations: readonly Violation[];
  /** A shortcut was typed whose template wants something first. */
  readonly fill?: PageFill;
}

/** `at` tells one asking from the next. */
export interface PageFill {
  readonly templateId: string;
  readonly name: string;
  readonly at: Instant;
}
