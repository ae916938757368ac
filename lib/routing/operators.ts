/** The comparisons of each field type. Every negative is the exact opposite of its positive, unknown values included. */

import { changedOrNot, knownOrNot } from './comparisons/any.ts';
import { numberOperators } from './comparisons/number.ts';
import { setOperators } from './comparisons/set.ts';
import { choiceOperators, textOperators } from './comparisons/text.ts';
import { clockOperators, timeOperators } from './comparisons/time.ts';
import type { FieldType, SeenByType } from './field.ts';
import type { Operator, OperatorTaking } from './operator.ts';

export type { ValueType } from './operator.ts';

const isTrue: OperatorTaking<boolean, 'boolean'> = {
  id: 'is',
  takes: 'boolean',
  prepare: (wanted) => (seen) => seen === wanted,
};

export const OPERATORS: { readonly [Type in FieldType]: readonly Operator<SeenByType[Type]>[] } = {
  choice: choiceOperators,
  text: textOperators,
  number: numberOperators,
  set: setOperators,
  boolean: [isTrue, ...knownOrNot, ...changedOrNot],
  time: timeOperators,
  clock: clockOperators,
};
