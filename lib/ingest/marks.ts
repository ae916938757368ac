/** Which of what is known was read by a way that may mislead, as further pages are read. */
import type { MessageSeen } from '@/lib/domain/reading.ts';
import { same } from './same.ts';

/** The thing under these marks; without any it looks as what was never a guess. */
export function marked<T extends object>(thing: T, weak: readonly string[]): T {
  const { weak: _, ...rest } = thing as T & { readonly weak?: unknown };
  return (weak.length > 0 ? { ...rest, weak } : rest) as T;
}

/** The same for a message, which is a guess as a whole or not at all. */
export function withMark<M extends MessageSeen>(message: M, weak: boolean): M {
  const { weak: _, ...rest } = message;
  return (weak ? { ...rest, weak } : rest) as M;
}

/** Whether two things say the same, marks aside. */
export const sameUnmarked = (a: object, b: object): boolean => same(marked(a, []), marked(b, []));

/**
 * The fields that are guesses once `seen` is known too, in the order of the alphabet. A field read well is none any
 * more; one that was guessed is, unless the guess repeats what had been read well.
 */
export function marksAfter(
  known: object | undefined,
  before: readonly string[] | undefined,
  seen: object,
  weak: readonly string[],
): readonly string[] {
  const marks = new Set(before);
  const had: Readonly<Record<string, unknown>> = { ...known };
  for (const [field, value] of Object.entries(seen)) {
    if (value === undefined) continue;
    if (!weak.includes(field)) marks.delete(field);
    else if (!same(had[field], value)) marks.add(field);
  }
  return [...marks].toSorted();
}
