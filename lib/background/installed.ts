/** Portside was installed, or is another version than a moment ago. */
import { browser } from 'wxt/browser';
import { entersNothing } from './portals/access.ts';
import { reinject } from './portals/inject.ts';
import { registerAgents } from './portals/register.ts';
import { recomputeAll } from './recompute.ts';
import type { Shell } from './shell.ts';
import { openWelcome } from './tab-actions.ts';

interface Around {
  readonly ready: () => Promise<Shell>;
  /** Whether a tab's page agent has reported. */
  readonly hasPage: (tabId: number) => boolean;
}

export function onInstalled({ ready, hasPage }: Around): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    // Tabs opened before this version hold orphans or nothing; hand them a page agent.
    void registerAgents().then(() => reinject((tabId) => !hasPage(tabId)));
    // An update can leave a portal's permission behind; nobody should find Portside gone without a word.
    if (reason === 'install') void openWelcome();
    if (reason === 'update') void entersNothing().then((nothing) => (nothing ? openWelcome() : undefined));
    if (reason === 'update')
      void ready()
        .then(({ world }) => recomputeAll(world))
        .catch(() => {});
  });
}
