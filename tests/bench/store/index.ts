/** The store at 1,000, 10,000 and 100,000 tickets, in the extension's own database, beside raw IndexedDB and peers. */
import { fileURLToPath } from 'node:url';
import { launch } from '../../e2e/browser.ts';
import { theLab } from '../../e2e/lab.ts';
import type { Bench } from '../bench.ts';
import { bundle } from '../bundle.ts';
import type { Figure, Section } from '../figure.ts';
import { coldSection, countsSection, ingestSection, searchSection } from './large-figures.ts';
import { timePeers } from './peers.ts';
import { type FirstTimes, growthFigures, queueFigures } from './queue-figures.ts';
import { openQuietPage } from './quiet-page.ts';

export async function store(bench: Bench): Promise<Section[]> {
  const { folder, short, say } = bench;
  const sizes = short ? [500, 2_000] : [1_000, 10_000, 100_000];
  const launched = await launch({ folder, lab: theLab() });
  try {
    const script = await bundle(fileURLToPath(new URL('in-page/ours.ts', import.meta.url)));
    const quiet = await openQuietPage(launched.context, launched.extensionId, script);
    const all = new Map<number, FirstTimes>();
    const figures: Figure[] = [];
    let from = 0;
    for (const size of sizes) {
      say(`filling up to ${size} tickets`);
      await quiet.call('fill', { from, to: size });
      from = size;
      const times = await quiet.call<FirstTimes>('first', { times: short ? 20 : 200 });
      all.set(size, times);
      figures.push(...queueFigures(size, times));
    }
    say('counts, cold start, search, decisions, ingest');
    const large = [
      await countsSection(quiet, short ? 20 : 200),
      await coldSection(launched, quiet, short ? 3 : 15),
      await searchSection(quiet, short ? 5 : 30),
      await ingestSection(quiet, short),
    ];
    const peers = await timePeers(launched, bench);
    return [{ name: 'Queue', figures: [...figures, ...growthFigures(all, peers)] }, ...large];
  } finally {
    await launched.close();
  }
}
