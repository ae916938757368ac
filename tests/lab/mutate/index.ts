/** The kinds of change a portal may make to its pages, by the classes they belong to. */
import type { Kind } from './kind.ts';
import boxes from './kinds/boxes.ts';
import dates from './kinds/dates.ts';
import figures from './kinds/figures.ts';
import halves from './kinds/halves.ts';
import lists from './kinds/lists.ts';
import names from './kinds/names.ts';
import noise from './kinds/noise.ts';
import shadow from './kinds/shadow.ts';
import words from './kinds/words.ts';
import writing from './kinds/writing.ts';

export const CLASSES: Readonly<Record<string, readonly Kind[]>> = {
  names,
  boxes,
  shadow,
  lists,
  words,
  writing,
  figures,
  dates,
  noise,
  halves,
};

export const KINDS: readonly Kind[] = Object.values(CLASSES).flat();

export const kindOf = (id: string): Kind => {
  const found = KINDS.find((kind) => kind.id === id);
  if (!found) throw new Error(`No such kind of change: ${id}`);
  return found;
};
