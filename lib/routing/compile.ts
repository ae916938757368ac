/** Turns a condition into a predicate, once. */
import type { Condition } from '@/lib/domain/rule.ts';
import { type Leaf, leafOf } from './leaf.ts';
import type { Routable } from './routable.ts';
import { type Sight, sightOf } from './sight.ts';

/**
 * Groups within groups: far above anything anybody reads or writes, and what a small stack holds many times over, so
 * that storing, sending and drawing a rule hold it too.
 */
export const MAX_DEPTH = 500;

export type Predicate = (routable: Routable) => boolean;

/** A condition ready to run over a look at a ticket. */
export interface Compiled {
  holds(sight: Sight): boolean;
  /** Its comparisons that time alone moves. */
  readonly timed: readonly Leaf[];
}

function built(condition: Condition, depth: number, timed: Leaf[]): Compiled['holds'] {
  if (depth > MAX_DEPTH) throw new Error(`groups within groups deeper than ${MAX_DEPTH}`);
  if ('all' in condition) {
    const parts = condition.all.map((part) => built(part, depth + 1, timed));
    if (parts.length === 0) throw new Error('empty group');
    return (sight) => parts.every((part) => part(sight));
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => built(part, depth + 1, timed));
    if (parts.length === 0) throw new Error('empty group');
    return (sight) => parts.some((part) => part(sight));
  }
  if ('not' in condition) {
    const part = built(condition.not, depth + 1, timed);
    return (sight) => !part(sight);
  }
  const leaf = leafOf(condition);
  if (leaf.next) timed.push(leaf);
  return leaf.holds;
}

/** Throws, with what is wrong, on a condition that `checkRule` would have refused. */
export function compileCondition(condition: Condition): Compiled {
  const timed: Leaf[] = [];
  return { holds: built(condition, 1, timed), timed };
}

/** The same, for one look at one ticket. */
export function compile(condition: Condition): Predicate {
  const { holds } = compileCondition(condition);
  return (routable) => holds(sightOf(routable));
}
