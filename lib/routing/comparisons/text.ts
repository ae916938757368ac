/** Comparisons of texts and of choices. */
import { fold } from '../fold.ts';
import { both, type OperatorTaking } from '../operator.ts';
import { compilePattern } from '../pattern.ts';
import { changedOrNot, knownOrNot } from './any.ts';

type Holds = (seen: string, wanted: string) => boolean;

const overText = (id: string, holds: Holds): OperatorTaking<string, 'text'> => ({
  id,
  takes: 'text',
  prepare(wanted) {
    const folded = fold(wanted);
    return (seen, sight) => seen !== undefined && holds(sight.folded(seen), folded);
  },
});

const overTexts = (id: string, holds: Holds, of: 'some' | 'every' = 'some'): OperatorTaking<string, 'list'> => ({
  id,
  takes: 'list',
  prepare(wanted) {
    const folded = wanted.map(fold);
    return (seen, sight) => {
      if (seen === undefined) return false;
      const text = sight.folded(seen);
      return folded[of]((one) => holds(text, one));
    };
  },
});

const isOneOf: OperatorTaking<string, 'list'> = {
  id: 'is_one_of',
  takes: 'list',
  prepare(wanted) {
    const folded = new Set(wanted.map(fold));
    return (seen, sight) => seen !== undefined && folded.has(sight.folded(seen));
  },
};

/** It was one of these before, and is something else now. */
const changedFrom: OperatorTaking<string, 'list'> = {
  id: 'changed_from',
  takes: 'list',
  compares: 'change',
  prepare(wanted) {
    const folded = new Set(wanted.map(fold));
    return (seen, sight, earlier) => {
      const before = earlier();
      return before !== undefined && before !== seen && folded.has(sight.folded(before));
    };
  },
};

/** It is one of these now, and was something else before; a new ticket was nothing before. */
const changedTo: OperatorTaking<string, 'list'> = {
  id: 'changed_to',
  takes: 'list',
  compares: 'change',
  prepare(wanted) {
    const folded = new Set(wanted.map(fold));
    return (seen, sight, earlier) =>
      seen !== undefined &&
      (sight.routable.events !== undefined || sight.routable.before !== undefined) &&
      earlier() !== seen &&
      folded.has(sight.folded(seen));
  },
};

const matches: OperatorTaking<string, 'pattern'> = {
  id: 'matches',
  takes: 'pattern',
  prepare(wanted) {
    const pattern = compilePattern(wanted);
    return (seen) => seen !== undefined && pattern(seen);
  },
};

export const choiceOperators = [
  ...both(
    overText('is', (seen, wanted) => seen === wanted),
    'is_not',
  ),
  ...both(isOneOf, 'is_none_of'),
  ...knownOrNot,
  ...changedOrNot,
  ...both(changedFrom, 'not_changed_from'),
  ...both(changedTo, 'not_changed_to'),
];

const includes: Holds = (seen, wanted) => seen.includes(wanted);

export const textOperators = [
  ...both(overText('contains', includes), 'not_contains'),
  ...both(overTexts('contains_any', includes), 'contains_none'),
  ...both(overTexts('contains_all', includes, 'every'), 'not_contains_all'),
  ...both(
    overText('starts_with', (seen, wanted) => seen.startsWith(wanted)),
    'not_starts_with',
  ),
  ...both(
    overText('ends_with', (seen, wanted) => seen.endsWith(wanted)),
    'not_ends_with',
  ),
  ...both(matches, 'not_matches'),
  ...choiceOperators,
];
