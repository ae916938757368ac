/** `guard FILE.ndjson`: drafts and what they break; `-` reads standard input. `--score`: how well that is seen. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type DraftLine, draftsOf, violationsOf } from './guard.ts';
import { guardScoreText, scoreDrafts } from './guard-score.ts';

const USAGE = `Usage: guard FILE.ndjson
       guard --score FILE…   lines of {"id","lang","portal","text","buyerLang"?,"fulfilment"?}, to be scored also "expect"
`;

const textOf = (file: string) => readFileSync(file === '-' ? 0 : file, 'utf8');

function answerOf(draft: DraftLine): string {
  const violations = violationsOf(draft).map(({ violation, words, level }) => ({ type: violation, words, level }));
  return `${JSON.stringify({ id: draft.id, violations })}\n`;
}

/** Prints a JSON line for every good line, or the scores; 1 when a line was bad, with its number on stderr. */
export function guardCommand(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { score: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (positionals.length === 0 || (!values.score && positionals.length > 1)) {
    process.stderr.write(USAGE);
    return 2;
  }
  const read = positionals.map((file) => ({ file, ...draftsOf(textOf(file)) }));
  const drafts = read.flatMap((one) => one.drafts);
  process.stdout.write(values.score ? guardScoreText(scoreDrafts(drafts)) : drafts.map(answerOf).join(''));
  const many = positionals.length > 1;
  const errors = read.flatMap((one) => one.errors.map((error) => `${many ? `${one.file}: ` : ''}${error}\n`));
  process.stderr.write(errors.join(''));
  return errors.length > 0 ? 1 : 0;
}
