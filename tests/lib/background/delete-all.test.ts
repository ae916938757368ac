import { expect, test } from 'vitest';
import { actions } from '@/lib/background/actions.ts';
import type { Shell } from '@/lib/background/shell.ts';
import { aWorld } from '../support/world.ts';

test('whoever deletes everything leaves the team first, while there still is a seat to leave', async () => {
  const { world, store } = await aWorld();
  await store.secrets.put({ id: 'team', values: { invitation: '{}' } });
  const seats: number[] = [];
  const team = { leave: async () => void seats.push(await store.secrets.count()) };
  const clearAside = async () => {};
  const shell = { world, team, gate: { sessions: new Map() }, refreshRails: () => {}, clearAside } as unknown as Shell;
  await actions(shell)['data.deleteAll']();
  expect(seats).toEqual([1]);
  expect(await store.secrets.count()).toBe(0);
});

test('whoever deletes everything is told when something beside the store could not be, and all else is gone', async () => {
  const { world, store, topics } = await aWorld();
  await store.secrets.put({ id: 'deepl', values: { key: 'k' } });
  const shell = {
    world,
    team: { leave: async () => {} },
    gate: { sessions: new Map() },
    refreshRails: () => {},
    clearAside: () => Promise.reject(new Error('in use')),
  } as unknown as Shell;
  await expect(actions(shell)['data.deleteAll']()).rejects.toThrow('in use');
  expect(await store.secrets.count()).toBe(0);
  expect(topics).toContain('tickets');
});
