import { describe, expect, test, vi } from 'vitest';
import { decideTicket, undo } from '@/lib/background/commands.ts';
import { recomputeAll } from '@/lib/background/recompute.ts';
import { MOST_ACTS } from '@/lib/background/routing/acts.ts';
import { hitsOf } from '@/lib/background/routing/write.ts';
import { tick } from '@/lib/background/tick.ts';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import { DAY, HOUR, MINUTE } from '@/lib/domain/time.ts';
import { aMessage, NOW } from '../../support/make.ts';
import { aFloor, aRule, ID } from './a-floor.ts';

const onCreated = aRule({
  id: 'greet',
  on: ['created'],
  actions: [
    { do: 'queue', queue: 'night' },
    { do: 'status', status: 'waiting' },
    { do: 'note', text: 'for the night shift' },
    { do: 'alert', channels: ['ops'] },
  ],
});

describe('an event rule that goes off', () => {
  test('does what it says once: status, note, alert, all in the record under its name', async () => {
    const floor = await aFloor(onCreated);
    await floor.asked();
    await floor.asked();
    const ticket = await floor.ticket();
    expect(ticket.derived).toMatchObject({ queue: 'night', status: 'waiting' });
    expect(ticket.decided.notes.map(({ text, by }) => [text, by])).toEqual([['for the night shift', 'rule greet']]);
    expect(ticket.dispatched?.fired).toMatchObject([{ ruleId: 'greet', event: 'created' }]);
    expect(await floor.record()).toEqual(['rule greet: decided', 'rule greet: noted', 'rule greet: alerted']);
    const [errand, ...others] = await floor.errands();
    expect(others).toEqual([]);
    expect(errand).toMatchObject({
      alert: { kind: 'rule', ticketId: ID, channels: ['ops'], values: { rule: 'greet' } },
    });
  });

  test('says nothing of the buyer in its alert', async () => {
    const floor = await aFloor(onCreated);
    await floor.asked({ text: 'my name is Mira Quellwasser' });
    expect(JSON.stringify(await floor.errands())).not.toMatch(/Mira|Quellwasser/);
  });

  test('can be taken back, and does not do it again by that', async () => {
    const floor = await aFloor(onCreated);
    await floor.asked();
    const [decided] = await floor.store.events.toArray();
    expect(await undo(floor.world, 'op-1', decided?.id ?? '')).toEqual({ undone: true });
    expect((await floor.ticket()).derived.status).toBe('open');
    await recomputeAll(floor.world);
    expect((await floor.ticket()).derived.status).toBe('open');
  });

  test('holds when its condition no longer does, until the ticket is resolved', async () => {
    const rule = aRule({
      id: 'hurry',
      on: ['flag_raised'],
      when: { field: 'flags', op: 'includes_any', value: ['urgent_deadline'] },
      actions: [{ do: 'queue', queue: 'orders' }],
    });
    const floor = await aFloor(rule);
    const hurry = aMessage({ text: 'This is urgent, I need it before the wedding on Saturday!' });
    await floor.shows([hurry]);
    expect((await floor.ticket()).derived.queue).toBe('orders');
    const answer = aMessage({ direction: 'outbound', text: 'It is on its way.', at: NOW - 30 * MINUTE });
    const thanks = aMessage({ text: 'Where is my invoice?', at: NOW - 10 * MINUTE });
    await floor.shows([hurry, answer, thanks]);
    const later = await floor.ticket();
    expect(later.derived.flags.map(({ flag }) => flag)).not.toContain('urgent_deadline');
    expect(later.derived.queue).toBe('orders');
    await decideTicket(floor.world, 'op-1', ID, { status: 'resolved' });
    const settled = await floor.ticket();
    expect(settled.derived.queue).toBe('inbox');
    expect(settled.dispatched).toBeUndefined();
  });

  test.each<[string, (rule: RoutingRule) => readonly RoutingRule[]]>([
    ['gone', () => []],
    ['off', (rule) => [{ ...rule, enabled: false }]],
    ['changed', (rule) => [{ ...rule, actions: [{ do: 'queue', queue: 'elsewhere' }] }]],
  ])('no longer holds when its rule is %s', async (_, change) => {
    const floor = await aFloor(onCreated);
    await floor.asked();
    floor.pass(MINUTE);
    await floor.replace(...change(onCreated));
    const ticket = await floor.ticket();
    expect(ticket.derived.queue).toBe('inbox');
    expect(ticket.dispatched).toBeUndefined();
  });

  test('goes on holding when only its name or place changes', async () => {
    const floor = await aFloor(onCreated);
    await floor.asked();
    floor.pass(MINUTE);
    await floor.replace(aRule({ id: 'other', actions: [{ do: 'tag', tags: ['x'] }] }), { ...onCreated, name: 'Night' });
    expect((await floor.ticket()).derived).toMatchObject({ queue: 'night', tags: ['x'] });
  });

  test('does nothing where a rule above it says stop', async () => {
    const floor = await aFloor(aRule({ id: 'first', actions: [{ do: 'stop' }] }), onCreated);
    await floor.asked();
    expect(await floor.record()).toEqual([]);
    expect((await floor.ticket()).derived.queue).toBe('inbox');
  });
});

describe('a standing rule', () => {
  const late = aRule({
    id: 'late',
    when: { field: 'words', op: 'contains', value: 'angry' },
    actions: [
      { do: 'tag', tags: ['angry'] },
      { do: 'alert', channels: [] },
    ],
  });

  test('acts when it begins to apply, and not while it goes on', async () => {
    const floor = await aFloor(late);
    await floor.asked({ text: 'hello' });
    expect(await floor.errands()).toEqual([]);
    await floor.shows([aMessage({ text: 'hello' }), aMessage({ text: 'I am angry', at: NOW })]);
    expect(await floor.errands()).toHaveLength(1);
    floor.pass(HOUR);
    await decideTicket(floor.world, 'op', ID, { assignee: 'Ann' });
    await recomputeAll(floor.world);
    expect(await floor.errands()).toHaveLength(1);
  });

  test('that is new changes tickets of before, and surprises nobody with alerts about them', async () => {
    const floor = await aFloor();
    await floor.asked({ text: 'I am angry' });
    floor.pass(HOUR);
    await floor.replace(late);
    expect((await floor.ticket()).derived.tags).toEqual(['angry']);
    expect(await floor.errands()).toEqual([]);
    expect(await floor.store.ruleHits.toArray()).toEqual([]);
  });
});

describe('rules that set one another off', () => {
  const ping = aRule({
    id: 'ping',
    on: ['created', 'status_changed'],
    when: { field: 'status', op: 'is', value: 'open' },
    actions: [{ do: 'status', status: 'waiting' }],
  });
  const pong = aRule({
    id: 'pong',
    on: ['status_changed'],
    when: { field: 'status', op: 'is', value: 'waiting' },
    actions: [
      { do: 'status', status: 'open' },
      { do: 'note', text: 'pong' },
    ],
  });

  test('each act once in a change, and the change ends', async () => {
    const floor = await aFloor(ping, pong);
    await floor.asked();
    expect((await floor.record()).filter((line) => line.startsWith('rule ping'))).toHaveLength(1);
    expect((await floor.record()).filter((line) => line === 'rule pong: noted')).toHaveLength(1);
  });

  test('a rule that acts too often on a ticket is left out and said, and tickets still arrive', async () => {
    const again = aRule({ id: 'again', on: ['buyer_replied'], actions: [{ do: 'note', text: 'again' }] });
    const floor = await aFloor(again);
    const thread = [aMessage()];
    await floor.shows(thread);
    for (let times = 0; times < MOST_ACTS + 5; times++) {
      floor.pass(MINUTE);
      thread.push(aMessage({ text: `and ${times}?`, at: floor.world.now() }));
      await floor.shows(thread);
    }
    expect(await floor.store.ruleTroubles.toArray()).toMatchObject([{ ruleId: 'again', kind: 'runaway' }]);
    const notes = (await floor.ticket()).decided.notes.length;
    expect(notes).toBeLessThanOrEqual(MOST_ACTS + 1);
    expect((await floor.ticket()).observed.messageCount).toBe(thread.length);
    expect((await floor.errands()).map((errand) => 'alert' in errand && errand.alert)).toMatchObject([
      { kind: 'rule_stopped', values: { rule: 'again', trouble: 'runaway' } },
    ]);
    await floor.replace({ ...again, actions: [{ do: 'tag', tags: ['again'] }] });
    expect(await floor.store.ruleTroubles.toArray()).toEqual([]);
  });
});

test('a rule that cannot be judged is left out and named, and tickets still arrive by the others', async () => {
  const floor = await aFloor(aRule({ id: 'good', order: 1, actions: [{ do: 'queue', queue: 'good' }] }));
  const bad = aRule({ id: 'bad', actions: [], when: { field: 'nonsense', op: 'is', value: 1 } });
  await floor.store.rules.put(bad);
  await floor.asked();
  expect((await floor.ticket()).derived.queue).toBe('good');
  expect(await floor.store.ruleTroubles.toArray()).toMatchObject([{ ruleId: 'bad', kind: 'broken' }]);
  expect(floor.topics).toContain('rules');
  await floor.asked({ text: 'again' });
  expect(await floor.errands()).toHaveLength(1);
});

test('a worker killed on the way leaves nothing of what rules did; repeated, all of it happens once', async () => {
  const floor = await aFloor(onCreated);
  const before = await floor.everything();
  const bulkPut = vi.spyOn(floor.store.ruleHits, 'bulkPut').mockImplementationOnce(() => {
    throw new Error('killed');
  });
  await expect(floor.asked()).rejects.toThrow('killed');
  bulkPut.mockRestore();
  expect(await floor.everything()).toBe(before);
  floor.pass(MINUTE);
  await floor.asked();
  expect(await floor.record()).toHaveLength(3);
  expect(await floor.errands()).toHaveLength(1);
});

describe('what time brings', () => {
  test('a share of the window passes: the rule goes off then, once', async () => {
    const rule = aRule({ id: 'warn', on: ['obligation_75'], actions: [{ do: 'note', text: 'three quarters' }] });
    const floor = await aFloor(rule);
    await floor.asked({ at: NOW });
    const { derived } = await floor.ticket();
    const { startedAt, deadline } = derived.obligations[0] ?? { startedAt: 0, deadline: 0 };
    const moment = startedAt + 0.75 * (deadline - startedAt);
    expect(await tick(floor.world)).toBeLessThanOrEqual(moment);
    floor.pass(moment - NOW - 1);
    await tick(floor.world);
    expect(await floor.record()).toEqual([]);
    floor.pass(1);
    await tick(floor.world);
    await tick(floor.world);
    floor.pass(HOUR);
    await tick(floor.world);
    expect(await floor.record()).toEqual(['rule warn: noted']);
  });

  test('a breach and the end of a snooze', async () => {
    const floor = await aFloor(
      aRule({ id: 'woke', on: ['snooze_ended'], actions: [{ do: 'note', text: 'awake' }] }),
      aRule({ id: 'broke', on: ['obligation_breached'], actions: [{ do: 'severity', severity: 'critical' }] }),
    );
    await floor.asked({ at: NOW });
    await decideTicket(floor.world, 'op', ID, { status: 'snoozed', snoozedUntil: NOW + HOUR });
    floor.pass(HOUR);
    await tick(floor.world);
    expect(await floor.record()).toContain('rule woke: noted');
    expect((await floor.ticket()).derived.severity).not.toBe('critical');
    floor.pass(24 * HOUR);
    await tick(floor.world);
    expect((await floor.ticket()).derived.severity).toBe('critical');
  });

  test('a time of day: once a day, and not for a morning that was over when the rule came', async () => {
    // NOW is 12:00 UTC, 20:00 in Shanghai.
    const at = (minute: number) => ({ minute, zone: 'Asia/Shanghai' });
    const rule = (id: string, minute: number) =>
      aRule({ id, on: ['time_of_day'], at: at(minute), actions: [{ do: 'note', text: id }] });
    const floor = await aFloor();
    await floor.asked({ at: NOW });
    floor.pass(MINUTE);
    await floor.replace(rule('evening', 21 * 60), rule('morning', 9 * 60));
    const notes = async () => (await floor.ticket()).decided.notes.map(({ text }) => text);
    expect(await tick(floor.world)).toBeLessThanOrEqual(NOW + HOUR);
    expect(await notes()).toEqual([]);
    floor.pass(HOUR);
    await tick(floor.world);
    await tick(floor.world);
    expect(await notes()).toEqual(['evening']);
    floor.pass(12 * HOUR);
    await tick(floor.world);
    expect(await notes()).toEqual(['evening', 'morning']);
    // Three days asleep: each goes off once.
    floor.pass(3 * DAY);
    await tick(floor.world);
    expect((await notes()).toSorted()).toEqual(['evening', 'evening', 'morning', 'morning']);
  });
});

describe('what rules may not do', () => {
  test('let a ticket sleep through a deadline of its platform', async () => {
    const floor = await aFloor(
      aRule({ id: 'sleep', on: ['created'], actions: [{ do: 'snooze', minutes: 3 * 24 * 60 }] }),
    );
    await floor.asked({ at: NOW });
    const { decided, derived } = await floor.ticket();
    expect(derived.status).toBe('snoozed');
    const { deadline, lead } = derived.obligations[0] ?? { deadline: 0, lead: 0 };
    expect(decided.snoozedUntil).toBeLessThanOrEqual(deadline - lead);
  });

  test('settle a ticket whose required steps are open', async () => {
    const floor = await aFloor(
      aRule({ id: 'close', on: ['created'], actions: [{ do: 'status', status: 'resolved' }] }),
    );
    await floor.asked({ text: 'The battery caught fire and burned my hand!' });
    expect((await floor.ticket()).derived.status).toBe('open');
    expect(await floor.record()).toEqual([]);
  });
});

test('hits are counted by rule and day, and kept for thirty days', async () => {
  const floor = await aFloor(aRule({ id: 'all', actions: [{ do: 'tag', tags: ['a'] }] }));
  const old = new Date(NOW - 31 * DAY).toISOString().slice(0, 10);
  await floor.store.ruleHits.put({ ruleId: 'all', day: old, hits: 5 });
  await floor.asked();
  await floor.asked({ text: 'more' });
  const [today, ...others] = await floor.store.ruleHits.toArray();
  expect(today).toEqual({ ruleId: 'all', day: '2026-11-24', hits: 1 });
  expect(others).toEqual([]);
  expect(await hitsOf(floor.store, NOW + 29 * DAY)).toHaveLength(1);
  expect(await hitsOf(floor.store, NOW + 30 * DAY)).toEqual([]);
});
