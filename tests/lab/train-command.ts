/** `train [--check]`: makes `lib/understanding/model/weights.ts` anew, the same bytes from the same messages. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { modelOf, type Weights } from '@/lib/understanding/model/model.ts';
import { MOST_STEPS, pack } from '@/lib/understanding/model/pack.ts';
import { examples } from './train/examples.ts';
import { learnLetters, learnSenses } from './train/learn.ts';
import { coarse, largest, smallEnough } from './train/quantise.ts';
import { crossValidate, isJudged, judge, lettersApart, report } from './train/validate.ts';

const FILE = fileURLToPath(new URL('../../lib/understanding/model/weights.ts', import.meta.url));
/** What the letters' weights may take, kB gzip: with cues and language statistics within 1 MB. */
const MOST_KB = 330;

const kB = (text: string): number => gzipSync(text, { level: 9 }).length / 1_024;

const write = ({ step, senseStep, letters, senses }: Weights): string =>
  `/** Made by \`npm run train\` from the development messages; do not edit. */
import type { Weights } from './model.ts';

export const weights: Weights = {
  step: ${step},
  senseStep: ${senseStep},
  letters: '${letters}',
  senses: '${senses}',
};
`;

/** Prints the cross-validated figures; with `--check` writes nothing. */
export function trainCommand(args: readonly string[]): number {
  const { values } = parseArgs({ args: [...args], options: { check: { type: 'boolean' } } });
  const all = examples();
  const apart = lettersApart(all);
  process.stdout.write(`cross-validated: ${report(crossValidate(apart))}\n`);
  if (values.check) return 0;
  const letters = learnLetters(all);
  const { senses, trust } = learnSenses(apart);
  const { step, packed } = smallEnough(letters, (text) => kB(text) <= MOST_KB);
  const senseStep = largest(senses) / MOST_STEPS;
  const made: Weights = {
    step: step * trust,
    senseStep,
    letters: packed,
    senses: pack(coarse(senses, senseStep)),
  };
  const text = write(made);
  writeFileSync(FILE, text);
  process.stdout.write(`${all.length} examples; ${kB(text).toFixed(0)} kB gzip\n`);
  process.stdout.write(`known messages: ${report(judge(modelOf(made), all.filter(isJudged)))}\n`);
  return 0;
}
