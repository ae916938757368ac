import { browser } from 'wxt/browser';
import type { Portal } from '@/lib/portals/portal.ts';
import { PAGE_PORT } from '@/lib/protocol.ts';
import { startPageAgent } from './agent.ts';
import type { ContentScriptContext } from './context.ts';

type Context = Pick<ContentScriptContext, 'onInvalidated'>;

/**
 * Wires a portal's page agent to the browser. `framed`: the sidebar may stand in the page (not in Firefox).
 * `composes`: some page has a reply box.
 */
export function runPortal(portal: Portal, context: Context, framed: boolean, composes = false): void {
  const away = new AbortController();
  context.onInvalidated(() => away.abort());
  startPageAgent({
    portal,
    window,
    composes,
    signal: away.signal,
    leave: () => away.abort(),
    isAlive: () => browser.runtime?.id !== undefined && !away.signal.aborted,
    connect: () => browser.runtime.connect({ name: PAGE_PORT }),
    ...(framed ? { frameAddress: (nonce: string) => `${browser.runtime.getURL('/sidebar.html')}#${nonce}` } : {}),
  });
}
