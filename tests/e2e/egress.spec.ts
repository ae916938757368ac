/** The wall itself: that it sees what leaves, from wherever it leaves, and that a quiet browser leaves it alone. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { BUILT_IN_PORTALS } from '@/lib/domain/vocabulary.ts';
import { startEgress } from './egress.ts';
import { expect, test } from './fixtures.ts';
import { aThread, openThread } from './journeys.ts';
import { report } from './table.ts';

/** Empties the lists, so that what a test lets out on purpose does not fail its end. */
const taken = (list: string[]): string[] => list.splice(0);

/** Where a line at the wall wanted to go. */
const hostsOf = (lines: readonly string[]): string[] =>
  [...new Set(lines.map((line) => line.replace(/^\w+ (?:http:\/\/)?([^/]+).*$/, '$1')))].toSorted();

test('what our pages fetch is stopped by their own policy; what the worker or a portal’s page fetches is seen and turned away', async ({
  browserWith,
  view,
}) => {
  const { context, strays, knocked } = browserWith;
  const saidBy = (from: { evaluate: typeof view.evaluate }, host: string) =>
    from.evaluate(
      (to) =>
        fetch(`https://${to}/x`).then(
          () => 'answered',
          (error: Error) => error.message,
        ),
      host,
    );
  for (const page of ['options', 'popup', 'sidebar']) {
    await view.goto(`chrome-extension://${browserWith.extensionId}/${page}.html`);
    expect(await saidBy(view, 'view.example.com')).toMatch(/Content Security Policy|Failed to fetch/);
  }
  expect(taken(knocked)).toEqual([]);
  report('egress', { from: 'our own pages (control)', sent: 3, reached_the_wall: 0, note: 'stopped by connect-src' });

  // Its policy has to let translation engines through, whose addresses are entered later.
  const worker = await browserWith.worker();
  expect(await saidBy(worker as unknown as typeof view, 'worker.example.com')).toBe('Failed to fetch');
  expect(hostsOf(taken(knocked))).toEqual(['worker.example.com:443']);

  const page = await context.newPage();
  await page.goto('https://sellercentral.amazon.com/feedback-manager/index.html');
  await page.evaluate(async () => {
    await fetch('https://page.example.com/x').catch(() => undefined);
    navigator.sendBeacon('https://beacon.example.com/x', 'x');
    new Image().src = 'https://image.example.com/x.png';
  });
  const hosts = () => hostsOf(knocked);
  await expect.poll(hosts).toEqual(['beacon.example.com:443', 'image.example.com:443', 'page.example.com:443']);
  expect(strays.length).toBeGreaterThanOrEqual(3);
  report('egress', {
    from: 'extension worker (control)',
    sent: 1,
    reached_the_wall: 1,
    note: 'seen, refused',
  });
  report('egress', { from: 'portal page (control)', sent: 3, reached_the_wall: hosts().length, note: 'seen, refused' });
  taken(strays);
  taken(knocked);
});

test('the browser, the worker and three portals with the extension at work send nothing anywhere', async ({
  lab,
  browserWith,
  view,
}) => {
  const page = await browserWith.context.newPage();
  for (const portal of BUILT_IN_PORTALS) {
    await openThread(page, aThread(lab, portal));
    await expect.poll(async () => (await view.evaluate(() => document.readyState)) === 'complete').toBe(true);
  }
  // Long enough for what a browser does of itself once it has started: variations, component and extension updates.
  await page.waitForTimeout(8_000);
  expect([...browserWith.strays, ...browserWith.knocked]).toEqual([]);
  report('egress', { from: 'browser, worker, three portals', sent: 0, reached_the_wall: 0, note: 'idle 8 s as well' });
});

test('what is let pass as the browser’s own is asked by a browser without the extension too', async () => {
  const egress = await startEgress();
  const profile = mkdtempSync(join(tmpdir(), 'portside-bare-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--headless=new', '--no-sandbox', ...egress.args],
  });
  const page = await context.newPage();
  await page.route('https://form.example.com/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<input autocomplete="email"><textarea></textarea>' }),
  );
  await page.goto('https://form.example.com/');
  const services = () => [...new Set(egress.own.map((line) => line.split(/[ .]/)[1]))].toSorted();
  await expect.poll(services, { timeout: 40_000 }).toEqual(['accounts', 'autofill', 'updates']);
  await context.close();
  await egress.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  report('egress', {
    from: 'browser alone (its own)',
    sent: egress.own.length,
    reached_the_wall: egress.own.length,
    note: services().join(', '),
  });
});
