/**
 * `npm run bench [--only size,page,…] [--short]`: what Portside costs and how fast it is, in a real Chromium, beside
 * peers in the same run. Fails only when something breaks: a missed aim is printed, not punished.
 */
import { spawnSync } from 'node:child_process';
import { bin, build, root, setUp } from './setup.mjs';

setUp();
const folder = build('chrome');
const { status } = spawnSync(bin('tsx'), ['tests/bench/index.ts', folder, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: process.env,
});
process.exit(status ?? 1);
