/** Which changes are tried on which pages. */
import { chanceOf } from './chance.ts';
import { KINDS } from './index.ts';
import type { Kind } from './kind.ts';
import { SUBJECTS } from './truth/index.ts';
import type { Subject } from './truth/subject.ts';

export interface Planned {
  readonly subject: Subject;
  readonly kinds: readonly Kind[];
}

/** The variants of each page, by page. */
function byPage(subjects: readonly Subject[]): readonly (readonly Subject[])[] {
  const pages = new Map<string, Subject[]>();
  for (const subject of subjects) pages.set(subject.page, [...(pages.get(subject.page) ?? []), subject]);
  return [...pages.values()];
}

/** Every kind on every page, in as many of its variants as asked for: another one for each kind. */
export function singles(variants: number, seed: number, subjects = SUBJECTS, kinds = KINDS): readonly Planned[] {
  const chance = chanceOf(seed);
  return kinds.flatMap((kind) =>
    byPage(subjects).flatMap((page) =>
      chance
        .shuffled(page)
        .slice(0, variants)
        .map((subject) => ({ subject, kinds: [kind] })),
    ),
  );
}

/** Pairs of different kinds on pages, all drawn by chance. */
export function pairs(count: number, seed: number, subjects = SUBJECTS, kinds = KINDS): readonly Planned[] {
  const chance = chanceOf(seed + 1);
  const pages = byPage(subjects);
  return Array.from({ length: count }, (_, index): Planned[] => {
    const page = pages[index % pages.length] ?? [];
    const subject = chance.pick(page);
    const [one, two] = chance.shuffled(kinds);
    return subject && one && two ? [{ subject, kinds: [one, two] }] : [];
  }).flat();
}
