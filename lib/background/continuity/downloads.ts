/** The browser's downloads, as far as snapshots use them; tests hand in their own. */
import { browser } from 'wxt/browser';
import { blobAddress } from './offscreen.ts';

export interface Downloads {
  granted(): Promise<boolean>;
  /** Saves a file of the shelf; resolves with its id once it is on disk. */
  save(file: string, name: string): Promise<number>;
  /** Deletes a file that we saved; one that is gone, or none of ours, is left be. */
  remove(id: number): Promise<void>;
}

/** Beneath the downloads folder. */
const FOLDER = 'Portside';
/** Longer than a gigabyte takes to be copied, ms. */
const PATIENCE = 10 * 60_000;

async function finished(id: number): Promise<void> {
  const until = Date.now() + PATIENCE;
  // Asked for rather than listened to: an event may come before anybody listens, and asking keeps the worker awake.
  for (let pause = 50; ; pause = Math.min(1_000, pause * 2)) {
    const [item] = await browser.downloads.search({ id });
    if (item?.state === 'complete') return;
    if (item?.state !== 'in_progress' || Date.now() > until) throw new Error('the download did not end well');
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

export const browserDownloads = (): Downloads => ({
  granted: () => browser.permissions.contains({ permissions: ['downloads'] }),
  save: (file, name) =>
    blobAddress(file, async (url) => {
      const filename = `${FOLDER}/${name}`;
      const id = await browser.downloads.download({ url, filename, saveAs: false, conflictAction: 'uniquify' });
      await finished(id);
      return id;
    }),
  async remove(id) {
    const [item] = await browser.downloads.search({ id });
    if (!item || item.byExtensionId !== browser.runtime.id) return;
    if (item.exists !== false) await browser.downloads.removeFile(id);
    await browser.downloads.erase({ id });
  },
});
