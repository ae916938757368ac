/** Puts our scripts into pages that stand open already; the pages opened later get theirs from the register. */
import { browser } from 'wxt/browser';
import type { PortalId } from '@/lib/domain/vocabulary.ts';
import { pageAgents } from '@/lib/portals/agents.ts';
import { matchesPattern, portals } from '@/lib/portals/index.ts';
import { access, originOf } from './access.ts';

/** The page agent for an address. */
function agentFor(address: string | undefined): readonly string[] {
  if (!address || !URL.canParse(address)) return [];
  const url = new URL(address);
  const fits = (patterns: readonly string[] = []) => patterns.some((pattern) => matchesPattern(pattern, url));
  const agent = pageAgents.find(({ matches, excludeMatches }) => fits(matches) && !fits(excludeMatches));
  return agent ? [`/content-scripts/${agent.id}.js`] : [];
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

/** Puts the helper that reads as taught into the tab, beside its page agent. */
export async function mend(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['/taught-helper.js'] as never });
}

/** The same, and the one that serves who teaches. */
export async function teach(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    files: ['/taught-helper.js', '/repair-helper.js'] as never,
  });
}

/** Puts page agents into the open tabs of these hosts, in place of those that are there; a tab may refuse. */
async function injectAll(patterns: readonly string[], lacks: (tabId: number) => boolean): Promise<void> {
  const may = await access();
  const hosts = [...new Set(patterns.map(originOf))].filter(may);
  if (hosts.length === 0) return;
  const tabs = await browser.tabs.query({ url: hosts.map((host) => `${host}*`) });
  await Promise.allSettled(tabs.map(({ id }) => id !== undefined && lacks(id) && injectInto(id)));
}

/**
 * Puts this version's page agents into portal tabs that were open before it was installed or their portal switched
 * on. What a browser refuses (a discarded tab, an error page) stays without one until its next reload. `lacks`:
 * whether a tab is in need of one.
 */
export const reinject = (lacks: (tabId: number) => boolean): Promise<void> =>
  injectAll(
    pageAgents.flatMap(({ matches }) => matches),
    lacks,
  );

/** New agents in the open tabs of some portals, whose ways have changed. */
export const renewIn = (ids: readonly PortalId[]): Promise<void> =>
  injectAll(
    portals.filter(({ id }) => ids.includes(id)).flatMap(({ matches }) => matches),
    () => true,
  );
