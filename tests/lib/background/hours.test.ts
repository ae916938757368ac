import { describe, expect, test } from 'vitest';
import { decideTicket, undo } from '@/lib/background/commands.ts';
import { readHolidayFile, storesOf, tryHours } from '@/lib/background/hours.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { queries, valid } from '@/lib/background/validate.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { HOUR } from '@/lib/domain/time.ts';
import type { Queries } from '@/lib/protocol.ts';
import { aReading, aSeen, NOW, SHOP } from '../support/make.ts';
import { aTicket } from '../support/ticket.ts';
import { aWorld } from '../support/world.ts';
import { calendarOf } from '../triage/hours/written.ts';

const ID = 'amazon:na:message:111-2222222-3333333' as const;

async function withTicket() {
  const made = await aWorld();
  await ingest(made.world, SHOP, aReading([aSeen()]));
  const decided = async () => (await made.store.tickets.get(ID))?.decided;
  return { ...made, decided };
}

describe('the record of status choices', () => {
  test('is written by every decision about a status, with the end of a snooze, and by no other', async () => {
    const { world, pass, decided } = await withTicket();
    await decideTicket(world, 'op-1', ID, { status: 'waiting' });
    pass(HOUR);
    await decideTicket(world, 'op-2', ID, { status: 'snoozed', snoozedUntil: NOW + 5 * HOUR });
    pass(HOUR);
    await decideTicket(world, 'op-3', ID, { assignee: 'Bea' });
    await decideTicket(world, 'op-4', ID, { status: null });
    expect((await decided())?.statusLog).toEqual([
      { status: 'waiting', at: NOW },
      { status: 'snoozed', at: NOW + HOUR, until: NOW + 5 * HOUR },
      { at: NOW + 2 * HOUR },
    ]);
  });

  test('keeps the one choice that a ticket of old remembers', async () => {
    const { world, store, pass, decided } = await withTicket();
    await store.tickets.update(ID, { decided: { status: 'waiting', statusAt: NOW - HOUR, notes: [] } });
    pass(HOUR);
    await decideTicket(world, 'op-1', ID, { status: 'open' });
    expect((await decided())?.statusLog).toEqual([
      { status: 'waiting', at: NOW - HOUR },
      { status: 'open', at: NOW + HOUR },
    ]);
  });

  test('loses what is undone, and is gone when nothing is left in it', async () => {
    const { world, pass, decided } = await withTicket();
    const before = await decided();
    const first = await decideTicket(world, 'op-1', ID, { status: 'waiting' });
    pass(HOUR);
    const second = await decideTicket(world, 'op-2', ID, { status: 'resolved' });
    await undo(world, 'op-3', second.eventId);
    expect((await decided())?.statusLog).toEqual([{ status: 'waiting', at: NOW }]);
    await undo(world, 'op-4', first.eventId);
    expect(await decided()).toEqual(before);
  });

  test('holds the newest fifty, once each however often a view repeats itself', async () => {
    const { world, pass, decided } = await withTicket();
    for (let index = 0; index < 60; index += 1) {
      pass(1_000);
      await decideTicket(world, `op-${index}`, ID, { status: index % 2 ? 'open' : 'waiting' });
      await decideTicket(world, `op-${index}`, ID, { status: index % 2 ? 'open' : 'waiting' });
    }
    const log = (await decided())?.statusLog ?? [];
    expect(log.length).toBe(50);
    expect(log.at(-1)).toEqual({ status: 'open', at: NOW + 60_000 });
    expect(log[0]).toEqual({ status: 'waiting', at: NOW + 11_000 });
  });
});

describe('what the options ask about business hours', () => {
  test('stores are found one by one, whatever their names share', async () => {
    const { store } = await aWorld();
    const ids: TicketId[] = [
      'amazon:na:message:1',
      'amazon:na:message:2',
      'amazon:na:order:9',
      'amazon:na-2:message:1',
      'shopify:demo:message:1',
      'tiktok:us:claim:1',
    ];
    await store.tickets.bulkPut(ids.map((id) => aTicket(id, {}, {})));
    expect(await storesOf(store)).toEqual([
      { portal: 'amazon', store: 'na-2' },
      { portal: 'amazon', store: 'na' },
      { portal: 'shopify', store: 'demo' },
      { portal: 'tiktok', store: 'us' },
    ]);
  });

  const calendar = calendarOf('Europe/Berlin', 'Mon-Fri 09:00-18:00');
  test('a clock is tried from what the wall clock shows there', () => {
    expect(tryHours({ calendar, clock: { start: '2026-11-20T17:00', hours: 4 } }, NOW)).toEqual({
      open: true,
      changesAt: Date.parse('2026-11-24T18:00+01:00'),
      due: { start: Date.parse('2026-11-20T17:00+01:00'), deadline: Date.parse('2026-11-23T12:00+01:00') },
    });
    const hardly = calendarOf('Europe/Berlin', 'Mon 09:00-09:01');
    expect(
      tryHours({ calendar: hardly, clock: { start: '2026-11-20T17:00', hours: 48 } }, NOW).due?.deadline,
    ).toBeNull();
    expect(tryHours({ calendar }, NOW)).not.toHaveProperty('due');
  });

  test('a file is read for the years that count, or refused with its line', () => {
    const text =
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20001003\nRRULE:FREQ=YEARLY\nEND:VEVENT\nEND:VCALENDAR';
    const read = readHolidayFile({ text, zone: 'Europe/Berlin' }, NOW);
    expect('holidays' in read && read.holidays.map(({ from }) => from.slice(0, 4))).toEqual([
      '2025',
      '2026',
      '2027',
      '2028',
      '2029',
      '2030',
      '2031',
    ]);
    expect(readHolidayFile({ text: 'BEGIN:VCALENDAR\nhello', zone: 'UTC' }, NOW)).toEqual({
      problem: { code: 'line', line: 2 },
    });
  });

  test('a calendar that no clock can follow is refused at the door', () => {
    expect(valid<Queries>(queries, 'hours.try', { calendar })).toEqual({ calendar });
    const empty = { ...calendar, week: calendar.week.map(() => []) };
    expect(() => valid<Queries>(queries, 'hours.try', { calendar: empty })).toThrow('hours.try');
    expect(() => valid<Queries>(queries, 'hours.try', { calendar, clock: { start: 'now', hours: 4 } })).toThrow(
      'start',
    );
    expect(() => valid<Queries>(queries, 'holidays.read', { text: 'x'.repeat(1_000_001), zone: 'UTC' })).toThrow(
      'text',
    );
  });
});
