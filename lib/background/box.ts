import type { Browser } from 'wxt/browser';

/** Where something small is kept outside the database: `storage.local` for the canary, `storage.session` for the rest. */
export interface Box<Value> {
  read(): Promise<Value | undefined>;
  write(value: Value): Promise<void>;
}

/** One value kept under `key` in one of the browser's own storage areas. */
export const boxIn = <Value>(area: Browser.storage.StorageArea, key: string): Box<Value> => ({
  read: async () => (await area.get(key))[key] as Value | undefined,
  write: (value) => area.set({ [key]: value }),
});

/** Between two writes of values that come fast, ms. */
const PAUSE = 1_000;

/** Writes the newest value into a box: the first at once, then at most one a second. A box that fails is left be. */
export function newestInto<Value>(box: Box<Value>): (value: Value) => void {
  let waiting: Value | undefined;
  let busy = false;
  const write = async () => {
    busy = true;
    while (waiting !== undefined) {
      const value = waiting;
      waiting = undefined;
      await box.write(value).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    busy = false;
  };
  return (value) => {
    waiting = value;
    if (!busy) void write();
  };
}
