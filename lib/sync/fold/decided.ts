/** What one change makes of what was decided; the same for everybody who folds the same changes in the same order. */
import type { TicketEvent } from '@/lib/domain/record.ts';
import type { Decided } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, type Instant } from '@/lib/domain/time.ts';

/** What changed of `decided`; of lists only what came and went. */
export type Change = Pick<TicketEvent, 'before' | 'after'>;

/** Fields that mean something only together: whoever chooses one of them chooses all. */
const GROUPS: readonly (readonly (keyof Decided)[])[] = [
  ['status', 'statusAt', 'snoozedUntil'],
  ['followUpAt', 'followUpSetAt'],
  ['assignee'],
  ['queue'],
  ['severity'],
];

/** Choices of a status kept, as in `lib/domain/status-log.ts`. */
const MOST_CHOICES = 50;

/** Of one ticket, as in `lib/sync/seal/shape-ticket.ts`. What stood there first stays: nobody writes others' notes away. */
const MOST_NOTES = 2_000;
const MOST_STEPS = 500;
const MOST_TAGS = 500;

/** Compares by what is written, key order aside. All that stands in these lists is flat. */
const written = (item: unknown): string =>
  typeof item === 'object' && item !== null ? JSON.stringify(Object.entries(item).sort(byKey)) : JSON.stringify(item);
const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : Number(a > b));

type List<T> = readonly T[] | undefined;

/** What a list gained, and the keys of what it lost. */
function difference<T>(before: List<T>, after: List<T>, keyOf: (item: T) => string) {
  const was = new Map((before ?? []).map((item) => [keyOf(item), written(item)]));
  const is = new Map((after ?? []).map((item) => [keyOf(item), item]));
  const added = [...is].filter(([key, item]) => was.get(key) !== written(item)).map(([, item]) => item);
  return { added, lost: [...was.keys()].filter((key) => !is.has(key)) };
}

/**
 * A list as one change leaves it. What is added stands last, even if it was there: then the order is that of the
 * stream, however often something was told. Without an entry it is absent, unless it was chosen to be empty.
 */
function changed<T>(list: List<T>, before: List<T>, after: List<T>, keyOf: (item: T) => string, most: number): List<T> {
  if (before === undefined && after === undefined) return list;
  const { added, lost } = difference(before, after, keyOf);
  const moved = new Set([...lost, ...added.map(keyOf)]);
  const next = [...(list ?? []).filter((item) => !moved.has(keyOf(item))), ...added].slice(0, most);
  return next.length > 0 || after ? next : undefined;
}

const noteKey = ({ id }: Decided['notes'][number]): string => id;
const stepKey = ({ id }: NonNullable<Decided['steps']>[number]): string => id;
const tagKey = (tag: string): string => tag;
const choiceKey = ({ at, status }: NonNullable<Decided['statusLog']>[number]): string => `${at}|${status ?? ''}`;

/** Oldest first whoever told first: own clocks pause by these times. */
const byTime = (log: Decided['statusLog']): Decided['statusLog'] =>
  log?.toSorted((a, b) => a.at - b.at || (choiceKey(a) < choiceKey(b) ? -1 : 1)).slice(-MOST_CHOICES);

const only = (some: object, fields: readonly string[]): Partial<Decided> =>
  Object.fromEntries(Object.entries(some).filter(([field, value]) => fields.includes(field) && value !== undefined));

/** None lies further ahead: only the last are kept, and made-up ones of next year would push out all that happened. */
const upTo = (log: Decided['statusLog'], latest: Instant): Decided['statusLog'] =>
  log?.map((choice) => (choice.at > latest ? { ...choice, at: latest } : choice));

/**
 * `decided` with one change: choices are replaced, lists gain and lose entries. Unknown fields count for nothing.
 * `latest`: no status was chosen after that; by the event's own time, which stays when it is told again.
 */
export function decidedAfter(
  decided: Decided,
  { before = {}, after = {} }: Change,
  latest: Instant = FAR_FUTURE,
): Decided {
  const says = (field: string) => Object.hasOwn(before, field) || Object.hasOwn(after, field);
  const chosen = GROUPS.filter((group) => group.some(says)).flat();
  const listed = (['steps', 'tags', 'statusLog', 'notes'] as const).filter(says);
  if (chosen.length === 0 && listed.length === 0) return decided;
  const gone: readonly string[] = [...chosen, ...listed];
  const kept = Object.fromEntries(Object.entries(decided).filter(([field]) => !gone.includes(field)));
  const lists = {
    steps: changed(decided.steps, before.steps, after.steps, stepKey, MOST_STEPS),
    tags: changed(decided.tags, before.tags, after.tags, tagKey, MOST_TAGS),
    statusLog: byTime(
      changed(decided.statusLog, before.statusLog, upTo(after.statusLog, latest), choiceKey, Number.POSITIVE_INFINITY),
    ),
  };
  const notes = changed(decided.notes, before.notes, after.notes, noteKey, MOST_NOTES) ?? [];
  return { ...kept, ...only(after, chosen), ...only(lists, listed), notes };
}

/** What is to be told of a change, so that `decidedAfter` repeats it elsewhere; undefined: nothing changed. */
export function changeOf(was: Decided | undefined, is: Decided): Required<Change> | undefined {
  const old: Decided = was ?? { notes: [] };
  const fields = GROUPS.filter((group) => written(only(old, group)) !== written(only(is, group))).flat();
  const before = { ...only(old, fields), ...parts(old, is) };
  const after = { ...only(is, fields), ...parts(is, old) };
  return Object.keys(before).length + Object.keys(after).length > 0 ? { before, after } : undefined;
}

/** What stands in the lists of one and not, or not so, in those of the other. */
function parts(one: Decided, other: Decided): Partial<Decided> {
  const own = <T>(list: List<T>, others: List<T>, keyOf: (item: T) => string): List<T> => {
    const { added, lost } = difference(others, list, keyOf);
    const stays = added.length + lost.length === 0 && others !== undefined;
    return list === undefined || stays ? undefined : added;
  };
  const lists = {
    steps: own(one.steps, other.steps, stepKey),
    tags: own(one.tags, other.tags, tagKey),
    statusLog: own(one.statusLog, other.statusLog, choiceKey),
    notes: own(one.notes, other.notes, noteKey),
  };
  return only(lists, Object.keys(lists));
}

/**
 * What is shown of a ticket: what the stream says, with what this device did since and has not read back, oldest
 * first. Equals what folding the same events behind it would give.
 */
export const rebase = (confirmed: Decided, own: readonly TicketEvent[]): Decided =>
  own.reduce((decided, event) => decidedAfter(decided, event), confirmed);
