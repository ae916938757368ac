/** A translation server on this machine, and the built extension as it is after a person let it reach it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from 'playwright/test';
import { type Launched, launch } from './browser.ts';
import { folder } from './fixtures.ts';
import { theLab } from './lab.ts';

export const KEY = 'hunter2-and-more-0815';

interface Order {
  readonly q: readonly string[];
  readonly target: string;
  readonly api_key?: string;
}

/** LibreTranslate as it documents itself, with one key; what it makes of a text the test may say. */
async function aTranslator() {
  const heard: string[] = [];
  const how = { of: (text: string, target: string) => `[${target}] ${text}`, down: false };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    heard.push(body);
    const { q, target, api_key } = JSON.parse(body) as Order;
    const [status, answer] = how.down
      ? [500, { error: 'out of order' }]
      : api_key === KEY
        ? [200, { translatedText: q.map((text) => how.of(text, target)) }]
        : [403, { error: `Invalid API key ${api_key}` }];
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { host, heard, how, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

/** Nobody can press the browser's own button here, so the copy's manifest has what it would have granted. */
function allowed(): string {
  const copy = mkdtempSync(join(tmpdir(), 'portside-allowed-'));
  cpSync(folder, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  expect(manifest.optional_host_permissions).toContain('http://127.0.0.1/*');
  manifest.host_permissions = [...(manifest.host_permissions ?? []), 'http://127.0.0.1/*'];
  writeFileSync(path, JSON.stringify(manifest));
  return copy;
}

interface Fixtures {
  readonly translator: Awaited<ReturnType<typeof aTranslator>>;
  /** Starts the browser with this extension, which may reach the translator. */
  readonly browserOf: (extension: string) => Promise<Launched>;
  readonly allowedFolder: string;
}

export const test = base.extend<Fixtures>({
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

export { expect } from 'playwright/test';
