/** A Firefox driven over WebDriver BiDi: commands with answers, events, and nothing of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';

interface Reply {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
  readonly method?: string;
  readonly params?: unknown;
}

export interface Bidi {
  /** Sends a command; rejects with the browser's own words. */
  send<Result>(method: string, params: object): Promise<Result>;
  on<Params>(method: string, listener: (params: Params) => void): void;
  close(): Promise<void>;
}

/** Nothing may call home, and what still tries reaches a port where nobody listens. */
const PREFERENCES: Readonly<Record<string, string | number | boolean>> = {
  'remote.active-protocols': 1,
  'remote.prefs.recommended': true,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': '',
  'security.OCSP.enabled': 0,
  'services.settings.server': 'https://settings.browser.invalid',
  'extensions.update.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'dom.push.enabled': false,
  'intl.accept_languages': 'en-US',
  'layout.spellcheckDefault': 0,
};

/** Starts Firefox with a profile of its own; `preferences` come on top. */
export async function startFirefox(preferences: typeof PREFERENCES): Promise<Bidi> {
  const profile = mkdtempSync(join(tmpdir(), 'portside-firefox-'));
  const lines = Object.entries({ ...PREFERENCES, ...preferences });
  writeFileSync(
    join(profile, 'user.js'),
    lines.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`).join('\n'),
  );
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
  const child = spawn(process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr', [...args, '--remote-allow-system-access'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TZ: 'America/New_York', MOZ_HEADLESS_WIDTH: '1500', MOZ_HEADLESS_HEIGHT: '1000' },
  });
  const bidi = await connect(await addressOf(child));
  await bidi.send('session.new', { capabilities: {} });
  return {
    ...bidi,
    async close() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      await bidi.send('browser.close', {}).catch(() => child.kill());
      await gone;
      await bidi.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Firefox says where it listens. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`Firefox did not start: ${said.slice(-2_000)}`)), 60_000);
    child.once('exit', (code) => reject(new Error(`Firefox ended at once with ${code}: ${said.slice(-2_000)}`)));
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-20_000);
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (!found) return;
      clearTimeout(late);
      resolve(`${found}/session`);
    });
  });
}

async function connect(address: string): Promise<Bidi> {
  const socket = new WebSocket(address, { perMessageDeflate: false });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  const listeners = new Map<string, ((params: never) => void)[]>();
  let next = 0;
  socket.on('message', (data) => {
    const reply = JSON.parse(String(data)) as Reply;
    if (reply.type === 'event') {
      for (const listener of listeners.get(reply.method ?? '') ?? []) listener(reply.params as never);
      return;
    }
    const asker = waiting.get(reply.id ?? -1);
    waiting.delete(reply.id ?? -1);
    if (reply.type === 'success') asker?.resolve(reply.result);
    else asker?.reject(new Error(`${reply.error}: ${reply.message}`));
  });
  return {
    send: (method, params) =>
      new Promise((resolve, reject) => {
        next += 1;
        waiting.set(next, { resolve: resolve as (result: unknown) => void, reject });
        socket.send(JSON.stringify({ id: next, method, params }));
      }),
    on: (method, listener) => {
      listeners.set(method, [...(listeners.get(method) ?? []), listener]);
    },
    close: async () => socket.close(),
  };
}
