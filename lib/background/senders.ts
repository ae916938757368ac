/** Who is on the other end of a port: decided once, when it connects, from what the browser says of the sender. */

import type { PortalId } from '@/lib/domain/vocabulary.ts';
import { portalFor } from '@/lib/portals/index.ts';
import { PAGE_PORT, VIEW_PORT } from '@/lib/protocol.ts';

/** The browser's word on a sender, as ports carry it. */
export interface Sender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
}

export type Caller =
  /** A page agent in the top frame of a portal's tab: may report, nothing else. */
  | { readonly kind: 'page'; readonly portal: PortalId; readonly tabId: number }
  /** One of our own pages. `frame`: inside a portal's page, so it must show its one-time pass first. */
  | { readonly kind: 'view'; readonly tabId?: number; readonly frame?: { readonly key: string } };

/**
 * A sender is privileged when its id is ours and its origin is our own; a page agent has the page's origin. Anything
 * else is nobody. (Firefox before 126 names no origin: there the address decides.)
 */
export function callerOf(
  name: string,
  sender: Sender | undefined,
  own: { id: string; origin: string },
): Caller | undefined {
  if (!sender || sender.id !== own.id) return undefined;
  const origin = sender.origin ?? (sender.url ? new URL(sender.url).origin : undefined);
  const tabId = sender.tab?.id;
  if (name === VIEW_PORT && origin === own.origin) {
    const framed = tabId !== undefined && (sender.frameId ?? 0) > 0;
    return {
      kind: 'view',
      ...(tabId !== undefined ? { tabId } : {}),
      ...(framed ? { frame: { key: `${tabId}/${sender.frameId}/${sender.documentId ?? ''}` } } : {}),
    };
  }
  if (name !== PAGE_PORT || tabId === undefined || sender.frameId !== 0 || !sender.url) return undefined;
  if (origin === own.origin) return undefined;
  const portal = portalFor(new URL(sender.url));
  return portal ? { kind: 'page', portal: portal.id, tabId } : undefined;
}
