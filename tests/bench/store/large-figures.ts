/** What else is asked of a large store: counts, a cold start, search, decisions, ingest. */

import type { Launched } from '../../e2e/browser.ts';
import { killWorker } from '../../e2e/browser.ts';
import type { Figure, Section } from '../figure.ts';
import { median, quantile } from '../statistics.ts';
import type { QuietPage } from './quiet-page.ts';

const p99 = (values: readonly number[]): number => quantile(values, 0.99);

interface CountTimes {
  readonly kept: readonly number[];
  readonly counted: readonly number[];
  readonly open: number;
  readonly truth: number;
}

/** Kept counts must be right, not only fast: a difference stops the benchmark. */
export async function countsSection(quiet: QuietPage, times: number): Promise<Section> {
  const { kept, counted, open, truth } = await quiet.call<CountTimes>('counts', { times });
  if (open !== truth) throw new Error(`the kept count says ${open} open tickets, there are ${truth}`);
  const beside = { name: 'IndexedDB count of one of them', value: median(counted) };
  return {
    name: `Counts on rail and filters (${truth} open)`,
    figures: [
      { what: 'all counts, as a view asks, p50', unit: 'ms', ours: median(kept), beside },
      { what: 'all counts, as a view asks, p99', unit: 'ms', ours: p99(kept), beside, note: `${kept.length} each` },
    ],
  };
}

export async function coldSection({ context }: Launched, quiet: QuietPage, times: number): Promise<Section> {
  const took: number[] = [];
  for (let run = 0; run < times; run++) {
    await killWorker(context, quiet.page);
    took.push(await quiet.call<number>('cold'));
  }
  return {
    name: 'Cold worker to the first 50',
    figures: [
      { what: 'median', unit: 'ms', ours: median(took), note: `${times} killed workers` },
      { what: 'slowest', unit: 'ms', ours: Math.max(...took) },
    ],
  };
}

/** A number only one ticket has, names and words that some, many and nearly all have, and two words together. */
const SEARCHES = ['101-0000001', 'marta', 'parcel', 'wh', 'a', 'where parcel'];

export async function searchSection(quiet: QuietPage, times: number): Promise<Section> {
  const took = await quiet.call<Record<string, number[]>>('search', { words: SEARCHES, times });
  const decided = await quiet.call<number[]>('decide', { from: 0, times: 3 * times });
  return {
    name: 'Search and decide',
    figures: [
      ...Object.entries(took).map(
        ([word, values]): Figure => ({
          what: `search “${word}”, p50`,
          unit: 'ms',
          ours: median(values),
          note: `p99 ${p99(values).toFixed(1)} of ${values.length}`,
        }),
      ),
      { what: 'a decision, stored on disk, p50', unit: 'ms', ours: median(decided) },
      { what: 'a decision, stored on disk, p99', unit: 'ms', ours: p99(decided), note: `${decided.length} decisions` },
    ],
  };
}

interface IngestTimes {
  readonly first: number;
  readonly again: number;
  readonly bare: number;
  readonly tickets: number;
  readonly messages: number;
}

export async function ingestSection(quiet: QuietPage, short: boolean): Promise<Section> {
  const figures: Figure[] = [];
  for (const { each, count } of [
    { each: 50, count: short ? 4 : 40 },
    { each: 500, count: short ? 1 : 5 },
  ]) {
    const { first, again, bare, tickets, messages } = await quiet.call<IngestTimes>('ingest', { count, each });
    const rate = (rows: number, took: number) => (rows * 1_000) / took;
    const beside = (rows: number) => ({ name: 'raw put of the same rows', value: rate(rows, bare) });
    figures.push(
      {
        what: `${each} conversations a report, new tickets`,
        unit: '/s',
        ours: rate(tickets, first),
        beside: beside(tickets),
        note: `${count} reports; reading, judging, routing and words included`,
      },
      { what: '  their messages', unit: '/s', ours: rate(messages, first), beside: beside(messages) },
      { what: '  the same reports again (no news)', unit: '/s', ours: rate(tickets, again) },
    );
  }
  return { name: 'Ingest', figures };
}
