import { Window } from 'happy-dom';
import { expect, test, vi } from 'vitest';
import { lookAt } from '@/lib/page-agent/looking.ts';
import admin from '@/lib/portals/shopify/admin.ts';
import inbox from '@/lib/portals/shopify/inbox.ts';

test.each([
  ['admin', admin, 'https://admin.shopify.com/store/x/orders'],
  ['inbox', inbox, 'https://inbox.shopify.com/'],
])('Shopify’s %s writes no zone: its times are read in the browser’s', (_, portal, url) => {
  const resolved = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Tokyo' }).resolvedOptions();
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue(resolved);
  const { pageNow } = lookAt(portal, new Window({ url }) as unknown as globalThis.Window, () => ({}) as never);
  const page = pageNow();
  expect(page.timeZone).toBe('Asia/Tokyo');
  expect(portal.setting(page).timeZone).toBe('Asia/Tokyo');
  vi.restoreAllMocks();
});
