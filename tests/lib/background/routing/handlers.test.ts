import { describe, expect, test } from 'vitest';
import { actions } from '@/lib/background/actions.ts';
import { decideTicket } from '@/lib/background/commands.ts';
import { queries } from '@/lib/background/queries.ts';
import { recomputeAll } from '@/lib/background/recompute.ts';
import { agentWentAway } from '@/lib/background/routing/away.ts';
import type { Shell } from '@/lib/background/shell.ts';
import { commands, queries as doors, valid } from '@/lib/background/validate.ts';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import { HOUR, MINUTE } from '@/lib/domain/time.ts';
import type { Commands, Queries } from '@/lib/protocol.ts';
import { aFloor, aRule, ID } from './a-floor.ts';

const view = { kind: 'view', framed: false } as const;

async function aDesk(...rules: readonly RoutingRule[]) {
  const floor = await aFloor(...rules);
  const shell = { world: floor.world, recompute: () => {} } as unknown as Shell;
  return { ...floor, ask: queries(shell), run: actions(shell) };
}

test('a ticket says which rules ran over it, in order, with what each condition saw', async () => {
  const desk = await aDesk(
    aRule({ id: 'event', on: ['created'], actions: [{ do: 'tag', tags: ['new'] }] }),
    aRule({ id: 'no', order: 1, when: { field: 'kind', op: 'is', value: 'claim' }, actions: [{ do: 'stop' }] }),
    aRule({ id: 'yes', order: 2, actions: [{ do: 'queue', queue: 'q' }, { do: 'stop' }] }),
    aRule({ id: 'late', order: 3, actions: [{ do: 'queue', queue: 'r' }] }),
  );
  await desk.asked();
  const trace = await desk.ask['rule.trace']({ id: ID });
  expect(trace?.map(({ ruleId, outcome }) => [ruleId, outcome])).toEqual([
    ['event', 'applied'],
    ['no', 'no_match'],
    ['yes', 'applied'],
    ['late', 'stopped'],
  ]);
  expect(trace?.[0]?.firing).toMatchObject({ event: 'created' });
  expect(trace?.[1]?.when).toEqual({ field: 'kind', op: 'is', value: 'claim', seen: 'message', held: false });
  expect((await desk.ticket()).derived.route.map(({ ruleId }) => ruleId)).toEqual(['event', 'yes']);
  expect(await desk.ask['rule.trace']({ id: 'amazon:na:message:none' })).toBeNull();
});

test('findings know the names there are', async () => {
  const desk = await aDesk();
  await desk.store.agents.put({ id: 'Ann', role: 'agent', languages: {}, skills: [], stores: [], capacity: 60 });
  const rule = (assignee: string) => aRule({ id: assignee, actions: [{ do: 'assign', assignee }] });
  expect(await desk.ask['rule.findings']({ rules: [rule('Ann')] })).toEqual([]);
  expect(await desk.ask['rule.findings']({ rules: [rule('Bo')] })).toEqual([
    { kind: 'unknown', ruleId: 'Bo', what: 'agent', name: 'Bo' },
  ]);
});

test('a rule left out is taken in again when a person says so, or changes it', async () => {
  const rule = aRule({ id: 'a', actions: [{ do: 'queue', queue: 'q' }] });
  const desk = await aDesk(rule);
  await desk.store.ruleTroubles.put({ ruleId: 'a', kind: 'slow', at: 0, detail: '60 ms' });
  await desk.asked();
  expect((await desk.ticket()).derived.queue).toBe('inbox');
  expect(await desk.ask['rule.troubles']({})).toHaveLength(1);
  await desk.run['rule.replace']({ rules: [{ ...rule, name: 'Another name' }] }, { ...view, operation: 'op-1' });
  expect(await desk.ask['rule.troubles']({})).toHaveLength(1);
  await desk.run['rule.mend']({ ruleId: 'a' }, { ...view, operation: 'op-2' });
  await recomputeAll(desk.world);
  expect((await desk.ticket()).derived.queue).toBe('q');
});

describe('somebody goes away', () => {
  const rule = aRule({ id: 'away', on: ['agent_away'], actions: [{ do: 'note', text: 'Ann is away' }] });

  test('rules go off on what they have open, once an absence', async () => {
    const desk = await aDesk(rule);
    await desk.asked();
    await decideTicket(desk.world, 'op', ID, { assignee: 'Ann' });
    const since = desk.world.now();
    await agentWentAway(desk.world, 'Ann', since);
    desk.pass(MINUTE);
    await agentWentAway(desk.world, 'Ann', since);
    await agentWentAway(desk.world, 'Ben', since);
    expect(await desk.record()).toEqual(['me: decided', 'rule away: noted']);
    desk.pass(HOUR);
    await agentWentAway(desk.world, 'Ann', desk.world.now());
    expect(await desk.record()).toHaveLength(3);
  });
});

describe('the door', () => {
  const rule: RoutingRule = aRule({
    id: 'a',
    group: 'Night',
    note: 'At night',
    on: ['time_of_day', 'created'],
    at: { minute: 540, zone: 'Asia/Shanghai' },
    when: {
      all: [
        { not: { field: 'orderValue', op: 'between', value: [1, 9] } },
        { any: [{ field: 'tags', op: 'includes_any', value: ['x'] }] },
      ],
    },
    actions: [
      { do: 'assign_fit', skills: ['claims'] },
      { do: 'assign_fit' },
      { do: 'checklist', items: ['look'] },
      { do: 'snooze', minutes: 30 },
      { do: 'alert', channels: [] },
      { do: 'webhook', channel: 'hook' },
    ],
  });

  test('lets every part of a rule through as it is', () => {
    expect(valid<Commands>(commands, 'rule.replace', { rules: [rule] })).toEqual({ rules: [rule] });
    expect(valid<Queries>(doors, 'rule.findings', { rules: [rule] })).toEqual({ rules: [rule] });
  });

  test('holds hundreds of groups within groups', () => {
    let when: RoutingRule['when'] = { field: 'portal', op: 'is', value: 'amazon' };
    for (let depth = 0; depth < 480; depth++) when = depth % 2 === 0 ? { not: when } : { all: [when] };
    expect(valid<Commands>(commands, 'rule.replace', { rules: [{ ...rule, when }] })).toEqual({
      rules: [{ ...rule, when }],
    });
  });

  test.each([
    { ...rule, extra: 1 },
    { ...rule, on: ['whenever'] },
    { ...rule, at: { minute: 1440, zone: 'UTC' } },
    { ...rule, actions: [{ do: 'send', text: 'hello' }] },
    { ...rule, actions: [{ do: 'status', status: 'snoozed' }] },
    { ...rule, actions: [{ do: 'later', minutes: 10_000 }] },
  ])('refuses what is no rule (%#)', (wrong) => {
    expect(() => valid<Commands>(commands, 'rule.replace', { rules: [wrong] })).toThrow(/rules/);
  });
});
