/** What a comparison of a rule is. */
import type { Instant } from '@/lib/domain/time.ts';
import type { Sight } from './sight.ts';

/** What a comparison is given. Each value is written as `ConditionValue` has it. */
export interface WantedByType {
  text: string;
  number: number;
  boolean: boolean;
  list: readonly string[];
  /** Least and most, both included. */
  range: readonly [number, number];
  /** A regular expression in the syntax of RE2. */
  pattern: string;
  /** Whole minutes, 0 or more. */
  minutes: number;
  /** `HH:MM`, `HH:MM` and an IANA zone: from, to (not included; earlier than from: past midnight), where. */
  hours: readonly string[];
  /** `mon` to `sun`, and an IANA zone last. */
  weekdays: readonly string[];
  /** Needs none: written as `true`. */
  nothing: true;
}
export type ValueType = keyof WantedByType;

/** `seen` is undefined where the ticket does not know. */
export type Test<Seen> = (seen: Seen | undefined, sight: Sight, earlier: () => Seen | undefined) => boolean;

interface OperatorOf<Seen, Takes extends ValueType> {
  readonly id: string;
  readonly takes: Takes;
  /** The operator it is the exact opposite of, unknown values included. */
  readonly opposite?: string;
  /** Looks at what was before: only rules that go off at an event can hold by it. */
  readonly compares?: 'change';
  /** Runs once a rule; the test it returns runs once a ticket. Throws on a value that `checkRule` would refuse. */
  prepare(wanted: WantedByType[Takes]): Test<Seen>;
  /** Moments at which it may come to hold or cease to, without news; the next one after now counts. */
  flips?(wanted: WantedByType[Takes], seen: Seen, sight: Sight): readonly Instant[];
}

export type Operator<Seen = never> = { [Takes in ValueType]: OperatorOf<Seen, Takes> }[ValueType];
/** An operator of one kind of value. */
export type OperatorTaking<Seen, Takes extends ValueType> = OperatorOf<Seen, Takes>;

/** The exact opposite of an operator under another name. */
export function opposite<Seen, Takes extends ValueType>(
  id: string,
  operator: OperatorTaking<Seen, Takes>,
): OperatorTaking<Seen, Takes> {
  return {
    ...operator,
    id,
    opposite: operator.id,
    prepare(wanted) {
      const test = operator.prepare(wanted);
      return (seen, sight, earlier) => !test(seen, sight, earlier);
    },
  };
}

/** An operator and its exact opposite. */
export const both = <Seen, Takes extends ValueType>(
  operator: OperatorTaking<Seen, Takes>,
  id: string,
): [OperatorTaking<Seen, Takes>, OperatorTaking<Seen, Takes>] => [operator, opposite(id, operator)];
