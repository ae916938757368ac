import { describe, expect, test } from 'vitest';
import { actions, type Order } from '@/lib/background/actions.ts';
import { deliver } from '@/lib/background/alerts/deliver.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { changeSettings } from '@/lib/background/settings.ts';
import type { Shell } from '@/lib/background/shell.ts';
import { tick } from '@/lib/background/tick.ts';
import type { Alert } from '@/lib/domain/alert.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import { HOUR, MINUTE } from '@/lib/domain/time.ts';
import type { PortalId } from '@/lib/domain/vocabulary.ts';
import { aDesk } from '../../support/desk.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../../support/make.ts';
import { aTicket } from '../../support/ticket.ts';
import { aWorld } from '../../support/world.ts';

const ORDER: Order = { kind: 'view', framed: false, operation: 'op-1' };

async function here(change: Partial<Settings> = {}) {
  const made = await aWorld();
  const { desk, shown, heard, marked, how } = aDesk();
  await changeSettings(made.store, async () => ({ desktopAlerts: true, ...change }));
  const shell = {
    world: made.world,
    alerts: { desk, courier: { run: () => {} }, tries: new Map() },
    refreshRails: () => {},
    recompute: () => {},
  } as unknown as Shell;
  return {
    ...made,
    ...{ shown, heard, marked, how },
    act: actions(shell),
    run: () => deliver(made.world, desk),
    waiting: () => made.store.outbox.toArray(),
    put: async (portal: PortalId, number: number, alert: Partial<Alert> = {}) => {
      const ticket = aTicket(`${portal}:na:message:${number}`, { portal }, { severity: 'critical' });
      await made.store.tickets.put(ticket);
      const { now } = made.world;
      const id = `${ticket.id}|${alert.kind ?? 'warning'}|1`;
      const shop = { portal, store: 'na' };
      const news: Alert = {
        id,
        kind: 'warning',
        at: now(),
        shop,
        ticketId: ticket.id,
        values: { percent: 75 },
        ...alert,
      };
      await made.store.outbox.put({ id, kind: 'alert', alert: news, dueAt: now(), tries: 0 });
      return ticket;
    },
  };
}

describe('alerts at the desk', () => {
  test('one is told as what it is', async () => {
    const desk = await here();
    await desk.put('amazon', 1);
    await desk.run();
    expect(desk.shown).toHaveLength(1);
    expect(desk.shown[0]?.title).toContain('Amazon');
    expect(desk.shown[0]?.title).toContain('75');
    expect(await desk.waiting()).toEqual([]);
  });

  test('several at once become one', async () => {
    const desk = await here();
    for (const number of [1, 2, 3]) await desk.put('amazon', number);
    await desk.put('tiktok', 4, { kind: 'overdue' });
    await desk.run();
    expect(desk.shown).toHaveLength(1);
    expect(desk.shown[0]?.title).toMatch(/4 alerts, 1 past/);
    expect(await desk.waiting()).toEqual([]);
  });

  test('what is no longer true is dropped without a word', async () => {
    const desk = await here();
    const ticket = await desk.put('amazon', 1);
    await desk.put('amazon', 2);
    await desk.store.tickets.put({ ...ticket, derived: { ...ticket.derived, status: 'resolved' } });
    await desk.run();
    expect(desk.shown).toHaveLength(1);
    expect(desk.shown[0]?.title).not.toContain('alerts');
    expect(await desk.waiting()).toEqual([]);
  });

  test('silent hours put them off to their end, over midnight, and then they come as one', async () => {
    // It is noon: silent from 11:00 until 09:00 of the next day.
    const desk = await here({ alerts: { warnAt: 75, silentFrom: 11 * 60, silentTo: 9 * 60 } });
    await desk.put('amazon', 1);
    await desk.run();
    desk.pass(12 * HOUR);
    await desk.put('shopify', 2);
    await desk.run();
    expect(desk.shown).toEqual([]);
    expect(new Set((await desk.waiting()).map(({ dueAt }) => dueAt))).toEqual(new Set([NOW + 21 * HOUR]));
    desk.pass(9 * HOUR);
    await desk.run();
    expect(desk.shown).toEqual([expect.objectContaining({ title: expect.stringContaining('2 alerts') })]);
    expect(await desk.waiting()).toEqual([]);
  });

  test('silent hours that are called off let out at once what waited for their end', async () => {
    const desk = await here({ alerts: { warnAt: 75, silentFrom: 11 * 60, silentTo: 9 * 60 } });
    await desk.put('amazon', 1);
    await desk.run();
    const alerts = { warnAt: 75, silentFrom: 0, silentTo: 0 } as const;
    await desk.act['settings.change']({ change: { alerts } });
    await desk.run();
    expect(desk.shown).toHaveLength(1);
    expect(await desk.waiting()).toEqual([]);
  });

  test('one that could not be shown is tried again, later each time, and given up in the end', async () => {
    const desk = await here();
    await desk.put('amazon', 1);
    desk.how.broken = true;
    const waits: number[] = [];
    for (let turn = 0; turn < 20; turn++) {
      const [errand] = await desk.waiting();
      if (!errand) break;
      waits.push((errand.dueAt - desk.world.now()) / MINUTE);
      desk.pass(Math.max(0, errand.dueAt - desk.world.now()));
      await desk.run();
    }
    expect(waits.slice(0, 5)).toEqual([0, 0.5, 1, 2, 4]);
    expect(waits).toHaveLength(12);
    expect(await desk.waiting()).toEqual([]);
    // A notification that nobody saw hours ago is of no use to anybody.
    expect(await desk.store.deadLetters.toArray()).toEqual([]);
  });

  test('none are told once alerts were switched off, and none are written down', async () => {
    const desk = await here();
    await desk.put('amazon', 1);
    await desk.act['channel.switch']({ id: 'desktop', on: false }, ORDER);
    await desk.run();
    expect(desk.shown).toEqual([]);
    expect(await desk.waiting()).toEqual([]);
    const danger = aMessage({ text: 'The lamp caught fire and my child was burned!', at: NOW });
    await ingest(desk.world, SHOP, aReading([aSeen({ messages: [danger], last: danger })]));
    expect(await desk.waiting()).toEqual([]);
  });

  test('a sound and a mark go with them where they are on, and only the sound keeps silent hours', async () => {
    const desk = await here({ desktopAlerts: false });
    for (const id of ['sound', 'badge']) await desk.act['channel.switch']({ id, on: true }, ORDER);
    await desk.put('amazon', 1, { kind: 'became_critical' });
    await desk.run();
    expect([desk.shown, desk.heard, desk.marked]).toEqual([[], [false], [{ count: 1, late: false }]]);
    await changeSettings(desk.store, async () => ({
      alerts: { warnAt: 75, silentFrom: 11 * 60, silentTo: 9 * 60 },
    }));
    await desk.put('amazon', 2, { kind: 'overdue' });
    await desk.run();
    expect([desk.heard, desk.marked]).toEqual([[false], [expect.anything(), { count: 1, late: true }]]);
    desk.pass(21 * HOUR);
    await desk.run();
    expect(desk.heard).toEqual([false, true]);
  });
});

test('a critical ticket is called out when three quarters of its window have passed, without news and once', async () => {
  const desk = await here();
  const danger = aMessage({ text: 'The lamp caught fire and my child was burned!', at: NOW });
  await ingest(desk.world, SHOP, aReading([aSeen({ messages: [danger], last: danger })]));
  const [ticket] = await desk.store.tickets.toArray();
  expect(ticket?.derived.severity).toBe('critical');
  await desk.run();
  expect(desk.shown.map(({ title }) => title)).toEqual([expect.stringContaining('became critical')]);
  // The clock's next moment is known in advance: the act-by time first, then the warning at 18 of 24 hours.
  expect(ticket?.derived.recheckAt).toBe(NOW + 18 * HOUR);
  desk.pass(18 * HOUR - MINUTE);
  expect(await tick(desk.world)).toBe(NOW + 18 * HOUR);
  await desk.run();
  expect(desk.shown).toHaveLength(1);
  desk.pass(MINUTE);
  await tick(desk.world);
  await desk.run();
  expect(desk.shown.map(({ title }) => title)).toEqual([expect.anything(), expect.stringContaining('75 %')]);
  desk.pass(HOUR);
  await tick(desk.world);
  await ingest(desk.world, SHOP, aReading([aSeen({ messages: [danger], last: danger })]));
  await desk.run();
  expect(desk.shown).toHaveLength(2);
  expect(JSON.stringify(desk.shown.map(({ title, text }) => [title, text]))).not.toMatch(/Mira|lamp|child|111-/i);
});
