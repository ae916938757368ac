import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buyerKey } from '@/lib/portals/shopify/identity.ts';
import tiktok from '@/lib/portals/tiktok/index.ts';
import { HOSTS, REGIONS } from '@/lib/portals/tiktok/regions.ts';
import { readHtml } from './lab.ts';

const storeOf = (address: string) => tiktok.store(new URL(address))?.store;
const pageOf = (address: string) => tiktok.pages.find((page) => page.matches(new URL(address)))?.id;

describe('TikTok addresses', () => {
  it.each([
    ['https://seller-us.tiktok.com/homepage', 'us'],
    ['https://seller-uk.tiktok.com/order?shop_region=GB', 'uk'],
    ['https://seller-uk.tiktok.com/order', 'uk'],
    ['https://seller.tiktokglobalshop.com/chat/inbox/current?shop_region=US&cb_shop_region=TH', 'th'],
    ['https://seller.us.tiktokshopglobalselling.com/order', 'us'],
    ['https://seller.tiktokglobalshop.com/order', undefined],
    ['https://affiliate-us.tiktok.com/seller/im?shop_region=US', undefined],
    ['https://seller-us.tiktok.com.example.com/order?shop_region=US', undefined],
  ])('%s belongs to shop %s', (address, store) => {
    expect(storeOf(address)).toBe(store);
  });

  it.each([
    ['/chat/inbox/current?oec_seller_id=1', 'chat'],
    ['/chat/assistant-v2/chatbot', undefined],
    ['/seller/im', undefined],
    ['/order/detail?order_no=576461234567890123', 'order'],
    ['/order/detail/576461234567890123', 'order'],
    ['/order/return?tab=100', 'returns'],
    ['/order?main_order_id[]=576461234567890123', 'orders'],
    ['/order/list/index', 'orders'],
    ['/account/login', 'login'],
    ['/homepage', undefined],
  ])('%s is %s', (path, page) => {
    expect(pageOf(`https://seller-us.tiktok.com${path}`)).toBe(page);
  });

  it('no creators or partners among the hosts', () => {
    expect(HOSTS.filter((host) => /affiliate|partner/.test(host))).toEqual([]);
    expect(tiktok.matches).toHaveLength(HOSTS.length);
  });

  it('an address made for a ticket leads back to the same shop', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(REGIONS)),
        fc.constantFrom('message', 'return', 'claim', 'order'),
        (store, kind) => {
          const key = { kind, externalId: '576461234567890123' } as const;
          const address = tiktok.addressOf({ portal: 'tiktok', store }, key) ?? '';
          expect(storeOf(address)).toBe(store);
          expect(pageOf(address)).toBe({ message: 'chat', return: 'returns', claim: 'returns', order: 'order' }[kind]);
        },
      ),
    );
  });
});

describe('a conversation is named by its buyer', () => {
  it('the same name is always the same ticket, and names that only begin alike are not', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (name, more) => {
        expect(buyerKey(` ${name}  `)).toBe(buyerKey(name));
        if (more.trim() !== '') expect(buyerKey(`${name.trim()}x${more.trim()}`)).not.toBe(buyerKey(name));
      }),
    );
    expect(buyerKey('siti')).not.toBe(buyerKey('Siti'));
    expect(buyerKey('siti')).toMatch(/^b-[0-9a-z]{6,11}$/);
  });

  it('twenty thousand buyers have twenty thousand names', () => {
    const keys = new Set(Array.from({ length: 20_000 }, (_, index) => buyerKey(`user${index}`)));
    expect(keys.size).toBe(20_000);
  });
});

describe('a chat whose session has ended', () => {
  it.each([
    'Your login has expired, please log in again',
    '您的登录已过期，请重新登录',
    'Login Anda telah kedaluwarsa, silakan login lagi',
  ])('is signed out even with stale cards behind the dialog: %s', (words) => {
    const card =
      '<div data-testid="chat.chatroom.conversation_card"><span data-testid="chat.chatroom.conversation_card_username">a</span></div>';
    const html = `<html><body>${card}<div class="p-modal">${words}</div></body></html>`;
    const reading = readHtml(html, 'https://seller-us.tiktok.com/chat/inbox/current');
    expect([reading.state, reading.observations]).toEqual(['signed-out', []]);
  });
});
