/** What became of an iCalendar file of days off. */
import type { Holiday } from './calendar.ts';

/** What is wrong with a damaged file; the options have a sentence for each. */
export type FileProblem =
  | 'not_calendar'
  | 'not_ended'
  | 'nesting'
  | 'line'
  | 'date'
  | 'no_start'
  | 'end_before_start'
  | 'rule'
  | 'too_many'
  | 'no_events';

/** Why an event became no day off: it has clock times, repeats in a way that is not followed, lies outside the years. */
export type SkipReason = 'times' | 'repeats' | 'cancelled' | 'long' | 'outside' | 'many';

export interface SkippedEvent {
  /** Of the file, from 1. */
  readonly line: number;
  readonly name: string;
  readonly why: SkipReason;
}

export interface ReadHolidays {
  readonly holidays: readonly Holiday[];
  readonly skipped: readonly SkippedEvent[];
}

/** Longest file taken, UTF-16 code units: ten years of every country's holidays are a tenth of it. */
export const LONGEST_FILE = 1_000_000;
