/** When a claim counts as held here, and when it is asked for again. */
import { expect, test } from 'vitest';
import { startClaims } from '@/lib/background/team/claims.ts';
import { LEASE } from '@/lib/domain/team.ts';
import { FAR_FUTURE, HOUR, MINUTE, SECOND } from '@/lib/domain/time.ts';
import { commit } from '@/lib/store/commit.ts';
import { NOW } from '../../support/make.ts';
import { SEAT } from '../../support/seat.ts';
import { aWorld } from '../../support/world.ts';

const ID = 'amazon:na:message:1' as const;

/** `until`: of Ada's claim, by the server's clock. */
async function held(until: number) {
  const { world, store, pass } = await aWorld();
  const claim = { by: 'Ada', member: 'm1', since: NOW, until };
  const me = { id: 'm1', name: 'Ada', role: 'agent', stores: [], signing: '', sealing: '', since: 0 } as const;
  await commit(store, [store.teamTickets], async (books) => {
    await store.teamTickets.put({ id: ID, decided: { notes: [] }, revision: 1, seq: 1, claim });
    await store.settings.put({ key: 'team', value: { ...SEAT, roster: { ...SEAT.roster, members: [me] } } });
    books.write();
  });
  return { world, store, pass, errands: () => store.outbox.where('id').startsWith('team|claim|').count() };
}

test.each([
  ['fast', -HOUR],
  ['slow', HOUR],
])('a clock that is %s hides no claim and lets none stand that has run out', async (_, ahead) => {
  const { world, pass } = await held(NOW + ahead + LEASE);
  const claims = startClaims(() => ahead);
  // As this machine's clock has it, which a view compares it with.
  const local = { by: 'Ada', since: NOW - ahead, until: NOW + LEASE };
  expect(await claims.claimOf(world, ID)).toMatchObject(local);
  expect((await claims.all(world, [ID]))[0]).toMatchObject({ mine: true, claim: local });
  pass(LEASE);
  expect(await claims.claimOf(world, ID)).toBeUndefined();
  expect(await claims.all(world, [ID])).toEqual([]);
});

test('what the way to the server takes is nobody’s wrong clock: everybody says the same moment', async () => {
  const { world } = await held(NOW + LEASE);
  expect(await startClaims(() => 20 * SECOND).claimOf(world, ID)).toMatchObject({ since: NOW, until: NOW + LEASE });
});

test('who writes on asks again in the second half of the claim, and not while that waits to be told', async () => {
  const { world, store, pass, errands } = await held(NOW + LEASE);
  const claims = startClaims();
  await claims.renew(world, ID);
  expect(await errands()).toBe(0);
  pass(LEASE / 2 + MINUTE);
  const waits = { kind: 'claim', ticketId: ID, base: 1, lease: LEASE } as const;
  const errand = { id: `team|claim|${ID}|x`, kind: 'team', at: 1, dueAt: FAR_FUTURE, tries: 0, tell: waits } as const;
  await commit(store, [store.outbox], async (books) => {
    await store.outbox.put(errand);
    books.write();
  });
  await claims.renew(world, ID);
  expect(await errands()).toBe(1);
  await commit(store, [store.outbox], async (books) => {
    await store.outbox.delete(errand.id);
    books.write();
  });
  const renewed = claims.renew(world, ID);
  await expect.poll(errands).toBe(1);
  const [made] = await store.outbox.where('id').startsWith('team|claim|').primaryKeys();
  claims.decided(made ?? '', true);
  await renewed;
});
