/** Where files lie while they change hands: the origin's own file system, which pages of ours reach as well. */
import type { Sink } from '@/lib/continuity/snapshot/write.ts';
import { SHELF } from '@/lib/domain/snapshot.ts';
import type { Instant } from '@/lib/domain/time.ts';

export interface Shelf {
  /** Whole or not at all: rejects with what `work` rejects with, and leaves no file then. */
  write<Result>(name: string, work: (sink: Sink) => Promise<Result>): Promise<Result>;
  /** What lies there; on disk, so that its size costs no memory. */
  read(name: string): Promise<Blob | undefined>;
  /** Takes one away; nothing where it is not there. */
  remove(name: string): Promise<void>;
  /** Takes away what was last written before then, but not these. */
  clear(keep: readonly string[], before: Instant): Promise<void>;
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
    remove: async (name) => {
      const folder = await place();
      await folder.removeEntry(name).catch(() => {});
    },
    async clear(keep, before) {
      const folder = await place();
      for await (const name of folder.keys()) {
        if (keep.includes(name)) continue;
        const file = await folder.getFileHandle(name).then(
          (handle) => handle.getFile(),
          () => undefined,
        );
        if (file && file.lastModified < before) await folder.removeEntry(name).catch(() => {});
      }
    },
  };
}
