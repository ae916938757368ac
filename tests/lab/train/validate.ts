/** Cross-validation on the development messages: how well the model reads what it was not trained on. */
import { INTENTS, LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { JUDGED_FLAGS, type Model, OUTPUTS, scoresOf, toShares } from '@/lib/understanding/model/model.ts';
import { SENSES } from '@/lib/understanding/model/senses.ts';
import { type Example, FOLDS } from './examples.ts';
import { learnLetters, learnSenses, modelFrom, RECIPE, type Recipe, type Weighed } from './learn.ts';

export interface Judged {
  readonly example: Example;
  readonly shares: Float64Array;
}

export const judge = (model: Model, examples: readonly Example[]): Judged[] =>
  examples.map((example) => ({ example, shares: toShares(scoresOf(model, example.groups, example.senses)) }));

export const isJudged = ({ fold }: Example) => fold >= 0;

const NO_SENSES = new Float64Array(SENSES);
const NO_BALANCE = { senses: new Float32Array(SENSES * OUTPUTS), trust: 1 };

/** What letters learned from the other parts say of each development message. */
export function lettersApart(examples: readonly Example[], recipe: Recipe = RECIPE, folds = FOLDS): Weighed[] {
  return Array.from({ length: folds }, (_, fold) => {
    const letters = learnLetters(
      examples.filter((example) => example.fold !== fold),
      recipe,
    );
    const model = modelFrom(letters, NO_BALANCE);
    return examples
      .filter((example) => example.fold === fold)
      .map((example) => ({ example, scores: scoresOf(model, example.groups, NO_SENSES) }));
  }).flat();
}

/** Letters and cues together, each part judged by what was learned from the others. */
export function crossValidate(apart: readonly Weighed[], recipe: Recipe = RECIPE): Judged[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const { senses, trust } = learnSenses(
      apart.filter(({ example }) => example.fold !== fold),
      recipe,
    );
    const cues = modelFrom(new Float32Array(0), { senses, trust });
    return apart
      .filter(({ example }) => example.fold === fold)
      .map(({ example, scores }) => {
        const both = scoresOf(cues, [], example.senses);
        for (let output = 0; output < OUTPUTS; output++)
          both[output] = (both[output] ?? 0) + trust * (scores[output] ?? 0);
        return { example, shares: toShares(both) };
      });
  }).flat();
}

export const bestOf = (shares: Float64Array): number => {
  let best = 0;
  for (let at = 1; at < INTENTS.length; at++) if ((shares[at] ?? 0) > (shares[best] ?? 0)) best = at;
  return best;
};

const percent = (part: number, whole: number) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);

/** The figures as text. */
export function report(judged: readonly Judged[]): string {
  const right = (some: readonly Judged[]) =>
    some.filter(({ example, shares }) => bestOf(shares) === example.intent).length;
  const lines = [`intent ${percent(right(judged), judged.length)} of ${judged.length}`];
  lines.push(
    LANGUAGES.map((language) => {
      const own = judged.filter(({ example }) => example.language === language);
      return `${language} ${percent(right(own), own.length)}`;
    }).join('  '),
  );
  for (const [flag, name] of JUDGED_FLAGS.entries()) lines.push(`${name.padEnd(14)} ${flagLine(judged, flag)}`);
  return lines.join('\n');
}

/** Shares below which the model takes back what a cue raised, and from which it raises a flag alone. */
const BARS = [
  [0, 2],
  [0.05, 0.5],
  [0.1, 0.5],
  [0.1, 0.35],
  [0.2, 0.35],
  [0.2, 0.5],
] as const;

function flagLine(judged: readonly Judged[], flag: number): string {
  const at = INTENTS.length + flag;
  const meant = judged.filter(({ example }) => example.flags[flag] === 1).length;
  const figures = BARS.map(([takenBack, raises]) => {
    const raised = judged.filter(({ example, shares }) => {
      const share = shares[at] ?? 0;
      return share >= raises || (share >= takenBack && example.outright[flag] === true);
    });
    const hit = raised.filter(({ example }) => example.flags[flag] === 1).length;
    return `${takenBack}/${raises}: r ${percent(hit, meant)} p ${percent(hit, raised.length)}`;
  });
  return figures.join('  ');
}
