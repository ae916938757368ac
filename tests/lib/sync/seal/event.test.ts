import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Approval } from '@/lib/domain/approval.ts';
import type { TeamBody } from '@/lib/domain/team-event.ts';
import { hex } from '@/lib/sync/seal/bytes.ts';
import { canonical, hashOf, newEventId, openEvent, SealError } from '@/lib/sync/seal/index.ts';
import { classOf, eventSubject, MAY_SAY, parseEventSubject } from '@/lib/sync/subjects.ts';
import { NOW } from '../../support/make.ts';
import {
  anEvent,
  aTeam,
  CLAIM,
  EVERY_ROLE,
  forged,
  keyOf,
  type Seat,
  STORE,
  sealed,
  someBody,
  subjectFor,
  TAKEN,
  type Team,
  TICKET,
  uncovered,
  unsigned,
} from '../../support/seals.ts';

let team: Team;
beforeAll(async () => {
  team = await aTeam([
    { name: 'Ann', role: 'lead' },
    { name: 'Ben', role: 'agent', stores: [STORE] },
    { name: 'Cleo', role: 'agent', revokedAt: TAKEN },
    ...EVERY_ROLE.map((role) => ({ name: `The ${role}`, role })),
  ]);
});

const open = (subject: string, bytes: Uint8Array, takenAt = TAKEN, by: Team = team) =>
  openEvent(by.seat(0).keys, by.roster, by.team, subject, bytes, takenAt, keyOf);

async function said(seat: Seat, body: TeamBody) {
  const subject = await subjectFor(team, seat, body);
  const event = anEvent(seat.member.id, body);
  return { subject, event, bytes: await sealed(seat.keys, subject, event) };
}

describe('what a member says', () => {
  test('reads the same at every other one, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(someBody, fc.nat({ max: 1_000 }), async (body, n) => {
        const seat = team.seat(0);
        const subject = await subjectFor(team, seat, body);
        const event = anEvent(seat.member.id, body, n > 0 ? { n: n + 1, prev: await hashOf(new Uint8Array(n)) } : {});
        const bytes = await sealed(seat.keys, subject, event);
        expect(await open(subject, bytes)).toEqual({ event, author: seat.member, hash: await hashOf(bytes) });
      }),
      { numRuns: 200 },
    );
  });

  test('holds no word of it in the clear', async () => {
    const { bytes, subject } = await said(team.seat(0), { kind: 'release', ticketId: TICKET, base: 4_711 });
    const seen = new TextDecoder('latin1').decode(bytes) + subject;
    for (const word of ['release', '4711', TICKET, 'A1', 'amazon', '111-2222222']) expect(seen).not.toContain(word);
  });

  test('is sealed anew every time: 10,000 nonces, no two alike', async () => {
    const seat = team.seat(0);
    const subject = await subjectFor(team, seat, CLAIM);
    const event = anEvent(seat.member.id);
    const nonces = new Set<string>();
    for (let round = 0; round < 100; round++) {
      const all = await Promise.all(Array.from({ length: 100 }, () => sealed(seat.keys, subject, event)));
      for (const bytes of all) nonces.add(hex(bytes.subarray(5, 17)));
    }
    expect(nonces.size).toBe(10_000);
  });

  test('is not sealed when nobody would take it', async () => {
    const seat = team.seat(0);
    const refused = (event: ReturnType<typeof anEvent>) =>
      sealed(seat.keys, 'ps.x', event).then(
        () => 'sealed',
        (error: unknown) => (error instanceof SealError ? error.code : error),
      );
    expect(await refused(anEvent(seat.member.id, { ...CLAIM, lease: 0 } as TeamBody))).toBe('shape');
    expect(await refused(anEvent(seat.member.id, CLAIM, { n: 2 }))).toBe('shape');
    const row = { id: 'a', text: 'x'.repeat(300_000) };
    expect(await refused(anEvent(seat.member.id, { kind: 'row', table: 'rules', id: 'a', row }))).toBe('size');
  });
});

describe('who may say what', () => {
  const approval: Approval = {
    ...{ id: 'ask-1', ticketId: TICKET, kind: 'full-refund', words: 'the whole amount', askedBy: 'Ben' },
    ...{ askedAt: NOW, expiresAt: NOW + 1, state: 'requested' },
  };
  const approved: Approval = { ...approval, state: 'approved', decidedBy: 'x', decidedAt: NOW };
  const recorded = (told: Approval): TeamBody => ({
    kind: 'did',
    ticketId: TICKET,
    event: { id: 'op-1', ticketId: TICKET, at: NOW, by: 'x', what: 'approval', approval: told },
  });
  const BODIES: readonly TeamBody[] = [
    CLAIM,
    { kind: 'approval', ticketId: TICKET, approval },
    { kind: 'approval', ticketId: TICKET, approval: approved },
    { kind: 'approval', ticketId: TICKET, approval: { ...approved, kind: 'second_look' } },
    { kind: 'row', table: 'rules', id: 'r1', row: { id: 'r1' } },
    { kind: 'unrow', table: 'templates', id: 'r1' },
    { kind: 'row', table: 'agents', id: 'r1', row: { id: 'r1' } },
    { kind: 'row', table: 'knowledge', id: 'r1', row: { id: 'r1' } },
    { kind: 'away', away: null },
    { kind: 'away', agent: 'Ada', away: { since: NOW, handover: 'keep' } },
    { kind: 'erased', buyer: 'abcdefghijkl2345' },
  ];

  test.each(EVERY_ROLE)('%s says what the role allows, and nothing else', async (role) => {
    const seat = team.seat(3 + EVERY_ROLE.indexOf(role));
    for (const body of BODIES) {
      const { subject, bytes } = await said(seat, body);
      const heard = await open(subject, bytes);
      expect('refused' in heard ? heard.refused : 'taken').toBe(
        MAY_SAY[role].includes(classOf(body)) ? 'taken' : 'role',
      );
    }
  });

  test('a decided approval in the record is a lead’s word too', async () => {
    const byAgent = await said(team.seat(1), recorded(approved));
    expect(await open(byAgent.subject, byAgent.bytes)).toEqual({ refused: 'role' });
    const asked = await said(team.seat(1), recorded(approval));
    expect(await open(asked.subject, asked.bytes)).toHaveProperty('event');
    const byLead = await said(team.seat(0), recorded(approved));
    expect(await open(byLead.subject, byLead.bytes)).toHaveProperty('event');
  });

  test('a store that is not the author’s is refused, under its own subject as well as under another', async () => {
    const foreign: TeamBody = { kind: 'release', ticketId: 'amazon:B2:message:1', base: 0 };
    const { subject, bytes } = await said(team.seat(1), foreign);
    expect(await open(subject, bytes)).toEqual({ refused: 'store' });
    // The server lets Ben say something about his own store only: the ticket of another is put under it.
    const own = await subjectFor(team, team.seat(1), CLAIM);
    const smuggled = await sealed(team.seat(1).keys, own, anEvent(team.seat(1).member.id, foreign));
    expect(await open(own, smuggled)).toEqual({ refused: 'subject' });
  });

  test('nothing counts that was taken when its author had been removed', async () => {
    const { subject, bytes } = await said(team.seat(2), CLAIM);
    expect(await open(subject, bytes, TAKEN - 1)).toHaveProperty('event');
    expect(await open(subject, bytes, TAKEN)).toEqual({ refused: 'revoked' });
    expect(await open(subject, bytes, TAKEN + 1)).toEqual({ refused: 'revoked' });
  });
});

describe('a subject', () => {
  test('says class, store and thing of what is inside, or it is refused', async () => {
    const seat = team.seat(0);
    const { subject } = await said(seat, CLAIM);
    const stands = parseEventSubject(team.team, subject);
    if (!stands) throw new Error(subject);
    const others = [
      { ...stands, class: 'cf' as const },
      { ...stands, store: '_' },
      { ...stands, thing: '_' },
      { ...stands, store: stands.thing, thing: stands.store },
    ].map((other) => eventSubject(team.team, other));
    for (const other of [...others, `${subject}.x`, subject.replace('.ev.', '.xx.'), subject.replace(team.team, 'x')]) {
      const bytes = await sealed(seat.keys, other, anEvent(seat.member.id));
      expect(await open(other, bytes)).toEqual({ refused: 'subject' });
    }
  });

  test('cannot be exchanged: an event told again under another lane, ticket or author is refused', async () => {
    const seat = team.seat(0);
    const { subject, event, bytes } = await said(seat, CLAIM);
    const elsewhere = await subjectFor(team, seat, { ...CLAIM, ticketId: 'amazon:A1:message:2' } as TeamBody);
    const byBen = await subjectFor(team, team.seat(1), CLAIM);
    for (const other of [elsewhere, byBen, 'ps.x', '']) expect(await open(other, bytes)).toEqual({ refused: 'sealed' });
    // Ben has the key: he opens it and seals the very same words and signature anew, under his own subject.
    const text = await uncovered(team.seat(1), subject, bytes);
    expect(await open(byBen, await unsigned(team.seat(1), byBen, text, 3))).toEqual({ refused: 'signature' });
    expect(await open(elsewhere, await unsigned(team.seat(1), elsewhere, text, 3))).toEqual({ refused: 'signature' });
    // Under its own subject it is the same event again, and its lane knows it.
    expect(await open(subject, await unsigned(team.seat(1), subject, text, 3))).toMatchObject({ event });
    const signedByBen = await forged(team.seat(1), byBen, canonical(event));
    expect(await open(byBen, signedByBen)).toEqual({ refused: 'author' });
  });

  test('names its author: who signs as another, or for another, is refused', async () => {
    const [ann, ben] = [team.seat(0), team.seat(1)];
    const asAnn = await subjectFor(team, ann, CLAIM);
    const asBen = await subjectFor(team, ben, CLAIM);
    expect(await open(asAnn, await sealed(ben.keys, asAnn, anEvent(ann.member.id)))).toEqual({
      refused: 'signature',
    });
    expect(await open(asBen, await sealed(ben.keys, asBen, anEvent(ann.member.id)))).toEqual({ refused: 'author' });
    const stranger = (await aTeam([{}])).seat(0);
    const asStranger = await subjectFor(team, stranger, CLAIM);
    const { signing } = stranger.keys;
    const bytes = await sealed({ ...ann.keys, signing }, asStranger, anEvent(stranger.member.id));
    expect(await open(asStranger, bytes)).toEqual({ refused: 'author' });
  });
});

describe('keys', () => {
  test('another team’s, and one that is not here, open nothing', async () => {
    const other = await aTeam([{ role: 'lead' }]);
    const { subject, bytes } = await said(team.seat(0), CLAIM);
    expect(await openEvent(other.seat(0).keys, team.roster, team.team, subject, bytes, TAKEN, keyOf)).toEqual({
      refused: 'sealed',
    });
    const { keys, member } = team.seat(0);
    const newest = keys.epochs[1];
    if (!newest) throw new Error('no key');
    const later = await sealed({ ...keys, epochs: { 7: newest }, newest: 7 }, subject, anEvent(member.id));
    expect(await open(subject, later)).toEqual({ refused: 'epoch' });
  });

  test('what was said before a rotation is read after it', async () => {
    const { subject, event, bytes } = await said(team.seat(0), CLAIM);
    const { keys } = team.seat(0);
    const fresh = (await aTeam([{}])).seat(0).keys.epochs[1];
    if (!fresh) throw new Error('no key');
    const rotated = { ...keys, epochs: { ...keys.epochs, 2: fresh }, newest: 2 };
    expect(await openEvent(rotated, team.roster, team.team, subject, bytes, TAKEN, keyOf)).toMatchObject({ event });
    const after = await sealed(rotated, subject, event);
    expect(after[4]).toBe(2);
    expect(await openEvent(rotated, team.roster, team.team, subject, after, TAKEN, keyOf)).toMatchObject({ event });
  });
});

test('hashes are of the sealed bytes, and an event’s id cannot be guessed', async () => {
  expect(await hashOf(new Uint8Array())).toBe('47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU');
  expect(new Set(Array.from({ length: 1_000 }, newEventId)).size).toBe(1_000);
});
