import { beforeAll, expect, test } from 'vitest';
import { openMark, sealMark, storeToken } from '@/lib/sync/seal/index.ts';
import { NO_TOKEN, valueMarkSubject, valueSubject } from '@/lib/sync/subjects.ts';
import { aTeam, type Seat, STORE, TAKEN, type Team } from '../../support/seals.ts';

const MARK = { stream: '2026-11-26T20:00:00Z', upTo: 12 };
let team: Team;
let token: string;
beforeAll(async () => {
  team = await aTeam([{ name: 'Ann' }, { name: 'Ben', stores: [STORE] }, { name: 'Cleo', revokedAt: TAKEN }]);
  token = await storeToken(team.seat(0).keys, STORE);
});
const open = (subject: string, bytes: Uint8Array) => openMark(team.seat(0).keys, team.roster, subject, bytes, TAKEN);
const said = async ({ keys, member }: Seat, store: string, as = member.id) => {
  const subject = valueMarkSubject(team.team, as, store);
  return open(subject, await sealMark(keys, subject, MARK));
};

test('a mark is of all stores by who has all, and of one by who has it', async () => {
  const [ann, ben] = [team.seat(0), team.seat(1)];
  expect(await said(ann, NO_TOKEN)).toEqual({ mark: MARK, author: ann.member });
  expect(await said(ann, token)).toEqual({ mark: MARK, author: ann.member });
  expect(await said(ben, token)).toEqual({ mark: MARK, author: ben.member });
  expect(await said(ben, NO_TOKEN)).toEqual({ refused: 'store' });
  expect(await said(ben, await storeToken(ben.keys, 'amazon:B2'))).toEqual({ refused: 'store' });
});

test('is refused from another, from who is gone, under another subject, and where it is none', async () => {
  const [ann, ben, cleo] = [team.seat(0), team.seat(1), team.seat(2)];
  expect(await said(ben, token, ann.member.id)).toEqual({ refused: 'signature' });
  expect(await said(cleo, NO_TOKEN)).toEqual({ refused: 'revoked' });
  const subject = valueMarkSubject(team.team, ann.member.id, token);
  const other = valueMarkSubject(team.team, ann.member.id, NO_TOKEN);
  expect(await open(other, await sealMark(ann.keys, subject, MARK))).toEqual({ refused: 'sealed' });
  const ticket = valueSubject(team.team, ann.member.id, token, 'abc');
  expect(await open(ticket, await sealMark(ann.keys, ticket, MARK))).toEqual({ refused: 'subject' });
  expect(await open(other, new Uint8Array(0))).toEqual({ refused: 'version' });
  await expect(sealMark(ann.keys, other, { ...MARK, upTo: -1 })).rejects.toMatchObject({ code: 'shape' });
});
