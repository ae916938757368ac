import { browser } from 'wxt/browser';

/** The part of Chrome's and Edge's side panel used here; Firefox has none, and the polyfill does not know it. */
interface SidePanel {
  open(where: { tabId: number }): Promise<void>;
}

const sidePanel = (): SidePanel | undefined => (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;

/**
 * What opens the browser's side panel on this tab, ready to be called in a click: the browser opens it only while the
 * click is fresh, so which tab this is must be known before. Absent where there is no side panel.
 */
export async function sidePanelOpener(): Promise<(() => void) | undefined> {
  const panel = sidePanel();
  const tab = await browser.tabs.getCurrent();
  if (!panel || tab?.id === undefined) return undefined;
  const { id } = tab;
  return () => void panel.open({ tabId: id });
}
