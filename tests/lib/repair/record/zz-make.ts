import { writeFileSync } from 'node:fs';
import { lab, record } from './lab.ts';

const { world } = lab;
const thread = (portal: string, store: string) =>
  world.threads.find((one) => one.portal === portal && one.store === store && one.messages.length > 2)?.id;
const PAGES: Record<string, string> = {
  'amazon-inbox': `https://sellercentral.amazon.com/messaging/inbox-v3?cc=${thread('amazon', 'na')}&lab-locale=zh-CN`,
  'amazon-order': `https://sellercentral.amazon.de/orders-v3/order/${[...world.orders.values()].find((o) => o.portal === 'amazon' && o.store === 'eu')?.id}?lab-locale=de-DE`,
  'shopify-orders': 'https://admin.shopify.com/store/northwind-goods/orders?lab-locale=zh-CN',
  'shopify-inbox': `https://inbox.shopify.com/store/northwind-goods/conversations/open/${thread('shopify', 'northwind-goods')}?lab-locale=en`,
  'tiktok-chat': `https://seller-th.tiktok.com/chat/inbox/current?oec_seller_id=7495&lab-rows=all&lab-open=${thread('tiktok', 'th')}&lab-locale=th`,
  'tiktok-return': 'https://seller-us.tiktok.com/order/return?lab-locale=en',
};
for (const [name, address] of Object.entries(PAGES))
  writeFileSync(`tests/portal-lab/recorded/${name}.html`, record(lab.servedPage(address), address, 11).html);
