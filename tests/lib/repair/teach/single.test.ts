/** Pages about one thing: taught on one order's page after its names are gone, read on another's. */
import { describe, expect, it, vi } from 'vitest';
import type { OrderSeen, Reading } from '@/lib/domain/reading.ts';
import type { TaughtFieldName, TaughtOrderField } from '@/lib/domain/taught.ts';
import { deep } from '@/lib/portals/kit/dom.ts';
import { leavesOf } from '@/lib/portals/kit/leaves.ts';
import { applyTaught } from '@/lib/repair/teach/apply.ts';
import type { Chosen } from '@/lib/repair/teach/contract.ts';
import { propose } from '@/lib/repair/teach/propose.ts';
import { teach } from '@/lib/repair/teach/teach.ts';
import { transform } from '@/lib/repair/teach/transforms.ts';
import { load, NOW, stripped, world } from './ground.ts';

vi.setConfig({ testTimeout: 120_000 });

const FIELDS = ['buyer', 'placedAt', 'shipBy', 'total'] as const satisfies readonly TaughtOrderField[];
const AS = { buyer: 'line', placedAt: 'time', shipBy: 'day', total: 'money' } as const;

/** Unshipped orders, shipped by the seller, of one shop, each with its address. */
const ordersOf = (portal: string, address: (id: string) => string, store?: string) =>
  [...world.orders.values()]
    .filter(
      (order) =>
        order.portal === portal &&
        order.state === 'unshipped' &&
        !/^fb[at]$/.test(order.fulfilment) &&
        (!store || order.store === store),
    )
    .map(({ id }) => address(id));

const PAGES = [
  {
    name: 'TikTok',
    fields: FIELDS,
    addresses: ordersOf('tiktok', (id) => `https://seller-us.tiktok.com/order/detail?order_no=${id}`, 'us'),
  },
  {
    name: 'Amazon',
    fields: ['buyer', 'placedAt', 'shipBy'],
    addresses: ordersOf('amazon', (id) => `https://sellercentral.amazon.com/orders-v3/order/${id}`, 'na'),
  },
] as const;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The smallest text on the page that says what the reader read there. */
function shows(address: string, field: (typeof FIELDS)[number]) {
  const loaded = load(address);
  const { document, ground, reading } = loaded;
  const [order] = reading.observations as readonly OrderSeen[];
  const readers = { url: ground.page.url, setting: ground.setting, naming: ground.naming };
  const truth = order?.[field];
  const element = deep(document.body)
    .roots.flatMap((root) => leavesOf(root))
    .map((leaf) => leaf.element)
    // Of several equal amounts the last is the sum.
    .findLast((found) => {
      const value = transform(found, AS[field], field, readers);
      return same(typeof value === 'object' && 'at' in value ? value.at : value, truth);
    });
  return { ...loaded, order, truth, element };
}

const without = (reading: Reading, field: TaughtFieldName): Reading => ({
  ...reading,
  observations: (reading.observations as readonly OrderSeen[]).map(({ [field as 'buyer']: _, ...rest }) => ({
    ...rest,
    missing: [...rest.missing, field],
  })),
});

for (const { name, fields, addresses } of PAGES) {
  describe(`an order of ${name}`, () => {
    for (const field of fields) {
      it(`${field}: taught on one page, right on the next ones or said to be missing`, () => {
        const [first = '', ...others] = addresses;
        const { document, ground, reading, element } = shows(first, field);
        if (!element) throw new Error(`${first} does not show it`);
        stripped(document, false);
        const here = { ...ground, reading: without(reading, field) };
        const made = propose([element], { what: 'order', field }, here);
        if ('problem' in made || !made[0]) throw new Error(JSON.stringify(made));
        expect(made[0].each).toBe('');
        const chosen: Chosen[] = [{ ...made[0], what: 'order' }];
        const head = { id: 'a', version: 1, kind: 'order', layout: '', at: NOW, by: 'Lin' } as const;
        const page = teach(chosen, head, here);
        if ('problem' in page) throw new Error(JSON.stringify(page));
        let right = 0;
        for (const address of others.slice(0, 3)) {
          const next = shows(address, field);
          stripped(next.document, false);
          const { naming, page: shown, setting } = next.ground;
          const after = applyTaught(shown, setting, without(next.reading, field), [page], naming ? { naming } : {});
          const [order] = after.observations as readonly OrderSeen[];
          expect(after.observations).toHaveLength(next.reading.observations.length);
          if (order?.[field] === undefined) continue;
          expect(order[field]).toEqual(next.truth);
          right += 1;
        }
        expect(right).toBeGreaterThan(0);
      });
    }
  });
}
