import { browser } from 'wxt/browser';

/** Tells the zoom of the page this view stands in, 1 = 100 %, now and whenever the person changes it. */
export async function watchZoom(changed: (zoom: number) => void): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id === undefined) return;
  browser.tabs.onZoomChange.addListener(({ tabId, newZoomFactor }) => {
    if (tabId === tab.id) changed(newZoomFactor);
  });
  changed(await browser.tabs.getZoom(tab.id));
}
