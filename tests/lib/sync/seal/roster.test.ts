import { beforeAll, describe, expect, test } from 'vitest';
import type { KeyChange, Roster } from '@/lib/domain/team.ts';
import { canonical } from '@/lib/sync/seal/canonical.ts';
import {
  newDevice,
  newTeamKey,
  openKeyChange,
  openKeyFor,
  openRoster,
  SealError,
  sealKeyChange,
  sealKeyFor,
  sealRoster,
} from '@/lib/sync/seal/index.ts';
import { rosterSubject } from '@/lib/sync/subjects.ts';
import { aTeam, forged, type Team } from '../../support/seals.ts';

let team: Team;
let other: Team;
beforeAll(async () => {
  team = await aTeam([
    { name: 'Ann', role: 'admin' },
    { name: 'Ben', stores: ['amazon:A1', 'shopify:harbour'] },
  ]);
  other = await aTeam([{}]);
});
const open = (bytes: Uint8Array) => openRoster(team.seat(1).keys, team.team, bytes);

describe('a roster', () => {
  test('is read by every member, and holds no name in the clear', async () => {
    const bytes = await sealRoster(team.operator, team.roster);
    expect(await open(bytes)).toEqual({ roster: team.roster });
    expect(new TextDecoder('latin1').decode(bytes)).not.toMatch(/Ann|Ben|harbour/);
  });

  test('by anybody but the team’s own key is refused', async () => {
    const { keys } = team.seat(0);
    const self: Roster = { ...team.roster, version: 2 };
    expect(await open(await sealRoster({ ...team.operator, rootSigning: keys.signing }, self))).toEqual({
      refused: 'signature',
    });
    const asWritten = await forged(team.seat(0), rosterSubject(team.team), canonical(self));
    expect(await open(asWritten)).toEqual({ refused: 'signature' });
  });

  test('of another team, or one whose key is not here, is refused', async () => {
    expect(await open(await sealRoster(team.operator, { ...team.roster, team: other.team }))).toEqual({
      refused: 'sealed',
    });
    expect(await open(await sealRoster(other.operator, team.roster))).toEqual({ refused: 'sealed' });
    const bytes = await sealRoster(team.operator, team.roster);
    bytes[4] = 9;
    expect(await open(bytes)).toEqual({ refused: 'epoch' });
  });

  test('that answers twice who somebody is, is none', async () => {
    const [ann] = team.roster.members;
    if (!ann) throw new Error('no Ann');
    for (const broken of [
      { ...team.roster, members: [ann, { ...ann, role: 'agent' as const }] },
      { ...team.roster, version: 0 },
      { ...team.roster, members: [{ ...ann, signing: 'x' }] },
      { ...team.roster, members: [{ ...ann, stores: ['nowhere'] }] },
      { ...team.roster, members: [{ ...ann, id: '__proto__' }] },
      { ...team.roster, admins: [] },
    ])
      await expect(sealRoster(team.operator, broken)).rejects.toBeInstanceOf(SealError);
  });
});

describe('a new team key', () => {
  test('reaches whom it is sealed for, and nobody else', async () => {
    const key = newTeamKey();
    const [ann, ben] = [team.seat(0), team.seat(1)];
    const change: KeyChange = { epoch: 2, sealed: { [ann.member.id]: await sealKeyFor(ann.member.sealing, key) } };
    const opened = await openKeyChange(ben.keys, team.team, await sealKeyChange(team.operator, team.team, change));
    expect(opened).toEqual({ change });
    const mine = change.sealed[ann.member.id] ?? '';
    expect(await openKeyFor(ann.keys.sealing, mine)).toBe(key);
    expect(await openKeyFor(ben.keys.sealing, mine)).toBeUndefined();
    expect(await sealKeyFor(ann.member.sealing, key)).not.toBe(mine);
  });

  test('that is damaged, or no key, opens nothing and throws nothing', async () => {
    const { keys, member } = team.seat(0);
    const sealed = await sealKeyFor(member.sealing, newTeamKey());
    for (const broken of [
      '',
      'x',
      '*',
      sealed.slice(4),
      `${sealed}AAAA`,
      'A'.repeat(sealed.length),
      `B${sealed.slice(1)}`,
    ])
      expect(await openKeyFor(keys.sealing, broken)).toBeUndefined();
    for (const at of [10, 50, 70, 110]) {
      const letter = sealed[at] === 'A' ? 'B' : 'A';
      expect(await openKeyFor(keys.sealing, sealed.slice(0, at) + letter + sealed.slice(at + 1))).toBeUndefined();
    }
    await expect(sealKeyFor(member.sealing, 'short')).rejects.toThrow();
    await expect(sealKeyFor('short', newTeamKey())).rejects.toThrow();
  });

  test('by a member, for another team, or damaged is refused', async () => {
    const { keys, member } = team.seat(0);
    const change: KeyChange = { epoch: 2, sealed: { [member.id]: await sealKeyFor(member.sealing, newTeamKey()) } };
    const by = (rootSigning: CryptoKey, of: string) => sealKeyChange({ rootSigning }, of, change);
    const answer = async (bytes: Uint8Array) => openKeyChange(keys, team.team, bytes);
    expect(await answer(await by(keys.signing, team.team))).toEqual({ refused: 'signature' });
    expect(await answer(await by(team.operator.rootSigning, other.team))).toEqual({ refused: 'signature' });
    const good = await by(team.operator.rootSigning, team.team);
    const text = new TextDecoder().decode(good);
    expect(await answer(new TextEncoder().encode(text.replace('\\"epoch\\":2', '\\"epoch\\":3')))).toEqual({
      refused: 'signature',
    });
    expect(await answer(new TextEncoder().encode(text.replace('epoch', 'epocs')))).toEqual({ refused: 'shape' });
    expect(await answer(good.subarray(1))).toEqual({ refused: 'version' });
    expect(await answer(good.subarray(0, 50))).toEqual({ refused: 'shape' });
  });
});

test('no two devices have the same keys', async () => {
  const [one, two] = await Promise.all([newDevice(), newDevice()]);
  expect(new Set([...Object.values(one), ...Object.values(two)]).size).toBe(8);
});
