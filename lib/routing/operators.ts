/** The comparisons of each field type. Every negative is the exact opposite of its positive, unknown values included. */
import type { FieldType, SeenByType } from './fields.ts';

export type ValueType = 'text' | 'number' | 'boolean' | 'list';

/** `prepare` runs once a rule, the test it returns once a ticket. `seen` is undefined where the ticket does not know. */
interface OperatorOf<Seen, Takes extends ValueType, Wanted> {
  readonly id: string;
  readonly takes: Takes;
  prepare(wanted: Wanted): (seen: Seen | undefined) => boolean;
}

export type Operator<Seen = never> =
  | OperatorOf<Seen, 'text', string>
  | OperatorOf<Seen, 'number', number>
  | OperatorOf<Seen, 'boolean', boolean>
  | OperatorOf<Seen, 'list', readonly string[]>;

/** Case, width and surrounding space never matter. */
const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim();

const overText = (id: string, holds: (seen: string, wanted: string) => boolean): Operator<string> => ({
  id,
  takes: 'text',
  prepare(wanted) {
    const folded = fold(wanted);
    return (seen) => seen !== undefined && holds(fold(seen), folded);
  },
});

const overTexts = (id: string, holds: (seen: string, wanted: string) => boolean): Operator<string> => ({
  id,
  takes: 'list',
  prepare(wanted) {
    const folded = wanted.map(fold);
    return (seen) => {
      if (seen === undefined) return false;
      const text = fold(seen);
      return folded.some((one) => holds(text, one));
    };
  },
});

const overNumber = (id: string, holds: (seen: number, wanted: number) => boolean): Operator<number> => ({
  id,
  takes: 'number',
  prepare: (wanted) => (seen) => seen !== undefined && holds(seen, wanted),
});

const overSet = (
  id: string,
  holds: (seen: ReadonlySet<string>, wanted: readonly string[]) => boolean,
): Operator<readonly string[]> => ({
  id,
  takes: 'list',
  prepare(wanted) {
    const folded = wanted.map(fold);
    return (seen) => holds(new Set((seen ?? []).map(fold)), folded);
  },
});

/** The opposite of an operator under another name; the switch keeps each kind of wanted value with its test. */
function opposite<Seen>(id: string, operator: Operator<Seen>): Operator<Seen> {
  const not = (test: (seen: Seen | undefined) => boolean) => (seen: Seen | undefined) => !test(seen);
  switch (operator.takes) {
    case 'text':
      return { id, takes: 'text', prepare: (wanted) => not(operator.prepare(wanted)) };
    case 'number':
      return { id, takes: 'number', prepare: (wanted) => not(operator.prepare(wanted)) };
    case 'boolean':
      return { id, takes: 'boolean', prepare: (wanted) => not(operator.prepare(wanted)) };
    case 'list':
      return { id, takes: 'list', prepare: (wanted) => not(operator.prepare(wanted)) };
  }
}

const is = overText('is', (seen, wanted) => seen === wanted);
const isOneOf = overTexts('is_one_of', (seen, wanted) => seen === wanted);
const contains = overText('contains', (seen, wanted) => seen.includes(wanted));
const containsAny = overTexts('contains_any', (seen, wanted) => seen.includes(wanted));
const equals = overNumber('is', (seen, wanted) => seen === wanted);
const includesAny = overSet('includes_any', (seen, wanted) => wanted.some((one) => seen.has(one)));
const choice = [is, opposite('is_not', is), isOneOf, opposite('is_none_of', isOneOf)];

export const OPERATORS: { readonly [Type in FieldType]: readonly Operator<SeenByType[Type]>[] } = {
  choice,
  text: [
    contains,
    opposite('not_contains', contains),
    containsAny,
    opposite('contains_none', containsAny),
    overText('starts_with', (seen, wanted) => seen.startsWith(wanted)),
    overText('ends_with', (seen, wanted) => seen.endsWith(wanted)),
    ...choice,
  ],
  number: [
    equals,
    opposite('is_not', equals),
    overNumber('gt', (seen, wanted) => seen > wanted),
    overNumber('gte', (seen, wanted) => seen >= wanted),
    overNumber('lt', (seen, wanted) => seen < wanted),
    overNumber('lte', (seen, wanted) => seen <= wanted),
  ],
  set: [
    includesAny,
    overSet('includes_all', (seen, wanted) => wanted.every((one) => seen.has(one))),
    opposite('includes_none', includesAny),
  ],
  boolean: [{ id: 'is', takes: 'boolean', prepare: (wanted: boolean) => (seen) => seen === wanted }],
};
