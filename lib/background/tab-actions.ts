import { browser } from 'wxt/browser';

/** The tab the person looks at. */
export async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

/** Brings a tab and its window to the front. False when it is gone. */
export async function focusTab(tabId: number): Promise<boolean> {
  try {
    const tab = await browser.tabs.update(tabId, { active: true });
    if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
    return tab !== undefined;
  } catch {
    return false;
  }
}

/** Shows a desktop alert; needs the optional permission, rejects without it. */
export async function notify(id: string, title: string, message: string): Promise<void> {
  if (!browser.notifications) throw new Error('desktop alerts are not permitted');
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  await browser.notifications.create(id, { type: 'basic', title, message, iconUrl });
}
