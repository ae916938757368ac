import { describe, expect, test } from 'vitest';
import { actions } from '@/lib/background/actions.ts';
import { deliver, type Notify } from '@/lib/background/deliver.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { changeSettings } from '@/lib/background/settings.ts';
import type { Shell } from '@/lib/background/shell.ts';
import { tick } from '@/lib/background/tick.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import { HOUR, MINUTE } from '@/lib/domain/time.ts';
import type { PortalId } from '@/lib/domain/vocabulary.ts';
import type { AlertErrand } from '@/lib/store/rows.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../support/make.ts';
import { aTicket } from '../support/ticket.ts';
import { aWorld } from '../support/world.ts';

const utcMinute = (at: number) => new Date(at).getUTCHours() * 60 + new Date(at).getUTCMinutes();

async function aDesk(change: Partial<Settings> = {}) {
  const made = await aWorld();
  await changeSettings(made.store, async () => ({ desktopAlerts: true, ...change }));
  const shown: { id: string; title: string; text: string }[] = [];
  let broken = false;
  const notify: Notify = async (id, title, text) => {
    if (broken) throw new Error('the system shows none');
    shown.push({ id, title, text });
  };
  return {
    ...made,
    shown,
    break: (now: boolean) => {
      broken = now;
    },
    run: () => deliver(made.world, notify, 'en', utcMinute),
    waiting: () => made.store.outbox.toArray(),
    put: async (portal: PortalId, number: number, errand: Partial<AlertErrand> = {}) => {
      const ticket = aTicket(`${portal}:na:message:${number}`, { portal }, { severity: 'critical' });
      await made.store.tickets.put(ticket);
      await made.store.outbox.put({
        id: `${ticket.id}|warning|1`,
        kind: 'alert',
        ticketId: ticket.id,
        code: 'warning',
        values: { portal, market: '', kind: 'message', actBy: NOW, deadline: NOW + HOUR, percent: 75 },
        dueAt: NOW,
        tries: 0,
        ...errand,
      });
      return ticket;
    },
  };
}

describe('alerts at the desk', () => {
  test('one is told as what it is', async () => {
    const desk = await aDesk();
    await desk.put('amazon', 1);
    await desk.run();
    expect(desk.shown).toHaveLength(1);
    expect(desk.shown[0]?.title).toContain('Amazon');
    expect(desk.shown[0]?.title).toContain('75');
    expect(await desk.waiting()).toEqual([]);
  });

  test('several at once become one, with counts by portal', async () => {
    const desk = await aDesk();
    for (const number of [1, 2, 3]) await desk.put('amazon', number);
    await desk.put('tiktok', 4);
    // Two alerts about one ticket are one ticket.
    await desk.put('tiktok', 4, { id: 'again', code: 'overdue' });
    await desk.run();
    expect(desk.shown).toHaveLength(1);
    expect(desk.shown[0]).toMatchObject({ title: '4 tickets need you now' });
    expect(desk.shown[0]?.text).toMatch(/Amazon 3, TikTok Shop 1/);
    expect(desk.shown[0]?.text).toMatch(/1 past/);
    expect(await desk.waiting()).toEqual([]);
  });

  test('what is no longer true is dropped without a word', async () => {
    const desk = await aDesk();
    const ticket = await desk.put('amazon', 1);
    await desk.put('amazon', 2);
    await desk.store.tickets.put({ ...ticket, derived: { ...ticket.derived, status: 'resolved' } });
    await desk.run();
    expect(desk.shown).toHaveLength(1);
    expect(desk.shown[0]?.title).not.toContain('tickets');
    expect(await desk.waiting()).toEqual([]);
  });

  test('silent hours put them off to their end, over midnight, and then they come as one', async () => {
    // It is noon: silent from 11:00 until 09:00 of the next day.
    const desk = await aDesk({ alerts: { warnAt: 75, silentFrom: 11 * 60, silentTo: 9 * 60 } });
    await desk.put('amazon', 1);
    await desk.run();
    desk.pass(12 * HOUR);
    await desk.put('shopify', 2, { dueAt: NOW + 12 * HOUR });
    await desk.run();
    expect(desk.shown).toEqual([]);
    expect(new Set((await desk.waiting()).map(({ dueAt }) => dueAt))).toEqual(new Set([NOW + 21 * HOUR]));
    desk.pass(9 * HOUR);
    await desk.run();
    expect(desk.shown).toEqual([expect.objectContaining({ title: '2 tickets need you now' })]);
    expect(await desk.waiting()).toEqual([]);
  });

  test('silent hours that are called off let out at once what waited for their end', async () => {
    const desk = await aDesk({ alerts: { warnAt: 75, silentFrom: 11 * 60, silentTo: 9 * 60 } });
    await desk.put('amazon', 1);
    await desk.run();
    const shell = { world: desk.world, refreshRails: () => {}, recompute: () => {} } as unknown as Shell;
    const alerts = { warnAt: 75, silentFrom: 0, silentTo: 0 } as const;
    await actions(shell)['settings.change']({ change: { alerts } });
    await desk.run();
    expect(desk.shown).toHaveLength(1);
    expect(await desk.waiting()).toEqual([]);
  });

  test('one that could not be shown is tried again, later each time, and five times at most', async () => {
    const desk = await aDesk();
    await desk.put('amazon', 1);
    desk.break(true);
    const waits: number[] = [];
    for (let turn = 0; turn < 5; turn++) {
      const [errand] = await desk.waiting();
      if (!errand) break;
      waits.push((errand.dueAt - desk.world.now()) / MINUTE);
      desk.pass(Math.max(0, errand.dueAt - desk.world.now()));
      await desk.run();
    }
    expect(waits).toEqual([0, 2, 4, 8, 16]);
    expect(await desk.waiting()).toEqual([]);
  });

  test('none are told once alerts were switched off', async () => {
    const desk = await aDesk();
    await desk.put('amazon', 1);
    await changeSettings(desk.store, async () => ({ desktopAlerts: false }));
    await desk.run();
    expect(desk.shown).toEqual([]);
    expect(await desk.waiting()).toEqual([]);
  });
});

test('a critical ticket is called out when three quarters of its window have passed, without news and once', async () => {
  const desk = await aDesk();
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
