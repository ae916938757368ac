/** The server's data put back from a copy without the keys of tickets, as `deploy/README.md` says it. */
import { cpSync, rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { status } from '@/deploy/team/commands/status.ts';
import { tell } from '@/deploy/team/tell.ts';
import { noteTicket } from '@/lib/background/commands.ts';
import { ingest } from '@/lib/background/ingest.ts';
import type { Invitation } from '@/lib/domain/team.ts';
import { aMessage, aReading, aSeen, NOW } from '../lib/support/make.ts';
import { aBackground, type Background, quiet, sit, until } from '../lib/support/team.ts';
import { startTeam, type TestTeam, world } from './team.ts';

const ID = 'amazon:A1:message:1' as const;
const shop = { portal: 'amazon', store: 'A1' } as const;
let team: TestTeam;
const running: Background[] = [];
afterAll(async () => {
  await Promise.all(running.map((one) => one.team.stop()));
  await team?.stop();
});

const upToDate = (one: Background) =>
  until(async () => (await one.team.status()).link === 'up-to-date', 'it is there', 120_000);
async function joined(invitation: Invitation, replays = false): Promise<Background> {
  const one = await aBackground();
  running.push(one);
  await sit(one, { ...invitation, servers: [team.nats.url] }, replays);
  await upToDate(one);
  return one;
}
const notesOf = async ({ store }: Background) =>
  (await store.tickets.get(ID))?.decided.notes.map(({ text }) => text).toSorted();

test('devices tell their keys and what was lost; whoever joins after that reads all of it', async () => {
  team = await startTeam();
  await tell(team.dir, Date.now());
  const invited = [await team.invite('Gil', 'lead'), await team.invite('Hana', 'agent')] as const;
  const [ada, gil] = [await joined(team.admin, true), await joined(invited[0], true)];
  await ingest(ada.world, shop, aReading([aSeen({ externalId: '1', messages: [aMessage({ at: NOW })] })]));
  await quiet([ada, gil]);
  await noteTicket(gil.world, 'n-1', ID, 'By Gil, in the copy.');
  await quiet([ada, gil]);
  await team.nats.halt();
  const copy = `${team.dir}-data`;
  cpSync(team.nats.dataDir, copy, { recursive: true, filter: (path) => !/KY_[^/]*$/.test(path) });
  await team.nats.restart();
  await upToDate(ada);
  await noteTicket(ada.world, 'n-2', ID, 'By Ada, after it.');
  await quiet([ada, gil]);
  await Promise.all([ada, gil].map((one) => one.team.stop()));
  await team.nats.kill9();
  rmSync(team.nats.dataDir, { recursive: true });
  cpSync(copy, team.nats.dataDir, { recursive: true });
  await team.nats.restart();
  await status(team.dir, world);
  const all = ['By Ada, after it.', 'By Gil, in the copy.'];
  await ada.again();
  await upToDate(ada);
  // What she had counted counts on, though Gil's key is not there.
  expect(await notesOf(ada)).toEqual(all);
  await gil.again();
  await quiet([ada, gil]);
  expect([await notesOf(ada), await notesOf(gil)]).toEqual([all, all]);
  for (const replays of [false, true]) {
    const newcomer = await joined(replays ? invited[1] : await team.invite('Ina', 'agent'), replays);
    await until(async () => (await notesOf(newcomer))?.length === all.length, 'all is there');
    expect(await notesOf(newcomer)).toEqual(all);
  }
}, 400_000);
