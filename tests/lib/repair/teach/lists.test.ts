/** Every field of every list of the lab, taught by pointing at one example after its names are gone. */
import { describe, expect, it, vi } from 'vitest';
import type { TaughtFieldName } from '@/lib/domain/taught.ts';
import type { Wanted } from '@/lib/repair/teach/contract.ts';
import { find } from '@/lib/repair/teach/find.ts';
import { propose } from '@/lib/repair/teach/propose.ts';
import { MADE_BY, transform, type Value } from '@/lib/repair/teach/transforms.ts';
import { type LabList, LISTS, load, lost, stripped } from './ground.ts';

vi.setConfig({ testTimeout: 120_000 });

interface Score {
  right: number;
  missing: number;
  wrong: number;
  rows: number;
}

const same = (a: Value | undefined, b: Value | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Teaches one field from the example in row `place`, and compares what it reads with what stands in every row. */
function taught(list: LabList, field: TaughtFieldName, locale: string, everything: boolean, knows: boolean, place = 2) {
  const { document, ground, reading } = load(list.address, locale);
  const rows = find(document, list.rows);
  const at = list.fields[field] ?? '';
  const truth = rows.map((row) => find(row, at)[0]);
  const readers = { url: ground.page.url, setting: ground.setting, naming: ground.naming };
  const reads = (element: Element | undefined) => MADE_BY[field].some((as) => transform(element, as, field, readers));
  stripped(document, everything);
  const example = [truth[place], ...truth].find(reads);
  const wanted: Wanted = { what: list.what, field };
  const made = example ? propose([example], wanted, { ...ground, reading: knows ? reading : lost(reading) }) : [];
  const best = 'problem' in made ? undefined : made[0];
  const score: Score = { right: 0, missing: 0, wrong: 0, rows: rows.length };
  if (!best) return { score, best, problem: 'problem' in made ? made.problem : 'none' };
  const found = find(document, best.each);
  for (const [index, row] of rows.entries()) {
    const own = found.find((one) => one === row || one.contains(row) || row.contains(one) || holds(one, truth[index]));
    const value = own && transform(find(own, best.at)[0], best.as, field, readers);
    const expected = transform(truth[index], best.as, field, readers);
    if (same(value, expected)) score.right += 1;
    else if (value === undefined) score.missing += 1;
    else score.wrong += 1;
  }
  return { score, best, problem: undefined };
}

const holds = (outer: Element, inner: Element | undefined): boolean => {
  for (let up: Node | null = inner ?? null; up; ) {
    if (up === outer) return true;
    up = up.parentNode ?? ('host' in up ? (up.host as Node) : null);
  }
  return false;
};

for (const everything of [false, true]) {
  // What a reader knew of the page helps to find its rows; with every name gone it knows nothing.
  const knows = !everything;
  describe(everything ? 'without any attribute but addresses' : 'without classes, ids and data', () => {
    for (const list of LISTS) {
      for (const field of Object.keys(list.fields) as TaughtFieldName[]) {
        it(`${list.name}: ${field} is read right in every row`, () => {
          const { score, problem } = taught(list, field, 'en', everything, knows);
          expect(problem).toBeUndefined();
          expect(score).toEqual({ right: score.rows, missing: 0, wrong: 0, rows: score.rows });
          expect(score.rows).toBeGreaterThan(3);
        });
      }
    }
  });
}
