/** `recorded [FILE.html]… [--again]`: makes recordings tests. */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { headOf } from '@/lib/repair/record/snapshot.ts';
import { RECORDED, type RecordedPage, recordedPages } from '../portal-lab/kit/recorded.ts';
import { readSnapshot } from './extract.ts';
import { type Outline, outlineOf } from './outline.ts';

export const expectationOf = ({ name }: Pick<RecordedPage, 'name'>): string => `${RECORDED}${name}.json`;

/** What the readers make of a recording now. */
export const outlineNow = (page: RecordedPage): Outline => outlineOf(readSnapshot(page.html, page.head));

/**
 * Copies recordings into the folder of the tests and writes beside each without an expectation what is read of it now;
 * `--again`: beside each. 2 for a file that is no recording.
 */
export function recordedCommand(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { again: { type: 'boolean' } },
    allowPositionals: true,
  });
  for (const file of positionals) {
    if (!headOf(readFileSync(file, 'utf8'))) {
      process.stderr.write(`${file} is no recording of Portside.\n`);
      return 2;
    }
    const name = basename(file)
      .toLowerCase()
      .replace(/[^a-z0-9.-]+/g, '-');
    copyFileSync(file, `${RECORDED}${name}`);
  }
  for (const page of recordedPages()) {
    const file = expectationOf(page);
    const outline = outlineNow(page);
    const isNew = !existsSync(file);
    if (isNew || values.again) writeFileSync(file, `${JSON.stringify(outline, undefined, 2)}\n`);
    const unread = [...outline.missing, ...Object.keys(outline.unread)];
    process.stdout.write(
      `${page.name}: ${outline.state}, ${Object.keys(outline.read).length} fields read${unread.length > 0 ? `, not read: ${unread.join(', ')}` : ''}${isNew ? ' (new)' : ''}\n`,
    );
  }
  return 0;
}
