/** `mutate [--variants N] [--pairs N] [--seed N] [--pages TEXT] [--kinds ID,…] [--wrong] [--missing]` */
import { parseArgs } from 'node:util';
import { KINDS, kindOf } from './mutate/index.ts';
import { type Planned, pairs, singles } from './mutate/plan.ts';
import { type Counts, shareRight, shareWrong, type Tally, tally, total } from './mutate/tally.ts';
import { type Trial, tryOn } from './mutate/trial.ts';
import { SUBJECTS } from './mutate/truth/index.ts';
import { forgetPages } from './parse.ts';

const percent = (share: number, digits = 1): string => `${(100 * share).toFixed(digits)} %`;

const line = (name: string, counts: Counts): string =>
  [
    name.padEnd(36),
    String(total(counts)).padStart(8),
    percent(shareRight(counts)).padStart(9),
    percent(total(counts) === 0 ? 0 : counts.missing / total(counts)).padStart(9),
    percent(shareWrong(counts), 3).padStart(10),
  ].join(' ');

const HEAD = [
  ''.padEnd(36),
  'readings'.padStart(8),
  'right'.padStart(9),
  'missing'.padStart(9),
  'wrong'.padStart(10),
].join(' ');

/** Worst first. */
const table = (counts: ReadonlyMap<string, Counts>): string[] =>
  [...counts].sort((a, b) => shareRight(a[1]) - shareRight(b[1])).map(([name, each]) => line(name, each));

function report(title: string, { trials, all, fields, kinds }: Tally): string {
  return [
    `${title}: ${trials} pages`,
    HEAD,
    line('all fields', all),
    '',
    ...table(kinds),
    '',
    ...table(fields),
    '',
  ].join('\n');
}

/** One line for each reading of a sort, for whoever repairs the readers. */
function listed(trials: readonly Trial[], verdict: 'wrong' | 'missing'): string {
  return trials
    .flatMap(({ subject, kinds, findings }) =>
      findings
        .filter((finding) => finding.verdict === verdict)
        .map(({ field, read, truth }) => {
          const where = `${verdict} ${subject.page} ${field} [${kinds.map(({ id }) => id).join(' + ')}] ${subject.variant}`;
          return verdict === 'wrong' ? `${where} read ${JSON.stringify(read)} for ${JSON.stringify(truth)}` : where;
        }),
    )
    .join('\n');
}

/** Pages after which their memory is given back: some 20 MB each. */
const MOST_PAGES = 40;

/** One after another. */
async function tryAll(planned: readonly Planned[], seed: number): Promise<readonly Trial[]> {
  const trials: Trial[] = [];
  for (const { subject, kinds } of planned) {
    trials.push(tryOn(subject, kinds, seed));
    if (trials.length % MOST_PAGES === 0) await forgetPages();
  }
  return trials;
}

/** Prints the tables; 2 when an argument is wrong. */
export async function mutateCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      variants: { type: 'string', default: '1' },
      pairs: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      pages: { type: 'string', default: '' },
      kinds: { type: 'string' },
      wrong: { type: 'boolean', default: false },
      missing: { type: 'boolean', default: false },
    },
  });
  const [variants, pairCount, seed] = [Number(values.variants), Number(values.pairs), Number(values.seed)];
  if (![variants, pairCount, seed].every(Number.isInteger)) {
    process.stderr.write('--variants, --pairs and --seed are whole numbers\n');
    return 2;
  }
  const subjects = SUBJECTS.filter(({ page, variant }) => `${page} ${variant}`.includes(values.pages));
  const kinds = values.kinds ? values.kinds.split(',').map(kindOf) : KINDS;
  const started = Date.now();
  const single = await tryAll(singles(variants, seed, subjects, kinds), seed);
  const double = kinds.length < 2 ? [] : await tryAll(pairs(pairCount, seed, subjects, kinds), seed);
  if (values.wrong) process.stdout.write(`${listed([...single, ...double], 'wrong')}\n\n`);
  if (values.missing) process.stdout.write(`${listed(single, 'missing')}\n\n`);
  process.stdout.write(`${report(`${KINDS.length} kinds of change, one at a time`, tally(single))}\n`);
  if (double.length > 0) process.stdout.write(`${report('two at a time', tally(double))}\n`);
  process.stderr.write(`${single.length + double.length} pages in ${((Date.now() - started) / 1000).toFixed(0)} s\n`);
  return 0;
}
