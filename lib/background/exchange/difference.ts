/** What differs between two states of a part, thing by thing and field by field. Pure. */
import type { FieldChange, ThingChange } from '@/lib/domain/settings-file.ts';
import { same } from '@/lib/ingest/same.ts';
import type { Part } from './parts.ts';

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists whose places mean something by themselves, so that each is told apart. */
const PLACES = new Set(['week']);

/** The fields in which two things differ: objects are looked into, lists are told as a whole. */
export function fieldsBetween(from: unknown, to: unknown, path: readonly string[] = []): FieldChange[] {
  if (same(from, to)) return [];
  const places = PLACES.has(path.at(-1) ?? '') && Array.isArray(from) && Array.isArray(to);
  if (places || (isPlain(from) && isPlain(to) && !isCondition(from) && !isCondition(to))) {
    const [before, after] = [from as Plain, to as Plain];
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => fieldsBetween(before[key], after[key], [...path, key]));
  }
  return [{ path, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
}

/** A condition is read as one sentence. */
const isCondition = (value: Plain) => 'all' in value || 'any' in value || 'not' in value || 'field' in value;

interface Thing {
  readonly key: string;
  readonly name?: string;
  readonly value: unknown;
}

function thingsOf(form: Part['form'], value: unknown): Thing[] {
  if (form === 'one') return [{ key: '', value }];
  if (form === 'record') return Object.entries(isPlain(value) ? value : {}).map(([key, one]) => ({ key, value: one }));
  return (Array.isArray(value) ? value : []).filter(isPlain).map((one) => {
    // Its place is told apart below: one thing put first would otherwise change every other.
    const { order: _, ...rest } = one;
    return { key: String(one.id), value: rest, ...(typeof one.name === 'string' ? { name: one.name } : {}) };
  });
}

/** The keys that stand in another order than before, as few as can be: all but a longest row that kept its order. */
export function movedKeys(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const place = new Map(before.map((key, index) => [key, index]));
  const common = after.filter((key) => place.has(key));
  // Patience sorting: `ends[n]` is where the lowest-ending row of n + 1 ends.
  const ends: number[] = [];
  const previous: number[] = [];
  const at = (index: number) => place.get(common[index] ?? '') ?? 0;
  for (let index = 0; index < common.length; index += 1) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(ends[middle] ?? 0) < at(index)) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  }
  const kept = new Set<string>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) kept.add(common[index] ?? '');
  return new Set(common.filter((key) => !kept.has(key)));
}

/** Added, changed and removed things of a part, in the order of the new state, what is removed last. */
export function differenceOf(part: Pick<Part, 'form' | 'id'>, from: unknown, to: unknown): ThingChange[] {
  const [before, after] = [thingsOf(part.form, from), thingsOf(part.form, to)];
  const known = new Map(before.map((thing, place) => [thing.key, { ...thing, place }]));
  const kept = new Set(after.map(({ key }) => key));
  // Only of rules does the order mean anything.
  const moved = part.id === 'rules' ? movedKeys([...known.keys()], [...kept]) : new Set<string>();
  const named = ({ name }: Thing) => (name === undefined ? {} : { name });
  const now = after.flatMap((thing, place): ThingChange[] => {
    const was = known.get(thing.key);
    if (!was) return [{ key: thing.key, ...named(thing), change: 'added', fields: [] }];
    const fields = fieldsBetween(was.value, thing.value);
    if (moved.has(thing.key)) fields.push({ path: ['order'], from: was.place + 1, to: place + 1 });
    return fields.length === 0 ? [] : [{ key: thing.key, ...named(thing), change: 'changed', fields }];
  });
  const gone = before.filter(({ key }) => !kept.has(key));
  return [
    ...now,
    ...gone.map((thing): ThingChange => ({ key: thing.key, ...named(thing), change: 'removed', fields: [] })),
  ];
}
