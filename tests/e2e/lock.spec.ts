/** The lock at rest in a real browser: what stands in the database, what views and pages show, what opens it again. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { LockAfter } from '@/lib/domain/lock.ts';
import { ask } from './ask.ts';
import { faultsOf, hiddenAt } from './axe.ts';
import { killWorker, launch, openSidebar } from './browser.ts';
import { expect, folder, test } from './fixtures.ts';
import { aThread, focusOf, openThread } from './journeys.ts';
import { report } from './table.ts';

const WORDS = 'correct horse battery';
/** In a note, so that it stands nowhere but in our own database. */
const CANARY = 'zwyxqcanary';

/** Every row of every table as letters, straight from the database, past everything of ours. */
const rawLetters = (view: Page): Promise<string> =>
  view.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('portside');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    let letters = '';
    for (const table of database.objectStoreNames) {
      const rows = await new Promise<unknown[]>((resolve, reject) => {
        const asking = database.transaction(table).objectStore(table).getAll();
        asking.onsuccess = () => resolve(asking.result);
        asking.onerror = () => reject(asking.error);
      });
      letters += JSON.stringify(rows, (_, value) =>
        value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
      );
    }
    database.close();
    return letters.toLowerCase();
  });

const badge = (view: Page): Promise<string> =>
  view.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { action: { getBadgeText(of: object): Promise<string> } } };
    return chrome.action.getBadgeText({});
  });

async function turnOn(view: Page, minutes: LockAfter = 0): Promise<void> {
  expect(await ask(view, 'lock.on', { passphrase: WORDS, minutes })).toEqual({ begun: true });
  await expect.poll(async () => (await ask(view, 'lock.state', {})).phase, { timeout: 30_000 }).toBe('on');
}

const queueOf = async (view: Page) =>
  (await ask(view, 'queue.list', { filter: {}, limit: 50 })).rows.map(({ ticket }) => ticket);

test('sealed, locked, opened again: nothing stands plain, nothing is shown, nothing is lost', async ({
  lab,
  browserWith,
  view,
}) => {
  test.setTimeout(180_000);
  const { context, extensionId } = browserWith;
  const page = await context.newPage();
  const thread = aThread(lab, 'amazon');
  await openThread(page, thread);
  await expect.poll(async () => (await ask(view, 'queue.counts', {})).open).toBeGreaterThan(3);
  const id = await focusOf(view);
  await ask(view, 'ticket.note', { id, text: `note ${CANARY}` });
  const said = (thread.messages.at(-1)?.text ?? '').slice(0, 40).toLowerCase();
  const plain = await rawLetters(view);
  expect(plain).toContain(CANARY);
  expect(plain).toContain(JSON.stringify(said).slice(1, -1));

  // Turned on by a person, in the options.
  await view.goto(`chrome-extension://${extensionId}/options.html#privacy`);
  expect(await hiddenAt(view, 320)).toBe(0);
  await view.getByLabel('New passphrase').fill(WORDS);
  await view.getByLabel('The same again').fill(WORDS);
  await view.getByRole('button', { name: 'Turn the lock on' }).click();
  await expect(view.getByText('The lock is on.')).toBeVisible({ timeout: 30_000 });
  // The page that lies open goes on telling while rows are sealed.
  const sealed = await rawLetters(view);
  expect(sealed).not.toContain(CANARY);
  expect(sealed).not.toContain(JSON.stringify(said).slice(1, -1));
  expect(sealed).not.toContain(WORDS);

  await killWorker(context, view);
  const before = await queueOf(view);
  expect(before.length).toBeGreaterThan(3);
  const detail = await ask(view, 'ticket.get', { id });
  expect(detail?.ticket.decided.notes.map(({ text }) => text)).toEqual([`note ${CANARY}`]);
  const found = await ask(view, 'queue.list', { filter: { search: CANARY.slice(0, 7) }, limit: 5 });
  expect(found.rows.map(({ ticket }) => ticket.id)).toEqual([id]);

  const frame = await openSidebar(page);
  await expect(frame.getByRole('main')).toBeVisible();
  await view.bringToFront();
  expect(await hiddenAt(view, 320)).toBe(0);
  const bar = await context.newPage();
  await bar.goto(`chrome-extension://${extensionId}/sidebar.html`);
  await bar.locator('[data-portside-ready]').waitFor({ state: 'attached' });
  await bar.keyboard.press('Control+k');
  await bar.keyboard.type('lock');
  await bar
    .getByRole('option', { name: 'Lock now' })
    .or(bar.getByRole('button', { name: 'Lock now' }))
    .first()
    .waitFor();
  await bar.keyboard.press('Enter');
  await expect(bar.getByRole('heading', { name: 'Portside is locked' })).toBeVisible();
  await bar.close();
  await view.bringToFront();
  await expect(view.getByRole('heading', { name: 'Portside is locked' })).toBeVisible();
  await expect(frame.getByRole('heading', { name: 'Portside is locked' })).toBeVisible();
  // Within a page no passphrase is typed: the page could take the keyboard away.
  await expect(frame.getByLabel('Passphrase')).toHaveCount(0);
  await expect(frame.getByRole('link', { name: 'Unlock in a tab' })).toBeVisible();
  const shown = (await frame.locator('body').innerText()).toLowerCase();
  expect(shown).not.toContain(said.slice(0, 20));
  await expect.poll(() => badge(view)).toBe('🔒');
  for (const order of [
    () => queueOf(view),
    () => ask(view, 'ticket.get', { id }),
    () => ask(view, 'ticket.note', { id, text: 'while locked' }),
    () => ask(view, 'data.export', {}),
    () => ask(view, 'privacy.find', { text: 'a' }),
  ])
    await expect(order()).rejects.toThrow('Portside is locked');
  expect(await ask(view, 'store.state', {})).toEqual({ state: 'locked' });

  // Still locked for a worker that starts again.
  await killWorker(context, view);
  expect(await ask(view, 'store.state', {})).toEqual({ state: 'locked' });
  expect(await faultsOf(view)).toEqual([]);
  for (const scheme of ['dark', 'light'] as const) {
    await view.emulateMedia({ colorScheme: scheme });
    expect(await faultsOf(view)).toEqual([]);
  }

  const field = view.getByLabel('Passphrase', { exact: true });
  await expect(field).toBeFocused();
  await view.keyboard.type('not this one');
  await view.keyboard.press('Enter');
  await expect(view.getByRole('alert')).toContainText('not the passphrase');
  await field.focus();
  await view.keyboard.type(WORDS);
  await view.keyboard.press('Enter');
  await expect(view.getByText('The lock is on.')).toBeVisible();
  await expect(frame.getByRole('heading', { name: 'Portside is locked' })).toHaveCount(0);
  await expect.poll(() => badge(view)).not.toBe('🔒');
  const after = await queueOf(view);
  expect(after.map(({ id: one }) => one)).toEqual(before.map(({ id: one }) => one));
  expect((await ask(view, 'ticket.get', { id }))?.ticket.decided).toEqual(detail?.ticket.decided);

  // And off again.
  await view.getByLabel('Current passphrase').fill(WORDS);
  await view.getByRole('button', { name: 'Turn the lock off' }).click();
  await expect.poll(async () => (await ask(view, 'lock.state', {})).phase, { timeout: 30_000 }).toBe('off');
  expect(await rawLetters(view)).toContain(CANARY);
});

test('a closed browser is a locked one; the forgotten passphrase costs everything, once that is typed', async ({
  lab,
}) => {
  test.setTimeout(180_000);
  const kept = mkdtempSync(join(tmpdir(), 'portside-lock-'));
  const browser = await launch({ folder, lab, profile: kept });
  const page = await browser.context.newPage();
  await openThread(page, aThread(lab, 'amazon'));
  const view = await browser.context.newPage();
  await view.goto(`chrome-extension://${browser.extensionId}/options.html`);
  await page.bringToFront();
  const id = await focusOf(view);
  await ask(view, 'ticket.note', { id, text: `note ${CANARY}` });
  await turnOn(view);
  await browser.close();

  // What the browser's own files still hold of plain rows from before: it tidies them up when it likes.
  const place = join(kept, 'Default', 'IndexedDB', `chrome-extension_${browser.extensionId}_0.indexeddb.leveldb`);
  const left = readdirSync(place).filter((name) => {
    const bytes = readFileSync(join(place, name));
    return bytes.includes(CANARY) || bytes.includes(Buffer.from(CANARY, 'utf16le'));
  });
  report('the lock: files that still hold a word written before it', { files: left.length, names: left.join(' ') });

  const again = await launch({ folder, lab, profile: kept });
  const popup = await again.context.newPage();
  await popup.goto(`chrome-extension://${again.extensionId}/popup.html`);
  await expect(popup.getByRole('heading', { name: 'Portside is locked' })).toBeVisible();
  const other = await again.context.newPage();
  await openThread(other, aThread(lab, 'amazon'));
  await expect.poll(() => badge(popup)).toBe('🔒');
  expect(await rawLetters(popup)).not.toContain(CANARY);

  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Forgotten the passphrase?' }).click();
  const gone = popup.getByRole('button', { name: 'Delete everything here' });
  await expect(gone).toBeDisabled();
  await popup.getByLabel('Type “delete” to confirm').fill('delete');
  expect(await faultsOf(popup)).toEqual([]);
  await gone.hover();
  await popup.waitForTimeout(1_000);
  await gone.click();
  await expect.poll(async () => (await ask(popup, 'store.state', {})).state, { timeout: 20_000 }).toBe('ok');
  expect((await ask(popup, 'lock.state', {})).phase).toBe('off');
  // The page that lies open is read again.
  await expect.poll(async () => (await ask(popup, 'queue.counts', {})).open, { timeout: 20_000 }).toBeGreaterThan(0);
  await again.close();
  rmSync(kept, { recursive: true, force: true, maxRetries: 3 });
});

test('locks itself after a minute in which nobody did anything', async ({ lab, browserWith, options: view }) => {
  test.setTimeout(180_000);
  const page = await browserWith.context.newPage();
  await openThread(page, aThread(lab, 'amazon'));
  await expect.poll(async () => (await ask(view, 'queue.counts', {})).open).toBeGreaterThan(0);
  await turnOn(view, 1);
  const since = Date.now();
  await expect(view.getByRole('heading', { name: 'Portside is locked' })).toBeVisible({ timeout: 120_000 });
  expect(Date.now() - since).toBeGreaterThan(50_000);
  expect(await ask(view, 'store.state', {})).toEqual({ state: 'locked' });
});
