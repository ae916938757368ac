/** A translation engine set up in the options, from its address to its answer, with a server on this machine. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect } from 'playwright/test';
import { ask } from './ask.ts';
import { type Launched, launch } from './browser.ts';
import { folder } from './fixtures.ts';
import { theLab } from './lab.ts';

const KEY = 'hunter2-and-more-0815';

/** LibreTranslate as it documents itself, with one key. */
async function aTranslator() {
  const heard: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    heard.push(body);
    const { q, api_key } = JSON.parse(body) as { q: string[]; api_key?: string };
    const known = api_key === KEY;
    const answer = known
      ? { translatedText: q.map((text) => text.replace('Thank you, order', '谢谢，订单')) }
      : { error: `Invalid API key ${api_key}` };
    response.writeHead(known ? 200 : 403, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { host, heard, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

/** The built extension as it is after a person let it reach this machine: nobody can press the browser's own button here. */
function allowed(): string {
  const copy = mkdtempSync(join(tmpdir(), 'portside-allowed-'));
  cpSync(folder, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  expect(manifest.optional_host_permissions).toContain('http://127.0.0.1/*');
  manifest.host_permissions = ['http://127.0.0.1/*'];
  writeFileSync(path, JSON.stringify(manifest));
  return copy;
}

interface Fixtures {
  readonly translator: Awaited<ReturnType<typeof aTranslator>>;
  /** Starts the browser with this extension, which may reach the translator. */
  readonly browserOf: (extension: string) => Promise<Launched>;
  readonly allowedFolder: string;
}

const test = base.extend<Fixtures>({
  translator: async ({ browserName: _ }, use) => {
    const translator = await aTranslator();
    await use(translator);
    await translator.close();
  },
  browserOf: async ({ translator }, use) => {
    const open: Launched[] = [];
    await use(async (extension) => {
      const launched = await launch({ folder: extension, lab: theLab(), reach: [translator.host] });
      open.push(launched);
      return launched;
    });
    for (const launched of open) await launched.close();
  },
  allowedFolder: async ({ browserName: _ }, use) => {
    const copy = allowed();
    await use(copy);
    rmSync(copy, { recursive: true, force: true, maxRetries: 3 });
  },
});

test('an engine is set up, tested and agreed to; its key is shown nowhere and exported nowhere', async ({
  translator,
  browserOf,
  allowedFolder,
}) => {
  const browser = await browserOf(allowedFolder);
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html#translation`);
  await ask(page, 'settings.change', { change: { language: 'en' } });

  const engine = page.getByRole('listitem', { name: 'LibreTranslate' });
  await expect(engine.getByText('Not set up')).toBeVisible();
  await engine.getByRole('button', { name: /Set up/ }).press('Enter');
  await expect(engine.getByRole('switch')).toBeDisabled();
  await engine.getByRole('textbox', { name: 'Address' }).fill('http://translate.example.com');
  await expect(engine.getByText('Not an address that can be used.')).toBeVisible();
  await engine.getByRole('textbox', { name: 'Address' }).fill(`http://${translator.host}`);
  await engine.getByLabel(/^API key/).fill('wrong');
  await engine.getByLabel(/^API key/).press('Enter');
  await expect(engine.getByText('Saved. Now test it.')).toBeVisible();

  await engine.getByRole('button', { name: /^Test/ }).click();
  await expect(engine.getByText('It refuses the key.')).toBeVisible();
  await engine.getByLabel(/^API key/).fill(KEY);
  await engine.getByRole('button', { name: 'Save' }).click();
  await engine.getByRole('button', { name: /^Test/ }).click();
  await expect(engine.getByText(/It answered: .*谢谢，订单 302-1234567-7654321\./)).toBeVisible();
  expect(translator.heard.length).toBe(2);
  expect(translator.heard.join('')).not.toContain('7654321');
  await expect(
    engine.getByText('42 characters sent this month').or(engine.getByText('21 characters sent')),
  ).toBeVisible();

  await expect(engine.getByText('Not in use')).toBeVisible();
  await engine.getByRole('switch').press('Space');
  await expect(engine.getByText('In use')).toBeVisible();
  const { translation } = await ask(page, 'settings.get', {});
  expect(translation.consented.libretranslate).toBeGreaterThan(0);

  for (const theme of ['light', 'dark'] as const) {
    await ask(page, 'settings.change', { change: { theme } });
    await expect(page.locator(`html[data-mantine-color-scheme=${theme}]`)).toBeAttached();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${theme}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  await page.setViewportSize({ width: 360, height: 800 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBe(0);
  await page.screenshot({ path: test.info().outputPath('narrow.png'), fullPage: true });
  await page.setViewportSize({ width: 1500, height: 900 });
  await page.screenshot({ path: test.info().outputPath('wide.png'), fullPage: true });

  await page.reload();
  await page.getByRole('button', { name: /Set up .*LibreTranslate/ }).click();
  await expect(engine.getByLabel(/^API key/)).toHaveAttribute('placeholder', /0815/);
  expect(await page.content()).not.toContain('hunter2');
  expect(JSON.stringify(await ask(page, 'engine.list', {}))).not.toContain('hunter2');
  expect(await ask(page, 'data.export', {})).not.toContain('hunter2');

  await engine.getByRole('button', { name: 'Forget all of this' }).click();
  await expect(engine.getByText('Not set up')).toBeVisible();
});

test('as it is installed it reaches no engine before the browser was asked', async ({ translator, browserOf }) => {
  const browser = await browserOf(folder);
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html#translation`);
  await ask(page, 'settings.change', { change: { language: 'en' } });
  await ask(page, 'engine.save', { id: 'libretranslate', values: { address: `http://${translator.host}`, key: KEY } });
  const engine = page.getByRole('listitem', { name: 'LibreTranslate' });
  await expect(engine.getByText('The browser may not reach it')).toBeVisible();
  await engine.getByRole('button', { name: /Set up/ }).click();
  await engine.getByRole('button', { name: /^Test/ }).click();
  await expect(engine.getByText('The browser may not reach it. Press “Allow”.')).toBeVisible();
  expect(translator.heard).toEqual([]);
});
