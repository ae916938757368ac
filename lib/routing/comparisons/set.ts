/** Comparisons of sets. A set that is not known is empty. */
import { fold } from '../fold.ts';
import { both, type OperatorTaking } from '../operator.ts';
import type { Sight } from '../sight.ts';
import { changedOrNot } from './any.ts';

type Seen = readonly string[];

const overSet = (
  id: string,
  holds: (seen: ReadonlySet<string>, wanted: readonly string[]) => boolean,
): OperatorTaking<Seen, 'list'> => ({
  id,
  takes: 'list',
  prepare(wanted) {
    const folded = wanted.map(fold);
    return (seen, sight) => holds(sight.members(seen ?? NONE), folded);
  },
});
const NONE: Seen = [];

/** Whether any of these came in, or went, with the change. A new ticket had none before. */
const moved = (id: string, holds: (one: string, now: ReadonlySet<string>, before: ReadonlySet<string>) => boolean) =>
  ({
    id,
    takes: 'list',
    compares: 'change',
    prepare(wanted) {
      const folded = wanted.map(fold);
      return (seen, sight, earlier) => {
        if (!looksAtChange(sight)) return false;
        const now = sight.members(seen ?? NONE);
        const before = sight.members(earlier() ?? NONE);
        return folded.some((one) => holds(one, now, before));
      };
    },
  }) satisfies OperatorTaking<Seen, 'list'>;

const looksAtChange = ({ routable }: Sight) => routable.before !== undefined || routable.events !== undefined;

const empty: OperatorTaking<Seen, 'nothing'> = {
  id: 'is_empty',
  takes: 'nothing',
  prepare: () => (seen) => (seen?.length ?? 0) === 0,
};

export const setOperators = [
  ...both(
    overSet('includes_any', (seen, wanted) => wanted.some((one) => seen.has(one))),
    'includes_none',
  ),
  ...both(
    overSet('includes_all', (seen, wanted) => wanted.every((one) => seen.has(one))),
    'not_includes_all',
  ),
  ...both(empty, 'is_not_empty'),
  ...changedOrNot,
  ...both(
    moved('gained', (one, now, before) => now.has(one) && !before.has(one)),
    'not_gained',
  ),
  ...both(
    moved('lost', (one, now, before) => !now.has(one) && before.has(one)),
    'not_lost',
  ),
];
