/** The record of status choices in `decided`: what own clocks pause by. */
import type { Decided, StatusChoice } from './ticket.ts';
import type { Instant } from './time.ts';

/** Choices kept; a ticket with more has older ones that no running clock began before. */
const MOST_CHOICES = 50;

/** Choices of a status, oldest first. A ticket of old has only its last one. */
export function statusLogOf({ statusLog, status, statusAt, snoozedUntil }: Decided): readonly StatusChoice[] {
  if (statusLog) return statusLog;
  if (status === undefined || statusAt === undefined) return [];
  return [{ status, at: statusAt, ...(snoozedUntil === undefined ? {} : { until: snoozedUntil }) }];
}

/** The record with one more choice. */
export const withChoice = (decided: Decided, choice: StatusChoice): readonly StatusChoice[] =>
  [...statusLogOf(decided), choice].slice(-MOST_CHOICES);

/** `decided` with its record as it was before the choice of a moment. */
export function withoutChoice(decided: Decided, at: Instant): Decided {
  const { statusLog = [], ...rest } = decided;
  const last = statusLog.findLastIndex((choice) => choice.at === at);
  const log = last < 0 ? statusLog : statusLog.toSpliced(last, 1);
  return log.length > 0 ? { ...rest, statusLog: log } : rest;
}
