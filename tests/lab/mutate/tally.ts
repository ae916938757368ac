/** Counts of verdicts, by page and field, by kind of change, and in all. */
import type { Verdict } from './judge.ts';
import type { Trial } from './trial.ts';

export type Counts = Record<Verdict, number>;

const none = (): Counts => ({ right: 0, missing: 0, gone: 0, wrong: 0 });

export const total = ({ right, missing, gone, wrong }: Counts): number => right + missing + gone + wrong;

/** What was read right, or rightly reported as not there, of all that the pages said; 0 to 1. */
export const shareRight = (counts: Counts): number =>
  total(counts) === 0 ? 1 : (counts.right + counts.gone) / total(counts);
export const shareWrong = (counts: Counts): number => (total(counts) === 0 ? 0 : counts.wrong / total(counts));

export interface Tally {
  readonly trials: number;
  readonly all: Counts;
  readonly fields: ReadonlyMap<string, Counts>;
  readonly kinds: ReadonlyMap<string, Counts>;
}

export function tally(trials: readonly Trial[]): Tally {
  const all = none();
  const fields = new Map<string, Counts>();
  const kinds = new Map<string, Counts>();
  const countsOf = (map: Map<string, Counts>, key: string): Counts => {
    const counts = map.get(key) ?? none();
    map.set(key, counts);
    return counts;
  };
  for (const { subject, kinds: applied, findings } of trials) {
    for (const { field, verdict } of findings) {
      all[verdict] += 1;
      countsOf(fields, `${subject.page} ${field}`)[verdict] += 1;
      for (const { id } of applied) countsOf(kinds, id)[verdict] += 1;
    }
  }
  return { trials: trials.length, all, fields, kinds };
}
