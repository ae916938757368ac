import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TicketDetail } from '@/lib/protocol.ts';
import { aThread } from '../e2e/journeys.ts';
import { report } from '../e2e/table.ts';
import { deliver } from './deliver.ts';
import { expect, folder, read, test } from './fixtures.ts';

test('a page learns nothing of a buyer, and cannot reach our pages', async ({ lab, firefox, view }) => {
  const page = await firefox.newPage();
  const thread = aThread(lab, 'amazon');
  await read(page, view, thread);
  await page.goto('https://sellercentral.amazon.com/performance/dashboard');
  await page.until(() => [...document.documentElement.children].some((element) => element.localName === 'div'));
  const words = (thread.messages.at(-1)?.text ?? '').slice(0, 24);
  const learnt = await page.evaluate((words) => {
    const { find } = window as unknown as { find(words: string): boolean };
    const selection = getSelection();
    const readable = find('1') || find('m') ? selection : undefined;
    readable?.modify('extend', 'backward', 'documentboundary');
    const text = `${readable ?? ''}`;
    return {
      found: find(words),
      selected: text.includes(words),
      html: document.documentElement.outerHTML.includes(words),
    };
  }, words);
  expect(learnt).toEqual({ found: false, selected: false, html: false });
  const reached = await page.evaluate(async () => {
    const address = 'moz-extension://11111111-2222-4333-8444-555555555555/';
    const tries = ['sidebar.html', 'options.html', 'manifest.json', 'icon/128.png'].map((path) =>
      fetch(address + path).then(
        () => true,
        () => false,
      ),
    );
    return (await Promise.all(tries)).filter(Boolean).length;
  });
  expect(reached).toBe(0);
  report('firefox', { journey: 'page script: rail, sidebar, our files', result: 'learns nothing' });
});

test('a background that the browser put to sleep, and an update, lose nothing and leave one page agent', async ({
  lab,
  firefox,
  view,
}) => {
  const page = await firefox.newPage();
  const thread = aThread(lab, 'amazon');
  const id = await read(page, view, thread);
  await view.ask('ticket.note', { id, text: 'before' }, 'op-1');
  // Installing again ends the background page and its ports, as an update and as the idle timer do.
  await firefox.install();
  const next = await firefox.ownPage('options.html');
  await page.toFront();
  const notes = async () =>
    (await next.ask<TicketDetail>('ticket.get', { id })).ticket.decided.notes.map(({ text }) => text);
  await expect.poll(notes).toEqual(['before']);
  await deliver(lab, page, { threadId: thread.id, text: 'Written after the update' });
  await expect
    .poll(async () => (await next.ask<TicketDetail>('ticket.get', { id })).messages.at(-1)?.text.trim(), {
      timeout: 20_000,
    })
    .toBe('Written after the update');
  const hosts = () =>
    page.evaluate(() => [...document.documentElement.children].filter((e) => e.localName === 'div').length);
  await expect.poll(hosts, { timeout: 20_000 }).toBe(1);
  report('firefox', { journey: 'background ended, build installed again', result: 'nothing lost, one agent' });
});

test('web-ext lint finds no error, no warning and no notice', () => {
  const program = fileURLToPath(new URL('../../node_modules/.bin/web-ext', import.meta.url));
  const { stdout } = spawnSync(program, ['lint', '-s', folder, '-o', 'json', '--no-config-discovery'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { ...process.env, NO_UPDATE_NOTIFIER: '1' },
  });
  const { errors, warnings, notices } = JSON.parse(stdout) as Record<
    string,
    readonly { code: string; message: string }[]
  >;
  const said = [...(errors ?? []), ...(warnings ?? []), ...(notices ?? [])].map(
    ({ code, message }) => `${code}: ${message}`,
  );
  expect(said).toEqual([]);
  report('firefox', { journey: 'web-ext lint', result: '0 errors, 0 warnings, 0 notices' });
});
