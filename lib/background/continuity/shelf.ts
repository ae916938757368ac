/** Where files lie while they change hands: the origin's own file system, which pages of ours reach as well. */
import type { Sink } from '@/lib/continuity/snapshot/write.ts';
import { SHELF } from '@/lib/domain/snapshot.ts';

export interface Shelf {
  /** Whole or not at all: rejects with what `work` rejects with, and leaves no file then. */
  write<Result>(name: string, work: (sink: Sink) => Promise<Result>): Promise<Result>;
  /** What lies there; on disk, so that its size costs no memory. */
  read(name: string): Promise<Blob | undefined>;
  /** Takes everything away but these. */
  clear(keep: readonly string[]): Promise<void>;
}

/** See https://fs.spec.whatwg.org: what is written shows only once it is closed. */
export function originShelf(): Shelf {
  const place = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(SHELF, { create: true });
  return {
    async write(name, work) {
      const folder = await place();
      const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
      try {
        const result = await work({
          write: (bytes) => file.write(new Uint8Array(bytes)),
          overwrite: (bytes) => file.write({ type: 'write', position: 0, data: new Uint8Array(bytes) }),
        });
        await file.close();
        return result;
      } catch (error) {
        await file.abort().catch(() => {});
        await folder.removeEntry(name).catch(() => {});
        throw error;
      }
    },
    read: async (name) => {
      const found = await (await place()).getFileHandle(name).catch(() => undefined);
      return found?.getFile();
    },
    async clear(keep) {
      const folder = await place();
      for await (const name of folder.keys()) if (!keep.includes(name)) await folder.removeEntry(name).catch(() => {});
    },
  };
}
