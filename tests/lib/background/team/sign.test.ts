import { expect, test, vi } from 'vitest';
import { ingest } from '@/lib/background/ingest.ts';
import type { Desk } from '@/lib/background/team/open.ts';
import { putInvitation } from '@/lib/background/team/seat.ts';
import { signAll } from '@/lib/background/team/sign.ts';
import { tellKeys } from '@/lib/background/team/ticket-keys.ts';
import { keep } from '@/lib/background/translation/memory.ts';
import type { Invitation, Roster } from '@/lib/domain/team.ts';
import { FAR_FUTURE } from '@/lib/domain/time.ts';
import type { Role } from '@/lib/domain/vocabulary.ts';
import { commit } from '@/lib/store/commit.ts';
import type { TeamErrand, TeamSeat } from '@/lib/store/rows.ts';
import { keysOf, makeDevice, makeTeam, newId, newTicketKey, ticketPlaceOf } from '@/lib/sync/seal/index.ts';
import { ticketKeySubject } from '@/lib/sync/subjects.ts';
import { WireTrouble } from '@/lib/sync/wire/index.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../../support/make.ts';
import { aWorld } from '../../support/world.ts';

const ID = 'amazon:na:message:111-2222222-3333333' as const;

/** A store that sits in a team, with what signing goes by. */
async function seated(role: Role = 'admin', stores: readonly string[] = []) {
  const { world, store } = await aWorld();
  const { team, root, keys, tokens } = await makeTeam();
  const { id, signing, signingKey, sealing, sealingKey } = await makeDevice();
  const member = { id: id ?? newId(), name: 'Ada', role, stores };
  const roster: Roster = { team, name: 'T', version: 1, members: [{ ...member, signing, sealing, since: 0 }] };
  const own = { signingKey, sealingKey, jwt: '', seed: '', keys, tokens, expiresAt: FAR_FUTURE };
  const invitation: Invitation = { v: 1, team, teamName: 'T', servers: [], member, root, ...own };
  const clock = { at: 0, tick: 0 };
  const seat: TeamSeat = {
    ...{ team, member: member.id, servers: [], roster, joinedAt: 0 },
    cursors: {},
    clock,
    refused: 0,
  };
  await commit(store, [store.secrets], async (books) => {
    await putInvitation(store, invitation);
    await store.settings.put({ key: 'team', value: seat });
    books.write();
  });
  const desk: Desk = { invitation, keys: await keysOf(invitation), roster };
  const put = (errand: TeamErrand) =>
    commit(store, [store.outbox], async (books) => {
      await store.outbox.put(errand);
      books.write();
    });
  const waiting = () => store.outbox.where('id').startsWith('team|').toArray();
  return { world, store, desk, put, waiting };
}

const errand = (id: string, tell: TeamErrand['tell'], at = 1): TeamErrand => ({
  ...{ id, kind: 'team', at, dueAt: FAR_FUTURE, tries: 0, tell },
});
const didOf = (by: string): TeamErrand['tell'] => ({
  kind: 'did',
  ticketId: ID,
  event: { id: 'op', ticketId: ID, at: NOW, by, what: 'noted' },
});

test('what nobody would take stays and is said; all else is told, and it is not told again', async () => {
  const { world, store, desk, put, waiting } = await seated();
  await put(errand('team|did|bad', didOf('x'.repeat(3_000))));
  await put(errand('team|did|good', didOf('Ada'), 2));
  expect(await signAll(world, desk)).toBe(1);
  expect((await waiting()).map(({ id }) => id)).toEqual(['team|did|bad']);
  expect(await store.teamOwn.count()).toBe(1);
  expect(await signAll(world, desk)).toBe(1);
  expect(await store.teamOwn.count()).toBe(1);
});

test('of a thread the message that nobody would take stays alone', async () => {
  const { world, store, desk, waiting } = await seated();
  const texts = ['One', 'Two', 'Three'].map((text, at) => aMessage({ text, at: NOW + at }));
  await ingest(world, SHOP, aReading([aSeen({ messages: texts })]));
  const [bad] = await store.messages
    .where('ticketId')
    .equals(ID)
    .filter(({ text }) => text === 'Two')
    .toArray();
  if (!bad) throw new Error('no message');
  await store.messages.update(bad.id, { author: 'x'.repeat(3_000) });
  expect(await signAll(world, desk)).toBe(1);
  expect(await waiting()).toMatchObject([{ tell: { kind: 'saw', messages: [bad.id] } }]);
  const told = (await store.teamOwn.toArray()).flatMap(({ body }) => (body?.kind === 'saw' ? body.messages : []));
  expect(told.map(({ text }) => text).sort()).toEqual(['One', 'Three']);
});

test('two sessions at once tell each errand once, and no lane forks', async () => {
  const { world, store, desk, put, waiting } = await seated();
  for (let at = 0; at < 70; at++) await put(errand(`team|did|${at}`, didOf(`Ada ${at}`), at));
  await Promise.all([signAll(world, desk), signAll(world, desk)]);
  expect(await waiting()).toEqual([]);
  const rows = await store.teamOwn.toArray();
  expect(rows).toHaveLength(70);
  expect(new Set(rows.map(({ order }) => order)).size).toBe(70);
  expect((await store.teamLanes.toArray()).map(({ n }) => n)).toEqual([70]);
});

test('what is signed together asks the store a few times, not for each', async () => {
  const { world, store, desk } = await seated();
  const of = (at: number) => `111-2222222-33333${10 + at}`;
  const seen = Array.from({ length: 40 }, (_, at) =>
    aSeen({ externalId: of(at), orderId: of(at), messages: [aMessage({ at: NOW })] }),
  );
  await ingest(world, SHOP, aReading(seen));
  const transactions = vi.spyOn(store.backendDB(), 'transaction');
  await signAll(world, desk);
  const events = await store.teamOwn.count();
  expect(events).toBeGreaterThanOrEqual(40);
  expect(transactions.mock.calls.length).toBeLessThan(40);
  const [lane] = await store.teamLanes.toArray();
  expect(lane?.n).toBe(events);
});

test('a session that is over signs no further', async () => {
  const { world, store, desk, put } = await seated();
  for (let at = 0; at < 120; at++) await put(errand(`team|did|${at}`, didOf(`Ada ${at}`), at));
  let asked = 0;
  await signAll(world, desk, () => {}, { over: () => ++asked > 1, heardOut: () => true });
  expect(await store.teamOwn.count()).toBe(100);
});

test('a thread whose letters take many bytes is told in as many parts as it takes', async () => {
  const { world, store, desk, waiting } = await seated();
  const texts = ['One', 'Two', 'Three'].map((text, at) => aMessage({ text, at: NOW + at }));
  await ingest(world, SHOP, aReading([aSeen({ messages: texts })]));
  // Seven bytes each once they are sealed.
  const text = '\u0001'.repeat(13_000);
  for (const id of await store.messages.toCollection().primaryKeys()) await store.messages.update(id, { text });
  expect(await signAll(world, desk)).toBe(0);
  expect(await waiting()).toEqual([]);
  const told = (await store.teamOwn.toArray()).flatMap(({ body }) => (body?.kind === 'saw' ? body.messages : []));
  expect(told).toHaveLength(3);
});

test('a sentence of a shop that is not one’s own is told to nobody, and makes no key the server refuses', async () => {
  const { world, store, desk, waiting } = await seated('agent', ['amazon:eu']);
  for (const shop of ['na', 'eu']) await ingest(world, { ...SHOP, store: shop }, aReading([aSeen()]));
  await store.outbox.clear();
  const pair = { from: 'en', to: 'zh', by: 'deepl' } as const;
  await keep(store, [{ ...pair, ticketId: ID, source: 'Where is it?', target: '在哪里?' }], NOW);
  await keep(
    store,
    [{ ...pair, ticketId: 'amazon:eu:message:111-2222222-3333333', source: 'Thanks', target: '谢谢' }],
    NOW,
  );
  expect(await signAll(world, desk)).toBe(0);
  expect(await waiting()).toEqual([]);
  expect(await store.teamOwn.count()).toBe(1);
  expect((await store.ticketKeys.toArray()).map(({ ticketId }) => ticketId)).toEqual([
    'amazon:eu:message:111-2222222-3333333',
  ]);
});

test('a key of a shop that is not one’s own, left from before, holds up no other; of an own shop it does', async () => {
  const { world, store, desk } = await seated('agent', ['amazon:eu']);
  const { team, member } = desk.invitation;
  const idOf = async (ticketId: typeof ID | 'amazon:eu:message:1') =>
    ticketKeySubject(team, member.id, await ticketPlaceOf(desk.keys, ticketId));
  const [foreign, mine] = [await idOf(ID), await idOf('amazon:eu:message:1')];
  const put = (denied: readonly string[]) => async (subject: string) => {
    if (denied.includes(subject)) throw new WireTrouble('denied');
    return { seq: 1 };
  };
  const fresh = () => ({ key: newTicketKey(), state: 'waiting' as const, at: NOW });
  await commit(store, [store.ticketKeys], async (books) => {
    await store.ticketKeys.bulkPut([foreign, mine].map((id) => ({ id, ...fresh() })));
    books.write();
  });
  await expect(tellKeys(world, desk, put([foreign, mine]), () => {})).rejects.toThrow('denied');
  await tellKeys(world, desk, put([foreign]), () => {});
  expect((await store.ticketKeys.toArray()).map(({ state }) => state)).toEqual(['told', 'told']);
});
