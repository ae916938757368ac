import { appendFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../test-results/tables/', import.meta.url));

/** Adds a row to one of the tables that the test run prints at its end (see `tests/run/tables.mjs`). */
export function report(table: string, row: Readonly<Record<string, string | number>>): void {
  mkdirSync(folder, { recursive: true });
  appendFileSync(`${folder}${table}.jsonl`, `${JSON.stringify(row)}\n`);
}
