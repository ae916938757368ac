import { beforeAll, expect, test } from 'vitest';
import type { PresenceSaid } from '@/lib/domain/team.ts';
import { openPresence, SealError, sealPresence } from '@/lib/sync/seal/index.ts';
import { presenceSubject } from '@/lib/sync/subjects.ts';
import { NOW } from '../../support/make.ts';
import { aTeam, type Seat, STORE, type Team, TICKET } from '../../support/seals.ts';

const WRITING: PresenceSaid = { doing: 'writing', ticketId: TICKET };
let team: Team;
beforeAll(async () => {
  team = await aTeam([{ name: 'Ann' }, { name: 'Ben', stores: [STORE] }, { name: 'Cleo', revokedAt: NOW }]);
});
const say = ({ keys, member }: Seat, said: PresenceSaid) => sealPresence(keys, team.team, member.id, said);
const open = (of: Seat, bytes: Uint8Array, now = NOW) =>
  openPresence(team.seat(0).keys, team.roster, team.team, presenceSubject(team.team, of.member.id), bytes, now);

test('says who does what', async () => {
  for (const said of [WRITING, { doing: 'gone' }] satisfies readonly PresenceSaid[])
    expect(await open(team.seat(1), await say(team.seat(1), said))).toEqual({ said, author: team.seat(1).member });
});

test('is refused from somebody else, elsewhere, or who is gone', async () => {
  const [ann, ben, cleo] = [team.seat(0), team.seat(1), team.seat(2)];
  expect(await open(ann, await say(ben, WRITING))).toEqual({ refused: 'sealed' });
  const asAnn = await sealPresence(ben.keys, team.team, ann.member.id, WRITING);
  expect(await open(ann, asAnn)).toEqual({ refused: 'signature' });
  expect(await open(cleo, await say(cleo, WRITING))).toEqual({ refused: 'revoked' });
  expect(await open(cleo, await say(cleo, WRITING), NOW - 1)).toHaveProperty('said');
  const elsewhere: PresenceSaid = { doing: 'looking', ticketId: 'shopify:harbour:order:1' };
  expect(await open(ben, await say(ben, elsewhere))).toEqual({ refused: 'store' });
  const stranger = (await aTeam([{}])).seat(0);
  const { member, keys } = { member: stranger.member, keys: { ...ann.keys, signing: stranger.keys.signing } };
  expect(await open(stranger, await sealPresence(keys, team.team, member.id, WRITING))).toEqual({ refused: 'author' });
});

test('is small, and has no words of its own', async () => {
  const { keys, member } = team.seat(0);
  const long = { doing: 'here', ticketId: `amazon:A1:message:${'x'.repeat(5_000)}` } as const;
  await expect(sealPresence(keys, team.team, member.id, long)).rejects.toBeInstanceOf(SealError);
  expect(await open(team.seat(0), new Uint8Array(5_000))).toEqual({ refused: 'size' });
});
