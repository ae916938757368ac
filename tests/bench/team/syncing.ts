/** The same documents from one database to another: through the team's server, sealed and judged, and through a peer. */
import { fileURLToPath } from 'node:url';
import { startNats } from '../../lib/support/nats.ts';
import { aTeam } from '../../lib/support/team.ts';
import type { Bench } from '../bench.ts';
import { bundle } from '../bundle.ts';
import type { Section } from '../figure.ts';
import { openQuietPage } from '../store/quiet-page.ts';
import { invitationFor, openTeamPage } from './browser.ts';

interface Synced {
  readonly took: number;
  readonly arrived: number;
}

const LONGEST = 900_000;

export async function syncing({ folder, short }: Bench): Promise<Section> {
  const count = short ? 300 : 5_000;
  const nats = await startNats({ websocket: true });
  const { invitations } = await aTeam([nats.url], [{ name: 'Ada' }, { name: 'Ben' }], 1 << 28);
  const page = await openTeamPage(folder, nats);
  try {
    await page.call('fill', { name: 'ada', from: 0, to: count });
    const from = { name: 'ada', ...(await invitationFor(invitations[0], nats)) };
    const to = { name: 'ben', ...(await invitationFor(invitations[1], nats)) };
    const ours = await page.call<Synced>('syncRun', { from, to, count }, LONGEST);
    const script = await bundle(fileURLToPath(new URL('../peers/pouchdb/page.ts', import.meta.url)));
    const peer = await openQuietPage(page.context, page.extensionId, script);
    const theirs = await peer.call<Synced>('replicate', { count }, LONGEST);
    for (const { arrived } of [ours, theirs]) if (arrived !== count) throw new Error(`${arrived} of ${count} arrived`);
    const rate = ({ took }: Synced) => (count * 1_000) / took;
    return {
      name: `Team: ${count} tickets from one database to another (Chromium)`,
      figures: [
        {
          what: 'tickets with their messages',
          unit: '/s',
          ours: rate(ours),
          beside: { name: 'PouchDB replication, no server between', value: rate(theirs) },
          note: 'ours signed, sealed, through the server, checked, judged and indexed',
        },
      ],
    };
  } finally {
    await page.close();
    await nats.stop();
  }
}
