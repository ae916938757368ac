/** A condition as alternatives, each a list of comparisons that hold or do not: what can be reasoned about. Pure. */
import type { Condition } from '@/lib/domain/rule.ts';
import type { Comparison } from '../leaf.ts';

export interface Signed extends Comparison {
  readonly holds: boolean;
}

/** All of these together. */
export type Clause = readonly Signed[];

/** Alternatives looked at; a condition with more is left alone. */
const MOST_CLAUSES = 1_000;

/** Every choice of one of each. Undefined: too many. */
function every(parts: readonly (readonly Clause[] | undefined)[]): readonly Clause[] | undefined {
  let clauses: readonly Clause[] = [[]];
  for (const part of parts) {
    if (!part || clauses.length * part.length > MOST_CLAUSES) return undefined;
    clauses = clauses.flatMap((clause) => part.map((more) => [...clause, ...more]));
  }
  return clauses;
}

function any(parts: readonly (readonly Clause[] | undefined)[]): readonly Clause[] | undefined {
  const clauses: Clause[] = [];
  for (const part of parts) {
    if (!part || clauses.length + part.length > MOST_CLAUSES) return undefined;
    clauses.push(...part);
  }
  return clauses;
}

/** Undefined where there are more than anybody wants to wait for. */
export function clausesOf(condition: Condition, holds = true): readonly Clause[] | undefined {
  if ('not' in condition) return clausesOf(condition.not, !holds);
  if ('all' in condition || 'any' in condition) {
    const parts = ('all' in condition ? condition.all : condition.any).map((part) => clausesOf(part, holds));
    return 'all' in condition === holds ? every(parts) : any(parts);
  }
  return [[{ ...condition, holds }]];
}
