/** The command as a person runs it, in a process of its own; and the server's files, as the server reads them. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openInvitation, openRenewal } from '@/lib/sync/seal/index.ts';
import { root, server, setUpConfig } from './ready-server.ts';
import { makeCertificate } from './tls.ts';

const home = mkdtempSync(join(tmpdir(), 'portside-command-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const dir = join(home, 'secrets');
const team = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'deploy/team/index.ts', ...args, '--dir', dir], {
    cwd: root,
    encoding: 'utf8',
  });

const INIT = ['init', '--team', 'Harbour', '--server', 'wss://team.example.com:8443', '--admin', 'Ada'];
let made: ReturnType<typeof team>;
beforeAll(() => {
  made = team(...INIT, '--reach', 'nats://127.0.0.1:1');
}, 120_000);

test('init makes a folder for its owner alone, and an invitation that its passphrase opens', async () => {
  expect(made.stderr).toBe('');
  expect(made.status).toBe(0);
  const file = join(dir, 'invitation-admin.txt');
  expect([dir, file, join(dir, 'team.json')].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o600, 0o600]);
  const passphrase = /passphrase: (\S+)/.exec(made.stdout)?.[1] ?? '';
  const text = readFileSync(file, 'utf8');
  expect(text).not.toContain(passphrase);
  const invitation = await openInvitation(text, passphrase);
  expect(invitation).toMatchObject({ teamName: 'Harbour', member: { name: 'Ada', role: 'admin', stores: [] } });
  const secrets: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(join(dir, 'team.json'), 'utf8'));
  const config = readFileSync(join(dir, 'server', 'team.conf'), 'utf8');
  for (const secret of ['operator', 'system', 'hub', 'rootKey', 'tokens'])
    expect(config).not.toContain(secrets[secret]);
});

test('a second team does not overwrite the first', () => {
  const before = readFileSync(join(dir, 'team.json'), 'utf8');
  expect(team(...INIT, '--out', join(home, 'second.txt')).status).toBe(2);
  expect(readFileSync(join(dir, 'team.json'), 'utf8')).toBe(before);
}, 240_000);

test('what cannot be understood is said in a sentence', () => {
  expect(team('invite', '--name', 'Ben', '--role', 'boss', '--out', join(home, 'ben.txt'))).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('one of agent, specialist, lead, admin'),
  });
  expect(team('invite', '--role', 'agent')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('--out is missing'),
  });
  expect(team('dance')).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage:') });
}, 240_000);

test('the team’s keys go nowhere in the clear, and a passphrase that can be guessed seals nothing', () => {
  const before = readFileSync(join(dir, 'team.json'), 'utf8');
  const reach = 'nats://team.example.com:4222';
  expect(team(...INIT, '--reach', reach, '--out', join(home, 'third.txt'))).toMatchObject({
    status: 2,
    stderr: expect.stringContaining(`wss:// (on this machine ws://, or nats:// for --reach). (${reach})`),
  });
  const out = join(home, 'weak.txt');
  process.env.PORTSIDE_PASSPHRASE = 'owl-tree';
  const answer = team('invite', '--name', 'Eve', '--role', 'agent', '--out', out);
  delete process.env.PORTSIDE_PASSPHRASE;
  expect(answer).toMatchObject({ status: 2, stderr: expect.stringContaining('at least 16 characters') });
  expect(answer.stderr).not.toContain('owl-tree');
  expect(existsSync(out)).toBe(false);
  expect(readFileSync(join(dir, 'team.json'), 'utf8')).toBe(before);
}, 240_000);

test('an invitation while the server is away is kept and handed out, and the exit code says so', () => {
  const out = join(home, 'ben.txt');
  const answer = team('invite', '--name', 'Ben', '--role', 'agent', '--stores', 'amazon:A1', '--out', out);
  expect(answer.status).toBe(3);
  expect(existsSync(out)).toBe(true);
  expect(readFileSync(join(dir, 'team.json'), 'utf8')).toContain('"Ben"');
}, 240_000);

test('who is shut out while the server is away is out in the folder, and the exit code says what is left to do', () => {
  const out = join(home, 'gil.txt');
  expect(team('invite', '--name', 'Gil', '--role', 'agent', '--out', out).status).toBe(3);
  expect(team('revoke', '--name', 'Gil')).toMatchObject({ status: 3, stderr: expect.stringContaining('status again') });
  expect(readFileSync(join(dir, 'team.json'), 'utf8')).toContain('"revokedAt"');
}, 240_000);

test('a renewal is made by name, also while the server is away, and holds none of the device’s keys', async () => {
  const out = join(home, 'ben-renewal.txt');
  const before = readFileSync(join(dir, 'team.json'), 'utf8');
  const answer = team('renew', 'Ben', '--expires-in', '30d', '--out', out);
  expect([answer.status, answer.stderr]).toEqual([0, '']);
  const [, id = ''] = /is (\w+)$/m.exec(answer.stdout) ?? [];
  const passphrase = /passphrase: (\S+)/.exec(answer.stdout)?.[1] ?? '';
  const { roster, root: signer, seats } = JSON.parse(readFileSync(join(dir, 'team.json'), 'utf8'));
  expect(roster).toEqual(JSON.parse(before).roster);
  expect(seats[id].account).toBe(JSON.parse(before).seats[id].account);
  const member = { id, name: 'Ben', role: 'agent' as const, stores: [] };
  const renewal = await openRenewal(readFileSync(out, 'utf8'), passphrase, { team: roster.team, member, root: signer });
  expect(Object.keys(renewal).toSorted()).toEqual(['expiresAt', 'jwt', 'member', 'seed', 'servers', 'team', 'v']);
  expect(team('renew', 'Nobody', '--out', join(home, 'x.txt'))).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('Nobody'),
  });
}, 240_000);

test('one command at a time works on a folder; what one that was broken off left is told from that', () => {
  const lock = join(dir, 'lock');
  const keys = () => Object.keys(JSON.parse(readFileSync(join(dir, 'team.json'), 'utf8')).keys);
  const known = keys();
  writeFileSync(lock, '');
  expect(team('rotate')).toMatchObject({ status: 2, stderr: expect.stringContaining('Another command is at work') });
  const before = Date.now() / 1000 - 3600;
  utimesSync(lock, before, before);
  const answer = team('rotate');
  expect(answer).toMatchObject({ status: 2, stderr: expect.stringContaining('delete it and run this again') });
  expect(answer.stderr).toContain(lock);
  expect(keys()).toEqual(known);
  rmSync(lock);
  expect(team('rotate').status).toBe(3);
  expect(existsSync(lock)).toBe(false);
}, 240_000);

test('a folder that others can read is refused', () => {
  chmodSync(dir, 0o755);
  expect(team('status')).toMatchObject({ status: 2, stderr: expect.stringContaining('chmod 700') });
  chmodSync(dir, 0o700);
}, 240_000);

test.each(['nats.conf', 'cluster/node-1.conf', 'cluster/node-2.conf', 'cluster/node-3.conf'])(
  'the server takes deploy/%s',
  (name) => {
    const place = join(home, 'server');
    for (const folder of ['tls', 'route-tls'])
      if (!existsSync(join(place, folder))) makeCertificate(join(place, folder));
    cpSync(join(dir, 'server', 'team.conf'), join(place, 'team.conf'));
    const file = setUpConfig(name, place);
    const answer = spawnSync(server, ['-t', '-c', file], { encoding: 'utf8' });
    expect(answer.stderr).toContain('is valid');
    expect(answer.status).toBe(0);
  },
  60_000,
);
