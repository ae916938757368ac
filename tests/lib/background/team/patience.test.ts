import { expect, test } from 'vitest';
import { startKeyring } from '@/lib/background/team/keyring.ts';
import { type Desk, NotYet, openBatch } from '@/lib/background/team/open.ts';
import { ROSTER, startPatience } from '@/lib/background/team/patience.ts';
import { keysOf, newTeamKey, operatorOf, sealRoster } from '@/lib/sync/seal/index.ts';
import { eventSubject, rosterSubject } from '@/lib/sync/subjects.ts';
import { aTeam, TAKEN, type Team } from '../../support/seals.ts';
import { aWorld } from '../../support/world.ts';

const TRIES = 5;

test('whoever seals with keys that never come holds up the others five times, through one reader, until there are new keys', () => {
  const { waits, waited, taken, isVain } = startPatience();
  for (let at = 0; at < TRIES; at++) {
    expect(waits('a', 'ben')).toBe(true);
    waited('a', 'ben');
  }
  expect(waits('a', 'ben')).toBe(false);
  // Through another reader, and for another author, it may still be worth it.
  expect([waits('b', 'ben'), waits('a', 'cleo')]).toEqual([true, true]);
  expect(isVain()).toBe(false);
  taken('a', ['ben'], false);
  expect(isVain()).toBe(true);
  expect([waits('a', 'ben'), waits('b', 'ben'), waits('a', 'cleo')]).toEqual([false, false, true]);
  taken('b', [], true);
  expect([waits('a', 'ben'), isVain()]).toEqual([true, false]);
});

const wire = (subject: string, bytes: Uint8Array, seq = 1) => ({ subject, bytes, seq, takenAt: TAKEN, id: `${seq}` });
/** Nothing here is about a ticket: no key is asked for. */
const ringOf = async () => {
  const { store } = await aWorld();
  return startKeyring({ store, now: () => TAKEN, stores: [], ask: () => Promise.reject(new Error('asked')) });
};
async function deskOf({ team, secrets, roster, seat }: Team): Promise<Desk> {
  const { member, secrets: own } = seat(0);
  const { keys, tokens, root } = secrets;
  const invitation = {
    ...{ v: 1 as const, team, teamName: 'Harbour', servers: [], member, root, ...own },
    ...{ jwt: '', seed: '', keys, tokens, expiresAt: TAKEN },
  };
  return { invitation, keys: await keysOf(invitation), roster };
}

test('33 bytes of an epoch nobody has are waited for by their author, then refused', async () => {
  const team = await aTeam([{ name: 'Ann' }, { name: 'Ben' }]);
  const desk = await deskOf(team);
  const ben = team.seat(1).member.id;
  const subject = eventSubject(team.team, { member: ben, class: 'tx', store: '_', thing: '_' });
  const bytes = new Uint8Array(33).fill(7);
  bytes.set([1, 0, 0, 0, 9]);
  await expect(openBatch(desk, [wire(subject, bytes)], () => true, await ringOf())).rejects.toMatchObject({
    author: ben,
  });
  expect(await openBatch(desk, [wire(subject, bytes)], () => false, await ringOf())).toMatchObject({
    refused: ['epoch'],
    missed: [ben],
  });
});

test('a roster whose key comes later through another reader is waited for', async () => {
  const team = await aTeam([{ name: 'Ann' }]);
  const desk = await deskOf(team);
  const operator = await operatorOf({ ...team.secrets, keys: { ...team.secrets.keys, '2': newTeamKey() } });
  const sealed = await sealRoster(operator, { ...team.roster, version: 2 });
  const batch = [wire(rosterSubject(team.team), sealed)];
  await expect(openBatch(desk, batch, () => true, await ringOf())).rejects.toThrow(NotYet);
  await expect(openBatch(desk, batch, () => true, await ringOf())).rejects.toMatchObject({ author: ROSTER });
  expect(await openBatch(desk, batch, () => false, await ringOf())).toMatchObject({ refused: ['epoch'], desk });
});
