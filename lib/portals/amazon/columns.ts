/** Cells of a Seller Central table by what stands above them. */
import { all, closest, lineOf } from '../kit/dom.ts';
import { once } from '../kit/steady.ts';
import { headsMatch } from './sight.ts';

const headsOf = once((table: Element) =>
  all(table, 'thead th, [role="columnheader"], kat-table-head kat-table-cell, tr:first-child th'),
);

/** A column's head names its cells; rows of a plain table carry no labels of their own. */
export function underHead(row: Element, label: RegExp): string | undefined {
  const table = closest(row, 'table, kat-table, [role="table"]');
  const heads = table ? headsOf(table) : [];
  const place = heads.findIndex((head) => headsMatch(head, label));
  const cell = Array.from(row.children).filter((part) => part.matches('td, th, kat-table-cell, [role="cell"]'))[place];
  return cell && (lineOf(cell) || undefined);
}
