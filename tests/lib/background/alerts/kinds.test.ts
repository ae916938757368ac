/** What comes up where: each kind of alert from what causes it to what a person reads. */
import { expect, test } from 'vitest';
import { enterAccount } from '@/lib/background/accounts.ts';
import { ALERT_KINDS, type Alert } from '@/lib/domain/alert.ts';
import { HOUR } from '@/lib/domain/time.ts';
import type { ErrandRow } from '@/lib/store/rows.ts';
import { NOW } from '../../support/make.ts';
import { aRobot, read } from './robot.ts';

test('a store that comes near a limit is told once', async () => {
  const robot = await aRobot();
  await robot.set({ takes: ['near_limit'] });
  const entered = (value: number) => ({ metrics: [{ id: 'odr', unit: 'percent', value }] }) as never;
  await enterAccount(robot.world, 'amazon:na', entered(0.2));
  await robot.run();
  expect(robot.server.heard).toEqual([]);
  await enterAccount(robot.world, 'amazon:na', entered(0.95));
  await robot.run();
  await enterAccount(robot.world, 'amazon:na', entered(0.96));
  await robot.run();
  expect(robot.server.heard.map((heard) => read(heard).alerts.map(({ kind }) => kind))).toEqual([['near_limit']]);
});

test('what an older version left in the outbox is told after the update', async () => {
  const robot = await aRobot();
  await robot.set();
  const ticket = await robot.news(1);
  await robot.store.outbox.clear();
  const old = { id: `${ticket.id}|overdue|1`, kind: 'alert', ticketId: ticket.id, code: 'overdue', dueAt: NOW, tries: 0 };
  const values = { portal: 'amazon', market: '', kind: 'message', actBy: NOW + HOUR };
  await robot.store.outbox.bulkPut([
    { ...old, values },
    { ...old, id: 'strange', code: 'strange', values },
  ] as unknown as ErrandRow[]);
  await robot.run();
  expect(read(robot.server.heard[0] as never).alerts.map(({ kind }) => kind)).toEqual(['overdue']);
  expect(await robot.waiting()).toEqual([]);
});

test.each(ALERT_KINDS)('%s is delivered, whoever wrote its errand', async (kind) => {
  const robot = await aRobot();
  await robot.set({ takes: [kind] });
  const ticket = await robot.news(1);
  await robot.store.outbox.clear();
  const alert: Alert = { id: `x|${kind}`, kind, at: NOW, ticketId: ticket.id, shop: ticket.observed, values: { count: 1 } };
  // Rules and people write errands of kinds of their own.
  await robot.store.outbox.put({ id: alert.id, kind: 'rule-alert', alert, dueAt: NOW, tries: 0 } as unknown as ErrandRow);
  await robot.run();
  expect(read(robot.server.heard[0] as never).alerts.map((each) => each.kind)).toEqual([kind]);
});
