/** Whether a deadline rests on a time that a page's way of showing it only lets one guess. */
import { isGuess } from '@/lib/domain/guess.ts';
import type { Owed, Subject } from './obligation.ts';

/** Times pages show. `message`: when somebody wrote. */
export const SHOWN_TIMES = ['deadline', 'shipBy', 'deliverBy', 'openedAt', 'placedAt', 'message'] as const;
export type ShownTime = (typeof SHOWN_TIMES)[number];

/**
 * The guessed time that a deadline is, or that it is counted from; undefined: it rests on none. A deadline that a page
 * shows well is no guess, wherever its window began.
 */
export function guessedTime(
  { deadline, startedAt }: Pick<Owed, 'deadline' | 'startedAt'>,
  { observed, order, thread }: Pick<Subject, 'observed' | 'order' | 'thread'>,
): ShownTime | undefined {
  if (deadline === order?.shipBy) return isGuess(order, 'shipBy') ? 'shipBy' : undefined;
  if (deadline === observed.deadline) return isGuess(observed, 'deadline') ? 'deadline' : undefined;
  if (startedAt === order?.deliverBy) return isGuess(order, 'deliverBy') ? 'deliverBy' : undefined;
  if (thread.guessed.includes(startedAt)) return 'message';
  if (startedAt === observed.openedAt && isGuess(observed, 'openedAt')) return 'openedAt';
  return startedAt === order?.placedAt && isGuess(order, 'placedAt') ? 'placedAt' : undefined;
}
