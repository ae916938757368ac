/** Comparisons that every kind of field has. */
import { both, type OperatorTaking } from '../operator.ts';

const known: OperatorTaking<unknown, 'nothing'> = {
  id: 'known',
  takes: 'nothing',
  prepare: () => (seen) => seen !== undefined && seen !== '',
};

export const knownOrNot = both(known, 'not_known');

const same = (one: unknown, other: unknown): boolean =>
  Array.isArray(one) && Array.isArray(other)
    ? one.length === other.length && one.every((part) => other.includes(part))
    : one === other;

/** Nothing has changed where nothing was before. */
const changed: OperatorTaking<unknown, 'nothing'> = {
  id: 'changed',
  takes: 'nothing',
  compares: 'change',
  prepare:
    () =>
    (seen, { routable }, earlier) =>
      routable.before !== undefined && !same(seen, earlier()),
};

export const changedOrNot = both(changed, 'not_changed');
