/** The ready server as it stands in `deploy/nats.conf`: TLS, who may open its websocket, and the command through it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { freePorts } from '../lib/support/nats.ts';
import { root, server, setUpConfig } from './ready-server.ts';
import { makeCertificate } from './tls.ts';

const home = mkdtempSync(join(tmpdir(), 'portside-ready-'));
const dir = join(home, 'secrets');
const EXTENSION = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
let child: ChildProcess;
let address: string;

const team = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'deploy/team/index.ts', ...args, '--dir', dir], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_EXTRA_CA_CERTS: join(home, 'tls', 'ca.pem') },
  });

beforeAll(async () => {
  const [client = 0, monitor = 0, web = 0] = await freePorts(3);
  address = `wss://localhost:${web}`;
  makeCertificate(join(home, 'tls'));
  expect(team('init', '--team', 'Harbour', '--server', address, '--storage', '64MB').stderr).toBe('');
  cpSync(join(dir, 'server', 'team.conf'), join(home, 'team.conf'));
  const file = setUpConfig('nats.conf', home, [
    ['127.0.0.1:4222', `127.0.0.1:${client}`],
    ['127.0.0.1:8222', `127.0.0.1:${monitor}`],
    ['0.0.0.0:8443', `127.0.0.1:${web}`],
    ['chrome-extension://your-extension-id-goes-here-32-chars', EXTENSION],
  ]);
  child = spawn(server, ['-c', file], { stdio: 'ignore' });
  const healthy = () =>
    fetch(`http://127.0.0.1:${monitor}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  await vi.waitUntil(healthy, { timeout: 60_000, interval: 100 });
}, 120_000);

afterAll(async () => {
  if (child && child.exitCode === null) {
    const gone = once(child, 'exit');
    child.kill();
    await gone;
  }
  rmSync(home, { recursive: true, force: true });
});

/** What a browser gets that names this page as the one that asks. */
const opens = (origin: string | undefined, ca?: Buffer) =>
  new Promise<string>((resolve) => {
    const socket = new WebSocket(address, { ...(origin ? { origin } : {}), ...(ca ? { ca } : {}) });
    socket.on('open', () => {
      socket.terminate();
      resolve('open');
    });
    socket.on('error', ({ message }) => resolve(message));
  });

test('the extension gets in, a website does not, and nobody without a certificate they trust', async () => {
  const ca = readFileSync(join(home, 'tls', 'ca.pem'));
  expect(await opens(EXTENSION, ca)).toBe('open');
  expect(await opens('https://shop.example.com', ca)).toContain('403');
  expect(await opens('chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba', ca)).toContain('403');
  expect(await opens(EXTENSION)).toMatch(/self.signed/);
});

test('the command reaches it by websocket and brings it up', () => {
  const answer = team('status');
  expect(answer.stderr).toBe('');
  expect(answer.stdout).toContain('roster 1, team key 1');
  const again = team('status').stdout;
  expect(again).not.toContain('was told');
}, 60_000);

test('a rotation, an invitation and a revocation, one after the other', () => {
  expect(team('rotate').stdout).toContain('team key 2');
  const invited = team('invite', '--name', 'Ben', '--role', 'lead', '--out', join(home, 'ben.txt'));
  expect(invited).toMatchObject({ status: 0, stderr: '' });
  expect(team('revoke', '--name', 'Ben').stdout).toContain('is shut out');
  expect(team('revoke', '--name', 'Ben').status).toBe(2);
  expect(team('status').stdout).toMatch(/Ben {2}lead {2}all stores {2}shut out/);
}, 120_000);
