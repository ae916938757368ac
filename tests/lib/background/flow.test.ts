import { describe, expect, test } from 'vitest';
import { decideTicket, noteTicket, undo } from '@/lib/background/commands.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { recomputeAll } from '@/lib/background/recompute.ts';
import { tick } from '@/lib/background/tick.ts';
import { FAR_FUTURE, HOUR } from '@/lib/domain/time.ts';
import { EMPTY_TALLY, tallyChange, tallyOf } from '@/lib/store/tally.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../support/make.ts';
import { seed } from '../support/starters.ts';
import { aWorld } from '../support/world.ts';

const ID = 'amazon:na:message:111-2222222-3333333' as const;
const thread = (...messages: ReturnType<typeof aMessage>[]) => aReading([aSeen({ messages })]);

async function seeded() {
  const made = await aWorld();
  await seed(made.world);
  const ticket = async () => {
    const found = await made.store.tickets.get(ID);
    if (!found) throw new Error('no ticket');
    return found;
  };
  return { ...made, ticket };
}

describe('from the page to the ticket', () => {
  test('a buyer message on Amazon becomes one open, routed ticket with a deadline, once', async () => {
    const { world, store, ticket } = await seeded();
    const reading = thread(aMessage({ text: 'My parcel never arrived. I will open an A-to-z claim!' }));
    await ingest(world, SHOP, reading);
    await ingest(world, SHOP, reading);
    expect(await store.tickets.count()).toBe(1);
    expect(await store.messages.count()).toBe(1);
    const { derived } = await ticket();
    expect(derived.status).toBe('open');
    expect(derived.language).toBe('en');
    expect(derived.flags.map(({ flag }) => flag)).toContain('claim_threat');
    expect(derived.obligations[0]).toMatchObject({ id: 'amazon-reply', hard: true, deadline: NOW - HOUR + 24 * HOUR });
    expect(derived.actBy).toBeLessThan(NOW + 24 * HOUR);
    expect(derived.queue).not.toBe('inbox');
  });

  test('an answer on the page leaves nothing owed, a follow-up starts the clock anew', async () => {
    const { world, ticket, pass } = await seeded();
    const asked = aMessage({ at: NOW - 5 * HOUR });
    const answered = aMessage({ direction: 'outbound', text: 'It arrives on Friday.', at: NOW - HOUR });
    await ingest(world, SHOP, thread(asked));
    await ingest(world, SHOP, aReading([aSeen({ needsReply: false, messages: [asked, answered] })]));
    expect((await ticket()).derived).toMatchObject({ status: 'waiting', actBy: FAR_FUTURE });
    pass(HOUR);
    await ingest(world, SHOP, thread(asked, answered, aMessage({ text: 'It did not come.', at: NOW })));
    const { derived } = await ticket();
    expect(derived.status).toBe('open');
    expect(derived.obligations[0]?.deadline).toBe(NOW + 24 * HOUR);
  });

  test('a card number is gone before the first write', async () => {
    const { world, store } = await seeded();
    await ingest(world, SHOP, thread(aMessage({ text: 'charge 4111 1111 1111 1111 please' })));
    const everything = JSON.stringify(await Promise.all(store.tables.map((table) => table.toArray())));
    expect(everything).not.toMatch(/4111.?1111/);
    expect(everything).toContain('1111]');
  });

  test('kept counts equal what is stored, and recomputing everything from nothing changes nothing', async () => {
    const { world, store } = await seeded();
    const many = Array.from({ length: 40 }, (_, index) =>
      aSeen({ externalId: `c-${index}`, orderId: `o-${index}`, last: aMessage({ at: NOW - index * HOUR }) }),
    );
    await ingest(world, SHOP, aReading(many));
    await decideTicket(world, 'op-1', 'amazon:na:message:c-3', { status: 'resolved', assignee: 'Ann', tags: ['late'] });
    await tick(world);
    const before = await store.tickets.toArray();
    expect(await tallyOf(store)).toEqual(before.reduce((sum, one) => tallyChange(sum, undefined, one), EMPTY_TALLY));
    await recomputeAll(world);
    expect(await store.tickets.toArray()).toEqual(before);
  });
});

describe('what people decide', () => {
  test('resolving, and undoing it, bring the ticket back as it was', async () => {
    const { world, ticket } = await seeded();
    await ingest(world, SHOP, thread(aMessage()));
    const before = await ticket();
    const { eventId } = await decideTicket(world, 'op-1', ID, { status: 'resolved' });
    expect((await ticket()).derived.status).toBe('resolved');
    expect(await undo(world, 'op-2', eventId)).toEqual({ undone: true });
    expect(await ticket()).toEqual(before);
    expect(await undo(world, 'op-3', eventId)).toEqual({ undone: false });
  });

  test('a command repeated under its operation id happens once', async () => {
    const { world, store, ticket } = await seeded();
    await ingest(world, SHOP, thread(aMessage()));
    await noteTicket(world, 'op-1', ID, 'called the carrier');
    await noteTicket(world, 'op-1', ID, 'called the carrier');
    expect((await ticket()).decided.notes).toHaveLength(1);
    expect(await store.events.count()).toBe(1);
  });

  test('undo refuses when somebody decided the same thing since', async () => {
    const { world } = await seeded();
    await ingest(world, SHOP, thread(aMessage()));
    const { eventId } = await decideTicket(world, 'op-1', ID, { assignee: 'Ann' });
    await decideTicket(world, 'op-2', ID, { assignee: 'Ben' });
    expect(await undo(world, 'op-3', eventId)).toEqual({ undone: false });
  });

  test('a resolved ticket opens again when the buyer writes', async () => {
    const { world, ticket, pass } = await seeded();
    await ingest(world, SHOP, thread(aMessage()));
    await decideTicket(world, 'op-1', ID, { status: 'resolved' });
    pass(2 * HOUR);
    await ingest(world, SHOP, thread(aMessage(), aMessage({ text: 'still nothing', at: NOW + HOUR })));
    expect((await ticket()).derived.status).toBe('open');
  });

  test('a snoozed ticket comes back by itself when its time comes', async () => {
    const { world, ticket, pass } = await seeded();
    await ingest(world, SHOP, thread(aMessage()));
    await decideTicket(world, 'op-1', ID, { status: 'snoozed', snoozedUntil: NOW + HOUR });
    expect((await ticket()).derived.status).toBe('snoozed');
    expect(await tick(world)).toBeLessThanOrEqual(NOW + HOUR);
    pass(HOUR);
    await tick(world);
    expect((await ticket()).derived.status).toBe('open');
  });

  test('a deadline that passes is noticed by the clock, without news, and keeps its place in the queue', async () => {
    const { world, ticket, pass } = await seeded();
    await ingest(world, SHOP, thread(aMessage()));
    const { actBy } = (await ticket()).derived;
    pass(24 * HOUR);
    await tick(world);
    const { derived } = await ticket();
    expect(derived.flags.map(({ flag }) => flag)).toContain('reply_overdue');
    expect(derived.actBy).toBe(actBy);
  });
});

describe('a ticket that a list shows without its id', () => {
  const row = aSeen({ externalId: 'buyer-mira', last: aMessage({ text: 'Where is it?' }) });
  const open = aSeen({ externalId: 'uuid-1', alias: 'buyer-mira', messages: [aMessage({ text: 'Where is it?' })] });

  test('is one with the thread once that was seen, and keeps what was decided', async () => {
    const { world, store } = await seeded();
    await ingest(world, SHOP, aReading([row]));
    await decideTicket(world, 'op-1', 'amazon:na:message:buyer-mira', { assignee: 'Ann' });
    await ingest(world, SHOP, aReading([row, open]));
    await ingest(world, SHOP, aReading([row]));
    const [ticket, ...others] = await store.tickets.toArray();
    expect(others).toEqual([]);
    expect(ticket?.id).toBe('amazon:na:message:uuid-1');
    expect(ticket?.derived.assignee).toBe('Ann');
    expect(await store.events.where('[ticketId+at]').between([ticket?.id, 0], [ticket?.id, Infinity]).count()).toBe(1);
    expect(await tallyOf(store)).toEqual(tallyChange(EMPTY_TALLY, undefined, ticket));
  });

  test('is joined with a thread that stands already: what was chosen of that wins, lists add up', async () => {
    const { world, store } = await seeded();
    const [weak, own] = ['amazon:na:message:buyer-mira', 'amazon:na:message:uuid-1'] as const;
    await ingest(
      world,
      SHOP,
      aReading([aSeen({ externalId: 'uuid-1', messages: [aMessage({ text: 'Where is it?' })] })]),
    );
    await decideTicket(world, 'op-1', own, { severity: 'high', tags: ['vip'] });
    await ingest(world, SHOP, aReading([row]));
    await decideTicket(world, 'op-2', weak, { severity: 'low', assignee: 'Ann', tags: ['late'] });
    await noteTicket(world, 'op-3', weak, 'Called.');
    await ingest(world, SHOP, aReading([open]));
    const [ticket, ...others] = await store.tickets.toArray();
    expect(others).toEqual([]);
    expect(ticket?.decided).toMatchObject({ severity: 'high', assignee: 'Ann', notes: [{ text: 'Called.' }] });
    expect(ticket?.decided.tags?.toSorted()).toEqual(['late', 'vip']);
    expect(await tallyOf(store)).toEqual(tallyChange(EMPTY_TALLY, undefined, ticket));
  });
});

describe('orders', () => {
  const order = {
    type: 'order',
    externalId: '111-2222222-3333333',
    fulfilment: 'fbm',
    state: 'unshipped',
    shipBy: NOW + 6 * HOUR,
    missing: [],
    ways: {},
  } as const;

  test('an order we must ship becomes a ticket until it is shipped', async () => {
    const { world, store } = await seeded();
    await ingest(world, SHOP, aReading([order]));
    const id = 'amazon:na:order:111-2222222-3333333' as const;
    expect((await store.tickets.get(id))?.derived).toMatchObject({ status: 'open' });
    expect((await store.tickets.get(id))?.derived.obligations[0]?.id).toBe('ship-by');
    await ingest(world, SHOP, aReading([{ ...order, state: 'shipped' }]));
    expect((await store.tickets.get(id))?.derived).toMatchObject({ status: 'resolved', actBy: FAR_FUTURE });
  });

  test('an order Amazon ships makes no ticket of its own', async () => {
    const { world, store } = await seeded();
    await ingest(world, SHOP, aReading([{ ...order, fulfilment: 'fba' }]));
    expect(await store.tickets.count()).toBe(0);
    expect(await store.orders.count()).toBe(1);
  });
});

test('a transaction that fails leaves nothing of itself', async () => {
  const { world, store } = await seeded();
  await ingest(world, SHOP, thread(aMessage()));
  const before = JSON.stringify(await Promise.all(store.tables.map((table) => table.toArray())));
  const put = store.search.bulkPut.bind(store.search);
  store.search.bulkPut = () => {
    throw new Error('the disk is full');
  };
  await expect(decideTicket(world, 'op-1', ID, { status: 'resolved' })).rejects.toThrow('the disk is full');
  store.search.bulkPut = put;
  expect(JSON.stringify(await Promise.all(store.tables.map((table) => table.toArray())))).toBe(before);
});
