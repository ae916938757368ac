import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { Portal } from '@/lib/portals/portal.ts';
import { PAGE_PORT } from '@/lib/protocol.ts';
import { startPageAgent } from './agent.ts';

/** Wires a portal's page agent to the browser. `framed`: the sidebar may stand in the page (not in Firefox). */
export function runPortal(portal: Portal, context: ContentScriptContext, framed: boolean): void {
  const away = new AbortController();
  context.onInvalidated(() => away.abort());
  startPageAgent({
    portal,
    window,
    signal: away.signal,
    leave: () => away.abort(),
    isAlive: () => browser.runtime?.id !== undefined && !away.signal.aborted,
    connect: () => browser.runtime.connect({ name: PAGE_PORT }),
    ...(framed ? { frameAddress: (nonce: string) => `${browser.runtime.getURL('/sidebar.html')}#${nonce}` } : {}),
  });
}
