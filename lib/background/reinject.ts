import { browser } from 'wxt/browser';

/**
 * Puts this version's page agent into portal tabs that were open before it was installed. What a browser refuses
 * (a discarded tab, an error page) stays without one until its next reload.
 */
export async function reinject(): Promise<void> {
  for (const script of browser.runtime.getManifest().content_scripts ?? []) {
    const tabs = await browser.tabs.query({ url: script.matches ?? [] });
    await Promise.allSettled(
      tabs.map(({ id }) =>
        id === undefined
          ? undefined
          : browser.scripting.executeScript({ target: { tabId: id }, files: (script.js ?? []) as never }),
      ),
    );
  }
}
