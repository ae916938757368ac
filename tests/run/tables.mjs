/** The tables that batteries leave in `test-results/tables/`: one file a table, one JSON line a row. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const folder = join(root, 'test-results', 'tables');

/** Takes away what an earlier run left. */
export function clearTables() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/** Prints every table under its name. */
export function printTables() {
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder).toSorted()) {
    const rows = readFileSync(join(folder, file), 'utf8').trim().split('\n').map(JSON.parse);
    process.stdout.write(`\n${file.replace('.jsonl', '')}\n`);
    console.table(rows);
  }
}
