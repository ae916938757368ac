/** An older copy of the secret folder tells the server nothing: it would let in whoever was shut out since. */
import { cpSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { invite } from '@/deploy/team/commands/invite.ts';
import { revoke } from '@/deploy/team/commands/revoke.ts';
import { rotate } from '@/deploy/team/commands/rotate.ts';
import { status } from '@/deploy/team/commands/status.ts';
import { keep, open } from '@/deploy/team/folder.ts';
import type { Invitation } from '@/lib/domain/team.ts';
import { DAY } from '@/lib/domain/time.ts';
import { device, startTeam, type TestTeam, world } from './team.ts';

const OLDER = { code: 'older-folder', message: expect.stringContaining('newest copy') };
let [team, older]: [TestTeam, string] = [{} as TestTeam, ''];
let ben: Invitation;
beforeEach(async () => {
  team = await startTeam();
  ben = await team.invite('Ben', 'lead');
  older = `${team.dir}-older`;
  cpSync(team.dir, older, { recursive: true });
}, 120_000);
afterEach(() => team?.stop());

test.each([true, false])(
  'whoever was shut out since stays out, keepKey %s',
  async (keepKey) => {
    await revoke({ dir: team.dir, name: 'Ben', keepKey }, world);
    const messages = await team.messages();
    const newcomer = { dir: older, name: 'Cleo', role: 'agent', stores: [], openFor: DAY, expiresIn: DAY } as const;
    await expect(status(older, world)).rejects.toMatchObject(OLDER);
    // As many changes as the newer copy, and more: no version helps.
    for (let more = 0; more < 3; more++) await expect(invite(newcomer, world)).rejects.toMatchObject(OLDER);
    await expect(rotate(older, world)).rejects.toMatchObject(OLDER);
    await expect(device(team, ben)).rejects.toThrow();
    expect(await team.messages()).toBe(messages);
    expect((await status(team.dir, world)).told).toMatchObject({ accounts: 0, messages: 0 });
  },
  240_000,
);

test('a folder from before rosters were written down goes on; a server that was restored is told', async () => {
  const { made: _, ...before } = open(team.dir);
  keep(team.dir, before);
  expect((await status(team.dir, world)).told).toMatchObject({ accounts: 0, messages: 0 });
  const { manager, team: name } = team;
  const roster = await manager.streams.getMessage(`EV_${name}`, { last_by_subj: `ps.${name}.ro` });
  await revoke({ dir: team.dir, name: 'Ben' }, world);
  await manager.jetstream().publish(`ps.${name}.ro`, roster?.data ?? new Uint8Array());
  expect((await status(team.dir, world)).told.messages).toBe(1);
}, 120_000);
