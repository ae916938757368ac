import { expect, test } from 'vitest';
import { ingest } from '@/lib/background/ingest.ts';
import { insertReply } from '@/lib/background/insert-reply.ts';
import type { Shell } from '@/lib/background/shell.ts';
import { threadOf } from '@/lib/domain/thread-mark.ts';
import { TimedOut } from '@/lib/link/port.ts';
import { aMessage, aReading, aSeen, SHOP } from '../support/make.ts';
import { seed } from '../support/starters.ts';
import { aWorld } from '../support/world.ts';

const ID = 'amazon:na:message:111-2222222-3333333' as const;
const focus = { kind: 'message', externalId: '111-2222222-3333333' } as const;
const read = (...texts: string[]) =>
  aReading([aSeen({ messages: texts.map((text) => aMessage({ text })) })], { focus });

/** A page that shows the thread and answers as told; the orders it got stand in `orders`. */
async function beside(answer: () => unknown, ...texts: string[]) {
  const { world, store } = await aWorld();
  await seed(world);
  await ingest(world, SHOP, read(...texts));
  const orders: unknown[] = [];
  const thread = threadOf(read(...texts), SHOP);
  const page = {
    focus: ID,
    ...(thread ? { thread } : {}),
    peer: {
      ask: async (_: string, order: unknown) => {
        orders.push(order);
        return answer();
      },
    },
  };
  const shell = { world, pageBeside: async () => page, addressOf: () => undefined } as unknown as Shell;
  const newest = async () =>
    (await store.messages.toArray()).toSorted((a, b) => a.position - b.position).at(-1)?.id ?? '';
  const insert = (seen?: string) =>
    insertReply(
      shell,
      { id: ID, text: 'Hello', draft: 'ask', ...(seen === undefined ? {} : { seen }) },
      { kind: 'view', framed: true, operation: 'op' },
    );
  return { world, store, orders, newest, insert };
}

test('the page is told the whole thread the person was looking at', async () => {
  const { insert, orders, newest, store } = await beside(() => ({ result: 'inserted' }), 'Where is it?');
  expect(await insert(await newest())).toEqual({ result: 'inserted' });
  expect(orders).toEqual([
    {
      text: 'Hello',
      draft: 'ask',
      expect: { ...SHOP, ...focus, orderId: focus.externalId, buyer: 'Mira', newest: expect.any(String) },
    },
  ]);
  expect(await store.events.get('op')).toMatchObject({ what: 'inserted' });
});

test('nothing goes out when the buyer has written since the view showed the thread', async () => {
  const { insert, orders, newest, world, store } = await beside(() => ({ result: 'inserted' }), 'Where is it?');
  const seen = await newest();
  await ingest(world, SHOP, read('Where is it?', 'I cancelled!'));
  expect(await insert(seen)).toEqual({ result: 'news' });
  expect(orders).toEqual([]);
  expect(await store.events.get('op')).toMatchObject({ what: 'not-inserted', outcome: 'news' });
  expect(await insert(await newest())).toEqual({ result: 'inserted' });
});

test('a page that goes away or breaks half-way has confirmed nothing', async () => {
  for (const error of [new TimedOut('the page went away'), new Error('broken')]) {
    const { insert, store } = await beside(() => Promise.reject(error), 'Where is it?');
    expect(await insert()).toEqual({ result: 'unconfirmed' });
    expect(await store.events.get('op')).toMatchObject({ what: 'not-inserted', outcome: 'unconfirmed' });
  }
});
