/** Shutting out that breaks half way, and by whose clock it counts: real servers, whole backgrounds. */
import { afterEach, expect, test } from 'vitest';
import { revoke } from '@/deploy/team/commands/revoke.ts';
import { rotate } from '@/deploy/team/commands/rotate.ts';
import { open } from '@/deploy/team/folder.ts';
import { tell } from '@/deploy/team/tell.ts';
import { noteTicket } from '@/lib/background/commands.ts';
import { ingest } from '@/lib/background/ingest.ts';
import type { Invitation } from '@/lib/domain/team.ts';
import { MINUTE } from '@/lib/domain/time.ts';
import { rosterSubject } from '@/lib/sync/subjects.ts';
import { aMessage, aReading, aSeen, NOW } from '../lib/support/make.ts';
import { aBackground, type Background, sit, until } from '../lib/support/team.ts';
import { say } from './hostile.ts';
import { device, startTeam, type TestTeam, world } from './team.ts';

let team: TestTeam;
const running: Background[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.team.stop()));
  await team?.stop();
});

const rosterThere = async () => {
  const last = { last_by_subj: rosterSubject(team.team) };
  const message = await team.manager.streams.getMessage(`EV_${team.team}`, last).catch(() => null);
  return message && Buffer.from(message.data).toString('base64url');
};

test('what a full stream broke off goes on by revoking once more with purge', async () => {
  team = await startTeam({ storage: 16 << 20 });
  await tell(team.dir, Date.now());
  const jan = await team.invite('Jan', 'agent');
  const nc = await device(team, jan);
  let at = 0;
  for (const size of [200 * 1024, 20 * 1024, 1024, 64])
    for (let taken = true; taken; )
      taken = 'seq' in (await say(nc, `ps.${team.team}.ev.${jan.member.id}.tk.x.${++at}`, new Uint8Array(size)));
  const order = { dir: team.dir, name: 'Jan' };
  await expect(revoke(order, world)).rejects.toMatchObject({ code: 'not-told' });
  const { roster, keys } = open(team.dir);
  expect(roster.members.at(-1)?.revokedAt).toBeTypeOf('number');
  await expect(revoke(order, world)).rejects.toMatchObject({ code: 'already-revoked' });
  await revoke({ ...order, purge: true }, world);
  const after = open(team.dir);
  expect([await rosterThere(), Object.keys(after.keys)]).toEqual([after.sealedRoster, Object.keys(keys)]);
  const ada = await device(team, team.admin);
  const subject = `ps.${team.team}.ev.${team.admin.member.id}.tk.x.y`;
  expect(await say(ada, subject, new Uint8Array(200 * 1024))).toHaveProperty('seq');
  await ada.close();
}, 240_000);

test('a key that could not be told is told by the next rotation, which makes no other', async () => {
  team = await startTeam();
  await tell(team.dir, Date.now());
  await team.nats.kill9();
  for (let twice = 0; twice < 2; twice++)
    await expect(rotate(team.dir, world)).rejects.toMatchObject({ code: 'not-told' });
  await team.nats.restart();
  const { epoch } = await rotate(team.dir, world);
  expect(epoch).toBe(2);
  expect(await rotate(team.dir, world)).toEqual({ epoch: 3 });
}, 240_000);

test('a device left right after its last word, by the server’s clock, whichever clock the command has', async () => {
  team = await startTeam();
  await tell(team.dir, Date.now());
  const joined = async (invitation: Invitation, replays = false) => {
    const one = await aBackground();
    running.push(one);
    await sit(one, { ...invitation, servers: [team.nats.url] }, replays);
    await until(async () => (await one.team.status()).link === 'up-to-date', 'it is there');
    return one;
  };
  const id = 'amazon:A1:message:1' as const;
  const notes = async ({ store }: Background) => (await store.tickets.get(id))?.decided.notes.map(({ text }) => text);
  const invitations = [await team.invite('Gil', 'lead'), await team.invite('Hana', 'agent')] as const;
  const [ada, gil] = [await joined(team.admin), await joined(invitations[0])];
  const shop = { portal: 'amazon', store: 'A1' } as const;
  await ingest(ada.world, shop, aReading([aSeen({ externalId: '1', messages: [aMessage({ at: NOW })] })]));
  await until(async () => (await gil.store.tickets.get(id)) !== undefined, 'Gil has the ticket');
  await noteTicket(gil.world, 'n-1', id, 'Said in good faith.');
  await until(async () => (await notes(ada))?.length === 1, 'Ada has the note');
  const late = { ...world, now: () => Date.now() - 10 * MINUTE };
  await revoke({ dir: team.dir, name: 'Gil' }, late);
  const after = open(team.dir);
  const [left] = after.roster.members.flatMap(({ revokedAt }) => revokedAt ?? []);
  expect(left).toBeGreaterThan(Date.now() - 5 * MINUTE);
  expect([after.undated, await rosterThere()]).toEqual([undefined, after.sealedRoster]);
  await expect(device(team, invitations[0])).rejects.toThrow();
  const hana = await joined({ ...invitations[1], keys: after.keys }, true);
  await until(async () => (await hana.store.tickets.get(id)) !== undefined, 'Hana has the ticket');
  expect([await notes(ada), await notes(hana)]).toEqual([['Said in good faith.'], ['Said in good faith.']]);
}, 240_000);
