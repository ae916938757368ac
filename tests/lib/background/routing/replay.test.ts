import { describe, expect, test, vi } from 'vitest';
import { decideTicket } from '@/lib/background/commands.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { cancelReplay, replayState, startReplay } from '@/lib/background/routing/replay/runs.ts';
import { DAY, HOUR } from '@/lib/domain/time.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../../support/make.ts';
import { aFloor, aRule } from './a-floor.ts';

type Floor = Awaited<ReturnType<typeof aFloor>>;

const many = (floor: Floor, count: number) =>
  ingest(
    floor.world,
    SHOP,
    aReading(
      Array.from({ length: count }, (_, index) =>
        aSeen({
          externalId: `c-${index}`,
          orderId: `o-${index}`,
          buyer: `Buyer ${index}`,
          last: aMessage({ text: index % 2 === 0 ? 'angry' : 'calm', at: NOW - index * 60_000 }),
        }),
      ),
    ),
  );

async function tried(floor: Floor, run = 'run-1') {
  await vi.waitFor(() => expect(replayState(floor.world, run).state).not.toBe('running'), {
    timeout: 20_000,
    interval: 20,
  });
  return replayState(floor.world, run);
}

const angry = (queue: string) =>
  aRule({
    id: 'angry',
    when: { field: 'words', op: 'contains', value: 'angry' },
    actions: [
      { do: 'queue', queue },
      { do: 'alert', channels: [] },
    ],
  });

describe('a try of changed rules', () => {
  test('says what would go where, counts all of it, and writes nothing', async () => {
    const floor = await aFloor(angry('first'));
    await many(floor, 230);
    const before = await floor.everything();
    startReplay(floor.world, 'run-1', [
      angry('second'),
      aRule({ id: 'all', order: 1, actions: [{ do: 'tag', tags: ['x'] }] }),
    ]);
    const state = await tried(floor);
    expect(await floor.everything()).toBe(before);
    if (state.state !== 'done') throw new Error(state.state);
    const { counts, moves } = state;
    expect(counts).toMatchObject({ looked: 230, moved: 230, failed: 0, parts: { queue: 115, tags: 230, severity: 0 } });
    expect(counts.flows).toEqual([{ from: 'first', to: 'second', tickets: 115 }]);
    expect(counts.hits).toEqual([
      { ruleId: 'angry', from: 115, to: 115 },
      { ruleId: 'all', from: 0, to: 230 },
    ]);
    expect(moves).toHaveLength(200);
    const moved = moves.find(({ difference }) => difference.queue);
    expect(moved).toMatchObject({
      difference: { queue: { from: 'first', to: 'second' }, tags: { from: [], to: ['x'] } },
      by: { from: ['angry'], to: ['angry', 'all'] },
    });
    expect(floor.topics).toContain('replay');
  });

  test('of the rules as they are finds no difference, whatever events and people did', async () => {
    const event = aRule({
      id: 'event',
      on: ['created'],
      actions: [{ do: 'queue', queue: 'e' }, { do: 'severity_up' }],
    });
    const grave = aRule({
      id: 'grave',
      when: { field: 'severity', op: 'is', value: 'high' },
      actions: [{ do: 'tag', tags: ['g'] }],
    });
    const floor = await aFloor(angry('first'), event, grave);
    await many(floor, 20);
    await decideTicket(floor.world, 'op', 'amazon:na:message:c-1', { queue: 'mine', severity: 'high' });
    startReplay(floor.world, 'run-1', await floor.store.rules.toArray());
    expect(await tried(floor)).toMatchObject({ state: 'done', counts: { looked: 20, moved: 0 }, moves: [] });
  });

  test('leaves alone what a person decided, and what is older than thirty days', async () => {
    const floor = await aFloor();
    await many(floor, 2);
    floor.pass(31 * DAY);
    await ingest(
      floor.world,
      SHOP,
      aReading([aSeen({ externalId: 'new', last: aMessage({ text: 'angry', at: floor.world.now() }) })]),
    );
    await decideTicket(floor.world, 'op', 'amazon:na:message:new', { queue: 'mine' });
    startReplay(floor.world, 'run-1', [angry('second')]);
    expect(await tried(floor)).toMatchObject({ state: 'done', counts: { looked: 1, moved: 0 } });
  });

  test('takes new event rules as if their event had come, where it can have', async () => {
    const floor = await aFloor();
    await many(floor, 4);
    const on = (id: string, ...events: NonNullable<ReturnType<typeof aRule>['on']>) =>
      aRule({
        id,
        on: events,
        when: { field: 'words', op: 'contains', value: 'angry' },
        actions: [{ do: 'tag', tags: [id] }],
      });
    startReplay(floor.world, 'run-1', [on('created', 'created'), on('away', 'agent_away')]);
    const state = await tried(floor);
    expect(state).toMatchObject({ state: 'done', counts: { moved: 2, parts: { tags: 2 } } });
    expect(state.state === 'done' && state.counts.hits).toEqual([
      { ruleId: 'created', from: 0, to: 2 },
      { ruleId: 'away', from: 0, to: 0 },
    ]);
  });

  test('can be cancelled, is begun once an operation, and is not known to a worker that was stopped', async () => {
    const floor = await aFloor();
    await many(floor, 150);
    startReplay(floor.world, 'run-1', [angry('a')]);
    expect(cancelReplay(floor.world, 'run-1')).toBe(true);
    expect(await tried(floor)).toMatchObject({ state: 'cancelled' });
    startReplay(floor.world, 'run-1', [angry('a')]);
    expect(replayState(floor.world, 'run-1')).toMatchObject({ state: 'cancelled' });
    expect(cancelReplay(floor.world, 'run-1')).toBe(false);
    expect(replayState(floor.world, 'run-0')).toEqual({ state: 'gone' });
  });

  test('a new one ends the one before', async () => {
    const floor = await aFloor();
    await many(floor, 150);
    startReplay(floor.world, 'run-1', [angry('a')]);
    startReplay(floor.world, 'run-2', [angry('b')]);
    expect(await tried(floor, 'run-1')).toMatchObject({ state: 'cancelled' });
    expect(await tried(floor, 'run-2')).toMatchObject({ state: 'done' });
  });

  test('lets what is asked meanwhile have its turn', async () => {
    const floor = await aFloor();
    await many(floor, 150);
    startReplay(floor.world, 'run-1', [angry('a')]);
    await floor.store.tickets.limit(1).toArray();
    expect(replayState(floor.world, 'run-1').state).toBe('running');
    await decideTicket(floor.world, 'op', 'amazon:na:message:c-1', { status: 'snoozed', snoozedUntil: NOW + HOUR });
    expect(await tried(floor)).toMatchObject({ state: 'done', counts: { looked: 150 } });
  });
});
