/** Files between this page and the background: a folder of our own origin on this machine, never a message. */
import { SHELF } from '@/lib/domain/snapshot.ts';

const place = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(SHELF, { create: true });

/** Copies a file that a person chose, without reading it into memory. */
export async function putOnShelf(name: string, file: Blob): Promise<void> {
  const handle = await (await place()).getFileHandle(name, { create: true });
  await file.stream().pipeTo(await handle.createWritable());
}

export const takeFromShelf = async (name: string): Promise<File> =>
  (await (await place()).getFileHandle(name)).getFile();
