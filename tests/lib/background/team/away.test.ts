/** Being away, said by oneself: heard by all, used by everybody's routing alike, and nobody else's to say but a lead's. */
import { connect } from '@nats-io/transport-node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agentActions } from '@/lib/background/agents/handlers.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { recomputeAll } from '@/lib/background/recompute.ts';
import type { Shell } from '@/lib/background/shell.ts';
import { seatOf } from '@/lib/background/team/seat.ts';
import type { Agent } from '@/lib/domain/agent.ts';
import type { Invitation } from '@/lib/domain/team.ts';
import type { TeamBody } from '@/lib/domain/team-event.ts';
import { DAY, HOUR } from '@/lib/domain/time.ts';
import { commit } from '@/lib/store/commit.ts';
import { hashOf, keysOf, newEventId, sealEvent, subjectOf } from '@/lib/sync/seal/index.ts';
import { laneOf, parseEventSubject } from '@/lib/sync/subjects.ts';
import { aReading, aSeen, SHOP } from '../../support/make.ts';
import { type Nats, startNats } from '../../support/nats.ts';
import { aBackground, aTeam, type Background, quiet, sit, until } from '../../support/team.ts';

let nats: Nats;
const running: Background[] = [];
beforeAll(async () => {
  nats = await startNats();
}, 120_000);
afterAll(async () => {
  await Promise.all(running.map(({ team }) => team.stop()));
  await nats?.stop();
});

const person = (id: string, more: Partial<Agent> = {}): Agent => ({
  ...{ id, role: 'agent', languages: { en: 'native' }, skills: [], stores: [], capacity: 60 },
  ...more,
});
const actionsOf = ({ world }: Background) => agentActions({ world, recompute: () => {} } as unknown as Shell);
const rowOf = ({ store }: Background, id: string) => store.agents.get(id);

/** Ada leads; Ben and Cleo are agents. Ada has put Ben and Cleo among the people. */
async function aFloor() {
  const wanted = [
    { name: 'Ada', role: 'lead' as const },
    { name: 'Ben', role: 'agent' as const },
    { name: 'Cleo', role: 'agent' as const },
  ];
  const { team, invitations } = await aTeam([nats.url], wanted);
  const all = await Promise.all(wanted.map(() => aBackground()));
  running.push(...all);
  for (const [index, one] of all.entries()) {
    const invitation = invitations[index];
    if (invitation) await sit(one, invitation);
  }
  const [ada, ben, cleo] = all as [Background, Background, Background];
  for (const id of ['Ben', 'Cleo']) await actionsOf(ada)['agent.put']({ agent: person(id) });
  await quiet(all);
  expect(await rowOf(ben, 'Ben')).toEqual(person('Ben'));
  return { team, all, ada, ben, cleo, invitations };
}

test('everybody hears who went away and who is back, and gives tickets to the same person', async () => {
  const { all, ada, ben } = await aFloor();
  await commit(ada.store, [ada.store.rules], async (books) => {
    const when = { field: 'portal', op: 'is', value: 'amazon' };
    await ada.store.rules.put({ id: 'r', order: 1, name: 'R', enabled: true, when, actions: [{ do: 'assign_fit' }] });
    books.write();
  });
  await actionsOf(ben)['agent.away']({ id: 'Ben', away: { handover: 'reassign', note: 'lunch' } });
  await quiet(all);
  const since = (await rowOf(ben, 'Ben'))?.away?.since;
  for (const one of all)
    expect((await rowOf(one, 'Ben'))?.away).toEqual({ since, handover: 'reassign', note: 'lunch' });
  await ingest(ada.world, SHOP, aReading(['1', '2', '3'].map((externalId) => aSeen({ externalId }))));
  await quiet(all);
  for (const { world, store } of all) {
    await recomputeAll(world);
    const chosen = (await store.tickets.toArray()).map(({ dispatched }) => dispatched?.assigned?.agent);
    expect(chosen).toEqual(['Cleo', 'Cleo', 'Cleo']);
  }
  await actionsOf(ben)['agent.away']({ id: 'Ben', away: null });
  await quiet(all);
  for (const one of all) expect(await rowOf(one, 'Ben')).toEqual(person('Ben'));
  // Told once each: going and coming back.
  expect(await ben.store.teamOwn.filter(({ subject }) => subject.split('.')[4] === 'aw').count()).toBe(2);
}, 120_000);

test('a lead’s change of the person and the person’s own word leave one another alone, whoever heard what', async () => {
  const { all, ada, ben, cleo } = await aFloor();
  await ada.team.stop();
  await ben.team.stop();
  await actionsOf(ben)['agent.away']({ id: 'Ben', away: { handover: 'keep', until: Date.now() + DAY } });
  await actionsOf(ada)['agent.put']({ agent: person('Ben', { capacity: 20 }) });
  await ben.again();
  await quiet([ben, cleo]);
  await ada.again();
  await quiet(all);
  for (const one of all) expect(await rowOf(one, 'Ben')).toMatchObject({ capacity: 20, away: { handover: 'keep' } });
  // Of one matter the later word counts, for everybody: Ada, who leads, says that Ben is back.
  await actionsOf(ada)['agent.away']({ id: 'Ben', away: null });
  await quiet(all);
  for (const one of all) expect(await rowOf(one, 'Ben')).toEqual(person('Ben', { capacity: 20 }));
}, 120_000);

test('who is new hears it, a clock that runs ahead makes nobody present, and what is forgotten is told again', async () => {
  const { all, ada, ben, invitations } = await aFloor();
  await actionsOf(ben)['agent.away']({ id: 'Ben', away: { handover: 'note' } });
  await quiet(all);
  const ahead = { ...ben.world, now: () => Date.now() + 3 * HOUR };
  await actionsOf({ ...ben, world: ahead })['agent.away']({ id: 'Ben', away: null });
  await actionsOf({ ...ben, world: ahead })['agent.away']({ id: 'Ben', away: { handover: 'note' } });
  await quiet(all);
  for (const one of all) expect((await rowOf(one, 'Ben'))?.away?.since).toBeLessThanOrEqual(Date.now() + 5_000);
  await ada.team.stop();
  const other = await aBackground();
  running.push(other);
  if (invitations[0]) await sit(other, invitations[0]);
  await until(async () => (await rowOf(other, 'Ben'))?.away !== undefined, 'who is new knows');
  expect(await rowOf(other, 'Ben')).toEqual(await rowOf(ben, 'Ben'));
}, 120_000);

/** What a modified client tells, properly signed, in its own name. */
async function forged({ store }: Background, invitation: Invitation, body: TeamBody, subjectAs?: TeamBody) {
  const keys = await keysOf(invitation);
  const { team, member } = invitation;
  const subject = await subjectOf(keys, team, member.id, subjectAs ?? body);
  const parsed = parseEventSubject(team, subject);
  const lane = parsed ? await store.teamLanes.get(laneOf(parsed)) : undefined;
  const event = {
    ...{ v: 1 as const, id: newEventId(), member: member.id },
    ...{ n: (lane?.n ?? 0) + 1, prev: lane?.hash ?? '', hlc: { at: Date.now(), tick: 0 }, body },
  };
  const bytes = await sealEvent(keys, subject, event);
  const nc = await connect({ servers: nats.url });
  await nc.request(subject, bytes);
  await nc.close();
  return hashOf(bytes);
}

test('a modified client sets nobody else away, though it signs well', async () => {
  const { all, ada, ben, cleo, invitations } = await aFloor();
  // What the own client would never do is not told even where the store says so.
  await commit(ben.store, [ben.store.agents], async (books) => {
    await ben.store.agents.put(person('Cleo', { away: { since: 1, handover: 'keep' } }));
    books.write();
  });
  await until(async () => (await ben.team.status()).waiting === 0, 'nothing waits');
  const [, bens] = invitations;
  if (!bens) throw new Error('no invitation');
  const away = { since: 1, handover: 'keep' as const };
  const before = (await seatOf(ada.store))?.refused ?? 0;
  await forged(ben, bens, { kind: 'away', agent: 'Cleo', away });
  await forged(ben, bens, { kind: 'away', agent: 'Cleo', away }, { kind: 'away', away });
  await until(async () => ((await seatOf(ada.store))?.refused ?? 0) === before + 2, 'both were refused');
  for (const one of [ada, cleo]) expect(await rowOf(one, 'Cleo')).toEqual(person('Cleo'));
  // In its own name it speaks of itself, whatever else it was made to say.
  await forged(ben, bens, { kind: 'away', away });
  await until(async () => (await rowOf(cleo, 'Ben'))?.away !== undefined, 'Ben is away');
  expect(await rowOf(cleo, 'Cleo')).toEqual(person('Cleo'));
  expect(all).toHaveLength(3);
}, 120_000);
