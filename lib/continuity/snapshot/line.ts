/** One line of a body. Reading judges what no row of ours can be, whatever table it is of. */
import { isSnapshotTable, type Placed, type Row } from './tables.ts';

/** Deeper than any row of ours; far from what a stack bears. */
const DEEPEST = 64;
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export const END = 'end';
export const lineOf = ({ table, row }: Placed): string => JSON.stringify([table, row]);

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Without recursion: what was made to break a stack is looked at as well. */
function isHarmless(row: Row): boolean {
  let level: unknown[] = [row];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return false;
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      for (const [key, inner] of Object.entries(value)) {
        if (FORBIDDEN.has(key)) return false;
        if (typeof inner === 'object' && inner !== null) next.push(inner);
      }
    }
    level = next;
  }
  return true;
}

/** Throws `BadLine`. `end`: the last line, with how many rows there were. */
export function readLine(line: string): Placed | { readonly end: number } {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new BadLine();
  }
  if (!Array.isArray(json) || json.length !== 2) throw new BadLine();
  const [table, row]: readonly unknown[] = json;
  if (table === END && typeof row === 'number') return { end: row };
  if (!isSnapshotTable(table) || !isRow(row) || !isHarmless(row)) throw new BadLine();
  return { table, row };
}

export class BadLine extends Error {
  override readonly name = 'BadLine';
}
