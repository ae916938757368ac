/** Values worth trying on a field: where they are all there are, what none of them meets, nothing meets. Pure. */
import type { Field } from '../field.ts';
import { fold } from '../fold.ts';
import type { Signed } from './clauses.ts';

export interface Candidates {
  readonly values: readonly unknown[];
  /** Whatever the field can read is as good as one of these, for the comparisons at hand. */
  readonly whole: boolean;
}

/** Sets are tried member by member up to so many names. */
const MOST_NAMES = 8;
/** A text that nobody writes into a rule. */
const OTHER = '\u{f8ff}other';

const EQUALITIES: readonly string[] = ['is', 'is_one_of', 'known'];

const textsOf = ({ value }: Signed): readonly string[] =>
  [value].flat().filter((one): one is string => typeof one === 'string');
const numbersOf = ({ value }: Signed): readonly number[] =>
  [value].flat().filter((one): one is number => typeof one === 'number');

/** At, between and beyond every number that is compared with. */
function numbers(leaves: readonly Signed[]): Candidates {
  const points = [...new Set(leaves.flatMap(numbersOf))].sort((a, b) => a - b);
  const between = points.slice(1).map((point, index) => ((points[index] ?? 0) + point) / 2);
  const beyond = [(points[0] ?? 0) - 1, (points.at(-1) ?? 0) + 1];
  return { values: [undefined, ...points, ...between, ...beyond], whole: true };
}

function texts(leaves: readonly Signed[]): Candidates {
  const named = [...new Set(leaves.flatMap(textsOf))];
  const fixed = leaves.find(({ op, holds }) => holds && (op === 'is' || op === 'is_one_of'));
  if (fixed) return { values: textsOf(fixed), whole: true };
  const whole = leaves.every(({ op }) => EQUALITIES.includes(op));
  const wanted = (...ops: string[]) =>
    leaves.filter(({ op, holds }) => holds && ops.includes(op)).flatMap((leaf) => textsOf(leaf));
  const spliced = [
    ...wanted('starts_with'),
    OTHER,
    ...wanted('contains', 'contains_any', 'contains_all'),
    OTHER,
    ...wanted('ends_with'),
  ];
  return { values: [undefined, '', OTHER, spliced.join(' '), spliced.join(''), ...named], whole };
}

function subsets(names: readonly string[]): readonly (readonly string[])[] {
  let all: readonly (readonly string[])[] = [[]];
  for (const name of names) all = [...all, ...all.map((some) => [...some, name])];
  return all;
}

function sets(leaves: readonly Signed[], options: readonly string[] | undefined): Candidates {
  const named = [...new Set(leaves.flatMap(textsOf).map(fold))];
  const rest = options ? options.find((option) => !named.includes(fold(option))) : OTHER;
  const others = rest === undefined ? [] : [rest];
  if (named.length <= MOST_NAMES) return { values: [undefined, ...subsets([...named, ...others])], whole: true };
  const wanted = leaves.filter(({ holds }) => holds).flatMap(textsOf);
  return { values: [undefined, [], others, named, wanted, ...named.map((one) => [one])], whole: false };
}

/** `leaves` are of one field and each the positive of its kind. */
export function candidatesOf(field: Field, leaves: readonly Signed[]): Candidates {
  switch (field.type) {
    case 'boolean':
      return { values: [true, false, undefined], whole: true };
    case 'choice':
      return field.options ? { values: [...field.options, undefined], whole: true } : texts(leaves);
    case 'number':
      return numbers(leaves);
    case 'set':
      return sets(leaves, field.options);
    case 'text':
      return texts(leaves);
    default:
      return { values: [], whole: false };
  }
}
