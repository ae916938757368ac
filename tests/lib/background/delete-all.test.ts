import { expect, test } from 'vitest';
import { actions } from '@/lib/background/actions.ts';
import type { Shell } from '@/lib/background/shell.ts';
import { aWorld } from '../support/world.ts';

test('whoever deletes everything leaves the team first, while there still is a seat to leave', async () => {
  const { world, store } = await aWorld();
  await store.secrets.put({ id: 'team', values: { invitation: '{}' } });
  const seats: number[] = [];
  const team = { leave: async () => void seats.push(await store.secrets.count()) };
  const shell = { world, team, gate: { sessions: new Map() }, refreshRails: () => {} } as unknown as Shell;
  await actions(shell)['data.deleteAll']();
  expect(seats).toEqual([1]);
  expect(await store.secrets.count()).toBe(0);
});
