/** `audit FILE [OLDER]`: whether a saved record of who did what is whole, and that nothing of an older one is missing. */
import { readFileSync } from 'node:fs';
import { type FileFault, verifyAudit } from '@/lib/continuity/audit/file.ts';

const USAGE = `Usage: audit FILE [OLDER]

FILE    a record saved in the options ("Privacy", "Save the record"); - reads standard input
OLDER   a record of the same installation that was saved before: every line of it must still be there

Says how many lines are whole, or in which line the file breaks and how. Exit code 0, 1 where it breaks, 2 where it
cannot be read.
`;

const SAID: Readonly<Record<FileFault, string>> = {
  'not-audit': 'this is no record of Portside',
  'too-new': 'this record was written by a newer Portside',
  'not-json': 'this line is no JSON',
  order: 'a line is missing here, was put in or stands in another place',
  hash: 'this line does not say what it said when it was written',
  end: 'the end is missing: lines may have been cut off',
  count: 'lines are missing, or were put in',
  'after-the-end': 'there is something after the end',
  'not-the-same': 'the older record says otherwise here',
};

const textOf = (file: string) => readFileSync(file === '-' ? 0 : file, 'utf8');

export async function auditCommand(args: readonly string[]): Promise<number> {
  const [file, older, ...more] = args;
  if (!file || more.length > 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  const verified = await verifyAudit(textOf(file), older === undefined ? undefined : textOf(older));
  if (verified.ok) {
    process.stdout.write(`${verified.count} lines, whole. Head ${verified.head}\n`);
    return 0;
  }
  process.stderr.write(`${file}: line ${verified.line}: ${SAID[verified.fault]}.\n`);
  return verified.fault === 'not-audit' || verified.fault === 'too-new' ? 2 : 1;
}
