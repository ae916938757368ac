/** One comparison, ready to run. */
import type { ConditionValue } from '@/lib/domain/rule.ts';
import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';
import type { Field } from './field.ts';
import { fieldOf } from './fields.ts';
import type { Operator, OperatorTaking, Test, ValueType, WantedByType } from './operator.ts';
import { OPERATORS } from './operators.ts';
import type { Routable } from './routable.ts';
import { type Sight, sightOf } from './sight.ts';
import { FITS } from './values.ts';

export interface Comparison {
  readonly field: string;
  readonly op: string;
  readonly value: ConditionValue;
}

export interface Leaf {
  readonly field: Field;
  holds(sight: Sight): boolean;
  /** The next moment at which it may hold or not without news; absent: time alone does not move it. */
  next?(sight: Sight): Instant;
}

interface Bound<Seen> {
  readonly test: Test<Seen>;
  flips?(seen: Seen, sight: Sight): readonly Instant[];
}

function bind<Seen, Takes extends ValueType>(
  operator: OperatorTaking<Seen, Takes>,
  wanted: WantedByType[Takes],
): Bound<Seen> {
  const { flips } = operator;
  return {
    test: operator.prepare(wanted),
    ...(flips ? { flips: (seen, sight) => flips(wanted, seen, sight) } : {}),
  };
}

/** The operator with its wanted value in; undefined when the value is of another kind. */
function bound<Seen>(operator: Operator<Seen>, value: ConditionValue): Bound<Seen> | undefined {
  switch (operator.takes) {
    case 'text':
      return FITS.text(value) ? bind(operator, value) : undefined;
    case 'number':
      return FITS.number(value) ? bind(operator, value) : undefined;
    case 'boolean':
      return FITS.boolean(value) ? bind(operator, value) : undefined;
    case 'list':
      return FITS.list(value) ? bind(operator, value) : undefined;
    case 'range':
      return FITS.range(value) ? bind(operator, value) : undefined;
    case 'pattern':
      return FITS.pattern(value) ? bind(operator, value) : undefined;
    case 'minutes':
      return FITS.minutes(value) ? bind(operator, value) : undefined;
    case 'hours':
      return FITS.hours(value) ? bind(operator, value) : undefined;
    case 'weekdays':
      return FITS.weekdays(value) ? bind(operator, value) : undefined;
    case 'nothing':
      return FITS.nothing(value) ? bind(operator, value) : undefined;
  }
}

const firstAfter = (now: Instant, moments: readonly (Instant | undefined)[]): Instant =>
  moments.reduce<Instant>((next, at) => (at !== undefined && at > now && at < next ? at : next), FAR_FUTURE);

/** Values next to which a comparison with these numbers turns: whole numbers at, just below and just above each. */
const aroundOf = (value: ConditionValue): number[] =>
  (typeof value === 'number'
    ? [value]
    : Array.isArray(value)
      ? value.filter((one) => typeof one === 'number')
      : []
  ).flatMap((one) => [Math.ceil(one) - 1, ...(Number.isInteger(one) ? [one] : []), Math.floor(one) + 1]);

interface ReadField<Seen> {
  read(routable: Routable): Seen | undefined;
  reaches?(routable: Routable, value: number): Instant | undefined;
  turns?(routable: Routable): readonly Instant[];
}

function made<Seen>(
  field: Field,
  own: ReadField<Seen>,
  operators: readonly Operator<Seen>[],
  { op, value }: Comparison,
): Leaf | undefined {
  const operator = operators.find(({ id }) => id === op);
  const compared = operator && bound(operator, value);
  if (!compared) return undefined;
  const { test, flips } = compared;
  const holds = (sight: Sight) => test(sight.read(own), sight, () => sight.earlier(own));
  const { reaches, turns } = own;
  if (flips)
    return {
      field,
      holds,
      next: (sight) => {
        const seen = sight.read(own);
        return seen === undefined ? FAR_FUTURE : firstAfter(sight.routable.now, flips(seen, sight));
      },
    };
  if (reaches) {
    const around = aroundOf(value);
    return {
      field,
      holds,
      next: (sight) => {
        const { routable } = sight;
        const held = holds(sight);
        const moments = around.flatMap((one) => reaches(routable, one) ?? []).filter((at) => at > routable.now);
        // Between two of these nothing changes, so that the first at which the answer is another is the next change.
        return moments.sort((a, b) => a - b).find((now) => holds(sightOf({ ...routable, now })) !== held) ?? FAR_FUTURE;
      },
    };
  }
  if (turns) return { field, holds, next: ({ routable }) => firstAfter(routable.now, turns(routable)) };
  return { field, holds };
}

/** Throws, with what is wrong, on a comparison that `checkRule` would have refused. */
export function leafOf(comparison: Comparison): Leaf {
  const field = fieldOf(comparison.field);
  if (!field) throw new Error(`unknown field ${comparison.field}`);
  const leaf = leafOver(field, comparison);
  if (!leaf) throw new Error(`${comparison.field} cannot be compared by ${comparison.op} with that value`);
  return leaf;
}

function leafOver(field: Field, comparison: Comparison): Leaf | undefined {
  switch (field.type) {
    case 'text':
      return made(field, field, OPERATORS.text, comparison);
    case 'number':
      return made(field, field, OPERATORS.number, comparison);
    case 'set':
      return made(field, field, OPERATORS.set, comparison);
    case 'choice':
      return made(field, field, OPERATORS.choice, comparison);
    case 'boolean':
      return made(field, field, OPERATORS.boolean, comparison);
    case 'time':
      return made(field, field, OPERATORS.time, comparison);
    case 'clock':
      return made(field, field, OPERATORS.clock, comparison);
  }
}
