/** `npm start`: makes the machine ready, builds, and shows the main job on the three portals. */
import { spawnSync } from 'node:child_process';
import { bin, build, root, say, setUp } from './setup.mjs';

setUp();
const folder = build('chrome');
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = process.argv.includes('--headless') || !hasDisplay;
say(headless ? 'no display: taking the tour headless …' : 'opening the browser on the three portals …');
const result = spawnSync(bin('tsx'), ['tests/run/tour.ts', folder, ...(headless ? ['--headless'] : [])], {
  cwd: root,
  stdio: 'inherit',
  env: process.env,
});
process.exit(result.status ?? 1);
