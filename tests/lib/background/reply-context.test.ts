import { expect, test } from 'vitest';
import { ingest } from '@/lib/background/ingest.ts';
import { replyContext } from '@/lib/background/reply-context.ts';
import type { Order } from '@/lib/domain/order.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { orderKey } from '@/lib/ingest/orders.ts';
import { aReading, aSeen, NOW, SHOP } from '../support/make.ts';
import { aWorld } from '../support/world.ts';

const ORDER = '111-2222222-3333333';
const ID: TicketId = `amazon:na:message:${ORDER}`;

test.each([
  ['of this buyer', 'Mira', ['orderId'], true],
  ['of another buyer', 'Jonas', ['orderId'], false],
  ['of another buyer, and read well', 'Jonas', undefined, true],
])('an order that was guessed is told of only where it is this buyer’s: %s', async (_name, buyer, weak, told) => {
  const { world, store } = await aWorld();
  await ingest(world, SHOP, aReading([aSeen({ buyer: 'Mira' })]));
  const ticket = await store.tickets.get(ID);
  if (!ticket) throw new Error('no ticket');
  await store.tickets.put({ ...ticket, observed: { ...ticket.observed, ...(weak && { weak }) } });
  const order: Order = {
    ...SHOP,
    id: orderKey(SHOP, ORDER),
    externalId: ORDER,
    fulfilment: 'fbm',
    buyer,
    missing: [],
    firstSeenAt: NOW,
    changedAt: NOW,
  } as never;
  await store.orders.put(order);
  expect((await replyContext(world, ID)).order?.externalId).toBe(told ? ORDER : undefined);
});
