/** Pages that users recorded for repair: each is a test, and the lab shows it at its address with `lab-recorded=<name>`. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { headOf, type SnapshotHead } from '@/lib/repair/record/snapshot.ts';

export const RECORDED = fileURLToPath(new URL('../recorded/', import.meta.url));

export interface RecordedPage {
  /** File name without its ending. */
  readonly name: string;
  readonly html: string;
  readonly head: SnapshotHead;
}

/** Every recording of the folder. Throws a sentence for a file that is none. */
export const recordedPages = (): readonly RecordedPage[] =>
  readdirSync(RECORDED)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const html = readFileSync(`${RECORDED}${file}`, 'utf8');
      const head = headOf(html);
      if (!head) throw new Error(`${file} is no recording of Portside`);
      return { name: file.slice(0, -'.html'.length), html, head };
    });
