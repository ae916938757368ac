/** Stops the real worker at a chosen step, so that a test can kill it exactly there. */
import type { Page, Worker } from 'playwright';
import { killWorker, type Launched } from './browser.ts';

interface Trapped {
  trap?: { at: number; seen: number };
}

/**
 * From now on the worker counts its steps (each call that reads or writes the store, each end of a transaction, each
 * word over a port) and stands still for good at the `at`-th, before taking it: what it did before is done, what it
 * would do next is not.
 */
async function setTrap(worker: Worker, at: number): Promise<void> {
  await worker.evaluate((at) => {
    const scope = globalThis as Trapped;
    if (scope.trap) {
      scope.trap = { at, seen: 0 };
      return;
    }
    scope.trap = { at, seen: 0 };
    const step = () => {
      const { trap } = scope;
      if (!trap) return;
      trap.seen += 1;
      if (trap.seen === trap.at) for (;;);
    };
    const before = (prototype: object, names: readonly string[]) => {
      for (const name of names) {
        const methods = prototype as Record<string, (...values: unknown[]) => unknown>;
        const method = methods[name];
        if (!method) continue;
        methods[name] = function (this: unknown, ...values: unknown[]) {
          step();
          return method.apply(this, values);
        };
      }
    };
    before(IDBObjectStore.prototype, ['get', 'getAll', 'getAllKeys', 'put', 'add', 'delete', 'clear', 'openCursor']);
    before(IDBIndex.prototype, ['getAll', 'getAllKeys', 'openCursor', 'openKeyCursor']);
    before(IDBDatabase.prototype, ['transaction']);
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: object } } };
    before(chrome.storage.local, ['set']);
    const add = IDBTransaction.prototype.addEventListener;
    Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
      set(this: IDBTransaction, heard: (event: Event) => void) {
        add.call(this, 'complete', (event) => {
          step();
          heard.call(this, event);
        });
      },
    });
  }, at);
}

/** The running worker; a killed one may be listed for a moment longer. */
async function liveWorker({ context, worker }: Launched): Promise<Worker> {
  for (let tries = 0; tries < 50; tries++) {
    for (const candidate of context.serviceWorkers()) {
      const alive = candidate.evaluate(() => true).catch(() => false);
      const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), 300));
      if (await Promise.race([alive, late])) return candidate;
    }
    await Promise.race([worker(), new Promise((resolve) => setTimeout(resolve, 100))]);
  }
  throw new Error('no worker came back');
}

/** How many steps `deed` takes when nothing stops it; resolve when it is through. */
export async function countSteps(browser: Launched, deed: () => Promise<unknown>): Promise<number> {
  const worker = await liveWorker(browser);
  await setTrap(worker, 0);
  await deed();
  return worker.evaluate(() => (globalThis as Trapped).trap?.seen ?? 0);
}

/** Time for the worker to come to the step, ms. Too short on a slow machine only means it is killed a little earlier. */
const REACHED = 250;

/** Starts `deed`, kills the worker at its `at`-th step, and waits until the deed was done all the same. */
export async function killedAt(browser: Launched, page: Page, at: number, deed: () => Promise<unknown>): Promise<void> {
  await setTrap(await liveWorker(browser), at);
  const done = deed();
  await new Promise((resolve) => setTimeout(resolve, REACHED));
  await killWorker(browser.context, page);
  await done;
}
