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

/** The key of the browser's own sidebar, as the person has it; only Firefox has one, and opens it for nothing else. */
export async function sidebarKey(): Promise<string | undefined> {
  if (!('sidebarAction' in browser)) return undefined;
  const all = await browser.commands.getAll();
  return all.find(({ name }) => name === '_execute_sidebar_action')?.shortcut;
}

/** The queue on a page of its own; the one that is open already comes to the front. */
export async function openQueue(): Promise<void> {
  const url = browser.runtime.getURL('/sidebar.html');
  // Firefox has no such list: there a new one opens.
  const [context] = (await browser.runtime.getContexts?.({ contextTypes: ['TAB'], documentUrls: [url] })) ?? [];
  if (context === undefined || !(await focusTab(context.tabId))) await browser.tabs.create({ url });
}

/** The first-run page. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** Desktop alerts are an optional right: without it there is nothing to listen to, and it may be given at any time. */
export function onAlertClicked(open: (id: string) => Promise<void>): void {
  let listening = false;
  const listen = () => {
    if (listening || !browser.notifications) return;
    listening = true;
    browser.notifications.onClicked.addListener((id) => {
      void browser.notifications.clear(id);
      void open(id);
    });
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}
