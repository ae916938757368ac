/**
 * What judges shapes that come from outside is made of. Own keys only, unknown ones refused, every length capped; the
 * type of what is judged says which parts a guard must have, so that a field added to it is a type error here.
 */
import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import { DEEPEST } from './canonical.ts';

export type Guard<T> = (value: unknown) => value is T;
interface Maybe<T> {
  readonly maybe: Guard<T>;
}

/** A field that may be absent, but not undefined. */
export const maybe = <T>(guard: Guard<T>): Maybe<T> => ({ maybe: guard });

type Parts<T> = {
  readonly [K in keyof T]-?: Partial<Pick<T, K>> extends Pick<T, K> ? Maybe<Exclude<T[K], undefined>> : Guard<T[K]>;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object of these own fields and no other. */
export function shaped<T extends object>(parts: Parts<T>): Guard<T> {
  const known = new Map(Object.entries<Guard<unknown> | Maybe<unknown>>(parts));
  const needed = [...known].filter(([, part]) => typeof part === 'function').map(([key]) => key);
  return (value): value is T => {
    if (!isRecord(value) || !needed.every((key) => Object.hasOwn(value, key))) return false;
    return Object.keys(value).every((key) => {
      const part = known.get(key);
      return part !== undefined && (typeof part === 'function' ? part : part.maybe)(value[key]);
    });
  };
}

/** One of several shapes, told apart by one field. */
export const variant =
  <T extends object>(field: string, shapes: Readonly<Record<string, Guard<T>>>): Guard<T> =>
  (value): value is T => {
    if (!isRecord(value) || !Object.hasOwn(value, field)) return false;
    const kind = value[field];
    return typeof kind === 'string' && Object.hasOwn(shapes, kind) && (shapes[kind]?.(value) ?? false);
  };

export const listOf =
  <T>(guard: Guard<T>, most: number): Guard<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.length <= most && value.every((one: unknown) => guard(one));

/** Fields by names that are not known beforehand. */
export const byName =
  <T>(name: RegExp, guard: Guard<T>, most: number): Guard<Readonly<Record<string, T>>> =>
  (value): value is Readonly<Record<string, T>> => {
    if (!isRecord(value)) return false;
    const fields = Object.entries(value);
    return fields.length <= most && fields.every(([key, one]) => name.test(key) && guard(one));
  };

export const oneOf =
  <T extends string | boolean | number>(...allowed: readonly T[]): Guard<T> =>
  (value): value is T =>
    allowed.some((one) => one === value);

/** A text of so many UTF-16 units at most. */
export const textUpTo =
  (most: number, least = 0): Guard<string> =>
  (value): value is string =>
    typeof value === 'string' && value.length >= least && value.length <= most;

/** A text of a form; `T` is what that form is called. */
export const formed =
  <T extends string>(form: RegExp, most: number): Guard<T> =>
  (value): value is T =>
    typeof value === 'string' && value.length <= most && form.test(value);

export const count =
  (least: number, most: number = Number.MAX_SAFE_INTEGER): Guard<number> =>
  (value): value is number =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most;

export const numberIn =
  (least: number, most: number): Guard<number> =>
  (value): value is number =>
    typeof value === 'number' && value >= least && value <= most;

/** A shape and something about it that its type does not say. */
export const also =
  <T>(guard: Guard<T>, holds: (value: T) => boolean): Guard<T> =>
  (value): value is T =>
    guard(value) && holds(value);

/** Where a row stands in what is sealed. */
const ROW_DEPTH = 4;

/** Numbers finite, no field that would become a prototype, nested no deeper than what `canonical` writes. */
export function isPlain(value: unknown, depth = ROW_DEPTH): boolean {
  if (depth > DEEPEST) return false;
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every((one: unknown) => isPlain(one, depth + 1));
  if (!isRecord(value)) return false;
  return Object.entries(value).every(([key, one]) => key !== '__proto__' && isPlain(one, depth + 1));
}

/** Lengths as the background's doors have them, see `lib/background/doors/parts.ts`. */
export const line = textUpTo(2_000);
export const text = textUpTo(65_536 + 64);
export const key = textUpTo(300, 1);
export const fields = listOf(line, 200);
export const yes = oneOf<true>(true);
export const isBoolean = oneOf<boolean>(true, false);
export const instant: Guard<Instant> = numberIn(-FAR_FUTURE, FAR_FUTURE);
export const bytesOf = (length: number): Guard<string> => {
  const letters = Math.ceil((length * 4) / 3);
  return formed(new RegExp(`^[\\w-]{${letters}}$`), letters);
};
