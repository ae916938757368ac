import { beforeAll, expect, test } from 'vitest';
import type { TicketNow } from '@/lib/domain/team-event.ts';
import { type Keys, openValue, SealError, sealValue, valueSubjectOf } from '@/lib/sync/seal/index.ts';
import { aTeam, keyFor, keyOf, type Seat, STORE, TAKEN, type Team, TICKET } from '../../support/seals.ts';
import { aTicket } from '../../support/ticket.ts';

const { observed } = aTicket(TICKET, { store: 'A1' }, {});
const VALUE: TicketNow = {
  stream: '2026-11-26T20:00:00Z',
  team: {
    ...{ id: TICKET, decided: { status: 'waiting', notes: [{ id: 'n', text: 'Ask the carrier', by: 'Ben', at: 1 }] } },
    ...{ claim: { by: 'Ben', member: 'ben', since: 1, until: 2 }, revision: 3, seq: 4 },
  },
  observed,
  messages: [{ id: `${TICKET}#1`, ticketId: TICKET, direction: 'inbound', text: 'Hello', position: 0 }],
};
let team: Team;
beforeAll(async () => {
  team = await aTeam([{ name: 'Ann' }, { name: 'Ben', stores: [STORE] }, { name: 'Cleo', revokedAt: TAKEN }]);
});
const place = ({ keys, member }: Seat, id = VALUE.team.id) => valueSubjectOf(keys, team.team, member.id, id);
const seal = async (keys: Keys, subject: string, value: TicketNow) =>
  sealValue(keys, subject, value, await keyFor(keys, value.team.id));
const open = (subject: string, bytes: Uint8Array) =>
  openValue(team.seat(0).keys, team.roster, team.team, subject, bytes, TAKEN, keyOf);

test('a last value reads the same at who joins', async () => {
  const ben = team.seat(1);
  const subject = await place(ben);
  const bytes = await seal(ben.keys, subject, VALUE);
  expect(await open(subject, bytes)).toEqual({ value: VALUE, author: ben.member });
});

test('is refused under another ticket, from another, from who is gone, and about another’s store', async () => {
  const [ann, ben, cleo] = [team.seat(0), team.seat(1), team.seat(2)];
  const other = await place(ann, 'amazon:A1:message:other');
  expect(await open(other, await seal(ann.keys, other, VALUE))).toEqual({ refused: 'subject' });
  const asAnn = await place(ann);
  expect(await open(asAnn, await seal(ben.keys, asAnn, VALUE))).toEqual({ refused: 'signature' });
  const asCleo = await place(cleo);
  expect(await open(asCleo, await seal(cleo.keys, asCleo, VALUE))).toEqual({ refused: 'revoked' });
  const id = 'amazon:B2:message:1';
  const foreign = {
    ...VALUE,
    team: { ...VALUE.team, id },
    observed: { ...observed, store: 'B2', externalId: '1' },
  } as const;
  const asBen = await place(ben, id);
  const bytes = await seal(ben.keys, asBen, { ...foreign, messages: [] });
  expect(await open(asBen, bytes)).toEqual({ refused: 'store' });
});

test('holds one ticket alone, and no more than a message to the server', async () => {
  const { keys } = team.seat(0);
  const message = { id: 'x#1', ticketId: TICKET, direction: 'inbound', text: 'Hello', position: 0 } as const;
  const order = { id: 'amazon:B2:1', portal: 'amazon', store: 'B2', externalId: '1', changedAt: 1 } as const;
  for (const broken of [
    { ...VALUE, messages: [message] },
    { ...VALUE, messages: [{ ...message, id: 'x#1', ticketId: 'amazon:A1:message:x' as const }] },
    { ...VALUE, observed: { ...observed, externalId: 'other' } },
    { ...VALUE, observed: { ...observed, url: 'javascript:alert(1)' } },
    { ...VALUE, order },
  ])
    await expect(seal(keys, 'ps.x', broken)).rejects.toMatchObject({ code: 'shape' });
  const thread = Array.from({ length: 10 }, (_, position) => ({
    ...{ id: `${TICKET}#${position}`, ticketId: TICKET, direction: 'inbound' as const, position },
    text: 'x'.repeat(60_000),
  }));
  const sealing = seal(keys, 'ps.x', { ...VALUE, messages: thread });
  await expect(sealing).rejects.toBeInstanceOf(SealError);
  await expect(sealing).rejects.toMatchObject({ code: 'size' });
});
