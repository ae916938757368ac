/** What a fresh machine lacks, put there: packages, a Chromium, Chinese fonts. Node's own modules only. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const quiet = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', npm_config_update_notifier: 'false' };

/** A line of progress. */
export const say = (text) => process.stdout.write(`\u2192 ${text}\n`);

/** Stops with what is missing and how to get it. */
export function fail(text) {
  process.stderr.write(`\n\u2717 ${text}\n`);
  process.exit(1);
}

const run = (command, args, options = {}) =>
  spawnSync(command, args, { cwd: root, env: quiet, encoding: 'utf8', maxBuffer: 1 << 26, ...options });

export function setUpPackages() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Node ${process.versions.node} is too old: Portside needs Node 20.19 or newer (https://nodejs.org).`);
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const mark = join(root, 'node_modules', '.portside-lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  say('installing packages (about a minute) …');
  const result = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts']);
  if (result.status !== 0)
    fail(
      `npm ci failed:\n${result.stdout}${result.stderr}\nCheck that the npm registry can be reached, then run this again.`,
    );
  writeFileSync(mark, lock);
}

const CANDIDATES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/lib/chromium/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Chromium\\Application\\chrome.exe',
  '/usr/bin/microsoft-edge',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const hasAptRoot = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function apt(...names) {
  run('apt-get', ['update', '-qq']);
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
    env: { ...quiet, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** Path of a browser that loads unpacked extensions; installs Debian's where it may. (Branded Chrome no longer does.) */
function findChromium() {
  const found = () => CANDIDATES.find((path) => path && existsSync(path));
  if (!found() && hasAptRoot()) {
    say('installing Chromium and Chinese fonts (apt-get) …');
    const result = apt('chromium', 'fonts-noto-cjk');
    if (result.status !== 0) fail(`apt-get install chromium failed:\n${result.stderr}`);
  }
  const path = found();
  if (!path)
    fail(
      'No Chromium was found. Install Chromium or Microsoft Edge (Debian: `sudo apt-get install chromium fonts-noto-cjk`), or set CHROMIUM_PATH to it.',
    );
  if (hasAptRoot() && !existsSync('/usr/share/fonts/opentype/noto')) {
    say('installing Chinese fonts (apt-get) …');
    apt('fonts-noto-cjk');
  }
  return path;
}

const FIREFOXES = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Makes a Firefox ready too; only the tests need one. */
export function setUpFirefox() {
  const found = () => FIREFOXES.find((path) => path && existsSync(path));
  if (!found() && hasAptRoot()) {
    say('installing Firefox (apt-get) …');
    const result = apt('firefox-esr');
    if (result.status !== 0) fail(`apt-get install firefox-esr failed:\n${result.stderr}`);
  }
  const path = found();
  if (!path)
    fail(
      'No Firefox was found. Install Firefox 142 or newer (Debian: `sudo apt-get install firefox-esr`), or set FIREFOX_PATH to it.',
    );
  process.env.FIREFOX_PATH = path;
}

/** Where Debian and others put it; a daemon's folder is not on everybody's path. */
const NATS = [
  process.env.NATS_SERVER_PATH,
  '/usr/sbin/nats-server',
  '/usr/local/bin/nats-server',
  '/opt/homebrew/bin/nats-server',
];

/** Makes a nats-server ready too: team sync is tested against a real one. It is started by the tests only. */
export function setUpNats() {
  const found = () => NATS.find((path) => path && existsSync(path));
  if (!found() && hasAptRoot()) {
    say('installing nats-server (apt-get) …');
    const result = apt('nats-server', 'openssl');
    if (result.status !== 0) fail(`apt-get install nats-server failed:\n${result.stderr}`);
  }
  const path = found();
  if (!path)
    fail(
      'No nats-server was found. Install one (Debian: `sudo apt-get install nats-server`), or set NATS_SERVER_PATH to it.',
    );
  process.env.NATS_SERVER_PATH = path;
}

/** Makes the machine ready; returns the browser's path. */
export function setUp() {
  setUpPackages();
  const chromium = findChromium();
  process.env.CHROMIUM_PATH = chromium;
  return chromium;
}

/** A program from node_modules. */
export const bin = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

/** Builds the extension for `browser` if its sources are newer than the last build; returns the folder. */
export function build(browser = 'chrome') {
  const folder = join(root, '.output', `${browser}-mv3`);
  say(`building the extension (${browser}) …`);
  const result = run(bin('wxt'), ['build', '-b', browser, '--mv3']);
  if (result.status !== 0 || !existsSync(join(folder, 'manifest.json')) || statSync(folder).size === 0) {
    fail(`The build failed:\n${result.stdout}\n${result.stderr}`);
  }
  return folder;
}
