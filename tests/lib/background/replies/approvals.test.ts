import { describe, expect, test } from 'vitest';
import { ingest } from '@/lib/background/ingest.ts';
import { erase } from '@/lib/background/privacy/erase.ts';
import { approvalActions, approvalQueries } from '@/lib/background/replies/approvals.ts';
import { approvalsOf, judgedReply } from '@/lib/background/replies/judged.ts';
import { replyContext } from '@/lib/background/reply-context.ts';
import { changeSettings } from '@/lib/background/settings.ts';
import { isBlocked } from '@/lib/domain/rendered-reply.ts';
import { DAY } from '@/lib/domain/time.ts';
import { orderKey } from '@/lib/ingest/orders.ts';
import { aMessage, aReading, aSeen, SHOP } from '../../support/make.ts';
import { aWorld } from '../../support/world.ts';

const ID = 'amazon:na:message:c-1' as const;
const PART = 'We will refund 15.00 EUR for the scratch.';

async function writing() {
  const made = await aWorld();
  const messages = [aMessage({ text: 'The lamp has a scratch.' })];
  await ingest(made.world, SHOP, aReading([aSeen({ externalId: 'c-1', orderId: '111-2222222-3333333', messages })]));
  const total = { minor: 4000, currency: 'EUR' };
  await made.store.orders.put({
    id: orderKey(SHOP, '111-2222222-3333333'),
    ...SHOP,
    externalId: '111-2222222-3333333',
    changedAt: 0,
    total,
  });
  const judged = async (text: string) =>
    judgedReply(text, await replyContext(made.world, ID), await approvalsOf(made.store, ID));
  const acts = approvalActions(made.world);
  const ask = (operation: string, minor = 1500) =>
    acts['approval.ask'](
      { ticketId: ID, kind: 'partial-refund', words: PART, amount: { minor, currency: 'EUR' } },
      { operation },
    );
  const decide = (operation: string, id: string, state: 'approved' | 'denied') =>
    acts['approval.decide']({ id, state }, { operation });
  return { ...made, judged, ask, decide, list: approvalQueries(made.world)['approval.list'] };
}

describe('a promise over the limit', () => {
  test('is held until a lead approves it, and one within the limit is not', async () => {
    const { judged, ask, decide } = await writing();
    expect((await judged('We will refund 8.00 EUR.')).promises).toEqual([]);
    const before = await judged(PART);
    expect(before.promises).toMatchObject([
      { kind: 'partial-refund', allowed: false, limit: { minor: 800, currency: 'EUR' } },
    ]);
    expect(isBlocked(before)).toBe(true);
    const { id } = await ask('op-1');
    expect((await judged(PART)).promises).toMatchObject([{ allowed: false, approval: { state: 'requested' } }]);
    await decide('op-2', id, 'approved');
    expect((await judged(PART)).promises).toMatchObject([{ allowed: true }]);
    expect(isBlocked(await judged(PART))).toBe(false);
    expect((await judged('We will refund 15.01 EUR.')).promises).toMatchObject([{ allowed: false }]);
  });

  test('stands in the record, asked and decided, once each', async () => {
    const { store, ask, decide } = await writing();
    const { id } = await ask('op-1');
    await ask('op-1');
    await decide('op-2', id, 'denied');
    await decide('op-2', id, 'denied');
    const events = await store.events.where('[ticketId+at]').between([ID, -Infinity], [ID, Infinity]).toArray();
    expect(events.filter(({ what }) => what === 'approval').map(({ approval }) => approval?.state)).toEqual([
      'requested',
      'denied',
    ]);
    expect(await store.approvals.count()).toBe(1);
  });

  test('expires undecided after a day, and approved after a week', async () => {
    const { world, ask, decide, list, judged, pass } = await writing();
    const first = await ask('op-1');
    pass(DAY);
    expect((await list({})).approvals).toEqual([]);
    await expect(decide('op-2', first.id, 'approved')).rejects.toThrow(/expired/);
    const { id } = await ask('op-3');
    await decide('op-4', id, 'approved');
    pass(7 * DAY);
    expect((await judged(PART)).promises).toMatchObject([{ allowed: false }]);
    expect(world.now()).toBeGreaterThan(0);
  });

  test('is decided once, also where two decide at the same moment', async () => {
    const { store, ask, decide } = await writing();
    const { id } = await ask('op-1');
    const both = await Promise.allSettled([decide('op-2', id, 'approved'), decide('op-3', id, 'denied')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lines = (await store.events.toArray()).flatMap(({ approval }) => approval?.state ?? []);
    expect(lines.filter((state) => state !== 'requested')).toEqual([(await store.approvals.get(id))?.state]);
  });

  test('does not come back by a decision where its ticket was erased meanwhile', async () => {
    const { store, world, ask, decide } = await writing();
    const { id } = await ask('op-1');
    // Erased after somebody began to decide, before it is written.
    const begin = store.transaction;
    store.transaction = ((...args: Parameters<typeof begin>) => {
      store.transaction = begin;
      return erase(world, 'op-erase', { subject: { ticketId: ID }, reason: 'request' }).then(() =>
        begin.apply(store, args),
      );
    }) as typeof begin;
    await expect(decide('op-2', id, 'approved')).rejects.toThrow(/decided or has expired/);
    expect(await store.approvals.count()).toBe(0);
  });

  test('is decided by leads and admins only', async () => {
    const { store, ask, decide, list } = await writing();
    const { id } = await ask('op-1');
    await changeSettings(store, async () => ({ role: 'agent' }));
    await expect(decide('op-2', id, 'approved')).rejects.toThrow(/lead or admin/);
    expect(await list({})).toMatchObject({ mayDecide: false, approvals: [{ state: 'requested' }] });
  });
});

describe('the whole refund', () => {
  const WHOLE = 'You will get a full refund, no need to return the lamp.';

  test('is fine for an order of little value or one already refunded', async () => {
    const { store, judged } = await writing();
    const found = await judged(WHOLE);
    const key = orderKey(SHOP, '111-2222222-3333333');
    await store.orders.update(key, { state: 'refunded' });
    expect((await judged(WHOLE)).promises).toEqual([]);
    await store.orders.update(key, { state: 'shipped', total: { minor: 2500, currency: 'EUR' } });
    expect((await judged(WHOLE)).promises).toEqual([]);
    expect(found.promises.every(({ kind }) => kind === 'full-refund')).toBe(true);
  });

  test('a raised level holds, a lowered one does not', async () => {
    const { store, judged } = await writing();
    const link = 'Please look at https://example.com/manual';
    const [shipped] = (await judged(link)).violations;
    await changeSettings(store, async () => ({ guardLevels: { external_link: 'block' } }));
    expect((await judged(link)).violations).toMatchObject([{ level: 'block' }]);
    await changeSettings(store, async () => ({ guardLevels: { external_link: 'note' } }));
    expect((await judged(link)).violations).toMatchObject([{ level: shipped?.level }]);
  });
});
