import { expect, test } from 'vitest';
import { agentActions, agentQueries } from '@/lib/background/agents/handlers.ts';
import { decideTicket } from '@/lib/background/commands.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { changeSettings } from '@/lib/background/settings.ts';
import type { Shell } from '@/lib/background/shell.ts';
import { commands, valid } from '@/lib/background/validate.ts';
import type { Agent } from '@/lib/domain/agent.ts';
import { HOUR } from '@/lib/domain/time.ts';
import type { Commands } from '@/lib/protocol.ts';
import { aReading, aSeen, NOW, SHOP } from '../../support/make.ts';
import { aWorld } from '../../support/world.ts';

const ada: Agent = { id: 'Ada', role: 'agent', languages: { en: 'native' }, skills: [], stores: [], capacity: 60 };

async function aFloor() {
  const made = await aWorld();
  let recomputed = 0;
  const shell = { world: made.world, recompute: () => void recomputed++ } as unknown as Shell;
  return {
    ...made,
    recomputed: () => recomputed,
    ...agentActions(shell),
    list: async () => agentQueries(made.world)['agent.list'](),
  };
}

test('people are listed with what they carry, and kept counts follow their tickets', async () => {
  const floor = await aFloor();
  await floor['agent.put']({ agent: ada });
  await ingest(floor.world, SHOP, aReading([aSeen()]));
  const id = 'amazon:na:message:111-2222222-3333333' as const;
  await decideTicket(floor.world, 'op-1', id, { assignee: 'Ada', severity: 'critical' });
  expect(await floor.list()).toEqual([{ ...ada, open: 1, load: 4 }]);
  await decideTicket(floor.world, 'op-2', id, { severity: 'low' });
  expect(await floor.list()).toEqual([{ ...ada, open: 1, load: 1 }]);
  await decideTicket(floor.world, 'op-3', id, { status: 'resolved' }, 'nothing to do');
  expect(await floor.list()).toEqual([{ ...ada, open: 0, load: 0 }]);
});

test('leads change everybody; others themselves, but never what they are', async () => {
  const floor = await aFloor();
  const me = { ...ada, id: 'Me' };
  await floor['agent.put']({ agent: ada });
  await floor['agent.put']({ agent: me });
  await changeSettings(floor.store, async () => ({ me: 'Me', role: 'agent' }));
  await expect(floor['agent.put']({ agent: { ...ada, capacity: 1 } })).rejects.toThrow('Only a lead');
  await expect(floor['agent.delete']({ id: 'Ada' })).rejects.toThrow('Only a lead');
  await expect(floor['agent.away']({ id: 'Ada', away: null })).rejects.toThrow('Only a lead');
  await expect(floor['agent.put']({ agent: { ...me, role: 'lead' } })).rejects.toThrow('Only a lead');
  await floor['agent.put']({ agent: { ...me, skills: ['claims'] } });
  await floor['agent.away']({ id: 'Me', away: { handover: 'note' } });
  expect((await floor.list())[1]).toMatchObject({ skills: ['claims'], away: { since: NOW, handover: 'note' } });
  await changeSettings(floor.store, async () => ({ role: 'lead' }));
  await floor['agent.delete']({ id: 'Ada' });
  expect((await floor.list()).map(({ id }) => id)).toEqual(['Me']);
});

test('who is away stays so since then, and who was back is away anew', async () => {
  const floor = await aFloor();
  await floor['agent.put']({ agent: ada });
  await floor['agent.away']({ id: 'Ada', away: { handover: 'keep', until: NOW + 2 * HOUR } });
  floor.pass(HOUR);
  await floor['agent.away']({ id: 'Ada', away: { handover: 'note', until: NOW + 3 * HOUR } });
  expect((await floor.store.agents.get('Ada'))?.away?.since).toBe(NOW);
  floor.pass(3 * HOUR);
  await floor['agent.away']({ id: 'Ada', away: { handover: 'note' } });
  expect((await floor.store.agents.get('Ada'))?.away).toEqual({ handover: 'note', since: NOW + 4 * HOUR });
  await floor['agent.away']({ id: 'Ada', away: null });
  expect(await floor.store.agents.get('Ada')).toEqual(ada);
  await expect(floor['agent.away']({ id: 'Bo', away: null })).rejects.toThrow('nobody of this name');
});

test('saying the same again changes nothing and tells nobody', async () => {
  const floor = await aFloor();
  await floor['agent.put']({ agent: ada });
  const before = [floor.topics.length, floor.recomputed()];
  await floor['agent.put']({ agent: ada });
  expect([floor.topics.length, floor.recomputed()]).toEqual(before);
});

test.each<[string, object]>([
  ['without a name', { id: '  ' }],
  ['with no room at all', { capacity: 0 }],
  ['who works past midnight in one block', { shifts: shifts([{ from: 1300, to: 1500 }]) }],
  ['in no zone', { shifts: { ...shifts([]), zone: 'Nowhere/Land' } }],
  ['with a language that there is none of', { languages: { xx: 'native' } }],
  ['with more than one may say', { extra: true }],
])('the door refuses somebody %s', (_what, part) => {
  expect(() => valid<Commands>(commands, 'agent.put', { agent: { ...ada, ...part } })).toThrow(/agent\.put/);
});

test('the door lets somebody in as the options send them', () => {
  const agent = { ...ada, shifts: shifts([{ from: 1320, to: 1440 }]), away: { since: NOW, handover: 'reassign' } };
  expect(valid<Commands>(commands, 'agent.put', { agent })).toEqual({ agent });
});

function shifts(monday: readonly { from: number; to: number }[]) {
  return {
    zone: 'Asia/Shanghai',
    week: [monday, [], [], [], [], [], []],
    exceptions: [{ day: '2026-12-25', blocks: [] }],
  };
}
