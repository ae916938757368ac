/** Comparisons of numbers. Nothing is more or less than a number that is not known. */
import { both, type OperatorTaking } from '../operator.ts';
import { changedOrNot, knownOrNot } from './any.ts';

const overNumber = (
  id: string,
  holds: (seen: number, wanted: number) => boolean,
): OperatorTaking<number, 'number'> => ({
  id,
  takes: 'number',
  prepare: (wanted) => (seen) => seen !== undefined && holds(seen, wanted),
});

const between: OperatorTaking<number, 'range'> = {
  id: 'between',
  takes: 'range',
  prepare:
    ([least, most]) =>
    (seen) =>
      seen !== undefined && seen >= least && seen <= most,
};

export const numberOperators = [
  ...both(
    overNumber('is', (seen, wanted) => seen === wanted),
    'is_not',
  ),
  overNumber('gt', (seen, wanted) => seen > wanted),
  overNumber('gte', (seen, wanted) => seen >= wanted),
  overNumber('lt', (seen, wanted) => seen < wanted),
  overNumber('lte', (seen, wanted) => seen <= wanted),
  ...both(between, 'not_between'),
  ...knownOrNot,
  ...changedOrNot,
];
