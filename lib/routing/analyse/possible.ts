/** Whether any ticket can meet several comparisons at once. Pure. */
import { FAR_FUTURE } from '@/lib/domain/time.ts';
import { fieldOf } from '../fields.ts';
import { fold } from '../fold.ts';
import { type Leaf, leafOf } from '../leaf.ts';
import { OPERATORS } from '../operators.ts';
import type { Sight } from '../sight.ts';
import { candidatesOf } from './candidates.ts';
import type { Clause, Signed } from './clauses.ts';

/** `never` is certain; `some` is, as far as fields say nothing of one another. */
export type Possible = 'never' | 'some' | 'unknown';

interface Kind {
  /** The operator it is the opposite of. */
  readonly opposite?: string;
  /** What it compares cannot be tried out value by value. */
  readonly opaque: boolean;
}

function kindOf({ field: id, op }: Signed): Kind | undefined {
  const field = fieldOf(id);
  const operator = field && OPERATORS[field.type].find((one) => one.id === op);
  if (!field || !operator) return undefined;
  const opaque =
    field.type === 'time' || field.type === 'clock' || operator.compares === 'change' || operator.takes === 'pattern';
  return { ...(operator.opposite === undefined ? {} : { opposite: operator.opposite }), opaque };
}

/** A look at a ticket of which nothing is known but the value at hand. */
const sightOfValue = (value: unknown): Sight => ({
  routable: {
    now: FAR_FUTURE,
    observed: {
      portal: 'amazon',
      store: '',
      kind: 'message',
      externalId: '',
      fulfilment: 'unknown',
      messageCount: 0,
      firstSeenAt: 0,
      changedAt: 0,
      missing: [],
    },
    decided: {},
    assessed: {
      status: 'open',
      severity: 'normal',
      tier: 'standard',
      language: 'und',
      intent: 'other',
      confidence: 0,
      flags: [],
      obligations: [],
    },
  },
  // Candidates are made for the field's own type, see `candidatesOf`.
  read: () => value as never,
  earlier: () => undefined,
  folded: fold,
  members: (list) => new Set(list.map(fold)),
  deadline: undefined,
});

const leaves = new Map<string, Leaf | undefined>();
/** Leaves and answers kept ready; they hang on nothing but what a rule says. */
const MOST_KEPT = 20_000;

function leafFor({ field, op, value }: Signed): Leaf | undefined {
  const key = JSON.stringify([field, op, value]);
  if (leaves.has(key)) return leaves.get(key);
  if (leaves.size >= MOST_KEPT) leaves.clear();
  let leaf: Leaf | undefined;
  try {
    leaf = leafOf({ field, op, value });
  } catch {
    // A comparison that cannot run says nothing.
  }
  leaves.set(key, leaf);
  return leaf;
}

/** The positive of its kind, with the sign turned where it was the negative. */
function positive(leaf: Signed): Signed {
  const opposite = kindOf(leaf)?.opposite;
  return opposite === undefined ? leaf : { ...leaf, op: opposite, holds: !leaf.holds };
}

const textsOf = ({ value }: Signed) => [value].flat().filter((one): one is string => typeof one === 'string');

/** A text that has all this is one that `without` forbids. */
function clashes(wanted: Signed, without: Signed): boolean {
  const grows = without.op === 'contains' || without.op === 'contains_any';
  const sameEnd = wanted.op === without.op && (wanted.op === 'starts_with' || wanted.op === 'ends_with');
  const leaf = grows || sameEnd ? leafFor(without) : undefined;
  if (!leaf) return false;
  const met = (text: string) => leaf.holds(sightOfValue(text));
  if (['contains', 'starts_with', 'ends_with'].includes(wanted.op)) return textsOf(wanted).some(met);
  if (wanted.op === 'contains_all') return textsOf(wanted).some(met);
  return wanted.op === 'contains_any' && textsOf(wanted).every(met);
}

/** Comparisons of one field, each the positive of its kind. */
function possibleInField(signed: readonly Signed[]): Possible {
  const [first] = signed;
  const field = first && fieldOf(first.field);
  if (!field) return 'unknown';
  const key = ({ op, value }: Signed) => JSON.stringify([op, value]);
  const wanted = signed.filter(({ holds }) => holds);
  const unwanted = signed.filter(({ holds }) => !holds);
  const keys = new Set(wanted.map(key));
  if (unwanted.some((leaf) => keys.has(key(leaf)))) return 'never';
  const clear = signed.filter((leaf) => kindOf(leaf)?.opaque === false);
  const opaque = signed.length - clear.length;
  if (clear.length > 0) {
    const { values, whole } = candidatesOf(field, clear);
    const ready = clear.map((leaf) => ({ leaf: leafFor(leaf), holds: leaf.holds }));
    const met = values.some((value) => {
      const sight = sightOfValue(value);
      return ready.every(({ leaf, holds }) => leaf?.holds(sight) === holds);
    });
    if (!met && whole) return 'never';
    if (field.type === 'text' && wanted.some((one) => unwanted.some((other) => clashes(one, other)))) return 'never';
    if (!met) return 'unknown';
  }
  return opaque === 0 || signed.length === 1 ? 'some' : 'unknown';
}

interface Group {
  readonly leaves: readonly Signed[];
  readonly possible: Possible;
  /** The same for the same comparisons. */
  readonly key: string;
}

/** A clause by fields, each with what is possible in it alone. */
export interface Sorted {
  readonly byField: ReadonlyMap<string, Group>;
  readonly possible: Possible;
}

const answers = new Map<string, Possible>();

/** Rules say the same things again and again. */
function kept(key: string, group: readonly Signed[]): Possible {
  const known = answers.get(key);
  if (known) return known;
  if (answers.size >= MOST_KEPT) answers.clear();
  const found = possibleInField(group);
  answers.set(key, found);
  return found;
}

const worst = (all: Iterable<Possible>): Possible => {
  let found: Possible = 'some';
  for (const one of all) {
    if (one === 'never') return 'never';
    if (one === 'unknown') found = 'unknown';
  }
  return found;
};

export function sorted(clause: Clause): Sorted {
  const groups = new Map<string, Signed[]>();
  for (const leaf of clause.map(positive)) groups.set(leaf.field, [...(groups.get(leaf.field) ?? []), leaf]);
  const byField = new Map(
    [...groups].map(([id, group]) => {
      const key = JSON.stringify(group);
      return [id, { leaves: group, possible: kept(key, group), key }];
    }),
  );
  return { byField, possible: worst([...byField.values()].map(({ possible }) => possible)) };
}

/** Both at once. */
export function possibleTogether(a: Sorted, b: Sorted): Possible {
  if (a.possible === 'never' || b.possible === 'never') return 'never';
  const shared = [...a.byField].flatMap(([id, some]) => {
    const more = b.byField.get(id);
    return more ? [kept(`${some.key}&${more.key}`, [...some.leaves, ...more.leaves])] : [];
  });
  return worst([...shared, a.possible, b.possible]);
}
