/** The lab's TikTok Seller Center: chat, one order, returns, login; four shop regions under their real addresses. */
import type { LabPage, LabPortal, LabRequest } from '../kit/contract.ts';
import { chatPage } from './chat-page.ts';
import { emptyState, framed, loginPage, stateless } from './frame.ts';
import { orderPage } from './order-page.ts';
import { returnsPage } from './returns-page.ts';
import { regionOf, viewOf } from './view.ts';

function respond(request: LabRequest): LabPage | undefined {
  const view = viewOf(request);
  const { pathname, searchParams } = request.url;
  if (pathname === '/account/login') return loginPage(view);
  if (pathname === '/chat/inbox/current') return chatPage(view);
  const stand = stateless(view);
  if (stand) return stand;
  const id = pathname.match(/^\/order\/detail\/(\d+)/)?.[1];
  if (pathname.startsWith('/order/detail')) {
    return orderPage(view, id ?? searchParams.get('order_no') ?? searchParams.get('order_id') ?? '');
  }
  if (pathname === '/order/return') return returnsPage(view);
  return { title: `TikTok Shop ${view.texts.center}`, body: framed(view, emptyState(view.texts.empty)).text };
}

const HOST_LOCALES: Readonly<Record<string, string>> = { id: 'id', th: 'th' };

export const tiktokLab: LabPortal = {
  id: 'tiktok',
  hosts: ['us', 'uk', 'id', 'th'].map((region) => `https://seller-${region}.tiktok.com/*`),
  defaultLocale: (url) => url.searchParams.get('lang') ?? HOST_LOCALES[regionOf(url)] ?? 'en',
  respond,
  client: 'client.ts',
};
