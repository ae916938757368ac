/**
 * Everything, in one command: set-up, types, lint, unused code, unit tests and walls, builds for three browsers,
 * size budgets, and the extension in a real Chromium and a real Firefox. Prints the tables of the batteries and ends
 * with `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bin, build, root, say, setUp, setUpFirefox } from './setup.mjs';
import { sizes } from './sizes.mjs';
import { clearTables, printTables } from './tables.mjs';

const results = join(root, 'test-results');
const total = { passed: 0, failed: 0 };
const failures = [];

function count(name, passed, failed) {
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push(name);
  say(`${name}: ${passed} passed, ${failed} failed`);
}

/** Runs a program with its output shown; resolves with its exit code. */
const show = (command, args) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: process.env });
    child.on('close', (code) => resolve(code ?? 1));
    child.on('error', () => resolve(1));
  });

async function check(name, command, args) {
  say(`${name} \u2026`);
  const code = await show(command, args);
  count(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1);
}

/** A test runner that leaves its counts in a JSON file; a run without one counts as a failure. */
async function suite(name, command, args, file, read) {
  say(`${name} \u2026`);
  const path = join(results, file);
  const code = await show(command, args);
  const { passed, failed } = existsSync(path) ? read(JSON.parse(readFileSync(path, 'utf8'))) : { passed: 0, failed: 1 };
  count(name, passed, failed === 0 && (code !== 0 || passed === 0) ? 1 : failed);
}

const started = Date.now();
setUp();
setUpFirefox();
rmSync(results, { recursive: true, force: true });
clearTables();

await check('generated types', bin('wxt'), ['prepare']);
await check('types', bin('tsc'), ['--noEmit']);
await check('lint', bin('biome'), ['check', '--error-on-warnings']);
await check('unused code', bin('knip'), []);
await suite(
  'unit tests and walls',
  bin('vitest'),
  ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${join(results, 'unit.json')}`],
  'unit.json',
  ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }),
);
build('edge');
build('firefox');
const chrome = build('chrome');
const { ok, text } = sizes(chrome);
process.stdout.write(`${text}\n`);
count('size budgets', ok ? 1 : 0, ok ? 0 : 1);
for (const [name, folder, file, ...args] of [
  ['the extension in Chromium', 'e2e', 'e2e', '--project=together'],
  ['clicks and keys in Chromium', 'e2e', 'alone', '--project=alone', '--workers=1'],
  ['the extension in Firefox', 'firefox', 'firefox'],
]) {
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = join(results, `${file}.json`);
  await suite(
    name,
    bin('playwright'),
    ['test', '-c', `tests/${folder}/playwright.config.ts`, ...args],
    `${file}.json`,
    ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
  );
}

printTables();
say(`took ${Math.round((Date.now() - started) / 1000)} s`);
if (failures.length > 0) say(`failed: ${failures.join(', ')}`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 ? 0 : 1);
