/** A portal is switched on and off by the browser's permission, in a page of ours or in the browser's own settings. */
import { browser } from 'wxt/browser';
import type { OpenPage, OpenPages } from '../tabs.ts';
import { mayEnter } from './access.ts';
import { reinject } from './inject.ts';
import { registerAgents } from './register.ts';

/** Tells the page agent of a page that is no longer ours to read to leave. */
export async function admit(page: OpenPage, address: string | undefined): Promise<boolean> {
  const may = await mayEnter(address);
  if (!may) page.peer.push('leave', {});
  return may;
}

/**
 * Keeps register and open pages in line with what is allowed. Call synchronously when the worker starts. `changed`
 * hears that a permission came or went.
 */
export function watchAccess(pages: OpenPages, changed: () => void): void {
  void registerAgents();
  browser.permissions.onAdded.addListener(async () => {
    changed();
    await registerAgents();
    await reinject((tabId) => pages.ofTab(tabId) === undefined);
  });
  browser.permissions.onRemoved.addListener(async () => {
    changed();
    for (const page of pages.all()) void admit(page, page.address);
    await registerAgents();
  });
}
