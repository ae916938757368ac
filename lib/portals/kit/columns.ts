/** Cells of a table row by what their column's head says, for tables made of `table`, of roles, or of ARIA indices. */
import { all } from './dom.ts';
import { leavesOf } from './leaves.ts';
import { labelIn } from './plain.ts';
import { once } from './steady.ts';

const CELLS = ['td', 'th', '[role="cell"]', '[role="gridcell"]', '[role="rowheader"]'] as const;
const HEADS = 'thead th, [role="columnheader"]';
const TABLES = 'table, [role="table"], [role="grid"], [role="treegrid"]';

const textOf = (element: Element): string =>
  leavesOf(element)
    .map(({ text }) => text)
    .join(' ');

const cellsOf = once((row: Element): readonly Element[] => {
  for (const selector of CELLS) {
    const cells = all(row, selector);
    if (cells.length > 1) return cells;
  }
  return [];
});

const placeOf = (cell: Element, index: number): number => Number(cell.getAttribute('aria-colindex') ?? index + 1);

const headsIn = once((table: Element): ReadonlyMap<number, string> => {
  // Heads stand beside the rows, in the same tree: looking through shadow roots for every row would cost too much.
  const heads = Array.from(table.querySelectorAll(HEADS));
  const first = heads.length > 0 ? heads : Array.from(table.querySelector('tr')?.querySelectorAll('th') ?? []);
  return new Map(first.map((head, index) => [placeOf(head, index), labelIn(textOf(head))]));
});

/** The heads of the table a row stands in, by place (counted from 1). */
export function headsOf(row: Element): ReadonlyMap<number, string> {
  const table = row.closest(TABLES) ?? row.parentElement?.parentElement;
  return table ? headsIn(table) : new Map();
}

/** The cell below the head that `label` takes; undefined when the table has no such column. */
export function cellUnder(row: Element, heads: ReadonlyMap<number, string>, label: RegExp): Element | undefined {
  const place = [...heads].find(([, head]) => label.test(head))?.[0];
  if (place === undefined) return undefined;
  return cellsOf(row).find((cell, index) => placeOf(cell, index) === place);
}
