/** The translation memory at 100,000 sentences, in the extension's own database, beside the raw get of one of them. */
import { fileURLToPath } from 'node:url';
import { launch } from '../../e2e/browser.ts';
import { theLab } from '../../e2e/lab.ts';
import type { Bench } from '../bench.ts';
import { bundle } from '../bundle.ts';
import type { Figure, Section } from '../figure.ts';
import { median, quantile } from '../statistics.ts';
import { openQuietPage } from '../store/quiet-page.ts';

interface Looked {
  readonly raw: readonly number[];
  readonly exact: readonly number[];
  readonly near: readonly number[];
  readonly unknown: readonly number[];
  readonly found: number;
  readonly same: number;
  readonly exactFound: number;
  readonly kept: number;
}

/** A lookup while one writes must not be noticed, ms. On a machine that does other things p99 is theirs: see the raw get's. */
const MOST = { most: 10, of: 'ours' } as const;

export async function memory({ folder, short, say }: Bench): Promise<Section> {
  const size = short ? 10_000 : 100_000;
  const times = short ? 60 : 300;
  const launched = await launch({ folder, lab: theLab() });
  try {
    const script = await bundle(fileURLToPath(new URL('in-page.ts', import.meta.url)));
    const quiet = await openQuietPage(launched.context, launched.extensionId, script);
    say(`filling a translation memory of ${size}`);
    const filled = await quiet.call<number>('fill', { size });
    const looked = await quiet.call<Looked>('look', { size, times });
    const note = `${times} lookups`;
    const pair = (what: string, took: readonly number[]): Figure[] =>
      ([0.5, 0.9, 0.99] as const).map((share) => ({
        what: `${what}, p${share * 100}`,
        unit: 'ms',
        ours: quantile(took, share),
        beside: { name: 'raw get', value: quantile(looked.raw, share) },
        ...(share === 0.99 ? {} : { aim: MOST }),
        note,
      }));
    return {
      name: `Translation memory, ${size} sentences`,
      figures: [
        ...pair('the same sentence', looked.exact),
        ...pair('a sentence like one remembered', looked.near),
        ...pair('a sentence like none', looked.unknown),
        { what: 'raw get, median', unit: 'ms', ours: median(looked.raw) },
        { what: 'the same sentence found', unit: '%', ours: looked.exactFound * 100, aim: { least: 100, of: 'ours' } },
        { what: 'a like one found', unit: '%', ours: looked.found * 100 },
        { what: 'the very one it was made from found first', unit: '%', ours: looked.same * 100 },
        { what: 'kept, a sentence in a commit of its own', unit: 'ms', ours: looked.kept },
        { what: 'filled', unit: '/s', ours: (size / filled) * 1_000 },
      ],
    };
  } finally {
    await launched.close();
  }
}
