/** A session that stands while its server goes and comes back: it hears before it signs, and before it tells. */
import { cp, rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decideTicket } from '@/lib/background/commands.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../../support/make.ts';
import { type Nats, startNats } from '../../support/nats.ts';
import { aBackground, aTeam, type Background, quiet, sit, until } from '../../support/team.ts';

const ID = 'amazon:na:message:111-2222222-3333333' as const;
const PATIENCE = 180_000;
let nats: Nats;
const running: Background[] = [];
beforeAll(async () => {
  nats = await startNats();
}, 120_000);
afterAll(async () => {
  await Promise.all(running.map(({ team }) => team.stop()));
  await nats?.stop();
});

/** Ada and Ben, who both have one ticket. */
async function aPair() {
  const { invitations } = await aTeam([nats.url], [{ name: 'Ada' }, { name: 'Ben' }]);
  const [ada, ben] = [await aBackground(), await aBackground()];
  running.push(ada, ben);
  const [hers, his] = invitations;
  if (!hers || !his) throw new Error('nobody is in the team');
  await sit(ada, hers);
  await sit(ben, his);
  await ingest(ada.world, SHOP, aReading([aSeen({ messages: [aMessage({ at: NOW })] })]));
  await quiet([ada, ben]);
  return { ada, ben };
}

const assigneeOf = async ({ store }: Background) => (await store.tickets.get(ID))?.decided.assignee;
const isAway = async ({ team }: Background) => (await team.status()).link === 'offline';

test(
  'a server that comes back without its end takes back no decision that was made meanwhile',
  async () => {
    const { ada, ben } = await aPair();
    const copy = `${nats.dataDir}-copy`;
    await nats.halt();
    await cp(nats.dataDir, copy, { recursive: true });
    await nats.restart();
    await quiet([ada, ben]);
    await decideTicket(ada.world, 'op-1', ID, { assignee: 'Ben' });
    await quiet([ada, ben]);
    await nats.halt();
    await until(() => isAway(ada), 'the break');
    await decideTicket(ada.world, 'op-2', ID, { assignee: 'Ada' });
    await rm(nats.dataDir, { recursive: true });
    await cp(copy, nats.dataDir, { recursive: true });
    await nats.restart();
    await quiet([ada, ben]);
    expect([await assigneeOf(ada), await assigneeOf(ben)]).toEqual(['Ada', 'Ada']);
  },
  PATIENCE,
);

test(
  'what is done during a break is signed once all that was said meanwhile is heard, and waits until then',
  async () => {
    const { ada, ben } = await aPair();
    await nats.halt();
    await until(() => isAway(ada), 'the break');
    await decideTicket(ada.world, 'op-3', ID, { assignee: 'Cleo' });
    await new Promise((done) => setTimeout(done, 500));
    // By whatever key the team has then.
    expect(await ada.store.teamOwn.where('state').equals('waiting').count()).toBe(0);
    const { link, waiting, since } = await ada.team.status();
    expect({ link, waiting, since: since !== undefined }).toEqual({ link: 'offline', waiting: 1, since: true });
    await nats.restart();
    await quiet([ada, ben]);
    expect(await assigneeOf(ben)).toBe('Cleo');
    // With nothing to tell it is up to date again all the same.
    await nats.halt();
    await until(() => isAway(ben), 'another break');
    await nats.restart();
    await until(async () => (await ben.team.status()).link === 'up-to-date', 'it is back');
  },
  PATIENCE,
);
