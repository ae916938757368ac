import { describe, expect, test } from 'vitest';
import { fanOut } from '@/lib/background/alerts/fan-out.ts';
import { decideTicket, recordInsert } from '@/lib/background/commands.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { chainUp } from '@/lib/background/privacy/audit.ts';
import { checkRecord } from '@/lib/background/privacy/check.ts';
import { erase, previewErasure } from '@/lib/background/privacy/erase.ts';
import { privacyActions } from '@/lib/background/privacy/handlers.ts';
import { eraseHeard } from '@/lib/background/privacy/heard.ts';
import { isErased } from '@/lib/background/privacy/marks.ts';
import { keep } from '@/lib/background/translation/memory.ts';
import { PERSONAL_TABLES } from '@/lib/continuity/privacy/tables.ts';
import { DAY, FAR_FUTURE, HOUR } from '@/lib/domain/time.ts';
import { countAgain } from '@/lib/store/ledger.ts';
import { tallyOf } from '@/lib/store/tally.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../../support/make.ts';
import { SEAT } from '../../support/seat.ts';
import { aWorld } from '../../support/world.ts';
import { aFullHouse, BUYER, CANARY, CLAIM, ID, ORDER, OTHER, orderOf, threadOf } from './full-house.ts';

const subject = { ...SHOP, buyer: BUYER };
const reason = 'request' as const;

describe('the map of personal data', () => {
  test('knows every table of the store, and none that is not there', async () => {
    const { store } = await aFullHouse();
    expect(Object.keys(PERSONAL_TABLES).toSorted()).toEqual(store.tables.map(({ name }) => name).toSorted());
  });

  test('every table of a buyer holds something of the buyer here, so that the tests below mean something', async () => {
    const { store } = await aFullHouse();
    const of = Object.entries(PERSONAL_TABLES).filter(([, kind]) => kind === 'subject');
    for (const [name] of of) {
      const rows = JSON.stringify(await store.table(name).toArray());
      expect([name, /Quellwasser|quellwasser|111-2222222-3333333/.test(rows)]).toEqual([name, true]);
    }
  });
});

describe('erasing a buyer', () => {
  test('leaves no word of theirs in any table, and everything of others', async () => {
    const house = await aFullHouse({ settled: true });
    await erase(house.world, 'op-erase', { subject, reason });
    const left = await house.everything();
    expect(left).not.toMatch(new RegExp(CANARY, 'i'));
    expect(left).not.toContain(ORDER);
    expect(left).toContain('Tomoko');
    expect(await house.store.tickets.toCollection().primaryKeys()).toEqual([OTHER]);
    expect((await house.store.messages.toArray()).map(({ ticketId }) => ticketId)).toEqual([OTHER]);
    expect(await house.store.purges.toArray()).toMatchObject([{ id: 'op-erase', why: 'erasure', by: 'me', reason }]);
  });

  test('keeps a bare ticket where something is owed, so that its deadline still stands', async () => {
    const { world, store, everything } = await aFullHouse();
    const before = await store.tickets.get(ID);
    await erase(world, 'op-erase', { subject, reason });
    const after = await store.tickets.get(ID);
    expect(await everything()).not.toMatch(new RegExp(CANARY, 'i'));
    expect(after?.observed.buyer).toBeUndefined();
    expect(after?.observed.last).toMatchObject({ text: '', direction: 'inbound' });
    expect(after?.derived.status).toBe('open');
    expect(after?.derived.obligations.map(({ id }) => id)).toContain('amazon-reply');
    expect(after?.derived.actBy).toBeLessThanOrEqual(before?.observed.deadline ?? NOW + 2 * DAY);
    expect(await store.teamTickets.get(ID)).toMatchObject({ revision: 4, decided: { notes: [] } });
    expect(await store.outbox.toCollection().primaryKeys()).toEqual(['alert-2']);
    expect((await store.accounts.get('amazon:na'))?.defects).toHaveLength(1);
    expect((await store.search.get(ID))?.words).toContain(ORDER);
  });

  test('keeps the counts right', async () => {
    for (const settled of [true, false]) {
      const { world, store } = await aFullHouse({ settled });
      await erase(world, 'op-erase', { subject, reason });
      expect(await countAgain(store)).toBeUndefined();
      const open = await store.tickets.filter(({ derived }) => derived.status === 'open').count();
      expect((await tallyOf(store)).byStatus.open ?? 0).toBe(open);
    }
  });

  test('takes what its preview said, and says it once', async () => {
    const { world } = await aFullHouse();
    const preview = await previewErasure(world, subject);
    expect(preview?.tickets).toBe(2);
    expect(preview?.owed).toBe(2);
    const { rows } = await erase(world, 'op-erase', { subject, reason });
    expect(rows).toEqual(preview?.rows);
    expect((await erase(world, 'op-erase', { subject, reason })).rows).toEqual(rows);
  });

  test('by one ticket takes its order and the order’s other tickets', async () => {
    const { world, store, everything } = await aFullHouse({ settled: true });
    await erase(world, 'op-erase', { subject: { ticketId: CLAIM }, reason });
    expect(await everything()).not.toMatch(new RegExp(CANARY, 'i'));
    expect(await store.orders.count()).toBe(0);
  });

  test('never moves a mark of an erasure before', async () => {
    const { world, store, pass } = await aFullHouse({ settled: true });
    await erase(world, 'op-erase', { subject, reason });
    const before = await store.erased.toArray();
    pass(DAY);
    await ingest(world, SHOP, aReading([threadOf({ needsReply: true })]));
    await erase(world, 'op-again', { subject: { ticketId: ID }, reason });
    expect(await store.erased.bulkGet(before.map(({ id }) => id))).toEqual(before);
  });

  test('leaves their snoozed ticket where it is when its conversation is opened', async () => {
    const { world, store, pass } = await aWorld();
    const row = aSeen({ externalId: 'row-1', orderId: ORDER, buyer: BUYER });
    const weak = 'amazon:na:message:row-1' as const;
    await ingest(world, SHOP, aReading([row]));
    await erase(world, 'op-erase', { subject, reason });
    await decideTicket(world, 'op-snooze', weak, { status: 'snoozed', snoozedUntil: NOW + 9 * DAY });
    pass(HOUR);
    await ingest(world, SHOP, aReading([{ ...row, externalId: 'c-1', alias: 'row-1', needsReply: false }]));
    expect((await store.tickets.toArray()).map(({ id }) => id)).toEqual([weak]);
    expect((await store.tickets.get(weak))?.derived.status).toBe('snoozed');
    expect(await store.aliases.count()).toBe(0);
    expect(await countAgain(store)).toBeUndefined();
  });

  test('takes no translation and no line of the record in that was still on its way', async () => {
    const { world, store, everything } = await aFullHouse({ settled: true });
    await erase(world, 'op-erase', { subject, reason });
    const late = { from: 'en', to: 'zh', by: 'deepl', source: `I am ${CANARY}!`, target: CANARY } as const;
    expect(await keep(store, [{ ...late, ticketId: ID }], NOW)).toBe(0);
    await recordInsert(world, 'op-late', ID, { result: 'inserted' });
    const left = await everything();
    expect(left).not.toContain(CANARY);
    expect(left).not.toContain(ORDER);
    expect(await countAgain(store)).toBeUndefined();
  });

  test('of somebody who is not stored is refused', async () => {
    const { world } = await aFullHouse();
    await expect(erase(world, 'op', { subject: { ...SHOP, buyer: 'Nobody' }, reason })).rejects.toThrow(
      'Nothing is stored',
    );
    expect(await previewErasure(world, { ...SHOP, buyer: 'Nobody' })).toBeUndefined();
  });

  test('leaves the record whole, under a pseudonym', async () => {
    const { world, store } = await aFullHouse({ settled: true });
    await chainUp(world);
    const before = await checkRecord(world);
    expect(before).toMatchObject({ ok: true, waiting: 0 });
    await erase(world, 'op-erase', { subject, reason });
    await chainUp(world);
    expect(await checkRecord(world)).toEqual({ ok: true, count: (before.ok ? before.count : 0) + 1, waiting: 0 });
    const events = (await store.events.toArray()).filter(({ ticketId }) => ticketId !== OTHER);
    expect(events.length).toBeGreaterThan(4);
    expect(events.every(({ ticketId }) => /^amazon:na:(message|claim):erased-[0-9a-f]{16}$/.test(ticketId))).toBe(true);
  });

  test('finds names in what was written for everybody, for a person to mend', async () => {
    const { world, store } = await aFullHouse();
    const note = { id: 'k', title: `Case ${BUYER}`, bodies: {}, intents: [], countries: [], changedAt: NOW };
    await store.knowledge.put(note);
    expect((await previewErasure(world, subject))?.mentions).toEqual([
      { table: 'knowledge', id: 'k', name: note.title },
    ]);
  });
});

describe('the next reading', () => {
  const done = { needsReply: false, state: 'resolved' } as const;

  test('does not bring an erased buyer back', async () => {
    const { world, store, everything } = await aFullHouse({ settled: true });
    await erase(world, 'op-erase', { subject, reason });
    await ingest(world, SHOP, aReading([threadOf(done), orderOf()]));
    expect(await store.tickets.get(ID)).toBeUndefined();
    expect(await store.orders.count()).toBe(0);
    expect(await everything()).not.toMatch(new RegExp(CANARY, 'i'));
  });

  test('knows them by their name on another order too, and in other letters', async () => {
    const { world, store } = await aFullHouse({ settled: true });
    await erase(world, 'op-erase', { subject, reason });
    const again = { externalId: '555-1111111-2222222', orderId: '555-1111111-2222222', buyer: `  MIRA  ${CANARY}` };
    await ingest(world, SHOP, aReading([threadOf({ ...again, ...done })]));
    expect(await store.tickets.count()).toBe(1);
  });

  test('keeps a bare ticket of what they write anew, and lets it go on until it is settled', async () => {
    const { world, store, everything } = await aFullHouse({ settled: true });
    await erase(world, 'op-erase', { subject, reason });
    const news = [aMessage({ text: `${CANARY} again`, at: NOW - HOUR / 2 })];
    await ingest(world, SHOP, aReading([threadOf({ messages: news })]));
    expect((await store.tickets.get(ID))?.derived).toMatchObject({ status: 'open' });
    expect((await store.tickets.get(ID))?.derived.actBy).toBeLessThan(NOW + DAY);
    expect(await everything()).not.toMatch(new RegExp(CANARY, 'i'));
    await ingest(world, SHOP, aReading([threadOf({ ...done, messages: news })]));
    expect((await store.tickets.get(ID))?.observed.needsReply).toBe(false);
  });

  test('that was half done when the buyer was erased writes nothing of them', async () => {
    const { world, everything } = await aFullHouse({ settled: true });
    const both = Promise.all([
      erase(world, 'op-erase', { subject, reason }),
      ...Array.from({ length: 6 }, () => ingest(world, SHOP, aReading([threadOf(done), orderOf()]))),
    ]);
    await both;
    expect(await everything()).not.toMatch(new RegExp(CANARY, 'i'));
  });

  test('in another shop is another person’s', async () => {
    const { world, store } = await aFullHouse({ settled: true });
    await erase(world, 'op-erase', { subject, reason });
    await ingest(
      world,
      { portal: 'amazon', store: 'eu' },
      aReading([threadOf({ ...done, orderId: 'x', externalId: 'x' })]),
    );
    expect((await store.tickets.get('amazon:eu:message:x'))?.observed.buyer).toBe(BUYER);
  });
});

describe('a teammate', () => {
  const teamMark = async ({ store }: { store: string }, key: string) => `mark-${store}-${key.length}-${key.at(-1)}`;

  test('hears of an erasure by the team’s marks, and does the same', async () => {
    const here = await aFullHouse({ settled: true });
    const there = await aFullHouse({ settled: true });
    await here.store.settings.put({ key: 'team', value: SEAT });
    await erase({ ...here.world, teamMark }, 'op-erase', { subject, reason });
    const told = (await here.store.outbox.toArray()).flatMap((row) =>
      row.kind === 'team' && row.tell.kind === 'erased' ? [row.tell.buyer] : [],
    );
    expect(told.length).toBeGreaterThan(1);
    const said = told.map((mark) => ({ operation: `event-${mark}`, mark, author: { stores: [] } }));
    await eraseHeard({ ...there.world, teamMark }, said);
    await eraseHeard({ ...there.world, teamMark }, said);
    expect(await there.everything()).not.toMatch(new RegExp(CANARY, 'i'));
    await ingest({ ...there.world, teamMark }, SHOP, aReading([threadOf({ needsReply: false, state: 'resolved' })]));
    expect(await there.everything()).not.toMatch(new RegExp(CANARY, 'i'));
    expect((await there.store.outbox.toArray()).filter(({ id }) => id.startsWith('team|erased'))).toEqual([]);
  });

  test('can be known again as a whole: all marks of one erasure were set at one moment, there too', async () => {
    const here = await aFullHouse({ settled: true });
    const there = await aFullHouse({ settled: true });
    await here.store.settings.put({ key: 'team', value: SEAT });
    await erase({ ...here.world, teamMark }, 'op-erase', { subject, reason });
    const told = (await here.store.outbox.toArray()).flatMap((row) =>
      row.kind === 'team' && row.tell.kind === 'erased' ? [row.tell.buyer] : [],
    );
    const said = told.map((mark) => ({ operation: `event-${mark}`, mark, author: { stores: [] } }));
    await eraseHeard({ ...there.world, teamMark }, said);
    const moments = async () => [...new Set((await there.store.erased.toArray()).map(({ at }) => at))];
    expect(await moments()).toHaveLength(1);
    const [at = 0] = await moments();
    await privacyActions({ world: there.world })['privacy.knowAgain']({ at }, { operation: 'op-known' });
    expect(await there.store.erased.count()).toBe(0);
    expect(await there.store.purges.get('op-known')).toMatchObject({ why: 'known-again', marksOf: at });
  });

  test('is told of the mark alone, which no courier of alerts takes', async () => {
    const { world, store, pass } = await aFullHouse();
    await store.outbox.clear();
    await store.settings.put({ key: 'team', value: SEAT });
    await erase({ ...world, teamMark }, 'op-erase', { subject, reason });
    const told = await store.outbox.toArray();
    expect(told.length).toBeGreaterThan(1);
    expect(told.every((row) => row.kind === 'team' && row.tell.kind === 'erased')).toBe(true);
    expect(told.every(({ dueAt }) => dueAt === FAR_FUTURE)).toBe(true);
    // As a version before left it: due, and still nobody's but the team's.
    await store.outbox.bulkPut(told.map((row) => ({ ...row, dueAt: NOW })));
    pass(DAY);
    await fanOut(world);
    expect(await store.outbox.count()).toBe(told.length);
  });

  test('of other stores takes nothing in ours, and marks nobody there', async () => {
    const here = await aFullHouse({ settled: true });
    const there = await aFullHouse({ settled: true });
    await here.store.settings.put({ key: 'team', value: SEAT });
    await erase({ ...here.world, teamMark }, 'op-erase', { subject, reason });
    const told = (await here.store.outbox.toArray()).flatMap((row) =>
      row.kind === 'team' && row.tell.kind === 'erased' ? [row.tell.buyer] : [],
    );
    const author = { stores: ['amazon:elsewhere'] };
    const said = told.map((mark) => ({ operation: `event-${mark}`, mark, author }));
    const before = await there.store.tickets.toArray();
    await eraseHeard({ ...there.world, teamMark }, said);
    expect(await there.store.tickets.toArray()).toEqual(before);
    expect(await isErased({ ...there.world, teamMark }, SHOP, { buyer: BUYER })).toBe(false);
    // One who has that store says it as well.
    const ours = { stores: [`${SHOP.portal}:${SHOP.store}`] };
    await eraseHeard(
      { ...there.world, teamMark },
      said.map((one) => ({ ...one, author: ours })),
    );
    expect(await isErased({ ...there.world, teamMark }, SHOP, { buyer: BUYER })).toBe(true);
    expect(await there.everything()).not.toMatch(new RegExp(CANARY, 'i'));
  });
});
