import { describe, expect, test } from 'vitest';
import { ageAccounts, enterAccount, listAccounts } from '@/lib/background/accounts.ts';
import { askRecompute } from '@/lib/background/ask-recompute.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { recomputeAll, resumeRecompute } from '@/lib/background/recompute.ts';
import { tick } from '@/lib/background/tick.ts';
import type { AccountMetric, AccountSeen, OrderSeen, TicketSeen } from '@/lib/domain/reading.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { DAY, HOUR, MINUTE } from '@/lib/domain/time.ts';
import { newAccount } from '@/lib/triage/exposure/account.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../support/make.ts';
import { aWorld } from '../support/world.ts';

const ORDER = '111-2222222-3333333';
const MESSAGE = `amazon:na:message:${ORDER}` as const;

const percent = (id: string, value: number): AccountMetric => ({ id, value, unit: 'percent' });
const page = (...metrics: AccountMetric[]): AccountSeen => ({ type: 'account', metrics, missing: [], ways: {} });
const health = (...metrics: AccountMetric[]) => aReading([page(...metrics)], { page: 'account-health' });

const aCase = (kind: TicketSeen['kind'], orderId: string, fields: Partial<TicketSeen> = {}): TicketSeen => ({
  type: 'ticket',
  kind,
  externalId: orderId,
  orderId,
  openedAt: NOW - DAY,
  missing: [],
  ways: {},
  ...fields,
});
const claim = (orderId: string, fields: Partial<TicketSeen> = {}) =>
  aCase('claim', orderId, { state: 'open', ...fields });
const feedback = (orderId: string, rating: number) => aCase('review', orderId, { rating });
const anOrder = (externalId: string, fields: Partial<OrderSeen> = {}): OrderSeen => ({
  type: 'order',
  externalId,
  buyer: 'Mira',
  state: 'delivered',
  placedAt: NOW - 5 * DAY,
  missing: [],
  ways: {},
  ...fields,
});
const complaint = aSeen({ messages: [aMessage({ text: 'The mug arrived broken, it is in pieces.' })] });

async function opened() {
  const made = await aWorld();
  // A page of which nothing is expected: the numbers of orders here are shorter than Amazon's.
  const read = (...seen: (TicketSeen | OrderSeen)[]) => ingest(made.world, SHOP, aReading(seen, { page: 'made-up' }));
  const account = () => made.store.accounts.get('amazon:na');
  const defects = async () => (await account())?.defects.map(({ cause, key }) => `${cause} ${key}`) ?? [];
  const odr = async () => {
    const [first] = await listAccounts(made.store, SHOP, made.world.now());
    const gauge = first?.gauges.find(({ metric }) => metric === 'odr');
    if (!gauge) throw new Error('no gauge');
    return gauge;
  };
  const lead = async () => (await made.store.tickets.get(MESSAGE))?.derived.obligations[0]?.lead ?? 0;
  return { ...made, read, account, defects, odr, lead };
}

describe('the account health page', () => {
  test('becomes the account’s row, newest page metric by metric, one point a day', async () => {
    const { world, account, pass } = await opened();
    await ingest(world, SHOP, health(percent('odr', 0.4), percent('cancelRate', 1)));
    pass(2 * HOUR);
    await ingest(world, SHOP, health(percent('odr', 0.5)));
    expect((await account())?.seen).toEqual([
      { ...percent('odr', 0.5), at: NOW + 2 * HOUR },
      { ...percent('cancelRate', 1), at: NOW },
    ]);
    expect((await account())?.history.map(({ metrics }) => metrics)).toEqual([
      [percent('odr', 0.5), percent('cancelRate', 1)],
    ]);
    pass(DAY);
    await ingest(world, SHOP, health(percent('odr', 0.6)));
    expect((await account())?.history).toHaveLength(2);
  });

  test('read again changes nothing, read again later is fresh again', async () => {
    const { world, store, account, topics, pass } = await opened();
    await ingest(world, SHOP, health(percent('odr', 0.4)));
    const [before, { length }] = [await account(), topics];
    await ingest(world, SHOP, health(percent('odr', 0.4)));
    expect(await account()).toEqual(before);
    expect(topics.slice(length)).not.toContain('accounts');
    pass(11 * MINUTE);
    await ingest(world, SHOP, health(percent('odr', 0.4)));
    expect((await account())?.seen[0]?.at).toBe(NOW + 11 * MINUTE);
    expect(topics.slice(length)).toContain('accounts');
    expect(await store.accounts.count()).toBe(1);
  });

  test('that makes up ever new numbers fills no row', async () => {
    const { world, account, pass } = await opened();
    for (let round = 0; round < 4; round++) {
      await ingest(
        world,
        SHOP,
        health(...Array.from({ length: 60 }, (_, index) => percent(`made-up-${round}-${index}`, 1))),
      );
      pass(MINUTE);
    }
    await ingest(world, SHOP, health(percent('odr', 0.4)));
    const ids = (await account())?.seen.map(({ id }) => id);
    expect([ids?.length, ids?.[0]]).toEqual([64, 'odr']);
  });

  test('of one store says nothing of another', async () => {
    const { world, store } = await opened();
    await ingest(world, SHOP, health(percent('odr', 0.4)));
    await ingest(world, { portal: 'amazon', store: 'eu' }, health(percent('odr', 2)));
    const levels = (await store.accounts.toArray()).map(({ id, levels }) => [id, levels.odr]);
    expect(levels).toEqual([
      ['amazon:eu', 'over'],
      ['amazon:na', 'calm'],
    ]);
  });
});

describe('defects of stored tickets', () => {
  test('are kept as tickets are written; the same reading twice, or in another order, is the same list', async () => {
    const one = await opened();
    await one.read(claim('A'), feedback('B', 1), feedback('C', 3), complaint);
    await one.read(claim('A'), feedback('B', 1), feedback('C', 3), complaint);
    expect(await one.defects()).toEqual(['claim A', 'negative_feedback B']);
    const other = await opened();
    await other.read(feedback('B', 1));
    await other.read(complaint, claim('A'));
    expect((await other.account())?.defects).toEqual((await one.account())?.defects);
  });

  test('leave when the claim is withdrawn, return when it is opened again, stay when it is lost', async () => {
    const { read, defects } = await opened();
    await read(claim('A'), claim('B'));
    await read(
      claim('A', { state: 'resolved', outcome: 'for_us' }),
      claim('B', { state: 'resolved', outcome: 'against_us' }),
    );
    expect(await defects()).toEqual(['claim B']);
    await read(claim('A'));
    expect(await defects()).toEqual(['claim A', 'claim B']);
  });

  test('follow feedback that was edited, and count an order once', async () => {
    const { read, defects, world, store } = await opened();
    await read(...Array.from({ length: 200 }, (_, index) => anOrder(`O-${index}`)));
    await read(claim('O-1'), feedback('O-1', 1), feedback('O-2', 2));
    const gauge = async () =>
      (await listAccounts(store, SHOP, world.now()))[0]?.gauges.find(({ metric }) => metric === 'odr');
    expect(await gauge()).toMatchObject({ from: 'tickets', orders: 200, defects: 2, value: 1, level: 'over' });
    await read(feedback('O-2', 5));
    expect(await gauge()).toMatchObject({ defects: 1, value: 0.5, level: 'near' });
    await read(claim('O-1', { state: 'resolved' }));
    expect(await defects()).toEqual(['negative_feedback O-1']);
    await resumeRecompute(world);
  });

  test('are found in tickets stored before anybody kept them, when all are judged again', async () => {
    const { world, store, read, account, defects } = await opened();
    await read(claim('A'), feedback('B', 1));
    await store.accounts.clear();
    await recomputeAll(world);
    expect(await defects()).toEqual(['claim A', 'negative_feedback B']);
    const before = [await account(), await store.tickets.toArray()];
    await recomputeAll(world);
    expect([await account(), await store.tickets.toArray()]).toEqual(before);
  });

  test('orders are counted once, by the day they were placed', async () => {
    const { read, account } = await opened();
    await read(anOrder('1'), anOrder('2'), anOrder('3', { placedAt: NOW - 90 * DAY }), anOrder('1'));
    await read(anOrder('1', { state: 'refunded' }), anOrder('2', { placedAt: NOW - 4 * DAY }));
    expect((await account())?.orderDays.map(({ orders }) => orders)).toEqual([1, 1]);
  });
});

describe('numbers entered by hand', () => {
  test('stand in for the page, replace what was entered before, and can be taken back', async () => {
    const { world, odr, account, topics } = await opened();
    await enterAccount(world, 'amazon:na', { metrics: [percent('odr', 0.5)], orders: 1_000 });
    expect(topics).toContain('accounts');
    expect(await odr()).toMatchObject({ from: 'hand', value: 0.5, orders: 1_000, defects: 5, room: 4 });
    await enterAccount(world, 'amazon:na', { metrics: [percent('odr', 0.2)], orders: 1_000 });
    expect(await odr()).toMatchObject({ value: 0.2, room: 7 });
    await ingest(world, SHOP, health(percent('odr', 0.9)));
    expect(await odr()).toMatchObject({ from: 'page', value: 0.9 });
    await enterAccount(world, 'amazon:na', { metrics: [] });
    expect(await account()).not.toHaveProperty('entered');
  });
});

describe('an account close to its limit', () => {
  test('brings forward what is stored already, and lets go when it is calm again; deadlines stay', async () => {
    const { world, store, read, lead, pass } = await opened();
    await read(complaint);
    const calm = await lead();
    const deadline = (await store.tickets.get(MESSAGE))?.derived.obligations[0]?.deadline;
    await ingest(world, SHOP, health(percent('odr', 0.8)));
    await resumeRecompute(world);
    const near = await lead();
    expect(near).toBeGreaterThan(calm);
    pass(MINUTE);
    await ingest(world, SHOP, health(percent('odr', 1.2)));
    await resumeRecompute(world);
    expect(await lead()).toBeGreaterThan(near);
    const obligation = (await store.tickets.get(MESSAGE))?.derived.obligations[0];
    expect(obligation).toMatchObject({ deadline, raised: { code: 'raised_odr_over' } });
    pass(MINUTE);
    await enterAccount(world, 'amazon:na', { metrics: [percent('odr', 0.1)] });
    await ingest(world, SHOP, health(percent('odr', 0.1)));
    await resumeRecompute(world);
    expect(await lead()).toBe(calm);
  });

  test('has its own tickets judged again and no others, unless others waited for it already', async () => {
    const { world, store } = await opened();
    const eu = { portal: 'amazon', store: 'eu' } as const;
    const many = (shop: typeof SHOP, from: string) =>
      ingest(
        world,
        shop,
        aReading(
          Array.from({ length: 130 }, (_, index) =>
            aSeen({ ...complaint, externalId: `${from}-${index}`, orderId: `${from}-${index}` }),
          ),
          { page: 'made-up' },
        ),
      );
    await many(SHOP, 'A');
    await many(eu, 'B');
    const raised = async (shop: string) =>
      (await store.tickets.where('id').startsWith(`amazon:${shop}:`).toArray()).filter(
        ({ derived }) => derived.obligations[0]?.raised,
      ).length;
    await store.accounts.put({ ...newAccount(eu), levels: { odr: 'over' } });
    await askRecompute(store, 'amazon:na');
    await resumeRecompute(world);
    expect([await raised('na'), await raised('eu')]).toEqual([0, 0]);
    await askRecompute(store, 'amazon:eu');
    await resumeRecompute(world);
    expect([await raised('na'), await raised('eu')]).toEqual([0, 130]);
    await store.accounts.bulkPut([
      { ...newAccount(SHOP), levels: { odr: 'near' } },
      { ...newAccount(eu), levels: { odr: 'calm' } },
    ]);
    await askRecompute(store, 'amazon:eu');
    await askRecompute(store, 'amazon:na');
    await resumeRecompute(world);
    expect([await raised('na'), await raised('eu')]).toEqual([130, 0]);
  });

  test('brings forward what is read afterwards', async () => {
    const { world, read, lead } = await opened();
    await ingest(world, SHOP, health(percent('odr', 0.8)));
    await read(complaint);
    const near = await lead();
    const other = await opened();
    await other.read(complaint);
    expect(near).toBeGreaterThan(await other.lead());
  });

  test('whose page grows old and whose defects leave the window lets go by itself, at the next tick', async () => {
    const { world, store, read, account, pass } = await opened();
    await read(...Array.from({ length: 200 }, (_, index) => anOrder(`O-${index}`, { placedAt: NOW - DAY })));
    await read(claim('O-1'), claim('O-2'), complaint);
    expect((await account())?.levels.odr).toBe('over');
    pass(58 * DAY + 23 * HOUR);
    await read(...Array.from({ length: 400 }, (_, index) => anOrder(`P-${index}`, { placedAt: NOW + 50 * DAY })));
    pass(2 * DAY);
    await tick(world);
    expect((await account())?.levels.odr).toBe('calm');
    expect((await account())?.defects).toEqual([]);
    expect(await ageAccounts(world)).toEqual({ changed: false, judgeAnew: false });
    expect((await store.tickets.get(MESSAGE))?.derived.obligations[0]).not.toHaveProperty('raised');
  });
});

describe('a buyer’s orders', () => {
  test('set the tier of tickets read before and after, under the same name in the same store', async () => {
    const { store, read } = await opened();
    await read(aSeen({ buyer: 'Mira' }), aSeen({ externalId: '9', orderId: '9', buyer: 'Noor' }));
    const tier = async (id: TicketId) => (await store.tickets.get(id))?.derived.tier;
    expect(await tier(MESSAGE)).toBe('standard');
    await read(anOrder('77', { items: [{ title: 'Mug', quantity: 40 }] }));
    expect(await tier(MESSAGE)).toBe('wholesale');
    expect(await tier('amazon:na:message:9')).toBe('standard');
    await read(aSeen({ externalId: '8', orderId: '8', buyer: 'Mira' }));
    expect(await tier('amazon:na:message:8')).toBe('wholesale');
  });
});
