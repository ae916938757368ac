import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import shopify from '@/lib/portals/shopify/index.ts';

const pageOf = (address: string) => shopify.pages.find((page) => page.matches(new URL(address)))?.id;
const store = { portal: 'shopify', store: 'northwind-goods' } as const;
const UUID = '019dcb4a-2bab-7859-b7b5-431636b6c52e';

describe('Shopify addresses', () => {
  it('the admin and the Inbox of one handle are one store, other hosts are none', () => {
    expect(shopify.store(new URL('https://admin.shopify.com/store/Northwind-Goods/orders'))).toEqual(store);
    expect(shopify.store(new URL(`https://inbox.shopify.com/store/northwind-goods/conversations/open`))).toEqual(store);
    expect(shopify.store(new URL('https://admin.shopify.com/'))).toBeUndefined();
    expect(
      shopify.store(new URL('https://admin.shopify.com.example.com/store/northwind-goods/orders')),
    ).toBeUndefined();
  });

  it.each([
    ['https://admin.shopify.com/store/a/orders?query=x', 'orders'],
    ['https://admin.shopify.com/store/a/orders/5551234567890', 'order'],
    ['https://admin.shopify.com/store/a/orders/5551234567890/returns/77', 'order'],
    ['https://admin.shopify.com/store/a/customers/123', 'customer'],
    ['https://admin.shopify.com/store/a/payments/disputes', 'disputes'],
    ['https://admin.shopify.com/store/a/payments/disputes/99', 'dispute'],
    ['https://admin.shopify.com/store/a/shopify_payments/disputes/99', 'dispute'],
    [`https://inbox.shopify.com/store/a/conversations/unread/${UUID}`, 'inbox'],
    ['https://admin.shopify.com/store/a/draft_orders', undefined],
    ['https://admin.shopify.com/store/a/products/1', undefined],
    ['https://admin.shopify.com/store/a/payments/payouts', undefined],
  ])('%s is %s', (address, page) => {
    expect(pageOf(address)).toBe(page);
  });

  it('an address made for a ticket leads to a page that is read, in the same store', () => {
    const keys = fc.oneof(
      fc.record({ kind: fc.constant('message' as const), externalId: fc.uuid() }),
      fc.record({
        kind: fc.constantFrom('claim' as const, 'order' as const),
        externalId: fc.stringMatching(/^[1-9]\d{9,12}$/),
      }),
    );
    fc.assert(
      fc.property(keys, (key) => {
        const url = new URL(shopify.addressOf(store, key) ?? 'about:blank');
        expect(shopify.store(url)).toEqual(store);
        expect(pageOf(url.href)).toBe({ message: 'inbox', claim: 'dispute', order: 'order' }[key.kind]);
        expect(url.pathname.endsWith(`/${key.externalId}`)).toBe(true);
      }),
    );
    expect(shopify.addressOf(store, { kind: 'return', externalId: '7' })).toBeUndefined();
    expect(shopify.addressOf(store, { kind: 'return', externalId: '7' }, '5551234567890')).toMatch(
      /orders\/5551234567890$/,
    );
  });
});
