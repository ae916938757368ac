/** Puts what was read as taught together with what the built-in reader says: it fills gaps and adds what is new. */
import type { MessageSeen, Observation } from '@/lib/domain/reading.ts';
import { TAUGHT } from './seen.ts';

/** Names under which a missing field is also reported. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  last: ['last', 'last.text'],
  'last.at': ['last.at', 'at'],
  messages: ['messages', 'thread'],
};

/** The fields of a reading are not to be named again as missing. */
export const without = (missing: readonly string[], fields: readonly string[]): readonly string[] => {
  const found = new Set(fields.flatMap((field) => [field, ...(ALSO[field] ?? [])]));
  return missing.filter((field) => !found.has(field));
};

/** A row's newest message: its words as the reader has them, its time where only that was lacking. */
function lastOf(known: MessageSeen, taught: MessageSeen): MessageSeen | undefined {
  if (known.at !== undefined || taught.at === undefined) return undefined;
  const { missing = [], ...rest } = known;
  const left = missing.filter((field) => field !== 'at');
  return {
    ...rest,
    at: taught.at,
    ...(taught.dayOnly && { dayOnly: true as const }),
    ...(left.length > 0 && { missing: left }),
  };
}

/**
 * An observation with the gaps that `fields` can fill. `weak`: fields that may be replaced, because they were read by a
 * way that may mislead.
 */
export function filled<T extends Observation>(known: T, fields: Partial<T>, weak: readonly string[]): T {
  const taken: Record<string, unknown> = {};
  const named: string[] = [];
  const current = known as unknown as Readonly<Record<string, unknown>>;
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    if (!(field in current) || weak.includes(field)) {
      taken[field] = value;
      named.push(field);
      if (field === 'last' && (value as MessageSeen).at !== undefined) named.push('last.at');
    } else if (field === 'last') {
      const last = lastOf(current.last as MessageSeen, value as MessageSeen);
      if (!last) continue;
      taken.last = last;
      named.push('last.at');
    }
  }
  if (named.length === 0) return known;
  const ways = { ...known.ways, ...Object.fromEntries(named.map((field) => [field, TAUGHT])) };
  return { ...known, ...taken, missing: without(known.missing, named), ways };
}

/** Whose row this is among those already seen: the one that alone agrees with the first of these tests it can answer. */
export function matching<T>(seen: readonly T[], tests: readonly ((one: T) => boolean | undefined)[]): T | undefined {
  for (const test of tests) {
    const found = seen.filter((one) => test(one) === true);
    if (found.length === 1) return found[0];
  }
  return undefined;
}
