/** What the lock costs: the sealed store beside the plain one, in the same run. */
import { fileURLToPath } from 'node:url';
import { launch } from '../../e2e/browser.ts';
import { theLab } from '../../e2e/lab.ts';
import type { Bench } from '../bench.ts';
import { bundle } from '../bundle.ts';
import type { Figure, Section } from '../figure.ts';
import { quantile } from '../statistics.ts';
import { openQuietPage } from '../store/quiet-page.ts';

interface Both {
  readonly plain: readonly number[];
  readonly sealed: readonly number[];
}

export async function lock({ folder, short, say }: Bench): Promise<Section> {
  const size = short ? 2_000 : 20_000;
  const times = short ? 15 : 100;
  const launched = await launch({ folder, lab: theLab() });
  try {
    const script = await bundle(fileURLToPath(new URL('in-page.ts', import.meta.url)));
    const quiet = await openQuietPage(launched.context, launched.extensionId, script);
    say(`filling two stores of ${size} tickets`);
    const filled = await quiet.call<{ plain: number; sealed: number }>('fill', { size });
    const pair = (what: string, { plain, sealed }: Both, most: number): Figure[] =>
      ([0.5, 0.9] as const).map((share) => ({
        what: `${what}, p${share * 100}`,
        unit: 'ms',
        ours: quantile(sealed, share),
        beside: { name: 'plain', value: quantile(plain, share) },
        ...(share === 0.5 ? { aim: { most, of: 'ours' } as const } : {}),
        note: `${times} in turn`,
      }));
    const figures = [
      ...pair('first 50 of the queue', await quiet.call('first', { times }), 10),
      ...pair('one ticket', await quiet.call('get', { times, size }), 2),
      ...pair('search “refund”', await quiet.call('search', { times, search: 'refund' }), 100),
      ...pair('search “re”', await quiet.call('search', { times, search: 're' }), 200),
      ...pair(
        'a commit of 200 tickets with threads and words',
        await quiet.call('write', { times: Math.ceil(times / 5), size }),
        1_000,
      ),
    ];
    const { rows, took } = await quiet.call<{ rows: number; took: number }>('convert', {});
    return {
      name: `The lock, ${size} tickets`,
      figures: [
        ...figures,
        { what: 'filling', unit: 'ms', ours: filled.sealed, beside: { name: 'plain', value: filled.plain } },
        { what: 'sealing what was plain, rows', unit: '/s', ours: (rows / took) * 1_000, note: `${rows} rows` },
      ],
    };
  } finally {
    await launched.close();
  }
}
