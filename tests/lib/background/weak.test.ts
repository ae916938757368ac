/** From a way that may mislead, as the reader names it, to the mark on what is stored and in what is owed. */
import { expect, test } from 'vitest';
import { ingest } from '@/lib/background/ingest.ts';
import { DISPUTED } from '@/lib/domain/expectation.ts';
import type { OrderSeen } from '@/lib/domain/reading.ts';
import { HOUR } from '@/lib/domain/time.ts';
import { expectationOf } from '@/lib/portals/expectations.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from '../support/make.ts';
import { seed } from '../support/starters.ts';
import { aWorld } from '../support/world.ts';

const ID = 'amazon:na:message:111-2222222-3333333' as const;

async function aDesk() {
  const { world, store } = await aWorld();
  await seed(world);
  return { world, store, ticket: () => store.tickets.get(ID) };
}

test('the inbox of Amazon has ways that may mislead: this test stands on them', () => {
  const fields = expectationOf('amazon', 'inbox')?.ticket?.fields;
  expect(fields?.buyer?.weak).toContain('structure');
  expect(fields?.messages?.weak).toContain('structure');
});

test('a field is marked while its way may mislead, and no longer once it was read well', async () => {
  const { world, ticket } = await aDesk();
  await ingest(world, SHOP, aReading([aSeen({ ways: { buyer: 'structure', last: 'test-id' } })]));
  expect((await ticket())?.observed).toMatchObject({ buyer: 'Mira', weak: ['buyer'] });
  await ingest(world, SHOP, aReading([aSeen({ ways: { buyer: 'test-id', last: 'test-id' } })]));
  expect((await ticket())?.observed.weak).toBeUndefined();
  await ingest(world, SHOP, aReading([aSeen({ ways: { buyer: 'structure' } })]));
  expect((await ticket())?.observed.weak, 'the guess repeats what was read well').toBeUndefined();
});

test('a reply’s deadline that rests on a guessed message says so, keeps its time, and stops saying so', async () => {
  const { world, store, ticket } = await aDesk();
  const thread = { messages: [aMessage()], ways: { messages: 'structure' } };
  await ingest(world, SHOP, aReading([aSeen(thread)]));
  const [guess] = (await ticket())?.derived.obligations ?? [];
  expect(guess).toMatchObject({ id: 'amazon-reply', deadline: NOW - HOUR + 24 * HOUR, weak: true });
  expect(guess?.reason.values).toMatchObject({ rests: 'message' });
  await ingest(world, SHOP, aReading([aSeen({ ...thread, ways: { messages: 'name' } })]));
  const [sure] = (await ticket())?.derived.obligations ?? [];
  expect(sure?.deadline).toBe(guess?.deadline);
  expect(sure?.weak).toBeUndefined();
  expect(sure?.reason.values?.rests).toBeUndefined();
  expect((await store.messages.toArray()).some(({ weak }) => weak)).toBe(false);
});

test('an order’s guessed ship-by is said on the ticket the order is by itself, until it is read well', async () => {
  const { world, store } = await aDesk();
  const order: OrderSeen = {
    type: 'order',
    externalId: '111-2222222-3333333',
    fulfilment: 'fbm',
    state: 'unshipped',
    shipBy: NOW + 9 * HOUR,
    missing: [],
    ways: { shipBy: DISPUTED },
  };
  const own = 'amazon:na:order:111-2222222-3333333' as const;
  await ingest(world, SHOP, aReading([order], { page: 'orders' }));
  const [guess] = (await store.tickets.get(own))?.derived.obligations ?? [];
  expect(guess).toMatchObject({ id: 'ship-by', deadline: NOW + 9 * HOUR });
  expect(guess?.reason.values).toEqual({ rests: 'shipBy' });
  await ingest(world, SHOP, aReading([{ ...order, ways: { shipBy: 'label' } }], { page: 'orders' }));
  const [sure] = (await store.tickets.get(own))?.derived.obligations ?? [];
  expect(sure?.reason.values).toBeUndefined();
  expect((await store.orders.toArray())[0]?.weak).toBeUndefined();
});
