import { expect, test } from 'vitest';
import { decideTicket, undo } from '@/lib/background/commands.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { playbookActions } from '@/lib/background/playbooks/actions.ts';
import { aMessage, aReading, aSeen, SHOP } from '../../support/make.ts';
import { aWorld } from '../../support/world.ts';

const ID = 'amazon:na:message:111-2222222-3333333' as const;
const HURT = 'The charger caught fire and my hand is burned.';

async function aBurnedHand() {
  const made = await aWorld();
  await ingest(made.world, SHOP, aReading([aSeen({ last: aMessage({ text: HURT }) })]));
  const tick = (operation: string, done = true) =>
    playbookActions(made.world)['playbook.step']({ id: ID, step: 'safety/quality', done }, { operation });
  const ticket = async () => (await made.store.tickets.get(ID)) ?? expect.fail('no ticket');
  return { ...made, tick, ticket };
}

test('a ticked step is kept with who and when, stands in the record and can be taken back', async () => {
  const { world, store, tick, ticket } = await aBurnedHand();
  await tick('op-1');
  await tick('op-1');
  expect((await ticket()).decided.steps).toEqual([{ id: 'safety/quality', by: 'me', at: world.now() }]);
  expect(await store.events.get('op-1')).toMatchObject({
    what: 'decided',
    before: {},
    after: { steps: [{ by: 'me' }] },
  });
  expect(await undo(world, 'op-2', 'op-1')).toEqual({ undone: true });
  expect((await ticket()).decided.steps).toBeUndefined();
});

test('resolving waits for the required step, or for a reason that is recorded', async () => {
  const { world, store, tick, ticket } = await aBurnedHand();
  const resolve = (operation: string, despite?: string) =>
    decideTicket(world, operation, ID, { status: 'resolved' }, despite);
  await expect(resolve('op-1')).rejects.toThrow('Required steps');
  await expect(resolve('op-1', '  ')).rejects.toThrow('Required steps');
  expect((await ticket()).derived.status).toBe('open');
  expect(await store.events.get('op-1')).toBeUndefined();
  await resolve('op-2', 'Quality was told by phone');
  expect((await ticket()).derived.status).toBe('resolved');
  expect(await store.events.get('op-2')).toMatchObject({
    by: 'me',
    despite: { reason: 'Quality was told by phone', steps: ['safety/quality'] },
  });
  await undo(world, 'op-3', 'op-2');
  await tick('op-4');
  await resolve('op-5');
  expect((await store.events.get('op-5'))?.despite).toBeUndefined();
});

test('every other decision goes on without asking', async () => {
  const { world, ticket } = await aBurnedHand();
  await decideTicket(world, 'op-1', ID, { status: 'waiting', assignee: 'Ann' });
  expect((await ticket()).derived).toMatchObject({ status: 'waiting', assignee: 'Ann' });
});

test('a step of no playbook is refused', async () => {
  const { world } = await aBurnedHand();
  await expect(
    playbookActions(world)['playbook.step']({ id: ID, step: 'safety/none', done: true }, { operation: 'op' }),
  ).rejects.toThrow('no longer part');
});
