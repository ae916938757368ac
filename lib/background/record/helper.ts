import { browser } from 'wxt/browser';

/** Puts the recorder into the tab, beside its page agent. Rejects where the browser does not allow it. */
export async function lendRecorder(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    files: ['/record-words.js', '/record-helper.js'] as never,
  });
}

/** Our page that shows the recording of a tab. */
export const recordAddress = (tabId: number): string => `${browser.runtime.getURL('/record.html')}#${tabId}`;
