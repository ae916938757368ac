/** The page agent of sites that people added: registered for exactly those that the browser lets us into. */
import { type Browser, browser } from 'wxt/browser';
import { type Site, storeOfSite } from '@/lib/domain/site.ts';
import { settingsOf } from '../settings.ts';
import type { Shell } from '../shell.ts';
import type { OpenPages } from '../tabs.ts';

/** Name of its entry point and in the browser's register. */
const ID = 'generic';
const FILE = `content-scripts/${ID}.js`;

/** What the browser is asked for, and the script runs on. */
export const patternOf = ({ origin }: Pick<Site, 'origin'>): string => `${origin}/*`;

/** Whether the browser lets us into a site now. */
export const mayEnterSite = (site: Pick<Site, 'origin'>): Promise<boolean> =>
  browser.permissions.contains({ origins: [patternOf(site)] });

async function entered(sites: readonly Site[]): Promise<readonly Site[]> {
  const may = await Promise.all(sites.map(mayEnterSite));
  return sites.filter((_, index) => may[index]);
}

/** Brings the register in line with the sites. Answers those that were not in it before. */
async function register(sites: readonly Site[]): Promise<readonly Site[]> {
  const matches = sites.map(patternOf).toSorted();
  const [there] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  const known = there?.matches ?? [];
  if (matches.length === 0) {
    if (there) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return [];
  }
  const script: Browser.scripting.RegisteredContentScript = { id: ID, js: [FILE], matches, runAt: 'document_idle' };
  if (!there) await browser.scripting.registerContentScripts([script]);
  else if (known.toSorted().join() !== matches.join()) await browser.scripting.updateContentScripts([script]);
  return sites.filter((site) => !known.includes(patternOf(site)));
}

/** Puts the agent into tabs that were open before their site was added; what a browser refuses waits for a reload. */
async function inject(sites: readonly Site[], pages: OpenPages): Promise<void> {
  if (sites.length === 0) return;
  const tabs = await browser.tabs.query({ url: sites.map(patternOf) });
  const lacking = tabs.flatMap(({ id }) => (id !== undefined && !pages.ofTab(id) ? [id] : []));
  await Promise.allSettled(
    lacking.map((tabId) => browser.scripting.executeScript({ target: { tabId }, files: [`/${FILE}`] as never })),
  );
}

/** Has the agents of sites leave that are no longer ours to read. */
function dismiss(sites: readonly Site[], pages: OpenPages): void {
  const ours = new Set(sites.map(({ origin }) => storeOfSite(new URL(origin))));
  for (const { portal, store, peer } of pages.all())
    if (portal === 'generic' && store !== undefined && !ours.has(store)) peer.push('leave', {});
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Brings register and open tabs in line with the sites that were added and what the browser allows; one at a time. At
 * every start of the worker too: an update of the extension empties the register, and a permission may be taken back
 * while nobody runs.
 */
export function keepSites({ world, pages }: Pick<Shell, 'world' | 'pages'>): Promise<void> {
  const keep = async () => {
    const sites = await entered((await settingsOf(world.store)).sites);
    const fresh = await register(sites);
    dismiss(sites, pages);
    // A worker that starts anew hears late of the agents that are there: only what was not registered lacks one.
    await inject(fresh, pages);
  };
  const next = last.then(keep, keep);
  last = next.catch(() => undefined);
  return next;
}

/** Keeps sites as the browser's permissions come and go. Call synchronously when the worker starts. */
export function watchSites(ready: () => Promise<Shell>): void {
  const keep = () =>
    void ready()
      .then(async (shell) => {
        await keepSites(shell);
        shell.world.changed(['sites']);
      })
      // A store that cannot be opened names no sites: those that are registered stay.
      .catch(() => undefined);
  keep();
  browser.permissions.onAdded.addListener(keep);
  browser.permissions.onRemoved.addListener(keep);
}
