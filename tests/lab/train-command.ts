/** `train [--check]`: makes the artefact of understanding anew, the same bytes from the same messages. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type Artefact, giveArtefact, writeArtefact } from '@/lib/understanding/artefact.ts';
import { modelOf } from '@/lib/understanding/model/model.ts';
import { MOST_STEPS, pack } from '@/lib/understanding/model/pack.ts';
import { FILE } from './artefact.ts';
import { examples } from './train/examples.ts';
import { ideaWords } from './train/ideas.ts';
import { learnLetters, learnSenses } from './train/learn.ts';
import { coarse, largest, smallEnough } from './train/quantise.ts';
import { crossValidate, isJudged, judge, lettersApart, report } from './train/validate.ts';

/** What the letters' weights may take, kB gzip: with ideas, cues and language statistics within 1 MB. */
const MOST_KB = 540;

const kB = (text: string): number => gzipSync(text, { level: 9 }).length / 1_024;

/** Prints the cross-validated figures; with `--check` writes nothing. */
export function trainCommand(args: readonly string[]): number {
  const { values } = parseArgs({ args: [...args], options: { check: { type: 'boolean' } } });
  const ideas = ideaWords();
  giveArtefact({ step: 1, senseStep: 1, letters: '', senses: '', ideas });
  const all = examples();
  const apart = lettersApart(all);
  process.stdout.write(`cross-validated: ${report(crossValidate(apart))}\n`);
  if (values.check) return 0;
  const letters = learnLetters(all);
  const { senses, trust } = learnSenses(apart);
  const { step, packed } = smallEnough(letters, (text) => kB(text) <= MOST_KB);
  const senseStep = largest(senses) / MOST_STEPS;
  const made: Artefact = {
    ideas,
    step: step * trust,
    senseStep,
    letters: packed,
    senses: pack(coarse(senses, senseStep)),
  };
  const text = writeArtefact(made);
  writeFileSync(FILE, text);
  process.stdout.write(`${all.length} examples; ${kB(text).toFixed(0)} kB gzip\n`);
  process.stdout.write(`known messages: ${report(judge(modelOf(made), all.filter(isJudged)))}\n`);
  return 0;
}
