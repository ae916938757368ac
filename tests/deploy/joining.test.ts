/** Whole backgrounds join by last values over a server as `npm run team` sets it up, with what each may ask there. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tell } from '@/deploy/team/tell.ts';
import { noteTicket } from '@/lib/background/commands.ts';
import { ingest } from '@/lib/background/ingest.ts';
import type { Invitation } from '@/lib/domain/team.ts';
import { aMessage, aReading, aSeen, NOW } from '../lib/support/make.ts';
import { aBackground, type Background, marked, sit, until } from '../lib/support/team.ts';
import { startTeam, type TestTeam } from './team.ts';

let team: TestTeam;
const running: Background[] = [];
beforeAll(async () => {
  team = await startTeam({ storage: 64 << 20 });
  await tell(team.dir, Date.now());
}, 120_000);
afterAll(async () => {
  await Promise.all(running.map((one) => one.team.stop()));
  await team?.stop();
});

async function joined(invitation: Invitation): Promise<Background> {
  const one = await aBackground();
  running.push(one);
  await sit(one, { ...invitation, servers: [team.nats.url] });
  await until(async () => (await one.team.status()).link === 'up-to-date', 'it is there');
  return one;
}

test('who has all stores and who has one read marks, last values and the past, as far as each may', async () => {
  const lea = await team.invite('Lea', 'lead');
  const eve = await team.invite('Eve', 'agent', ['amazon:A1']);
  const ada = await joined(team.admin);
  const ids = ['amazon:A1:message:1', 'amazon:B2:message:1'] as const;
  for (const [at, store] of ['A1', 'B2'].entries()) {
    const shop = { portal: 'amazon', store } as const;
    await ingest(ada.world, shop, aReading([aSeen({ externalId: '1', messages: [aMessage({ at: NOW })] })]));
    await noteTicket(ada.world, `n-${at}`, ids[at] ?? ids[0], `In ${store}.`);
  }
  await until(() => marked(ada, team.nats.url), 'last values hold all');
  const progress: unknown[] = [];
  for (const [name, invitation, wanted] of [
    ['Lea', lea, [...ids]],
    ['Eve', eve, [ids[0]]],
  ] as const) {
    const one = await joined(invitation);
    await until(async () => (await one.store.tickets.count()) === wanted.length, 'the tickets are there');
    expect(await one.store.tickets.toCollection().primaryKeys()).toEqual(wanted);
    await until(async () => (await one.store.events.get('n-0')) !== undefined, 'the record is there');
    const seat = await one.store.settings.get('team');
    progress.push(seat?.key === 'team' && { refused: seat.value.refused, joining: seat.value.joining });
    expect((await one.team.status()).trouble).toBeUndefined();
    // Whoever has one store alone takes its turn there as well.
    await noteTicket(one.world, `by-${name}`, ids[0], `By ${name}.`);
    await until(async () => (await one.team.status()).link === 'up-to-date', 'it is told');
    await until(
      async () => ((await ada.store.tickets.get(ids[0]))?.decided.notes ?? []).some(({ by }) => by === name),
      'the others have it',
    );
  }
  expect(progress).toEqual([
    { refused: 0, joining: undefined },
    { refused: 0, joining: undefined },
  ]);
}, 180_000);
