/**
 * Readers on changed pages: a bounded, seeded sample of what `npm run lab -- mutate` tries on thousands. What is held here
 * are floors; the whole report says how far above them the readers are.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { mutateHtml } from '../../lab/mutate/apply.ts';
import { KINDS } from '../../lab/mutate/index.ts';
import { pairs, singles } from '../../lab/mutate/plan.ts';
import { shareRight, shareWrong, tally } from '../../lab/mutate/tally.ts';
import { type Trial, tryOn } from '../../lab/mutate/trial.ts';
import { SUBJECTS } from '../../lab/mutate/truth/index.ts';

const SEED = 11;
/** Pages each kind is tried on here, and pairs of kinds; about 50 s together on two busy cores. */
const PAGES_A_KIND = 2;
const PAIRS = 120;

const sample = <T>(all: readonly T[], every: number): readonly T[] => all.filter((_one, index) => index % every === 0);

const said = (trials: readonly Trial[]) =>
  trials.flatMap(({ subject, kinds, findings }) =>
    findings
      .filter(({ verdict }) => verdict === 'wrong')
      .map(
        ({ field, read, truth }) =>
          `${subject.page} ${subject.variant}, ${kinds.map(({ id }) => id).join(' + ')}: ${field} is ${JSON.stringify(read)}, not ${JSON.stringify(truth)}`,
      ),
  );

it('knows at least 40 kinds of change, each by its own name', () => {
  expect(KINDS.length).toBeGreaterThanOrEqual(40);
  expect(new Set(KINDS.map(({ id }) => id)).size).toBe(KINDS.length);
});

it('makes the same page from the same seed, and another from another', () => {
  const [subject] = SUBJECTS;
  if (!subject) throw new Error('no page');
  const made = (seed: number) =>
    mutateHtml(subject.html(), ['wrappers-added', 'texts-split'], { hints: subject.hints, seed });
  expect(made(1)).toBe(made(1));
  expect(made(1)).not.toBe(made(2));
});

it.each(KINDS.map((kind) => [kind.id, kind] as const))('%s changes a page', (id, kind) => {
  const changed = SUBJECTS.some((subject) => {
    const before = mutateHtml(subject.html(), []);
    return mutateHtml(subject.html(), [kind.id], { hints: subject.hints, seed: 3 }) !== before;
  });
  expect(changed, id).toBe(true);
});

it('reads every page of the lab right while it is unchanged', () => {
  const trials = SUBJECTS.map((subject) => tryOn(subject, []));
  expect(said(trials)).toEqual([]);
  expect(shareRight(tally(trials).all)).toBe(1);
});

describe('on changed pages', () => {
  let single: readonly Trial[] = [];
  let double: readonly Trial[] = [];
  beforeAll(() => {
    const planned = singles(1, SEED);
    const every = Math.max(1, Math.floor(planned.length / (KINDS.length * PAGES_A_KIND)));
    single = sample(planned, every).map(({ subject, kinds }) => tryOn(subject, kinds, SEED));
    double = pairs(PAIRS, SEED).map(({ subject, kinds }) => tryOn(subject, kinds, SEED));
  }, 120_000);

  it('one change leaves at least nine fields of ten right', () => {
    expect(shareRight(tally(single).all)).toBeGreaterThanOrEqual(0.9);
  });

  it('two changes leave at least three of four right', () => {
    expect(shareRight(tally(double).all)).toBeGreaterThanOrEqual(0.75);
  });

  it('less than one reading in a thousand is wrong', () => {
    expect(shareWrong(tally([...single, ...double]).all), said([...single, ...double]).join('\n')).toBeLessThan(0.001);
  });
});
