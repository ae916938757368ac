/** Portside was installed, or is another version than a moment ago. */
import { browser } from 'wxt/browser';
import { askRecompute } from './ask-recompute.ts';
import { boxIn } from './box.ts';
import { entersNothing } from './portals/access.ts';
import { reinject } from './portals/inject.ts';
import { registerAgents } from './portals/register.ts';
import type { Shell } from './shell.ts';
import { openWelcome } from './tab-actions.ts';
import type { World } from './world.ts';

interface Around {
  readonly ready: () => Promise<Shell>;
  /** Whether a tab's page agent has reported. */
  readonly hasPage: (tabId: number) => boolean;
}

/** Another version judges anew. Browsers bring it when they start, which is when a store may be locked: it is owed then. */
const OWED = boxIn<boolean>(browser.storage.local, 'judge-anew');

/** Asks for every ticket to be judged anew where that is owed. */
export async function afterUpdate(world: World): Promise<void> {
  if (!(await OWED.read())) return;
  await askRecompute(world.store, undefined, true);
  await OWED.write(false);
}

export function onInstalled({ ready, hasPage }: Around): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    // Tabs opened before this version hold orphans or nothing; hand them a page agent.
    void registerAgents().then(() => reinject((tabId) => !hasPage(tabId)));
    // An update can leave a portal's permission behind; nobody should find Portside gone without a word.
    if (reason === 'install') void openWelcome();
    if (reason === 'update') void entersNothing().then((nothing) => (nothing ? openWelcome() : undefined));
    if (reason === 'update')
      void OWED.write(true)
        .then(ready)
        .then(async ({ world, recompute }) => {
          await afterUpdate(world);
          recompute();
        })
        .catch(() => {});
  });
}
