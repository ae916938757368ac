/** The disk is full: nothing half written, nothing acknowledged that is not stored, said plainly, and over by itself. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deliver } from '../portal-lab/kit/route.ts';
import { ask } from './ask.ts';
import { launch } from './browser.ts';
import { consistent } from './consistent.ts';
import { expect, folder, test } from './fixtures.ts';
import { aThread, focusOf, openThread } from './journeys.ts';

/** A disk of its own that can be filled, with room for a browser's profile, bytes. */
const SIZE = 160 * 1024 * 1024;

/** Mounts it; undefined where one may not. */
function smallDisk(): string | undefined {
  const place = mkdtempSync(join(tmpdir(), 'portside-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', place]);
  if (status === 0) return place;
  rmSync(place, { recursive: true });
  return undefined;
}

/** Writes until there is no room for a byte more; returns what to delete for room. */
function fill(place: string): string {
  const file = openSync(join(place, 'filler'), 'w');
  for (let size = 1 << 20; size >= 1; size >>= 1) {
    try {
      while (writeSync(file, Buffer.alloc(size)) === size);
    } catch {}
  }
  closeSync(file);
  return join(place, 'filler');
}

test('a full disk is said plainly, and what was refused comes in by itself once there is room', async ({ lab }) => {
  test.setTimeout(120_000);
  const place = smallDisk();
  test.skip(place === undefined, 'a disk that can be filled needs root on Linux');
  if (!place) return;
  const browser = await launch({ folder, lab, profile: join(place, 'profile') });
  const page = await browser.context.newPage();
  const thread = aThread(lab, 'amazon');
  await openThread(page, thread);
  const view = await browser.context.newPage();
  await view.goto(`chrome-extension://${browser.extensionId}/options.html`);
  const id = await focusOf(view);
  const filler = fill(place);
  try {
    const text = 'x'.repeat(60_000);
    await expect(ask(view, 'ticket.note', { id, text }, 'too-much')).rejects.toThrow(/disk is full/);
    expect(await ask(view, 'store.state', {})).toEqual({ state: 'full' });
    await expect(view.getByText('The disk is full', { exact: false }).first()).toBeVisible();
    await page.bringToFront();
    await deliver(lab, [page], { threadId: thread.id, text: 'written while the disk was full' });
    // Chromium closes every database when it runs out of room: for now nothing can be read either.
    await expect(ask(view, 'ticket.get', { id })).rejects.toThrow(/disk is full/);

    rmSync(filler);
    await expect.poll(() => ask(view, 'store.state', {}), { timeout: 40_000 }).toEqual({ state: 'ok' });
    const texts = async () => ((await ask(view, 'ticket.get', { id }))?.messages ?? []).map((message) => message.text);
    await expect.poll(texts, { timeout: 20_000 }).toContain('written while the disk was full');
    expect((await consistent(view)).events.map((event) => event.id)).not.toContain('too-much');
    await ask(view, 'ticket.note', { id, text }, 'too-much');
    await consistent(view);
  } finally {
    await browser.close();
    spawnSync('umount', [place]);
    rmSync(place, { recursive: true, force: true });
  }
});
