/** The address of a file on the shelf, for the browser's downloads. Chrome's workers make none, a page of ours does. */
import { needsPage, withPage } from '../offscreen.ts';
import { originShelf } from './shelf.ts';

/** Where that page says the address; a channel of our own origin, which no portal's page hears. */
export const ADDRESS = 'portside:address';
/** What the page is to do stands in its address, before the file's name. */
export const ADDRESS_TASK = 'address:';
/** Longer than a page takes to load, ms. */
const PATIENCE = 10_000;

/** Rejects where nothing of that name lies there. */
export async function makeAddress(file: string): Promise<string> {
  const found = await originShelf().read(file);
  if (!found) throw new Error('nothing lies there');
  return URL.createObjectURL(found);
}

/** Hands the address to `work`; it holds no longer than that. */
export async function blobAddress<Result>(file: string, work: (url: string) => Promise<Result>): Promise<Result> {
  if (!needsPage()) {
    const url = await makeAddress(file);
    return work(url).finally(() => URL.revokeObjectURL(url));
  }
  const answer = new BroadcastChannel(ADDRESS);
  const told = new Promise<string>((resolve) => {
    answer.onmessage = ({ data }) => resolve(typeof data === 'string' ? data : '');
  });
  const page = {
    task: `${ADDRESS_TASK}${file}`,
    reason: 'BLOBS',
    justification: 'A snapshot of the tickets is saved as a file, as the person set it up.',
  } as const;
  try {
    return await withPage(page, async () => {
      const url = await Promise.race([told, new Promise<string>((resolve) => setTimeout(resolve, PATIENCE, ''))]);
      if (!url.startsWith('blob:')) throw new Error('there is no address');
      return work(url);
    });
  } finally {
    answer.close();
  }
}
