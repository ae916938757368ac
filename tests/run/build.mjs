/** `npm run build` and `npm run zip`: the packages for Chrome, Edge and Firefox, in `.output/`. */
import { spawnSync } from 'node:child_process';
import { bin, fail, root, say, setUpPackages } from './setup.mjs';

setUpPackages();
const verb = process.argv.includes('--zip') ? 'zip' : 'build';
for (const browser of ['chrome', 'edge', 'firefox']) {
  say(`${verb} for ${browser} …`);
  const { status } = spawnSync(bin('wxt'), [verb, '-b', browser, '--mv3'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) fail(`wxt ${verb} for ${browser} failed; its own words are above.`);
}
say('done: see .output/');
