/** Keys that a person may choose for what the browser lets extensions have keys for. */
import { browser } from 'wxt/browser';
import { activeTab } from './tab-actions.ts';
import type { OpenPages } from './tabs.ts';

export function onKeys(does: Readonly<Record<string, () => Promise<unknown>>>): void {
  browser.commands?.onCommand.addListener((name) => void does[name]?.().catch(() => undefined));
}

export const toggleSidebar = async (pages: OpenPages): Promise<unknown> =>
  pages.ofTab(await activeTab())?.peer.ask('frame.toggle', {});
