import { fileURLToPath } from 'node:url';
import type { Launched } from '../../e2e/browser.ts';
import type { Bench } from '../bench.ts';
import { bundle } from '../bundle.ts';
import { openQuietPage } from './quiet-page.ts';

export interface PeerTimes {
  readonly name: string;
  /** How many tickets it held. */
  readonly size: number;
  readonly first: readonly number[];
}

/** Each in a page of its own, since RxDB brings another Dexie, and no longer than it may take. */
const PEERS = [
  { name: 'RxDB', folder: 'rxdb', to: 100_000, time: 60_000 },
  { name: 'PouchDB', folder: 'pouchdb', to: 10_000, time: 30_000 },
] as const;

export async function timePeers({ context, extensionId }: Launched, { short, say }: Bench): Promise<PeerTimes[]> {
  const times: PeerTimes[] = [];
  for (const { name, folder, to, time } of PEERS) {
    const script = await bundle(fileURLToPath(new URL(`../peers/${folder}/page.ts`, import.meta.url)));
    const quiet = await openQuietPage(context, extensionId, script);
    const size = await quiet.call<number>('fill', { to: short ? 2_000 : to, batch: 1_000, time });
    say(`${name}: ${size} tickets`);
    await quiet.call('first', { times: 3 });
    times.push({ name, size, first: await quiet.call<number[]>('first', { times: short ? 20 : 100 }) });
    await quiet.page.close();
  }
  return times;
}
