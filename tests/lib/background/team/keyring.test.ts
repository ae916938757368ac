import { beforeEach, describe, expect, test } from 'vitest';
import { startKeyring } from '@/lib/background/team/keyring.ts';
import type { Desk } from '@/lib/background/team/open.ts';
import type { Store } from '@/lib/store/store.ts';
import { newTicketKey, sealTicketKey, ticketKeyOf, ticketPlaceOf } from '@/lib/sync/seal/index.ts';
import { ticketKeySubject } from '@/lib/sync/subjects.ts';
import { WireTrouble } from '@/lib/sync/wire/index.ts';
import { NOW } from '../../support/make.ts';
import { aTeam, type Team, TICKET } from '../../support/seals.ts';
import { aWorld } from '../../support/world.ts';

let team: Team;
let store: Store;
let desk: Desk;
let place: string;
/** Of Ben, as the server has it. */
let subject: string;
let text: string;
const hash = 'x'.repeat(43);
beforeEach(async () => {
  team = await aTeam([{ name: 'Ada' }, { name: 'Ben' }]);
  ({ store } = await aWorld());
  const { keys, member, secrets } = team.seat(0);
  const { root, tokens, keys: epochs } = team.secrets;
  const invitation = {
    ...{ v: 1 as const, team: team.team, teamName: 'Harbour', servers: [], member, root, ...secrets },
    ...{ jwt: '', seed: '', keys: epochs, tokens, expiresAt: NOW },
  };
  desk = { invitation, keys, roster: team.roster };
  place = await ticketPlaceOf(keys, TICKET);
  subject = ticketKeySubject(team.team, team.seat(1).member.id, place);
  text = newTicketKey();
});

/** Answers in turn, the last again and again; what was asked, and how long was waited. */
async function ringOf(answers: readonly (Uint8Array | undefined | Error)[], stores: readonly string[] = []) {
  const asked: string[] = [];
  const waited: number[] = [];
  const clock = { now: NOW };
  const ring = startKeyring({
    store,
    stores,
    now: () => clock.now,
    pause: async (ms) => void waited.push(ms),
    ask: async (at) => {
      const answer = answers[Math.min(asked.length, answers.length - 1)];
      asked.push(at);
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  const { id } = await ticketKeyOf(text);
  const find = (takenAt = NOW, key = id) => ring.find(desk, team.seat(1).member.id, { place, key, hash }, takenAt);
  return { ring, find, asked, waited, clock };
}
const there = () => sealTicketKey(team.seat(1).keys, subject, text);

describe('a key of another', () => {
  test('is asked for once, with all that a batch needs', async () => {
    const { ring, find, asked } = await ringOf([await there()]);
    await ring.prefetch(desk, [subject, subject]);
    for (let twice = 0; twice < 2; twice++) expect(await find()).toBeInstanceOf(CryptoKey);
    await ring.prefetch(desk, [subject]);
    expect(asked).toEqual([subject]);
    ring.clear();
    expect(await find()).toBeInstanceOf(CryptoKey);
    expect(asked).toHaveLength(2);
  });

  test('that a node does not have yet is waited for, if it was just told', async () => {
    const { ring, find, waited } = await ringOf([undefined, undefined, await there()]);
    await ring.prefetch(desk, [subject]);
    expect(await find()).toBeInstanceOf(CryptoKey);
    expect(waited).toEqual([100, 300]);
  });

  test('that was told long ago is not waited for', async () => {
    const { find, waited } = await ringOf([undefined]);
    expect(await find(NOW - 3_600_000)).toBe('missing');
    expect(waited).toEqual([]);
  });

  test('that never comes holds up nobody twice within a minute', async () => {
    const { find, waited, clock } = await ringOf([undefined]);
    expect(await find()).toBe('missing');
    expect(waited).toHaveLength(3);
    for (let more = 0; more < 50; more++) expect(await find(NOW, `${more}`)).toBe('missing');
    expect(waited).toHaveLength(3);
    clock.now += 60_000;
    await find(clock.now);
    expect(waited).toHaveLength(6);
  });

  test('that was destroyed, or has another in its place, is gone; a new one is found', async () => {
    const other = newTicketKey();
    const anew = await sealTicketKey(team.seat(1).keys, subject, other);
    const { ring, find } = await ringOf([await there(), new Uint8Array(), new Uint8Array(), anew]);
    expect(await find()).toBeInstanceOf(CryptoKey);
    ring.clear();
    expect(await find(0)).toBe('destroyed');
    await ring.prefetch(desk, [subject]);
    expect(await find(0, (await ticketKeyOf(other)).id)).toBe('destroyed');
    await ring.prefetch(desk, [subject]);
    expect(await find(0, (await ticketKeyOf(other)).id)).toBeInstanceOf(CryptoKey);
    expect(await find(0)).toBe('destroyed');
  });

  test('that cannot be asked for now is no missing key', async () => {
    const { ring, find } = await ringOf([new WireTrouble('unreachable')]);
    await expect(ring.prefetch(desk, [subject])).rejects.toThrow(WireTrouble);
    await expect(find(0)).rejects.toThrow(WireTrouble);
  });

  test('of a store that is not one’s own is not asked for', async () => {
    const { ring, find, asked } = await ringOf([await there()], ['a'.repeat(16)]);
    await ring.prefetch(desk, [subject]);
    expect(await find()).toBe('missing');
    expect(asked).toEqual([]);
  });

  test('which is noise, or under a key that is not here, is missing and no fault', async () => {
    const noise = new Uint8Array(61).fill(7);
    const epoch = await there();
    epoch[4] = 9;
    for (const answer of [noise, epoch, new Uint8Array(4_000)]) {
      const { find } = await ringOf([answer]);
      expect(await find(0)).toBe('missing');
    }
  });
});

test('an own key is the store’s; destroyed there, the server is not asked', async () => {
  const { ring, asked } = await ringOf([await there()]);
  const me = team.seat(0).member.id;
  const own = ticketKeySubject(team.team, me, place);
  const { id } = await ticketKeyOf(text);
  await store.ticketKeys.put({ id: own, ticketId: TICKET, key: text, state: 'told', at: NOW });
  await ring.prefetch(desk, [own]);
  expect(await ring.find(desk, me, { place, key: id, hash }, NOW)).toBeInstanceOf(CryptoKey);
  await store.ticketKeys.put({ id: own, state: 'waiting', at: NOW });
  expect(await ring.find(desk, me, { place, key: id, hash }, NOW)).toBe('destroyed');
  expect(asked).toEqual([]);
});
