import { startNats } from '../../lib/support/nats.ts';
import { aTeam } from '../../lib/support/team.ts';
import type { Bench } from '../bench.ts';
import type { Section } from '../figure.ts';
import { median, quantile } from '../statistics.ts';
import { invitationFor, openTeamPage } from './browser.ts';

/** Two whole backgrounds with real databases, each in a browser of its own as on two machines, and the server. */
export async function visible({ folder, short }: Bench): Promise<Section> {
  const times = short ? 20 : 300;
  const nats = await startNats({ websocket: true });
  const { invitations } = await aTeam([nats.url], [{ name: 'Ada' }, { name: 'Ben' }]);
  const [hers, his] = await Promise.all([openTeamPage(folder, nats), openTeamPage(folder, nats)]);
  const run = async (name: string, count: number) => {
    const tags = Array.from({ length: count }, (_, at) => `${name}-${at}`);
    const seen = his.call<number[]>('seen', { at: 'ben', tags });
    const began = await hers.call<number[]>('decide', { by: 'ada', tags });
    return (await seen).map((at, turn) => at - (began[turn] ?? Number.NaN));
  };
  try {
    await hers.call('fill', { name: 'ada', from: 0, to: 200 });
    await hers.call('join', { name: 'ada', ...(await invitationFor(invitations[0], nats)) });
    await his.call('join', { name: 'ben', ...(await invitationFor(invitations[1], nats)) });
    await run('warm', 10);
    const took = await run('bench', times);
    const claimed = await hers.call<number[]>('claim', { by: 'ada', times });
    if (took.length !== times || claimed.length !== times) throw new Error('not every change was seen');
    return {
      name: 'Team: from one machine to another (two Chromiums, whole backgrounds)',
      figures: [
        {
          what: 'a decision here, shown there, p50',
          unit: 'ms',
          ours: median(took),
          note: `${times}, five a second`,
        },
        {
          what: 'a decision here, shown there, p99',
          unit: 'ms',
          ours: quantile(took, 0.99),
          aim: { most: 150, of: 'ours' },
        },
        { what: 'a claim, from the order to the stream’s word, p50', unit: 'ms', ours: median(claimed) },
        { what: 'a claim, from the order to the stream’s word, p99', unit: 'ms', ours: quantile(claimed, 0.99) },
      ],
    };
  } finally {
    await Promise.all([hers.close(), his.close()]);
    await nats.stop();
  }
}
