import { beforeAll, describe, expect, test } from 'vitest';
import type { TicketId } from '@/lib/domain/ticket.ts';
import {
  buyerHash,
  type Keys,
  keysOf,
  newId,
  rowToken,
  storeOf,
  storeToken,
  subjectOf,
  ticketToken,
} from '@/lib/sync/seal/index.ts';
import { parseEventSubject } from '@/lib/sync/subjects.ts';
import { aTeam, CLAIM, STORE, type Team, TICKET } from '../../support/seals.ts';

let team: Team;
let keys: Keys;
beforeAll(async () => {
  team = await aTeam([{}, {}]);
  keys = team.seat(0).keys;
});

describe('tokens', () => {
  const all = (of: Keys) =>
    Promise.all([
      storeToken(of, STORE),
      ticketToken(of, TICKET),
      rowToken(of, 'rules', 'a'),
      rowToken(of, 'templates', 'a'),
      buyerHash(of, 'amazon', 'A1', 'Mira'),
      buyerHash(of, 'amazon', 'A2', 'Mira'),
      buyerHash(of, 'tiktok', 'A1', 'Mira'),
    ]);

  test('are 16 letters, all different, and the same on every device and at every time', async () => {
    const made = await all(keys);
    for (const token of made) expect(token).toMatch(/^[a-z2-7]{16}$/);
    expect(new Set(made).size).toBe(made.length);
    expect(await all(keys)).toEqual(made);
    expect(await all(team.seat(1).keys)).toEqual(made);
  });

  test('are what they were in the first release, since streams and deny-lists hold them', async () => {
    const { signingKey, sealingKey } = team.seat(0).secrets;
    const fixed = { ...team.secrets, signingKey, sealingKey, tokens: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8' };
    expect(await all(await keysOf(fixed))).toMatchInlineSnapshot(`
      [
        "t3fpa7qcaklwvsa7",
        "2d6prazuf6r7ysa7",
        "tdadkzt3axdp35sp",
        "nofpnn6nc6cb3mbo",
        "2wneagsc62ge2q2h",
        "escafc6x6gavec5n",
        "m6kmt42uyspa75wx",
      ]
    `);
  });

  test('are others with another key', async () => {
    const here = new Set(await all(keys));
    const there = await all((await aTeam([{}])).seat(0).keys);
    expect(there.filter((token) => here.has(token))).toEqual([]);
  });

  test('of stores and tickets are never alike, though they are called alike', async () => {
    const name = 'amazon:A1:message:1' as TicketId;
    expect(await storeToken(keys, name)).not.toBe(await ticketToken(keys, name));
  });

  test('of more tickets than are kept in memory stay right', async () => {
    const id = (n: number): TicketId => `amazon:A1:message:${n}`;
    const first = await ticketToken(keys, id(0));
    for (let n = 1; n < 10_500; n += 500)
      await Promise.all(Array.from({ length: 500 }, (_, more) => ticketToken(keys, id(n + more))));
    expect(await ticketToken(keys, id(0))).toBe(first);
  });

  test('of a buyer do not depend on how a page writes the name', async () => {
    const known = await buyerHash(keys, 'amazon', 'A1', 'Mira Öz');
    for (const name of ['mira öz', ' MIRA  ÖZ ', 'Mira O\u0308z', 'Mira\u00A0Öz'])
      expect(await buyerHash(keys, 'amazon', 'A1', name)).toBe(known);
    expect(await buyerHash(keys, 'amazon', 'A1', 'Mira Oz')).not.toBe(known);
  });
});

describe('where something is said', () => {
  test('a ticket’s store is read from its id', () => {
    expect(storeOf('amazon:A1:message:a:b')).toBe('amazon:A1');
  });

  test('follows from what it is', async () => {
    const member = newId();
    const place = async (...[body]: [Parameters<typeof subjectOf>[3]]) =>
      parseEventSubject(team.team, await subjectOf(keys, team.team, member, body));
    const [store, thing] = await Promise.all([storeToken(keys, STORE), ticketToken(keys, TICKET)]);
    expect(await place(CLAIM)).toEqual({ member, class: 'tk', store, thing });
    expect(await place({ kind: 'unrow', table: 'rules', id: 'a' })).toEqual({
      ...{ member, class: 'cf', store: '_' },
      thing: await rowToken(keys, 'rules', 'a'),
    });
    expect(await place({ kind: 'erased', buyer: 'a' })).toEqual({ member, class: 'er', store: '_', thing: '_' });
  });
});
