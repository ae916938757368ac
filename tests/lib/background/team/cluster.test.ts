/** Whole backgrounds on three servers, of which one is killed and another hangs: nothing is lost, all have the same. */
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noteTicket } from '@/lib/background/commands.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../../support/make.ts';
import { type Nats, startNats } from '../../support/nats.ts';
import { aBackground, aTeam, type Background, quiet, sit, until } from '../../support/team.ts';

const ID = 'amazon:na:message:111-2222222-3333333' as const;
const EACH = 12;
let cluster: Nats;
const all: Background[] = [];
beforeAll(async () => {
  cluster = await startNats({ nodes: 3 });
}, 120_000);
afterAll(async () => {
  for (const node of cluster.nodes) node.goOn();
  await Promise.all(all.map(({ team }) => team.stop()));
  await cluster?.stop();
});

async function leaderOf(team: string) {
  const admin = await connect({ servers: [...cluster.urls] });
  const { cluster: of } = await (await jetstreamManager(admin)).streams.info(`EV_${team}`);
  await admin.close();
  return cluster.nodes.find(({ name }) => name === of?.leader);
}

async function aPair(servers = cluster.urls) {
  const { team, invitations } = await aTeam(cluster.urls, [{ name: 'Ada' }, { name: 'Ben' }], 1 << 24, 3);
  const pair: Background[] = [];
  for (const invitation of invitations) {
    const one = await aBackground();
    all.push(one);
    pair.push(one);
    await sit(one, { ...invitation, servers });
  }
  const [ada, ben] = pair as [Background, Background];
  await ingest(ada.world, SHOP, aReading([aSeen({ messages: [aMessage({ at: NOW })] })]));
  await quiet(pair, 'both have the ticket', 120_000);
  return { team, ada, ben, pair };
}

test('the server that leads is killed, then the next one hangs, while both work', async () => {
  const { team, ada, ben, pair } = await aPair();
  const work = async (part: string) => {
    for (let at = 0; at < EACH; at += 1) {
      const [who, other] = at % 2 ? [ada, ben] : [ben, ada];
      await noteTicket(who.world, `${part}-${at}`, ID, `${part} ${at}`);
      if (at % 4 === 0) void other.team.claim(ID);
    }
  };
  const first = await leaderOf(team);
  const working = work('killed');
  await first?.kill9();
  await working;
  await quiet(pair, 'all told without the first', 120_000);
  await first?.restart();
  const second = await leaderOf(team);
  second?.hang();
  await work('hung');
  await quiet(pair, 'all told without the second', 120_000);
  second?.goOn();
  await work('whole');
  await quiet(pair, 'all told at last', 120_000);

  const [mine, theirs] = await Promise.all(pair.map(({ store }) => store.tickets.get(ID)));
  expect(mine?.decided).toEqual(theirs?.decided);
  expect(mine?.decided.notes.map(({ id }) => id).toSorted()).toEqual(
    ['killed', 'hung', 'whole'].flatMap((part) => Array.from({ length: EACH }, (_, at) => `${part}-${at}`)).toSorted(),
  );
  const [one, other] = await Promise.all(pair.map(({ store }) => store.teamTickets.get(ID)));
  expect([one?.claim, one?.revision]).toEqual([other?.claim, other?.revision]);
}, 400_000);

test('with two of three servers gone it is said since when nothing is heard, though the link stands', async () => {
  // Both are at the one that stays.
  const { ada, pair } = await aPair([cluster.url]);
  const began = Date.now();
  const gone = cluster.nodes.slice(1);
  await Promise.all(gone.map((node) => node.kill9()));
  await noteTicket(ada.world, 'unheard', ID, 'Nobody hears it.');
  await until(async () => (await ada.team.status()).link === 'offline', 'offline');
  const { since, waiting } = await ada.team.status();
  expect(since).toBeGreaterThanOrEqual(began);
  expect(waiting).toBe(1);
  await Promise.all(gone.map((node) => node.restart()));
  await quiet(pair, 'all told', 120_000);
  expect(await ada.team.status()).not.toHaveProperty('since');
  const notes = await Promise.all(pair.map(async ({ store }) => (await store.tickets.get(ID))?.decided.notes.length));
  expect(notes).toEqual([1, 1]);
}, 400_000);
