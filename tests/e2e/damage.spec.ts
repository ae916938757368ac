/** Files of the store damaged while the browser was closed: noticed, said, and never an empty start that overwrites. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { StoreState } from '@/lib/domain/custody.ts';
import type { Lab } from '../portal-lab/kit/server.ts';
import { ask } from './ask.ts';
import { type Launched, launch } from './browser.ts';
import { expect, folder, test } from './fixtures.ts';
import { aThread, focusOf, openThread } from './journeys.ts';
import { report } from './table.ts';

const each = (place: string, name: RegExp, act: (file: string) => void) => {
  for (const file of readdirSync(place)) if (name.test(file)) act(join(place, file));
};
const halve = (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2));

function flipBit(file: string): void {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 0x10;
  writeFileSync(file, bytes);
}

/** What can happen to the folder of the database; `older` is a copy from before the last decision. */
const DAMAGES: readonly { name: string; does(place: string, older: string): void }[] = [
  { name: 'the folder is gone', does: (place) => rmSync(place, { recursive: true }) },
  { name: 'CURRENT is missing', does: (place) => rmSync(join(place, 'CURRENT')) },
  { name: 'CURRENT is garbage', does: (place) => writeFileSync(join(place, 'CURRENT'), 'garbage') },
  { name: 'MANIFEST is missing', does: (place) => each(place, /^MANIFEST/, (file) => rmSync(file)) },
  { name: 'MANIFEST is cut in half', does: (place) => each(place, /^MANIFEST/, halve) },
  { name: 'the log is cut in half', does: (place) => each(place, /\.log$/, halve) },
  { name: 'the log is empty', does: (place) => each(place, /\.log$/, (file) => truncateSync(file)) },
  { name: 'a bit of the log flipped', does: (place) => each(place, /\.log$/, flipBit) },
  { name: 'tables and log are missing', does: (place) => each(place, /\.(log|ldb)$/, (file) => rmSync(file)) },
  {
    name: 'an older copy was put back',
    does: (place, older) => {
      rmSync(place, { recursive: true });
      cpSync(older, place, { recursive: true });
    },
  },
];

const rowsIn = async (view: Page) => {
  const { tables } = JSON.parse(await ask(view, 'data.export', {})) as { tables: Record<string, readonly unknown[]> };
  const count = (name: string) => tables[name]?.length ?? 0;
  return { tickets: count('tickets'), messages: count('messages'), orders: count('orders'), events: count('events') };
};

async function optionsOf({ context, extensionId }: Launched): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  return page;
}

/** A profile with a day's work in it, and an older copy of its database from before the last note. */
async function aDaysWork(lab: Lab, profile: string, older: string) {
  const work = async (note: string) => {
    const browser = await launch({ folder, lab, profile });
    const page = await browser.context.newPage();
    await openThread(page, aThread(lab, 'amazon'));
    const view = await optionsOf(browser);
    const id = await focusOf(view);
    await ask(view, 'ticket.note', { id, text: note });
    // The list comes late; a page that is gone brings no more rows.
    await expect.poll(async () => (await rowsIn(view)).tickets).toBeGreaterThan(5);
    await page.close();
    const rows = await rowsIn(view);
    // The copy outside follows a commit within a second.
    const copied = () =>
      browser.worker().then((worker) =>
        worker.evaluate(async () => {
          const { chrome } = globalThis as unknown as {
            chrome: { storage: { local: { get(): Promise<{ canary?: { ledger?: { rows: unknown } } }> } } };
          };
          return (await chrome.storage.local.get()).canary?.ledger?.rows;
        }),
      );
    await expect.poll(copied).toEqual(rows);
    await browser.close();
    return {
      rows,
      place: join(profile, 'Default', 'IndexedDB', `chrome-extension_${browser.extensionId}_0.indexeddb.leveldb`),
    };
  };
  const { place } = await work('before');
  cpSync(place, older, { recursive: true });
  return work('after');
}

test('damaged, emptied or older files are recognised, said plainly, and nothing is written over them', async ({
  lab,
}) => {
  test.setTimeout(300_000);
  const base = mkdtempSync(join(tmpdir(), 'portside-damage-'));
  const older = join(base, 'older');
  const { rows, place } = await aDaysWork(lab, join(base, 'profile'), older);
  expect(rows.events).toBe(2);
  for (const { name, does } of DAMAGES) {
    const profile = join(base, 'hurt');
    rmSync(profile, { recursive: true, force: true });
    cpSync(join(base, 'profile'), profile, { recursive: true });
    does(place.replace(join(base, 'profile'), profile), older);
    const browser = await launch({ folder, lab, profile });
    const view = await optionsOf(browser);
    // Rows are counted a few seconds after the start; only then the verdict is final.
    const inspected = () =>
      browser.worker().then((worker) =>
        worker.evaluate(async () => {
          const { chrome } = globalThis as unknown as {
            chrome: { storage: { session: { get(key: string): Promise<{ inspection?: string }> } } };
          };
          return (await chrome.storage.session.get('inspection')).inspection;
        }),
      );
    let state: StoreState = await ask(view, 'store.state', {});
    if (state.state === 'ok') {
      await expect.poll(inspected, { timeout: 15_000 }).toMatch(/whole|damaged/);
      state = await ask(view, 'store.state', {});
    }
    const found = state.state === 'unreadable' ? undefined : await rowsIn(view);
    report('durability: damaged files', {
      damage: name,
      said: state.state,
      saved: Object.values(rows).join('/'),
      found: found ? Object.values(found).join('/') : '-',
    });
    if (state.state === 'ok') expect(found).toEqual(rows);
    else {
      await expect(view.getByRole('heading', { level: 1 })).toHaveText(/missing or damaged|cannot open/);
      const page = await browser.context.newPage();
      await openThread(page, aThread(lab, 'amazon'));
      await page.waitForTimeout(1_500);
      // The browser may give up more of what it has by itself; nothing may have come in.
      const now = found ? await rowsIn(view) : undefined;
      for (const kind of ['tickets', 'messages', 'orders', 'events'] as const)
        expect(now?.[kind] ?? 0).toBeLessThanOrEqual(found?.[kind] ?? 0);
      await view.bringToFront();
      await view.getByRole('button', { name: /Go on with what is left|Begin anew/ }).click();
      await view.getByRole('button', { name: /^Yes/ }).click();
      await expect(view.getByRole('heading', { level: 1 })).not.toHaveText(/missing or damaged|cannot open/);
      expect(await ask(view, 'store.state', {})).toEqual({ state: 'ok' });
      await page.bringToFront();
      await expect.poll(async () => (await rowsIn(view)).tickets).toBeGreaterThan(0);
    }
    await browser.close();
  }
  rmSync(base, { recursive: true, force: true });
});

test('data of a newer Portside is refused by this one, and not written to', async ({
  lab,
  browserWith,
  options: view,
}) => {
  const page = await browserWith.context.newPage();
  await openThread(page, aThread(lab, 'amazon'));
  await view.bringToFront();
  await focusOf(view);
  const worker = await browserWith.worker();
  await worker.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('portside');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('settings', 'readwrite');
          writing.objectStore('settings').put({ key: 'shape', value: { minReader: 99 } });
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  const rows = await rowsIn(view);
  await browserWith.context.newCDPSession(page).then(async (session) => {
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
  });
  await expect.poll(() => ask(view, 'store.state', {})).toEqual({ state: 'too-new' });
  await view.reload();
  await expect(view.getByRole('heading', { level: 1 })).toHaveText('This data was written by a newer Portside');
  await page.reload();
  await page.waitForTimeout(1_000);
  expect(await rowsIn(view)).toEqual(rows);
});
