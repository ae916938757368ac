/** `triage FILE.ndjson`: lines of `{"id","text","portal"}`; `-` reads standard input. `--score`: how well they are read. */
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { type Scored, scoreLines, scoreText } from './score.ts';
import { triageLines } from './triage.ts';

const USAGE = `Usage: triage FILE.ndjson
       triage --score FILE…   lines of {"id","text","portal","language","intent","flags"}, or rows of
                              "intent flag flag | text" (their language is the file's name: de.txt)
`;

const textOf = (file: string) => readFileSync(file === '-' ? 0 : file, 'utf8');

function scoreCommand(files: readonly string[]): number {
  const all: Scored[] = [];
  let bad = 0;
  for (const file of files) {
    const named = basename(file, extname(file));
    const { scored, errors } = scoreLines(
      textOf(file),
      LANGUAGES.find((language) => language === named),
    );
    all.push(...scored);
    bad += errors.length;
    process.stderr.write(errors.map((error) => `${files.length > 1 ? `${file}: ` : ''}${error}\n`).join(''));
  }
  process.stdout.write(scoreText(all));
  return bad > 0 ? 2 : 0;
}

/** Prints a JSON line for every good line, or the scores; 2 when a line was bad, with its number on stderr. */
export function triageCommand(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { score: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (!file || (!values.score && positionals.length > 1)) {
    process.stderr.write(USAGE);
    return 2;
  }
  if (values.score) return scoreCommand(positionals);
  const { lines, errors } = triageLines(textOf(file));
  process.stdout.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  process.stderr.write(errors.map((error) => `${error}\n`).join(''));
  return errors.length > 0 ? 2 : 0;
}
