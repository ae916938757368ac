/** Files of the secret folder are written anew, never into what lies in their place; and what the guides say of them. */
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeSecret } from '@/deploy/team/folder.ts';
import { root } from './ready-server.ts';

const home = mkdtempSync(join(tmpdir(), 'portside-files-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const guide = (name: string) => readFileSync(join(root, name), 'utf8');

test('a link in the place of the file beside leads nowhere', () => {
  const [file, elsewhere] = [join(home, 'team.json'), join(home, 'elsewhere')];
  writeFileSync(elsewhere, 'before');
  symlinkSync(elsewhere, `${file}.new`);
  writeSecret(file, 'secret');
  expect(readFileSync(elsewhere, 'utf8')).toBe('before');
  expect(readFileSync(file, 'utf8')).toBe('secret');
  expect(existsSync(`${file}.new`)).toBe(false);
});

test('a file left over beside, open to all, is not written into', () => {
  const file = join(home, 'invitation.txt');
  writeFileSync(`${file}.new`, 'left over', { mode: 0o666 });
  const other = openSync(`${file}.new`, 'r');
  writeSecret(file, 'secret');
  // Whoever had it open reads no secret in it.
  expect(readFileSync(other, 'utf8')).toBe('left over');
  closeSync(other);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, 'utf8')).toBe('secret');
});

test.each(['nats.conf', 'cluster/node-1.conf', 'cluster/node-2.conf', 'cluster/node-3.conf'])(
  'by deploy/%s nobody beyond the machine speaks plain TCP, and its container stands in the machine’s own network',
  (name) => {
    expect(guide(`deploy/${name}`)).toMatch(/^listen: "127\.0\.0\.1:4222"$/m);
    const compose = guide(name.startsWith('cluster/') ? 'deploy/cluster/compose.yaml' : 'deploy/compose.yaml');
    expect(compose).toMatch(/^ {4}network_mode: host$/m);
    expect(compose).not.toMatch(/^ {4}ports:/m);
  },
);

/** Without blocks of code, code in a line and links' addresses. */
const prose = (text: string) =>
  text
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/`[^`\n]*`/g, '`')
    .replace(/\]\([^)]*\)/g, ']');

test('the Chinese guide is written with Chinese punctuation, and says delete as the options do', () => {
  const text = prose(guide('deploy/README.zh-CN.md'));
  const han = '[\\p{Script=Han}`*、。」”）]';
  expect(text.match(new RegExp(`.{0,10}(${han}[,:;()"]|[,:;()"]\\p{Script=Han}).{0,10}`, 'gu'))).toBeNull();
  expect(text).not.toMatch(/抹除|补告|直说如下/);
});

test('the Chinese readme names every command of the lab that checks records', () => {
  expect(guide('README.zh-CN.md')).toMatch(/^npm run -s lab -- audit /m);
  expect(guide('README.zh-CN.md')).not.toMatch(/新增、更新、|更新版本/);
});
