/** `npm run e2e [-- --firefox] [file or -g words]`: builds and runs only the browser tests, in Chromium or in Firefox. */
import { spawnSync } from 'node:child_process';
import { bin, build, root, setUp, setUpFirefox, setUpNats } from './setup.mjs';
import { clearTables, printTables } from './tables.mjs';

const [firefox, rest] = [
  process.argv.includes('--firefox'),
  process.argv.slice(2).filter((one) => one !== '--firefox'),
];
setUp();
if (firefox) setUpFirefox();
else setUpNats();
build(firefox ? 'firefox' : 'chrome');
const args = ['test', '-c', `tests/${firefox ? 'firefox' : 'e2e'}/playwright.config.ts`, ...rest];
clearTables();
const { status } = spawnSync(bin('playwright'), args, { cwd: root, stdio: 'inherit', env: process.env });
printTables();
process.exit(status ?? 1);
