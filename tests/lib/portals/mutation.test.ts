/**
 * Readers on changed pages: a bounded, seeded sample of what `npm run lab -- mutate` tries on thousands. What is held here
 * are floors; the whole report says how far above them the readers are.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { mutateHtml } from '../../lab/mutate/apply.ts';
import { KINDS } from '../../lab/mutate/index.ts';
import { pairs, singles } from '../../lab/mutate/plan.ts';
import { mutateScript } from '../../lab/mutate/script.ts';
import { shareRight, shareWrong, tally } from '../../lab/mutate/tally.ts';
import { type Trial, tryOn } from '../../lab/mutate/trial.ts';
import { SUBJECTS } from '../../lab/mutate/truth/index.ts';
import { parsePage } from '../../lab/parse.ts';

const SEED = 11;
/** Pages each kind is tried on here, and pairs of kinds; less than a minute together. */
const PAGES_A_KIND = 1;
const PAIRS = 60;
/** Ms; many pages are parsed in one test. */
const SLOW = 180_000;

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

it(
  'is one script for a live page too',
  async () => {
    const document = parsePage('<main><p class="a">one</p></main>');
    // The script stands in a page, where the document is a global.
    new Function('document', await mutateScript())(document);
    const { portsideMutate } = globalThis as unknown as { portsideMutate(ids: readonly string[]): void };
    portsideMutate(['classes-dropped', 'headings-to-divs']);
    expect(document.body.innerHTML).toBe('<main><div>one</div></main>');
  },
  SLOW,
);

/** The first variant of every page, with its HTML as the parser writes it. */
const pages = SUBJECTS.filter(({ page }, index) => SUBJECTS.findIndex((other) => other.page === page) === index).map(
  (subject) => ({ subject, html: subject.html(), before: mutateHtml(subject.html(), []) }),
);
// On a page in English there is nothing to put into English.
const inChinese = SUBJECTS.filter(({ hints }) => hints.locale === 'zh-CN')
  .slice(0, 4)
  .map((subject) => ({ subject, html: subject.html(), before: mutateHtml(subject.html(), []) }));

it.each(KINDS.map(({ id }) => id))(
  '%s changes a page',
  (id) => {
    const changed = [...inChinese, ...pages].some(
      ({ subject, html, before }) => mutateHtml(html, [id], { hints: subject.hints, seed: 3 }) !== before,
    );
    expect(changed).toBe(true);
  },
  SLOW,
);

it(
  'reads every page of the lab right while it is unchanged',
  () => {
    const trials = SUBJECTS.map((subject) => tryOn(subject, []));
    expect(said(trials)).toEqual([]);
    expect(shareRight(tally(trials).all)).toBe(1);
  },
  SLOW,
);

describe('on changed pages', () => {
  let single: readonly Trial[] = [];
  let double: readonly Trial[] = [];
  beforeAll(() => {
    const planned = singles(1, SEED);
    const every = Math.max(1, Math.floor(planned.length / (KINDS.length * PAGES_A_KIND)));
    single = sample(planned, every).map(({ subject, kinds }) => tryOn(subject, kinds, SEED));
    double = pairs(PAIRS, SEED).map(({ subject, kinds }) => tryOn(subject, kinds, SEED));
  }, SLOW);

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
