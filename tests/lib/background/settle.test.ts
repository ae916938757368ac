import { expect, test } from 'vitest';
import { settle } from '@/lib/background/settle.ts';
import { ticketId } from '@/lib/domain/ticket.ts';
import { NOW, SHOP } from '../support/make.ts';
import { seed } from '../support/starters.ts';
import { aWorld } from '../support/world.ts';

test.each([
  { rules: 'no rule', prepare: async () => undefined },
  { rules: 'the rules one starts with', prepare: seed },
])('hundreds of tickets without buyer and order are written at once, under $rules', async ({ prepare }) => {
  const { world, store } = await aWorld();
  await prepare(world);
  const keys = Array.from({ length: 600 }, (_, at) => ({ kind: 'account' as const, externalId: `notice-${at}` }));
  const times = { firstSeenAt: NOW, changedAt: NOW };
  const changes = keys.map((key) => {
    const observed = { ...SHOP, ...key, ...times, fulfilment: 'unknown' as const, messageCount: 0, missing: [] };
    return { id: ticketId(SHOP, key), apply: () => ({ observed }) };
  });
  await settle(world, { changes });
  expect(await store.tickets.count()).toBe(600);
});
