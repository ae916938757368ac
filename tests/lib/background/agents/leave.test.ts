import { expect, test } from 'vitest';
import { lookAfterLeavings } from '@/lib/background/agents/leave.ts';
import { decideTicket, undo } from '@/lib/background/commands.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { changeSettings } from '@/lib/background/settings.ts';
import type { Agent, Handover, Shifts } from '@/lib/domain/agent.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { HOUR } from '@/lib/domain/time.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../../support/make.ts';
import { aWorld } from '../../support/world.ts';

const ID = 'amazon:na:message:111-2222222-3333333' as TicketId;
const everyDay = (from: number, to: number): Shifts => ({
  zone: 'UTC',
  week: Array.from({ length: 7 }, () => [{ from: from * 60, to: to * 60 }]),
  exceptions: [],
});
const anAgent = (id: string, part: Partial<Agent> = {}): Agent => ({
  id,
  role: 'agent',
  languages: { en: 'fluent' },
  skills: [],
  stores: [],
  capacity: 60,
  ...part,
});

/** Tuesday noon; Ada has one ticket of Amazon that is due within a day. */
async function aFloor(shiftEnd: Handover, ada: Partial<Agent> = {}) {
  const made = await aWorld();
  const { store, world } = made;
  await changeSettings(store, async () => ({ routing: { fallbackQueue: 'inbox', shiftEnd, ladders: [] } }));
  await store.agents.bulkPut([anAgent('Ada', ada), anAgent('Bo'), anAgent('Cem', { languages: { de: 'native' } })]);
  await ingest(world, SHOP, aReading([aSeen({ market: 'US', messages: [aMessage()] })]));
  await decideTicket(world, 'op-1', ID, { assignee: 'Ada' });
  const gone: string[] = [];
  const look = () => lookAfterLeavings(world, 'en', async (id) => void gone.push(id));
  await look();
  const ticket = async () => {
    const found = await store.tickets.get(ID);
    if (!found) throw new Error('the ticket is gone');
    return found;
  };
  return { ...made, look, gone, ticket, alerts: async () => (await store.outbox.toArray()).map(({ id }) => id) };
}

test('a shift ends: what is due before the next goes to who is there, once, and can be taken back', async () => {
  const floor = await aFloor('reassign', { shifts: everyDay(9, 13) });
  expect(await floor.look()).toBe(NOW + HOUR);
  floor.pass(2 * HOUR);
  await floor.look();
  expect((await floor.ticket()).decided.assignee).toBe('Bo');
  const events = await floor.store.events.where('[ticketId+at]').between([ID, -Infinity], [ID, Infinity]).toArray();
  const line = events.find(({ by }) => by === 'Ada');
  expect(line).toMatchObject({ what: 'decided', before: { assignee: 'Ada' }, after: { assignee: 'Bo' } });
  expect(await floor.alerts()).toEqual([`handover|Ada|${NOW + HOUR}`]);
  // Killed before it was noted how far it came.
  await floor.store.settings.put({ key: 'left', value: NOW });
  await floor.look();
  expect(await floor.store.events.count()).toBe(events.length);
  expect(await undo(floor.world, 'op-undo', line?.id ?? '')).toEqual({ undone: true });
  expect((await floor.ticket()).derived.assignee).toBe('Ada');
  expect(floor.gone).toEqual([]);
});

test('what is due after the next shift began waits', async () => {
  const floor = await aFloor('reassign', { shifts: everyDay(9, 13) });
  const { derived, ...rest } = await floor.ticket();
  await floor.store.tickets.put({ ...rest, derived: { ...derived, actBy: NOW + 40 * HOUR } });
  floor.pass(2 * HOUR);
  await floor.look();
  expect((await floor.ticket()).decided.assignee).toBe('Ada');
  expect(await floor.alerts()).toEqual([]);
});

test('a note says what the lead chose to be said, and until when', async () => {
  const floor = await aFloor('note', { shifts: everyDay(9, 13) });
  floor.pass(2 * HOUR);
  await floor.look();
  await floor.look();
  const { decided } = await floor.ticket();
  expect(decided.assignee).toBe('Ada');
  expect(decided.notes).toHaveLength(1);
  expect(decided.notes[0]).toMatchObject({ by: 'Ada' });
  expect(decided.notes[0]?.text).toContain('09:00');
});

test('who left several times while nobody looked is looked after once', async () => {
  const floor = await aFloor('note', { shifts: everyDay(9, 13) });
  floor.pass(50 * HOUR);
  await floor.look();
  expect((await floor.ticket()).decided.notes).toHaveLength(1);
});

test('nothing happens where tickets are kept', async () => {
  const floor = await aFloor('keep', { shifts: everyDay(9, 13) });
  const before = await floor.ticket();
  floor.pass(2 * HOUR);
  await floor.look();
  expect(await floor.ticket()).toEqual(before);
  expect(await floor.alerts()).toEqual([]);
});

test('whoever goes away leaves their own words, and rules hear of it', async () => {
  const floor = await aFloor('keep');
  floor.pass(HOUR);
  const away = {
    since: NOW + HOUR,
    until: NOW + 72 * HOUR,
    handover: 'reassign',
    note: 'Call the warehouse.',
  } as const;
  await floor.store.agents.put(anAgent('Ada', { away }));
  await floor.look();
  const { decided } = await floor.ticket();
  expect(decided.assignee).toBe('Bo');
  expect(decided.notes).toMatchObject([{ by: 'Ada', text: 'Call the warehouse.' }]);
  expect(floor.gone).toEqual(['Ada']);
});

test('away while off shift counts as leaving; who is back meanwhile has their tickets themselves', async () => {
  const floor = await aFloor('keep', { shifts: everyDay(20, 23) });
  floor.pass(HOUR);
  const away = { since: NOW + HOUR, until: NOW + 72 * HOUR, handover: 'reassign' } as const;
  await floor.store.agents.put(anAgent('Ada', { shifts: everyDay(20, 23), away }));
  await floor.look();
  expect((await floor.ticket()).decided.assignee).toBe('Bo');

  const back = await aFloor('reassign', { shifts: everyDay(9, 13) });
  back.pass(22 * HOUR);
  await back.look();
  expect((await back.ticket()).decided.assignee).toBe('Ada');
});

test('nobody else fits: it stays with them', async () => {
  const floor = await aFloor('reassign', { shifts: everyDay(9, 13) });
  await floor.store.agents.delete('Bo');
  floor.pass(2 * HOUR);
  await floor.look();
  expect((await floor.ticket()).decided.assignee).toBe('Ada');
  expect(await floor.alerts()).toHaveLength(1);
});
