/** `npm run e2e [file or -g words]`: builds and runs only the browser tests. */
import { spawnSync } from 'node:child_process';
import { bin, build, root, setUp } from './setup.mjs';

setUp();
build('chrome');
const args = ['test', '-c', 'tests/e2e/playwright.config.ts', ...process.argv.slice(2)];
process.exit(spawnSync(bin('playwright'), args, { cwd: root, stdio: 'inherit', env: process.env }).status ?? 1);
