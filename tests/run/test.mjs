/**
 * Everything, in one command: set-up, types, lint, unused code, unit tests and walls, builds for three browsers,
 * size budgets, and the extension in a real Chromium and a real Firefox. Prints the tables of the batteries and ends
 * with `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { bin, build, root, say, setUp, setUpFirefox, setUpNats } from './setup.mjs';
import { sizes } from './sizes.mjs';
import { clearTables, printTables } from './tables.mjs';

const folder = join(root, 'test-results');
const total = { passed: 0, failed: 0 };
const failures = [];
/** Browser tests that passed only when they had the machine for themselves; named at the end, for they want a look. */
const shaky = [];

/** `fallen`: the tests' own names, `why`: what they said, for the last lines: all that some readers of a long run see. */
function count(name, passed, failed, fallen = [], why = []) {
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push(name, ...fallen.map((test) => `  ${test}`), ...why.map((words) => `    ${words}`));
  say(`${name}: ${passed} passed, ${failed} failed`);
}

/** Runs a program with its output shown; resolves with its exit code. */
const show = (command, args, env = {}) =>
  new Promise((resolve) => {
    const stdio = ['ignore', 'inherit', 'inherit'];
    const child = spawn(command, args, { cwd: root, stdio, env: { ...process.env, ...env } });
    child.on('close', (code) => resolve(code ?? 1));
    child.on('error', () => resolve(1));
  });

async function check(name, command, args) {
  say(`${name} \u2026`);
  const code = await show(command, args);
  count(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1);
}

/** Runs a test runner that leaves its results in a JSON file, and reads them; a run without one is a failure. */
async function results(command, args, file, read) {
  const path = join(folder, file);
  const code = await show(command, args, { PLAYWRIGHT_JSON_OUTPUT_NAME: path });
  if (!existsSync(path)) return { passed: 0, failed: 1, fallen: ['no results'] };
  const counted = read(JSON.parse(readFileSync(path, 'utf8')));
  const { passed, failed } = counted;
  if (failed > 0 || (code === 0 && passed > 0)) return counted;
  return { passed, failed: 1, fallen: ['the run itself'] };
}

const ofVitest = ({ numPassedTests, numFailedTests, testResults }) => {
  const down = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed');
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    fallen: down.map(({ fullName }) => fullName),
    why: down.map(({ title, failureMessages }) => `${title}: ${firstWords(failureMessages[0])}`),
  };
};

const specsOf = ({ suites = [], specs = [] }) => [...specs, ...suites.flatMap(specsOf)];

const ofPlaywright = (report) => {
  const down = specsOf(report).filter(({ ok }) => !ok);
  return {
    passed: report.stats.expected,
    failed: report.stats.unexpected,
    fallen: down.map(({ file, title }) => `${file}: ${title}`),
    why: down.flatMap(({ title, tests }) =>
      tests.map(({ results }) => `${title}: ${firstWords(results.at(-1)?.error?.message)}`),
    ),
  };
};

/** Where a test fell, in a line; colours taken out. */
const firstWords = (message = 'no reason given') =>
  stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 4)
    .join(' \u00b7 ')
    .slice(0, 600);

/** More that fell together were not pushed over by a busy machine. */
const MOST_AGAIN = 3;

/**
 * Two browsers share the machine here, and on two cores one may starve the other. A few tests that fall are run once
 * more by themselves: they have failed if they fail there too, and are named in the last lines if they do not.
 */
async function browserSuite(name, config, file, ...args) {
  say(`${name} \u2026`);
  const run = (to, ...more) =>
    results(
      bin('playwright'),
      ['test', '-c', `tests/${config}/playwright.config.ts`, ...args, ...more],
      to,
      ofPlaywright,
    );
  const first = await run(`${file}.json`);
  if (first.failed === 0 || first.failed > MOST_AGAIN)
    return count(name, first.passed, first.failed, first.fallen, first.why);
  say(`again, alone: ${first.fallen.join(' \u00b7 ')}`);
  const again = await run(`${file}-again.json`, '--last-failed', '--workers=1');
  shaky.push(...first.fallen.filter((test) => !again.fallen.includes(test)));
  return count(name, first.passed + again.passed, again.failed, again.fallen, again.why);
}

const started = Date.now();
setUp();
setUpFirefox();
setUpNats();
rmSync(folder, { recursive: true, force: true });
clearTables();

await check('generated types', bin('wxt'), ['prepare']);
await check('types', bin('tsc'), ['--noEmit']);
await check('lint', bin('biome'), ['check', '--error-on-warnings']);
await check('unused code', bin('knip'), []);
say('unit tests and walls \u2026');
const unitFile = `--outputFile.json=${join(folder, 'unit.json')}`;
const unit = await results(
  bin('vitest'),
  ['run', '--reporter=dot', '--reporter=json', unitFile],
  'unit.json',
  ofVitest,
);
count('unit tests and walls', unit.passed, unit.failed, unit.fallen, unit.why);
build('edge');
build('firefox');
const chrome = build('chrome');
const { ok, text } = sizes(chrome);
process.stdout.write(`${text}\n`);
count('size budgets', ok ? 1 : 0, ok ? 0 : 1);
// Two Chromiums leave a third of two processors idle; a Firefox beside them waits as much as they do.
await Promise.all([
  browserSuite('the extension in Chromium', 'e2e', 'e2e', '--project=together'),
  browserSuite('the extension in Firefox', 'firefox', 'firefox', '--workers=1'),
]);
await browserSuite('clicks and keys in Chromium', 'e2e', 'alone', '--project=alone', '--workers=1');

printTables();
say(`took ${Math.round((Date.now() - started) / 1000)} s`);
if (shaky.length > 0) say(`passed only alone, the second time:\n  ${shaky.join('\n  ')}`);
if (failures.length > 0) say(`failed:\n${failures.join('\n')}`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 ? 0 : 1);
