/** Access that ends and is prolonged: whole backgrounds over websocket, a real server, credentials of seconds. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renew } from '@/deploy/team/commands/renew.ts';
import { revoke } from '@/deploy/team/commands/revoke.ts';
import { open } from '@/deploy/team/folder.ts';
import { tell } from '@/deploy/team/tell.ts';
import { noteTicket } from '@/lib/background/commands.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { startTeam as startTeamwork } from '@/lib/background/team/index.ts';
import { invitationOf, seatOf } from '@/lib/background/team/seat.ts';
import type { Invitation } from '@/lib/domain/team.ts';
import { DAY, SECOND } from '@/lib/domain/time.ts';
import { makeTeam, operatorOf, sealInvitation, sealRenewal } from '@/lib/sync/seal/index.ts';
import { aReading, aSeen, SHOP } from '../lib/support/make.ts';
import { aBackground, type Background, quiet, sit, until } from '../lib/support/team.ts';
import { startTeam, type TestTeam, world } from './team.ts';

const ID = 'amazon:na:message:111-2222222-3333333' as const;
let team: TestTeam;
let ada: Background;
const running: Background[] = [];

async function aDevice(invitation?: Invitation): Promise<Background> {
  const made = await aBackground();
  const { world: own } = made;
  await made.team.stop();
  const alike = { world: async () => own, looking: () => true, alarm: () => {}, recompute: () => {}, floor: [] };
  const device = { ...made, team: startTeamwork(alike) };
  running.push(device);
  if (invitation) await sit(device, invitation);
  return device;
}
const note = ({ world: own }: Background, text: string) => noteTicket(own, `op-${text}`, ID, text);
const notesOf = async ({ store }: Background) =>
  (await store.tickets.get(ID))?.decided.notes.map(({ text }) => text).toSorted() ?? [];
const renewed = (name: string, expiresIn = DAY) => renew({ dir: team.dir, name, openFor: DAY, expiresIn }, world);

beforeAll(async () => {
  team = await startTeam({ websocket: true });
  await tell(team.dir, Date.now());
  ada = await aDevice({ ...team.admin, servers: [team.nats.wsUrl] });
  await ingest(ada.world, SHOP, aReading([aSeen({})]));
}, 120_000);
afterAll(async () => {
  await Promise.all(running.map((one) => one.team.stop()));
  await team?.stop();
});

test('a device whose access ended goes on by a renewal from where it stood, and tells what waited', async () => {
  const ben = await aDevice(await team.invite('Ben', 'agent', [], 20 * SECOND));
  await quiet([ada, ben]);
  await note(ben, 'before');
  await quiet([ada, ben]);
  const { endsAt = 0, me } = await ben.team.status();
  expect(Math.abs(endsAt - Date.now())).toBeLessThan(21 * SECOND);
  const [before, told] = [await seatOf(ben.store), await ben.store.teamOwn.count()];
  await until(async () => (await ben.team.status()).trouble === 'expired', 'its access ended');
  expect(await ben.team.status()).toMatchObject({ link: 'refused' });
  await note(ben, 'after the end');
  await note(ada, 'meanwhile');
  expect((await ben.team.status()).waiting).toBe(1);

  const { text, passphrase } = await renewed('Ben');
  expect(await ben.team.join(text, 'wrong')).toEqual({ trouble: 'wrong-passphrase' });
  expect(await ben.team.join(`  ${text}\n`, passphrase)).toEqual({ joined: 'Harbour', renewed: true });
  await quiet([ada, ben]);
  expect(await notesOf(ada)).toEqual(['after the end', 'before', 'meanwhile']);
  expect(await notesOf(ben)).toEqual(['after the end', 'before', 'meanwhile']);
  const [status, after] = [await ben.team.status(), await seatOf(ben.store)];
  expect(status).toMatchObject({ link: 'up-to-date', me: { id: me?.id }, waiting: 0, refusedEvents: 0 });
  expect(status.endsAt).toBeGreaterThan(Date.now() + DAY - 60 * SECOND);
  expect(status.trouble).toBeUndefined();
  expect([after?.joinedAt, after?.member]).toEqual([before?.joinedAt, before?.member]);
  for (const [filter, { seq }] of Object.entries(before?.cursors ?? {}))
    expect(after?.cursors[filter]?.seq).toBeGreaterThanOrEqual(seq);
  // Nothing was told twice: the one note is one event more.
  expect(await ben.store.teamOwn.count()).toBe(told + 1);
}, 120_000);

test('before its end a renewal changes nothing but the end', async () => {
  const cleo = await aDevice(await team.invite('Cleo', 'lead'));
  await quiet([ada, cleo]);
  const before = await invitationOf(cleo.store);
  const { text, passphrase } = await renewed('Cleo', 200 * DAY);
  expect(await cleo.team.join(text, passphrase)).toEqual({ joined: 'Harbour', renewed: true });
  await note(cleo, 'cleo');
  await quiet([ada, cleo]);
  expect(await notesOf(ada)).toContain('cleo');
  const { jwt, seed, servers, ...rest } = (await invitationOf(cleo.store)) ?? {};
  const { jwt: oldJwt, seed: oldSeed, servers: _, ...old } = before ?? {};
  expect(rest).toEqual(old);
  expect([jwt === oldJwt, seed === oldSeed, servers]).toEqual([false, false, [team.nats.wsUrl]]);
  expect((await cleo.team.status()).endsAt).toBeGreaterThan(Date.now() + 199 * DAY);
}, 120_000);

describe('what is no renewal of this seat', () => {
  test('of another member, another team, forged, where there is no team, or no renewal at all', async () => {
    const dan = await aDevice(await team.invite('Dan', 'agent'));
    await team.invite('Eve', 'agent');
    await quiet([ada, dan]);
    const before = await invitationOf(dan.store);
    const [eves, dans] = [await renewed('Eve'), await renewed('Dan')];
    expect(await dan.team.join(eves.text, eves.passphrase)).toEqual({ trouble: 'other-seat' });
    const alone = await aDevice();
    expect(await alone.team.join(dans.text, dans.passphrase)).toEqual({ trouble: 'no-seat' });

    const { jwt, seed } = team.admin;
    const made = { v: 1, team: team.team, member: before?.member.id ?? '', jwt, seed } as const;
    const usable = { ...made, servers: ['wss://elsewhere.example.com'], expiresAt: Date.now() + DAY };
    const stranger = await operatorOf(await makeTeam());
    const forged = await sealRenewal(stranger, usable, 'p');
    expect(await dan.team.join(forged, 'p')).toEqual({ trouble: 'not-an-invitation' });
    const ours = await operatorOf(open(team.dir));
    const foreign = await sealRenewal(ours, { ...usable, team: '0123456789abcdef' }, 'p');
    expect(await dan.team.join(foreign, 'p')).toEqual({ trouble: 'other-seat' });
    const stale = await sealRenewal(ours, { ...usable, expiresAt: Date.now() - 1 }, 'p');
    expect(await dan.team.join(stale, 'p')).toEqual({ trouble: 'stale' });
    const invitation = await sealInvitation(await team.invite('Finn', 'agent'), 'p');
    expect(await dan.team.join(invitation, 'p')).toEqual({ trouble: 'has-seat' });
    expect(await invitationOf(dan.store)).toEqual(before);
    expect((await dan.team.status()).link).toBe('up-to-date');
  }, 120_000);

  test('one by which the server lets nobody in leaves the device with what it had', async () => {
    const gus = await aDevice(await team.invite('Gus', 'agent'));
    await quiet([ada, gus]);
    const before = await invitationOf(gus.store);
    const { text, passphrase } = await renewed('Gus', SECOND);
    await new Promise((done) => setTimeout(done, 2 * SECOND));
    expect(await gus.team.join(text, passphrase)).toEqual({ trouble: 'expired' });
    expect(await invitationOf(gus.store)).toEqual(before);
    await note(gus, 'gus');
    await quiet([ada, gus]);
    expect(await notesOf(ada)).toContain('gus');
  }, 120_000);

  test('whoever was shut out gets none', async () => {
    await team.invite('Hal', 'agent');
    await revoke({ dir: team.dir, name: 'Hal', keepKey: true }, world);
    await expect(renewed('Hal')).rejects.toMatchObject({ code: 'already-revoked' });
  }, 120_000);
});
