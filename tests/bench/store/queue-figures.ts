import type { Figure } from '../figure.ts';
import { median, quantile } from '../statistics.ts';
import type { PeerTimes } from './peers.ts';

export interface FirstTimes {
  readonly port: readonly number[];
  readonly oneFilter: readonly number[];
  readonly twoFilters: readonly number[];
  readonly store: readonly number[];
  readonly cursor: readonly number[];
  readonly atOnce: readonly number[];
}

const named = (size: number): string => size.toLocaleString('en-US');
const p99 = (values: readonly number[]): number => quantile(values, 0.99);

/** The first 50 of the queue at one size. */
export function queueFigures(size: number, times: FirstTimes): Figure[] {
  const { port, oneFilter, twoFilters, store, cursor, atOnce } = times;
  const note = `${port.length} each, in turn`;
  const large = size >= 100_000;
  const cursorBeside = (value: number) => ({ name: 'raw cursor', value });
  return [
    { what: `first 50 of ${named(size)}, as a view asks, p50`, unit: 'ms', ours: median(port), note },
    { what: '  p99', unit: 'ms', ours: p99(port), ...(large ? { aim: { most: 20, of: 'ours' as const } } : {}) },
    { what: '  one filter, p50', unit: 'ms', ours: median(oneFilter), note: `p99 ${p99(oneFilter).toFixed(1)}` },
    { what: '  two filters, p50', unit: 'ms', ours: median(twoFilters), note: `p99 ${p99(twoFilters).toFixed(1)}` },
    {
      what: '  the store alone, p50',
      unit: 'ms',
      ours: median(store),
      beside: cursorBeside(median(cursor)),
      aim: { most: 1.5, of: 'ratio' },
    },
    { what: '  the store alone, p99', unit: 'ms', ours: p99(store), beside: cursorBeside(p99(cursor)) },
    {
      what: '  the store alone, p50',
      unit: 'ms',
      ours: median(store),
      beside: { name: 'raw getAll', value: median(atOnce) },
    },
  ];
}

/** Whether it grows, and the peers in the same run. */
export function growthFigures(all: ReadonlyMap<number, FirstTimes>, peers: readonly PeerTimes[]): Figure[] {
  const sizes = [...all.keys()];
  const [smallest = 0, largest = 0] = [sizes[0], sizes.at(-1)];
  const at = (size: number, way: 'port' | 'store') => median(all.get(size)?.[way] ?? []);
  const growth = (way: 'port' | 'store', name: string): Figure => ({
    what: `${name}, ${named(largest)} against ${named(smallest)}`,
    unit: 'ms',
    ours: at(largest, way),
    beside: { name: named(smallest), value: at(smallest, way) },
    aim: { most: 1.5, of: 'ratio' },
  });
  return [
    growth('port', 'as a view asks'),
    growth('store', 'the store alone'),
    ...peers.map(
      ({ name, size, first }): Figure => ({
        what: `the store alone at ${named(largest)}, p50, beside ${name} at ${named(size)}`,
        unit: 'ms',
        ours: at(largest, 'store'),
        beside: { name, value: median(first) },
        note: `${name} p99 ${p99(first).toFixed(1)} of ${first.length}`,
      }),
    ),
  ];
}
