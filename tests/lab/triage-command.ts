/** `triage FILE.ndjson`: lines of `{"id","text","portal"}`; `-` reads standard input. */
import { readFileSync } from 'node:fs';
import { triageLines } from './triage.ts';

/** Prints a JSON line for every good line; 2 when one was bad, with its number on stderr. */
export function triageCommand(args: readonly string[]): number {
  const [file] = args;
  if (!file || args.length > 1) {
    process.stderr.write('Usage: triage FILE.ndjson\n');
    return 2;
  }
  const { lines, errors } = triageLines(readFileSync(file === '-' ? 0 : file, 'utf8'));
  process.stdout.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  process.stderr.write(errors.map((error) => `${error}\n`).join(''));
  return errors.length > 0 ? 2 : 0;
}
