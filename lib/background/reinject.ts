import { browser } from 'wxt/browser';
import { matchesPattern } from '@/lib/portals/index.ts';

/** The files of the page agent that the manifest names for an address. */
function agentFor(address: string | undefined): readonly string[] {
  if (!address || !URL.canParse(address)) return [];
  const url = new URL(address);
  const fits = (patterns: readonly string[] | undefined) =>
    patterns?.some((pattern) => matchesPattern(pattern, url)) ?? false;
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  return scripts.find((script) => fits(script.matches) && !fits(script.exclude_matches))?.js ?? [];
}

/** Puts the page agent for the tab's present address into it. Rejects where the browser does not allow it. */
export async function injectInto(tabId: number): Promise<void> {
  const files = agentFor((await browser.tabs.get(tabId)).url);
  if (files.length > 0) await browser.scripting.executeScript({ target: { tabId }, files: files as never });
}

/** Puts the composer's helper into the tab, beside its page agent. */
export async function help(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['/composer-helper.js'] as never });
}

/** Puts the repair helper into the tab, beside its page agent. */
export async function mend(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['/repair-helper.js'] as never });
}

/**
 * Puts this version's page agents into portal tabs that were open before it was installed. What a browser refuses
 * (a discarded tab, an error page) stays without one until its next reload.
 */
export async function reinject(): Promise<void> {
  const tabs = await browser.tabs.query({ url: browser.runtime.getManifest().host_permissions ?? [] });
  await Promise.allSettled(tabs.map(({ id }) => id !== undefined && injectInto(id)));
}
