import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideTicket } from '@/lib/background/commands.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { checkRecord } from '@/lib/background/privacy/check.ts';
import { planPurge } from '@/lib/background/privacy/plan.ts';
import { allowPurge, keepRetention, nightAfter, retentionState } from '@/lib/background/privacy/retention.ts';
import { recomputeAll } from '@/lib/background/recompute.ts';
import { changeSettings } from '@/lib/background/settings.ts';
import { tick } from '@/lib/background/tick.ts';
import type { World } from '@/lib/background/world.ts';
import { isOwed } from '@/lib/continuity/privacy/retention.ts';
import type { Retention } from '@/lib/domain/privacy.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { DAY } from '@/lib/domain/time.ts';
import { STATUSES } from '@/lib/domain/vocabulary.ts';
import { commit } from '@/lib/store/commit.ts';
import { countAgain } from '@/lib/store/ledger.ts';
import type { Store } from '@/lib/store/store.ts';
import { tallyOf } from '@/lib/store/tally.ts';
import { aMessage, aReading, NOW, SHOP } from '../../support/make.ts';
import { SEAT } from '../../support/seat.ts';
import { aTicket } from '../../support/ticket.ts';
import { aWorld } from '../../support/world.ts';
import { aFullHouse, CANARY, CLAIM, ID, OTHER, orderOf, threadOf } from './full-house.ts';

/** The first look says when it is due; a night later it is. */
async function night(world: World, pass: (ms: number) => void) {
  const due = await keepRetention(world);
  pass(due - world.now() + 1);
  return keepRetention(world);
}

const setTo = (store: Store, retention: Partial<Retention>) =>
  changeSettings(store, async (settings) => ({ retention: { ...settings.retention, ...retention } }));

/** Tickets with a message, a line of the record and an order each. */
async function fill(store: Store, tickets: readonly Ticket[]) {
  await commit(store, [store.tickets, store.messages, store.events, store.orders, store.search], async (books) => {
    for (const ticket of tickets) {
      const { orderId: number = '' } = ticket.observed;
      await store.tickets.put(ticket);
      books.moved(undefined, ticket);
      const at = ticket.observed.last?.at ?? NOW;
      await store.messages.put({
        ...aMessage({ text: 'Mira' }),
        id: `${ticket.id}#1`,
        ticketId: ticket.id,
        position: 0,
      });
      await store.events.put({ id: `event-${number}`, ticketId: ticket.id, at, by: 'Ada', what: 'noted' });
      const order = { externalId: number, portal: 'shopify', store: 'x', buyer: 'Mira', changedAt: at } as const;
      await store.orders.put({ ...order, id: `shopify:x:${number}`, state: 'delivered', deliverBy: at });
      await store.search.put({ id: ticket.id, words: ['mira'] });
    }
    books.write({ messages: tickets.length, events: tickets.length, orders: tickets.length });
  });
}

const old = (index: number, ageDays: number, status: (typeof STATUSES)[number] = 'closed'): Ticket =>
  aTicket(
    `shopify:x:message:${index.toString().padStart(5, '0')}`,
    {
      portal: 'shopify',
      store: 'x',
      buyer: 'Mira',
      orderId: `o${index}`,
      last: aMessage({ text: 'Mira', at: NOW - ageDays * DAY }),
    },
    { status },
  );

/**
 * What is left of the buyer's words. Tags and titles of goods are no personal data by themselves and stay; what the team
 * has not acknowledged is still to be told.
 */
const wordsLeft = (everything: string) =>
  everything
    .replaceAll(/"tags":\["Quellwasser"\]|Mug for Quellwasser|"by":"Quellwasser"/g, '')
    .match(/.{0,120}Quellwasser.{0,20}/gi) ?? [];

const rowsOf = async (store: Store) =>
  Object.fromEntries(
    await Promise.all(
      ['tickets', 'messages', 'orders', 'events', 'search'].map(
        async (name) => [name, await store.table(name).toArray()] as const,
      ),
    ),
  );

describe('the nightly run', () => {
  test('is due in the night, and does nothing before', async () => {
    const { world, store } = await aWorld();
    await fill(store, [old(1, 50)]);
    const due = await keepRetention(world);
    expect(due).toBeGreaterThan(NOW);
    expect(due - NOW).toBeLessThanOrEqual(DAY);
    expect(new Date(due).getHours()).toBe(3);
    expect(await store.messages.count()).toBe(1);
    expect(nightAfter(due)).toBeGreaterThan(due);
  });

  test('takes names and words, leaves times and kinds, and says how much', async () => {
    const { world, store, pass, everything } = { ...(await aFullHouse({ settled: true })) };
    const before = await store.tickets.get(ID);
    pass(45 * DAY);
    // A claim and a closed thread rest by then; the other buyer still waits for a reply.
    const plan = await planPurge(world);
    await night(world, pass);
    expect(wordsLeft(await everything())).toEqual([]);
    expect(await everything()).toContain('Tomoko');
    const after = await store.tickets.get(ID);
    expect(after?.observed).toMatchObject({ orderId: before?.observed.orderId, kind: 'message', messageCount: 1 });
    expect(after?.derived.intent).toBe(before?.derived.intent);
    expect(after?.derived.flags.map(({ flag }) => flag)).toEqual(before?.derived.flags.map(({ flag }) => flag));
    expect(await store.purges.toArray()).toMatchObject([{ why: 'retention', rows: plan.rows }]);
    expect(await countAgain(store)).toBeUndefined();
    expect(await checkRecord(world)).toMatchObject({ ok: true });
  });

  test('destroys this device’s keys of it, so that what was told of it goes from the server, too; that is kept for 427 days', async () => {
    const { world, store, pass } = await aFullHouse({ settled: true });
    const other = { id: 'ps.t.k.m.s.y', ticketId: OTHER, key: 'another key', state: 'told', at: NOW } as const;
    await store.ticketKeys.put(other);
    pass(45 * DAY);
    await night(world, pass);
    const rows = await store.ticketKeys.toArray();
    expect(rows).toEqual([{ id: 'ps.t.k.m.s.x', state: 'waiting', at: expect.any(Number) }, other]);
    // Acknowledged by the server.
    await store.ticketKeys.update('ps.t.k.m.s.x', { state: 'told', at: world.now() });
    const gone = async () => (await store.ticketKeys.get('ps.t.k.m.s.x')) === undefined;
    pass(420 * DAY);
    await night(world, pass);
    expect(await gone()).toBe(false);
    pass(8 * DAY);
    await night(world, pass);
    expect(await gone()).toBe(true);
  });

  test('is not undone by a list that shows the old row, nor by judging anew, nor by the clock', async () => {
    const { world, store, pass, everything } = await aFullHouse({ settled: true });
    pass(45 * DAY);
    await night(world, pass);
    const bare = await store.tickets.get(ID);
    await ingest(world, SHOP, aReading([threadOf({ needsReply: false, state: 'resolved' }), orderOf()]));
    await recomputeAll(world);
    await tick(world);
    expect(wordsLeft(await everything())).toEqual([]);
    expect(await store.tickets.get(ID)).toEqual(bare);
  });

  test('lets the ticket be known again when the buyer writes anew', async () => {
    const { world, store, pass } = await aFullHouse({ settled: true });
    pass(45 * DAY);
    await night(world, pass);
    const news = [aMessage({ text: 'It broke again', at: world.now() - 1_000 })];
    await ingest(world, SHOP, aReading([threadOf({ messages: news })]));
    const ticket = await store.tickets.get(ID);
    expect(ticket?.observed).toMatchObject({ buyer: `Mira ${CANARY}`, last: { text: 'It broke again' } });
    expect(ticket?.observed.purgedAt).toBeUndefined();
    expect(ticket?.derived.status).toBe('open');
  });

  test('does not keep a bare ticket from waking when a person touches it again', async () => {
    const { world, store, pass } = await aFullHouse({ settled: true });
    pass(45 * DAY);
    await night(world, pass);
    expect((await store.tickets.get(ID))?.observed.purgedAt).toBeDefined();
    await decideTicket(world, 'op-snooze', ID, { status: 'snoozed', snoozedUntil: world.now() + DAY }, 'all done');
    expect((await store.tickets.get(ID))?.derived.status).toBe('snoozed');
    pass(2 * DAY);
    const looks: number[] = [];
    // What stays due for ever is looked at a thousand times.
    const counting = { ...world, now: () => looks.push(0) && world.now() };
    expect(await tick(counting)).toBeGreaterThan(world.now());
    expect((await store.tickets.get(ID))?.derived.status).not.toBe('snoozed');
    expect(looks.length).toBeLessThan(100);
  });

  test('takes whole tickets after thirteen months, and leaves their record under a pseudonym', async () => {
    const { world, store, pass } = await aFullHouse({ settled: true });
    const lines = (await store.events.toArray()).length;
    await setTo(store, { tickets: 60 });
    pass(100 * DAY);
    await night(world, pass);
    expect(await store.tickets.get(ID)).toBeUndefined();
    expect(await store.tickets.get(CLAIM)).toBeUndefined();
    expect(await store.orders.count()).toBe(0);
    expect(await store.aliases.count()).toBe(0);
    expect((await store.events.toArray()).length).toBe(lines);
    expect(await checkRecord(world)).toMatchObject({ ok: true, waiting: 1 });
    // Its record goes when its own time is over: then the chain keeps hashes of it, and is still whole.
    pass(400 * DAY);
    await night(world, pass);
    expect((await store.events.toArray()).length).toBeLessThan(lines);
    expect(await countAgain(store)).toBeUndefined();
    expect(await checkRecord(world)).toMatchObject({ ok: true });
  });

  test('is planned once for everybody who asks meanwhile, and the worker is kept awake for it', async () => {
    const { world, store } = await aWorld();
    await fill(store, [old(1, 50)]);
    let kept = 0;
    const awake: NonNullable<World['awake']> = (work) => {
      kept += 1;
      return work();
    };
    const [one, other] = await Promise.all([planPurge({ ...world, awake }), planPurge({ ...world, awake })]);
    expect(one.total).toBeGreaterThan(0);
    expect(other).toBe(one);
    expect(kept).toBe(1);
    await planPurge({ ...world, awake });
    expect(kept).toBe(2);
  });

  test('tells the team nothing of what time took', async () => {
    const { world, store, pass } = await aFullHouse({ settled: true });
    await store.settings.put({ key: 'team', value: SEAT });
    await store.outbox.clear();
    pass(45 * DAY);
    await night(world, pass);
    expect((await store.tickets.get(ID))?.decided.notes).toEqual([]);
    expect(await store.outbox.toArray()).toEqual([]);
  });

  test('says beforehand what it takes of the record and of the rest, too', async () => {
    const { world, store, pass } = await aFullHouse({ settled: true });
    await setTo(store, { tickets: 60, statistics: 60 });
    pass(100 * DAY);
    const plan = await planPurge(world);
    await night(world, pass);
    expect(plan.rows.aliases).toBe(1);
    expect((await store.purges.toArray()).map(({ rows }) => rows)).toEqual([plan.rows]);
    expect((await planPurge(world)).total).toBe(0);
  });

  test('keeps words apart from tickets no longer than the strictest portal of the store', async () => {
    const { world, store, pass } = await aFullHouse({ settled: true });
    await setTo(store, { personal: 396 });
    await store.corrections.toCollection().modify({ text: CANARY });
    const letter = { id: 'l2', channelId: 'c', alerts: [], tries: 9, failure: 'gone' } as const;
    await store.deadLetters.put({ ...letter, at: NOW });
    pass(45 * DAY);
    await night(world, pass);
    expect(await store.deadLetters.get('l2')).toBeUndefined();
    expect((await store.corrections.toArray()).map(({ text }) => text)).toEqual(['']);
  });

  test('asks before it takes more than a twentieth and a hundred rows, and takes what was agreed to', async () => {
    const { world, store, pass } = await aWorld();
    await fill(
      store,
      Array.from({ length: 150 }, (_, index) => old(index, 60)),
    );
    const before = await rowsOf(store);
    await night(world, pass);
    expect(await rowsOf(store)).toEqual(before);
    const asked = (await retentionState(store))?.asked;
    expect(asked).toMatchObject({ tickets: 150 });
    await expect(allowPurge(world, 'another')).rejects.toThrow('changed meanwhile');
    await allowPurge(world, asked?.id ?? '');
    // Its answer was lost: said again while it runs, and when it is through.
    await allowPurge(world, asked?.id ?? '');
    await keepRetention(world);
    await allowPurge(world, asked?.id ?? '');
    expect((await retentionState(store))?.run).toBeUndefined();
    expect(await store.messages.count()).toBe(0);
    expect((await store.purges.toArray()).map(({ by, rows }) => [by, rows])).toEqual([['me', asked?.rows]]);
    expect((await retentionState(store))?.asked).toBeUndefined();
  });

  test('stops where more became due than was agreed to, and asks anew', async () => {
    const { world, store, pass } = await aWorld();
    await fill(
      store,
      Array.from({ length: 150 }, (_, index) => old(index, 60)),
    );
    await night(world, pass);
    await allowPurge(world, (await retentionState(store))?.asked?.id ?? '');
    await fill(
      store,
      Array.from({ length: 400 }, (_, index) => old(1_000 + index, 60)),
    );
    await keepRetention(world);
    expect(await store.messages.count()).toBeGreaterThan(0);
    await keepRetention(world);
    expect((await retentionState(store))?.asked?.tickets).toBeGreaterThan(0);
    expect(await countAgain(store)).toBeUndefined();
  });
});

const some = fc.array(fc.tuple(fc.integer({ min: 0, max: 450 }), fc.constantFrom(...STATUSES)), {
  minLength: 1,
  maxLength: 12,
});
const days = fc.integer({ min: -10, max: 500 });

describe('whatever is set', () => {
  test('nothing owed goes, counts stay right, and a second night takes nothing more', async () => {
    await fc.assert(
      fc.asyncProperty(some, days, days, async (ages, personal, tickets) => {
        const { world, store, pass } = await aWorld();
        await setTo(store, { personal, tickets });
        await fill(
          store,
          ages.map(([age, status], index) => old(index, age, status)),
        );
        const owed = (await store.tickets.toArray()).filter((ticket) => isOwed(ticket, NOW));
        await night(world, pass);
        expect(await store.tickets.bulkGet(owed.map(({ id }) => id))).toEqual(owed);
        expect(
          await store.messages
            .where('ticketId')
            .anyOf(owed.map(({ id }) => id))
            .count(),
        ).toBe(owed.length);
        expect(await countAgain(store)).toBeUndefined();
        const statuses = (await store.tickets.toArray()).map(({ derived }) => derived.status);
        const counted = Object.fromEntries(STATUSES.map((one) => [one, statuses.filter((is) => is === one).length]));
        expect({ ...Object.fromEntries(STATUSES.map((one) => [one, 0])), ...(await tallyOf(store)).byStatus }).toEqual(
          counted,
        );
        expect((await planPurge(world)).total).toBe(0);
        expect(await checkRecord(world)).toMatchObject({ ok: true });
        const after = await rowsOf(store);
        // The second look is at the same moment: only time makes more due.
        await commit(store, [], async (books) => {
          await store.settings.put({ key: 'retention', value: { dueAt: 0 } });
          books.write();
        });
        await keepRetention(world);
        expect(await rowsOf(store)).toEqual(after);
      }),
      { numRuns: 20 },
    );
  });

  test('a worker killed anywhere in the run ends where one that was not killed ends', async () => {
    await fc.assert(
      fc.asyncProperty(some, fc.integer({ min: 1, max: 12 }), async (ages, after) => {
        const ends = await Promise.all(
          [false, true].map(async (killed) => {
            const { world, store, pass } = await aWorld();
            await fill(
              store,
              ages.map(([age, status], index) => old(index, age, status)),
            );
            const due = await keepRetention(world);
            pass(due - world.now() + 1);
            let left = after;
            const dying = {
              ...world,
              now: () => {
                if (left-- === 0) throw new Error('killed');
                return world.now();
              },
            };
            if (killed) await keepRetention(dying).catch(() => {});
            await keepRetention(world);
            const { events, ...rows } = await rowsOf(store);
            return { rows, events: events?.length, purged: (await store.purges.toArray()).map((row) => row.rows) };
          }),
        );
        expect(ends[1]).toEqual(ends[0]);
      }),
      { numRuns: 12 },
    );
  });
});
